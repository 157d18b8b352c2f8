package org.livex.phone.screen.requests;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.HashMap;
import java.util.Map;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Situation;
import org.livex.phone.model.form.Answers;
import org.livex.phone.model.form.FormField;
import org.livex.phone.model.form.RequestForm;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Named;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.form.FieldView;
import org.livex.phone.screen.form.FormDraft;
import org.livex.phone.screen.form.FormSteps;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Choices;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.sync.Connection;

/** A form of the scenario's author, filled in with or without a network. */
public final class RequestFormPage extends Page {
    private final String id;
    private final Scaffold scaffold = new Scaffold(widgets);
    private final LinearLayout paper = widgets.column(20);
    private final LinearLayout grounds = widgets.column(8);
    private final TextView groundWrong = widgets.wrong("");
    private final TextView wrong = widgets.wrong("");
    private final Button send = widgets.primary(t("phone.requests.send"), this::send);
    private @Nullable FormSteps fields;
    private @Nullable RequestForm form;
    private @Nullable FormDraft draft;

    public RequestFormPage(Stage stage, String id) {
        super(stage);
        this.id = id;
    }

    @Override
    public View create() {
        scaffold.content.addView(BackRow.to(stage, t("common.requests")), BackRow.params());
        scaffold.content.addView(paper, Widgets.wide());
        wrong.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
        wrong.setVisibility(View.GONE);
        send.setId(R.id.primary);
        scaffold.addBottom(send);
        return scaffold.view();
    }

    /** What is typed stays where it is as long as the form does. */
    @Override
    public void show(Situation situation) {
        RequestForm now = situation.requests().form(id);
        if (paper.getChildCount() > 0 && java.util.Objects.equals(now, form)) {
            return;
        }
        form = now;
        paper.removeAllViews();
        fields = null;
        scaffold.bottom.setVisibility(now == null ? View.GONE : View.VISIBLE);
        if (now == null) {
            paper.addView(
                    widgets.hint(t(situation.me() == null ? "phone.inbox.loading" : "problem.unknown-request-form")));
            return;
        }
        FormDraft writing = FormDraft.of(stage.screenServices().unfinished(), id, situation.requests());
        draft = writing;
        fill(now, writing);
    }

    private void fill(RequestForm now, FormDraft writing) {
        paper.addView(head(now), Widgets.wide());
        paper.addView(wrong, Widgets.wide());
        FormSteps filled = new FormSteps(
                stage, writing.name(), now.fields(), new Answers(writing.values(), new HashMap<>()), writing::filledIn);
        fields = filled;
        paper.addView(filled.view, Widgets.wide());
        if (!now.grounds().isEmpty()) {
            LinearLayout all = widgets.column(8);
            all.addView(widgets.heading(t("common.request.ground"), Widgets.Size.STRONG), Widgets.wide());
            fillGrounds(now, writing);
            all.addView(grounds, Widgets.wide());
            groundWrong.setVisibility(View.GONE);
            all.addView(groundWrong, Widgets.wide());
            paper.addView(all, Widgets.wide());
        }
    }

    private View head(RequestForm now) {
        LinearLayout head = widgets.column(4);
        LocalText title = now.title();
        head.addView(
                Widgets.asHeading(widgets.content(title.text(), title.language(), Widgets.Size.TITLE)), Widgets.wide());
        Named authority = now.authority();
        if (authority != null) {
            TextView name =
                    widgets.content(authority.name().text(), authority.name().language(), Widgets.Size.SMALL);
            name.setTextColor(widgets.palette.inkQuiet());
            head.addView(name, Widgets.wide());
        }
        return head;
    }

    private void fillGrounds(RequestForm now, FormDraft writing) {
        grounds.removeAllViews();
        for (Named ground : now.grounds()) {
            boolean isChosen = ground.id().equals(writing.ground());
            grounds.addView(
                    Choices.inLanguage(
                            widgets, ground.name().text(), ground.name().language(), isChosen, () -> {
                                writing.choose(ground.id());
                                groundWrong.setVisibility(View.GONE);
                                fillGrounds(now, writing);
                            }),
                    Widgets.wide());
        }
    }

    private void send() {
        RequestForm now = form;
        FormDraft writing = draft;
        if (now == null || writing == null || isWrong(now, writing)) {
            return;
        }
        try {
            JSONObject filing =
                    new JSONObject().put("form", id).put("values", new JSONObject(now.filed(writing.values())));
            if (!now.grounds().isEmpty()) {
                filing.put("ground", writing.ground());
            }
            JSONObject fields = new JSONObject()
                    .put("request", writing.request())
                    .put("filing", filing)
                    .put(
                            "takenAt",
                            ReportJson.written(stage.screenServices().clock().instant()));
            if (stage.act("file-request", fields, writing.name())) {
                boolean isConnected = stage.snapshot().connection().way() != Connection.Way.OFFLINE;
                stage.back();
                stage.go(Route.to(Route.Screen.REQUEST, writing.request()));
                stage.tell(t(isConnected ? "phone.requests.saved" : "phone.requests.saved-offline"), false);
            }
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isWrong(RequestForm now, FormDraft writing) {
        Map<String, FormField.Wrong> mistakes = now.wrong(writing.values());
        FieldView first = fields == null ? null : fields.complain(mistakes);
        boolean lacksGround = now.lacksGround(writing.ground());
        groundWrong.setText(t("problem.request-ground-missing"));
        groundWrong.setVisibility(lacksGround ? View.VISIBLE : View.GONE);
        boolean isWrong = lacksGround || !mistakes.isEmpty();
        wrong.setText(isWrong ? t("phone.requests.fill") : "");
        wrong.setVisibility(isWrong ? View.VISIBLE : View.GONE);
        if (first != null) {
            first.comeTo();
        }
        return isWrong;
    }
}
