package org.livex.phone.screen.parts;

import android.widget.Button;
import android.widget.LinearLayout;
import org.livex.phone.R;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;

/** The way back, at the top of a page that was opened from another. */
public final class BackRow {
    private BackRow() {}

    public static Button to(Stage stage, String label) {
        Widgets widgets = stage.widgets();
        Button back = widgets.quiet(label, stage::back);
        back.setCompoundDrawablesRelativeWithIntrinsicBounds(R.drawable.ic_back, 0, 0, 0);
        back.setCompoundDrawableTintList(android.content.res.ColorStateList.valueOf(widgets.palette.accent()));
        back.setCompoundDrawablePadding(widgets.dp(4));
        back.setPadding(0, 0, widgets.dp(12), 0);
        return back;
    }

    public static LinearLayout.LayoutParams params() {
        return new LinearLayout.LayoutParams(
                LinearLayout.LayoutParams.WRAP_CONTENT, LinearLayout.LayoutParams.WRAP_CONTENT);
    }
}
