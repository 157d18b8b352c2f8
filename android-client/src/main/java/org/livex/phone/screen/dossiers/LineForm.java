package org.livex.phone.screen.dossiers;

import android.text.InputType;
import android.view.View;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.function.Consumer;
import org.livex.phone.model.form.FormField;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Labelled;
import org.livex.phone.screen.parts.Typed;

/** One line for the board, and the button that says it. */
final class LineForm {
    final LinearLayout view;
    private final LineDraft draft;
    private final Consumer<String> say;
    private final EditText field;
    private final TextView empty;

    /** @param say gets what was typed, never empty */
    LineForm(Widgets widgets, String label, LineDraft draft, Consumer<String> say) {
        this.draft = draft;
        this.say = say;
        view = widgets.column(8);
        field = widgets.field(FormField.LONGEST_LINE);
        field.setText(draft.typed());
        field.setInputType(InputType.TYPE_CLASS_TEXT | InputType.TYPE_TEXT_FLAG_CAP_SENTENCES);
        empty = widgets.wrong(widgets.words.text("phone.requests.wrong.empty"));
        empty.setVisibility(View.GONE);
        empty.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE);
        field.addTextChangedListener(new Typed(typed -> {
            draft.write(typed);
            empty.setVisibility(View.GONE);
        }));
        LinearLayout labelled = Labelled.of(widgets, label, field);
        labelled.addView(empty, Widgets.wide());
        view.addView(labelled, Widgets.wide());
        view.addView(widgets.plain(widgets.words.text("common.add"), this::add), Widgets.wide());
    }

    private void add() {
        String words = draft.words();
        if (words.isEmpty()) {
            empty.setVisibility(View.VISIBLE);
            field.requestFocus();
        } else {
            say.accept(words);
        }
    }
}
