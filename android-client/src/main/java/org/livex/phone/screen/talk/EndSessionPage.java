package org.livex.phone.screen.talk;

import android.text.InputType;
import android.view.Gravity;
import android.view.View;
import android.widget.EditText;
import android.widget.LinearLayout;
import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.R;
import org.livex.phone.model.Call;
import org.livex.phone.model.Mediation;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Choices;
import org.livex.phone.screen.parts.Choosers;
import org.livex.phone.screen.parts.Labelled;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.Typed;

/** A mediator ends a session, with what a session needs; kept as it is written. */
public final class EndSessionPage extends Page {
    private static final int LONGEST_NOTE = 4_000;

    private final String id;
    private final SessionDraft draft;
    private final Scaffold scaffold = new Scaffold(widgets);
    private final EditText note = widgets.field(LONGEST_NOTE);
    private final LinearLayout genders = widgets.column(8);

    public EndSessionPage(Stage stage, String id) {
        super(stage);
        this.id = id;
        this.draft = new SessionDraft(stage.screenServices().unfinished(), id);
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("common.back")), BackRow.params());
        content.addView(widgets.heading(t("common.mediation.report"), Widgets.Size.TITLE), Widgets.wide());
        content.addView(check("common.mediation.report.briefing", SessionDraft.BRIEFING), Widgets.wide());
        content.addView(check("common.mediation.report.confidentiality", SessionDraft.CONFIDENTIALITY), Widgets.wide());
        LinearLayout who = widgets.column(8);
        who.addView(widgets.text(t("common.mediation.report.gender"), Widgets.Size.STRONG), Widgets.wide());
        Call call = stage.situation().call(id);
        String wished = call == null ? null : call.item().genderRequested();
        if (wished != null) {
            String gender = words.known("common.mediation.gender.", wished);
            who.addView(widgets.hint(t("common.mediation.gender") + ": " + gender), Widgets.wide());
        }
        who.addView(genders, Widgets.wide());
        content.addView(who, Widgets.wide());
        fillGenders();
        note.setText(draft.get(SessionDraft.NOTE));
        note.setInputType(InputType.TYPE_CLASS_TEXT
                | InputType.TYPE_TEXT_FLAG_MULTI_LINE
                | InputType.TYPE_TEXT_FLAG_CAP_SENTENCES);
        note.setMinLines(3);
        note.setGravity(Gravity.TOP | Gravity.START);
        note.addTextChangedListener(new Typed(text -> draft.put(SessionDraft.NOTE, text)));
        content.addView(Labelled.of(widgets, t("phone.act.note"), note), Widgets.wide());
        View end = widgets.primary(t("common.mediation.end"), this::end);
        end.setId(R.id.primary);
        scaffold.addBottom(end);
        return scaffold.view();
    }

    /** Ended or called off meanwhile: there is nothing to say any more. */
    @Override
    public void show(Situation situation) {
        Call call = situation.call(id);
        boolean goesOn = call != null && call.item().state() == Mediation.State.STARTED && !call.waits();
        scaffold.bottom.setVisibility(goesOn ? View.VISIBLE : View.GONE);
    }

    private View check(String key, String field) {
        return Choosers.checkBox(widgets, t(key), draft.has(field), isSo -> draft.put(field, isSo));
    }

    private void fillGenders() {
        Choices.genders(
                widgets, genders, "common.mediation.report.gender.unsaid", draft.get(SessionDraft.GENDER), gender -> {
                    draft.put(SessionDraft.GENDER, gender);
                    fillGenders();
                });
    }

    private void end() {
        try {
            JSONObject fields = new JSONObject()
                    .put("mediation", id)
                    .put("report", draft.report())
                    .put(
                            "takenAt",
                            ReportJson.written(stage.screenServices().clock().instant()));
            if (stage.act("end-session", fields, draft.name())) {
                stage.back();
            }
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }
}
