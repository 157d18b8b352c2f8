package org.livex.phone.screen.custody;

import android.widget.EditText;
import android.widget.LinearLayout;
import org.livex.phone.screen.Choosing;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.act.PositionChoice;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Choosers;
import org.livex.phone.screen.parts.Labelled;
import org.livex.phone.screen.parts.Typed;
import org.livex.phone.screen.watch.EvaluatorChoices;

/** Where something was done with evidence, and a photo or recording of one's own reports that shows it. */
final class ToldFields {
    static final int LONGEST_LINE = 200;

    final LinearLayout view;
    private final Stage stage;
    private final CustodyDraft draft;
    private final LinearLayout chosen;

    ToldFields(Stage stage, CustodyDraft draft) {
        this.stage = stage;
        this.draft = draft;
        Widgets widgets = stage.widgets();
        view = widgets.column(12);
        chosen = widgets.column(12);
        view.addView(line(stage, draft, "common.custody.where", CustodyDraft.WHERE), Widgets.wide());
        view.addView(chosen, Widgets.wide());
    }

    static LinearLayout line(Stage stage, CustodyDraft draft, String key, String part) {
        EditText field = stage.widgets().field(LONGEST_LINE);
        field.setSingleLine();
        field.setText(draft.words(part));
        field.addTextChangedListener(new Typed(words -> draft.write(part, words)));
        return Labelled.of(stage.widgets(), stage.words().text(key), field);
    }

    /** What can be chosen comes and goes with one's own reports and with consent. */
    void show() {
        chosen.removeAllViews();
        Choosing file = CustodyChoices.file(stage, draft);
        if (file.options().size() > 1) {
            chosen.addView(field(stage, file, draft.choosing(CustodyDraft.FILE)), Widgets.wide());
        }
        chosen.addView(PositionChoice.of(stage, draft.withPosition(), draft::withPosition), Widgets.wide());
    }

    static LinearLayout field(Stage stage, Choosing choosing, Route choices) {
        return Choosers.field(
                stage,
                stage.widgets().text(stage.words().text(choosing.title()), Widgets.Size.STRONG),
                EvaluatorChoices.nameOf(choosing, stage.words()),
                choices);
    }
}
