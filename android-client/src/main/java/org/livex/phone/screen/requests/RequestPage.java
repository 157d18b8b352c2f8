package org.livex.phone.screen.requests;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Situation;
import org.livex.phone.model.form.Answers;
import org.livex.phone.model.form.FiledRequest;
import org.livex.phone.model.form.RequestForm;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Named;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.form.AnswerLines;
import org.livex.phone.screen.form.FormDraft;
import org.livex.phone.screen.inbox.OfficialPaper;
import org.livex.phone.screen.inbox.Sender;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.RefusalCard;
import org.livex.phone.screen.parts.Said;
import org.livex.phone.screen.parts.Scaffold;

/** One request: how far it came, the authority's paper, what it asked, and what was asked of it. */
public final class RequestPage extends Page {
    private final String id;
    private final Scaffold scaffold = new Scaffold(look);
    private final LinearLayout sheet = look.column(16);
    private final LinearLayout details = look.column(16);
    private final Reply reply;
    private @Nullable FiledRequest shown;
    private @Nullable RequestForm form;

    public RequestPage(Stage stage, String id) {
        super(stage);
        this.id = id;
        reply = new Reply(stage, "reply/" + id, t("common.request.reply"));
    }

    @Override
    public View create() {
        scaffold.content.addView(BackRow.to(stage, t("common.requests")), BackRow.params());
        scaffold.content.addView(sheet, Look.wide());
        scaffold.content.addView(reply.field, Look.wide());
        scaffold.content.addView(details, Look.wide());
        reply.onSend(this::answer);
        reply.field.setVisibility(View.GONE);
        scaffold.bottom.addView(reply.send, Look.wide());
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        FiledRequest request = situation.requests().request(id);
        RequestForm of = request == null ? null : situation.requests().form(request.form());
        if (sheet.getChildCount() > 0 && Objects.equals(request, shown) && Objects.equals(of, form)) {
            return;
        }
        shown = request;
        form = of;
        sheet.removeAllViews();
        details.removeAllViews();
        boolean isAsked = request != null && request.isAskedBack();
        reply.field.setVisibility(isAsked ? View.VISIBLE : View.GONE);
        reply.send.setVisibility(isAsked ? View.VISIBLE : View.GONE);
        scaffold.bottom.setVisibility(isAsked ? View.VISIBLE : View.GONE);
        if (request == null) {
            sheet.addView(look.hint(t(situation.me() == null ? "phone.inbox.loading" : "phone.requests.unknown")));
            return;
        }
        fill(request);
    }

    private void fill(FiledRequest request) {
        LocalText title = request.title();
        LinearLayout head = look.column(6);
        head.addView(Look.asHeading(look.content(title.text(), title.language(), Look.Size.TITLE)), Look.wide());
        View state = StateOfRequest.view(stage, request);
        state.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        head.addView(state, Look.wide());
        sheet.addView(head, Look.wide());
        RefusedHere refusal = request.here().refusal();
        if (refusal != null) {
            sheet.addView(refused(request, refusal), Look.wide());
        }
        FiledRequest.Answer answer = request.answer();
        if (answer != null) {
            sheet.addView(OfficialPaper.of(look, request, answer), Look.wide());
        }
        for (FiledRequest.Question question : request.questions()) {
            sheet.addView(question(question), Look.wide());
        }
        details.addView(asked(request), Look.wide());
        if (request.canBeWithdrawn()) {
            details.addView(
                    look.plain(t("phone.requests.withdraw"), () -> stage.act("withdraw-request", fields())),
                    Look.wide());
        }
    }

    /** A form that was refused can be corrected: nobody types it twice. */
    private View refused(FiledRequest request, RefusedHere refusal) {
        LinearLayout card = RefusalCard.of(stage, refusal);
        if (request.isUnsent() && form != null) {
            card.addView(
                    look.primary(t("phone.requests.again"), () -> {
                        FormDraft.again(stage.desk().unfinished(), request);
                        stage.back();
                        stage.go(Route.to(Route.Screen.REQUEST_FORM, request.form()));
                        stage.desk().participation().dismiss(refusal.id());
                    }),
                    Look.wide());
        } else if (refusal.type().equals("reply-to-question")) {
            card.addView(
                    look.plain(t("phone.requests.again"), () -> {
                        reply.put(refusal.words());
                        stage.desk().participation().dismiss(refusal.id());
                    }),
                    Look.wide());
        }
        card.addView(RefusalCard.close(stage, refusal));
        return card;
    }

    private View question(FiledRequest.Question question) {
        LinearLayout card = look.card();
        card.addView(look.heading(t("common.request.question"), Look.Size.STRONG), Look.wide());
        card.addView(look.hint(Sender.dayAndTime(look, question.at())), Look.wide());
        card.addView(Said.of(look, question.text(), Look.Size.BODY, false), Look.wide());
        LocalText answered = question.reply();
        if (answered != null) {
            card.addView(look.heading(t("common.request.reply"), Look.Size.STRONG), Look.wide());
            card.addView(Said.of(look, answered, Look.Size.BODY, false), Look.wide());
        }
        return card;
    }

    /** What was written into the form, under the form's own names where it is here, else as they came with it. */
    private View asked(FiledRequest request) {
        LinearLayout all = look.column(10);
        String when = stage.done(request.takenAt(), request.filedAt());
        add(all, look.hint(t("common.request.filed")), look.text(when, Look.Size.BODY));
        RequestForm of = form;
        new AnswerLines(look, Map.of())
                .add(all, of == null ? request.fields() : of.fields(), new Answers(request.values(), Map.of()));
        String ground = request.ground();
        if (ground != null) {
            LocalText said = request.groundText();
            LocalText words =
                    of == null && said != null ? said : Named.wordsFor(of == null ? List.of() : of.grounds(), ground);
            add(
                    all,
                    look.hint(t("common.request.ground")),
                    look.content(words.text(), words.language(), Look.Size.BODY));
        }
        return all;
    }

    private void add(LinearLayout all, TextView name, TextView value) {
        LinearLayout pair = look.column(1);
        pair.addView(name, Look.wide());
        pair.addView(value, Look.wide());
        all.addView(pair, Look.wide());
    }

    private boolean answer(String body, String draft) {
        try {
            return stage.act(
                    "reply-to-question",
                    fields().put("body", body)
                            .put("language", stage.desk().languages().content().get(0)),
                    draft);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private JSONObject fields() {
        try {
            return new JSONObject()
                    .put("request", id)
                    .put("takenAt", ReportJson.written(stage.desk().clock().instant()));
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }
}
