package org.livex.phone.screen.welfare;

import android.view.Gravity;
import android.view.View;
import android.widget.CheckBox;
import android.widget.LinearLayout;
import java.util.function.Predicate;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.screen.parts.Choosers;

/** A text of the exercise beside the box by which it is ticked. */
public final class Ticks {
    private Ticks() {}

    /**
     * Shows a box that can be ticked, with its words.
     *
     * @param turned gets whether it is ticked now; false: nothing could be kept, and the box stays as it was
     */
    public static LinearLayout row(
            Widgets widgets, LocalText text, Widgets.Size size, boolean isTicked, Predicate<Boolean> turned) {
        LinearLayout row = widgets.row(4);
        CheckBox box = Choosers.checkBox(widgets, "", isTicked, now -> {});
        box.setOnCheckedChangeListener((view, ticked) -> {
            if (ticked != isTicked && !turned.test(ticked)) {
                box.setChecked(isTicked);
            }
        });
        box.setContentDescription(text.text());
        box.setMinimumWidth(widgets.dp(Widgets.TOUCH_DP));
        row.setGravity(Gravity.TOP);
        row.addView(box);
        View words = BilingualText.of(widgets, text, size, false);
        int line = widgets.text("", size).getLineHeight();
        words.setPadding(0, Math.max(0, widgets.dp(Widgets.TOUCH_DP) - line) / 2, 0, 0);
        row.addView(words, Widgets.rest());
        return row;
    }

    /** What was ticked and cannot be taken back. */
    static LinearLayout done(Widgets widgets, LocalText text, Widgets.Size size) {
        LinearLayout row = row(widgets, text, size, true, now -> false);
        row.getChildAt(0).setEnabled(false);
        return row;
    }
}
