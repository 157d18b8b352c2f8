package org.livex.phone.screen.watch;

import android.view.View;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.Map;
import java.util.UUID;
import org.json.JSONObject;
import org.livex.phone.screen.Choosing;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Choosers;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.Typed;

/** Private words to one person, which wait with control until control lets them out. */
public final class GiveFeedbackPage extends Page {
    private final FeedbackDraft draft = FeedbackDraft.of(stage);
    private final Scaffold scaffold = new Scaffold(widgets);
    private final EditText said = widgets.field(NotesPage.LONGEST_NOTE);
    private final View save = widgets.plain(t("common.save"), this::save);

    public GiveFeedbackPage(Stage stage) {
        super(stage);
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("common.back")), BackRow.params());
        LinearLayout head = widgets.column(4);
        head.addView(widgets.heading(t("common.private-feedback"), Widgets.Size.TITLE), Widgets.wide());
        head.addView(widgets.hint(t("phone.notes.feedback-hint")), Widgets.wide());
        content.addView(head, Widgets.wide());
        content.addView(chooser(EvaluatorChoices.to(stage), FeedbackDraft.TO), Widgets.wide());
        content.addView(chooser(EvaluatorChoices.language(stage), FeedbackDraft.LANGUAGE), Widgets.wide());
        said.setText(draft.words());
        said.addTextChangedListener(new Typed(text -> {
            draft.write(text);
            canBeSaved();
        }));
        content.addView(NotesPage.roomy(widgets, t("phone.notes.feedback-words"), said), Widgets.wide());
        content.addView(save, Widgets.wide());
        canBeSaved();
        MomentButton.addTo(scaffold, stage);
        return scaffold.view();
    }

    private View chooser(Choosing choosing, String what) {
        TextView name = widgets.text(t(choosing.title()), Widgets.Size.STRONG);
        return Choosers.field(
                stage, name, EvaluatorChoices.nameOf(choosing, words), Route.to(Route.Screen.CHOOSE, what));
    }

    private void canBeSaved() {
        save.setEnabled(!draft.to().isEmpty() && !draft.words().trim().isEmpty());
    }

    private void save() {
        JSONObject version =
                new JSONObject(Map.of("text", draft.words().trim(), "state", "approved", "sourceRevision", 1));
        JSONObject text = new JSONObject(Map.of(
                "source",
                draft.language(),
                "revision",
                1,
                "versions",
                new JSONObject(Map.of(draft.language(), version))));
        JSONObject feedback = new JSONObject(Map.of(
                "feedback",
                UUID.randomUUID().toString(),
                "to",
                draft.to(),
                "text",
                text,
                "takenAt",
                ReportJson.written(stage.screenServices().clock().instant())));
        if (stage.act("give-feedback", feedback, FeedbackDraft.NAME)) {
            stage.back();
            stage.tell(t("phone.notes.feedback-given"), false);
        }
    }
}
