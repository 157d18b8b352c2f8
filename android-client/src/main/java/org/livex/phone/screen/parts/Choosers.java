package org.livex.phone.screen.parts;

import android.content.res.ColorStateList;
import android.graphics.Typeface;
import android.util.TypedValue;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.CheckBox;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.function.Consumer;
import org.livex.phone.R;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;

/** Fields in which nothing is typed: a yes or no with its words beside it, and one of many things. */
public final class Choosers {
    private static final int MOST_LINES_OF_LARGE_LETTERS = 8;

    private Choosers() {}

    /** What is chosen, under its name; a tap leads to the page where another one is. */
    public static LinearLayout field(Stage stage, TextView name, String value, Route choices) {
        Widgets widgets = stage.widgets();
        Button field = widgets.plain(value, () -> stage.go(choices));
        field.setTypeface(Typeface.DEFAULT);
        field.setGravity(Gravity.START | Gravity.CENTER_VERTICAL);
        field.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG_LTR);
        // Where the reader's lines begin, whatever language the value is in.
        field.setTextAlignment(View.TEXT_ALIGNMENT_VIEW_START);
        field.setMaxLines(widgets.hasLargeLetters() ? MOST_LINES_OF_LARGE_LETTERS : 3);
        field.setCompoundDrawablesRelativeWithIntrinsicBounds(0, 0, R.drawable.ic_forward, 0);
        field.setCompoundDrawableTintList(ColorStateList.valueOf(widgets.palette.inkQuiet()));
        field.setContentDescription(name.getText() + " " + value);
        return Labelled.of(widgets, name, field);
    }

    public static CheckBox checkBox(Widgets widgets, String label, boolean checked, Consumer<Boolean> changed) {
        CheckBox box = new CheckBox(widgets.context);
        box.setText(label);
        box.setTextSize(TypedValue.COMPLEX_UNIT_SP, Widgets.Size.BODY.sp());
        box.setTextColor(widgets.palette.ink());
        box.setTextDirection(widgets.words.isRightToLeft() ? View.TEXT_DIRECTION_RTL : View.TEXT_DIRECTION_LTR);
        box.setGravity(Gravity.START | Gravity.CENTER_VERTICAL);
        box.setButtonTintList(ColorStateList.valueOf(widgets.palette.accent()));
        box.setMinHeight(widgets.dp(Widgets.TOUCH_DP));
        box.setMinimumHeight(widgets.dp(Widgets.TOUCH_DP));
        box.setPaddingRelative(widgets.dp(8), 0, 0, 0);
        box.setChecked(checked);
        box.setOnCheckedChangeListener((view, now) -> changed.accept(now));
        return box;
    }
}
