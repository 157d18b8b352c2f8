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
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.screen.parts.RefusalCard;
import org.livex.phone.screen.parts.Scaffold;

/** One request: how far it came, the authority's paper, what it asked, and what was asked of it. */
public final class RequestPage extends Page {
    private final String id;
    private final Scaffold scaffold = new Scaffold(widgets);
    private final LinearLayout sheet = widgets.column(16);
    private final LinearLayout details = widgets.column(16);
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
        scaffold.content.addView(sheet, Widgets.wide());
        scaffold.content.addView(reply.field, Widgets.wide());
        scaffold.content.addView(details, Widgets.wide());
        reply.onSend(this::answer);
        reply.field.setVisibility(View.GONE);
        scaffold.bottom.addView(reply.send, Widgets.wide());
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
            sheet.addView(widgets.hint(t(situation.me() == null ? "phone.inbox.loading" : "phone.requests.unknown")));
            return;
        }
        fill(request);
    }

    private void fill(FiledRequest request) {
        LocalText title = request.title();
        LinearLayout head = widgets.column(6);
        head.addView(
                Widgets.asHeading(widgets.content(title.text(), title.language(), Widgets.Size.TITLE)), Widgets.wide());
        View state = StateOfRequest.view(stage, request);
        state.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        head.addView(state, Widgets.wide());
        sheet.addView(head, Widgets.wide());
        RefusedHere refusal = request.here().refusal();
        if (refusal != null) {
            sheet.addView(refused(request, refusal), Widgets.wide());
        }
        FiledRequest.Answer answer = request.answer();
        if (answer != null) {
            sheet.addView(OfficialPaper.of(widgets, request, answer), Widgets.wide());
        }
        for (FiledRequest.Question question : request.questions()) {
            sheet.addView(question(question), Widgets.wide());
        }
        details.addView(asked(request), Widgets.wide());
        if (request.canBeWithdrawn()) {
            details.addView(
                    widgets.plain(t("phone.requests.withdraw"), () -> stage.act("withdraw-request", fields())),
                    Widgets.wide());
        }
    }

    /** A form that was refused can be corrected: nobody types it twice. */
    private View refused(FiledRequest request, RefusedHere refusal) {
        LinearLayout card = RefusalCard.of(stage, refusal);
        if (request.isUnsent() && form != null) {
            card.addView(
                    widgets.primary(t("phone.requests.again"), () -> {
                        FormDraft.again(stage.screenServices().unfinished(), request);
                        stage.back();
                        stage.go(Route.to(Route.Screen.REQUEST_FORM, request.form()));
                        stage.screenServices().participation().dismiss(refusal.id());
                    }),
                    Widgets.wide());
        } else if (refusal.type().equals("reply-to-question")) {
            card.addView(
                    widgets.plain(t("phone.requests.again"), () -> {
                        reply.put(refusal.words());
                        stage.screenServices().participation().dismiss(refusal.id());
                    }),
                    Widgets.wide());
        }
        card.addView(RefusalCard.close(stage, refusal));
        return card;
    }

    private View question(FiledRequest.Question question) {
        LinearLayout card = widgets.card();
        card.addView(widgets.heading(t("common.request.question"), Widgets.Size.STRONG), Widgets.wide());
        card.addView(widgets.hint(Sender.dayAndTime(widgets, question.at())), Widgets.wide());
        card.addView(BilingualText.of(widgets, question.text(), Widgets.Size.BODY, false), Widgets.wide());
        LocalText answered = question.reply();
        if (answered != null) {
            card.addView(widgets.heading(t("common.request.reply"), Widgets.Size.STRONG), Widgets.wide());
            card.addView(BilingualText.of(widgets, answered, Widgets.Size.BODY, false), Widgets.wide());
        }
        return card;
    }

    /** What was written into the form, under the form's own names where it is here, else as they came with it. */
    private View asked(FiledRequest request) {
        LinearLayout all = widgets.column(10);
        String when = stage.done(request.takenAt(), request.filedAt());
        add(all, widgets.hint(t("common.request.filed")), widgets.text(when, Widgets.Size.BODY));
        RequestForm of = form;
        new AnswerLines(widgets, Map.of())
                .add(all, of == null ? request.fields() : of.fields(), new Answers(request.values(), Map.of()));
        String ground = request.ground();
        if (ground != null) {
            LocalText said = request.groundText();
            LocalText words =
                    of == null && said != null ? said : Named.wordsFor(of == null ? List.of() : of.grounds(), ground);
            add(
                    all,
                    widgets.hint(t("common.request.ground")),
                    widgets.content(words.text(), words.language(), Widgets.Size.BODY));
        }
        return all;
    }

    private void add(LinearLayout all, TextView name, TextView value) {
        LinearLayout pair = widgets.column(1);
        pair.addView(name, Widgets.wide());
        pair.addView(value, Widgets.wide());
        all.addView(pair, Widgets.wide());
    }

    private boolean answer(String body, String draft) {
        try {
            return stage.act(
                    "reply-to-question",
                    fields().put("body", body)
                            .put(
                                    "language",
                                    stage.screenServices().languages().content().get(0)),
                    draft);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private JSONObject fields() {
        try {
            return new JSONObject()
                    .put("request", id)
                    .put(
                            "takenAt",
                            ReportJson.written(stage.screenServices().clock().instant()));
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }
}
