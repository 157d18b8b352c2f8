package org.livex.phone.screen.watch;

import android.content.Intent;
import android.text.InputType;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.Map;
import java.util.UUID;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Situation;
import org.livex.phone.model.watch.Watching;
import org.livex.phone.screen.Choosing;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.Unfinished;
import org.livex.phone.screen.act.CaptureList;
import org.livex.phone.screen.act.Captures;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Choosers;
import org.livex.phone.screen.parts.Labelled;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.Typed;

/** What an evaluator saw, with what they took of it; the moments to talk about; and the way to private feedback. */
public final class NotesPage extends Page {
    static final int LONGEST_NOTE = 4_000;

    private final ObservationDraft draft = stage.drafts().observation();
    private final Scaffold scaffold = new Scaffold(widgets);
    private final EditText note = widgets.field(LONGEST_NOTE);
    private final LinearLayout links = widgets.column(12);
    private final Captures captures = new Captures(stage, draft, this::draftChanged);
    private final CaptureList captured = new CaptureList(stage, captures);
    private final Button save = widgets.plain(t("common.save"), this::save);
    private final WrittenLists written = new WrittenLists(stage);

    public NotesPage(Stage stage) {
        super(stage);
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(widgets.heading(t("phone.notes.title"), Widgets.Size.TITLE), Widgets.wide());
        Captures.sweep(stage);
        note.setText(draft.note());
        note.addTextChangedListener(new Typed(text -> {
            draft.write(text);
            draftChanged();
        }));
        LinearLayout form = widgets.card();
        form.addView(roomy(widgets, t("phone.notes.observation"), note), Widgets.wide());
        form.addView(captured.view, Widgets.wide());
        form.addView(links, Widgets.wide());
        form.addView(save, Widgets.wide());
        content.addView(form, Widgets.wide());
        content.addView(
                widgets.plain(t("common.private-feedback"), () -> stage.go(Route.to(Route.Screen.GIVE_FEEDBACK))),
                Widgets.wide());
        content.addView(written.view, Widgets.wide());
        MomentButton.addTo(scaffold, stage);
        return scaffold.view();
    }

    /** A field for more than a line, under its name. */
    public static LinearLayout roomy(Widgets widgets, String name, EditText field) {
        field.setInputType(InputType.TYPE_CLASS_TEXT
                | InputType.TYPE_TEXT_FLAG_MULTI_LINE
                | InputType.TYPE_TEXT_FLAG_CAP_SENTENCES);
        field.setMinLines(3);
        field.setGravity(Gravity.TOP | Gravity.START);
        return Labelled.of(widgets, name, field);
    }

    /** The same, kept as a draft while it is typed. */
    public static LinearLayout words(
            Widgets widgets, String name, EditText field, String draft, Unfinished unfinished) {
        String kept = unfinished.read(draft);
        if (!kept.isEmpty()) {
            field.setText(kept);
        }
        field.addTextChangedListener(new Typed(text -> unfinished.write(draft, text)));
        return roomy(widgets, name, field);
    }

    static String when(Stage stage, Watching.Moment moment) {
        return stage.done(moment.takenAt(), moment.at());
    }

    @Override
    public void show(Situation situation) {
        if (situation.isStopped()) {
            captures.stop();
        }
        links.removeAllViews();
        addLink(EvaluatorChoices.about(stage), ObservationDraft.ABOUT);
        addLink(EvaluatorChoices.objective(stage), ObservationDraft.OBJECTIVE);
        addLink(EvaluatorChoices.inject(stage), ObservationDraft.INJECT);
        draftChanged();
        written.show(situation);
    }

    private void addLink(Choosing choosing, String what) {
        TextView name = widgets.text(t(choosing.title()), Widgets.Size.STRONG);
        String chosen = EvaluatorChoices.nameOf(choosing, words);
        links.addView(Choosers.field(stage, name, chosen, Route.to(Route.Screen.CHOOSE, what)), Widgets.wide());
    }

    private void draftChanged() {
        captures.adopt();
        captured.show();
        save.setEnabled(!draft.isEmpty() && draft.reading == 0);
    }

    private void save() {
        captures.stop();
        if (captures.isUnanswered()) {
            captured.answerMissed();
            return;
        }
        JSONObject observation = new JSONObject(Map.of(
                "observation",
                UUID.randomUUID().toString(),
                "evidence",
                ReportJson.evidence(stage, draft.note(), draft.inject(), draft.captures())));
        putChosen(observation, "about", draft.about());
        putChosen(observation, "objective", draft.objective());
        if (stage.act("record-observation", observation, ObservationDraft.NAME)) {
            draft.said();
            stage.redress();
        }
    }

    private static void putChosen(JSONObject json, String name, String value) {
        try {
            json.putOpt(name, value.isEmpty() ? null : value);
        } catch (org.json.JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void answered(int request, int result, @Nullable Intent data) {
        captures.answered(request, result, data);
    }

    @Override
    public void permitted(int request, boolean granted) {
        captures.permitted(request, granted);
    }

    @Override
    public void tick() {
        captures.tick();
        captured.tick();
    }

    @Override
    public void covered() {
        captures.stop();
    }

    @Override
    public void left() {
        captures.stop();
    }
}
