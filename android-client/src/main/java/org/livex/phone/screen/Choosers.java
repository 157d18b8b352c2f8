package org.livex.phone.screen;

import android.content.res.ColorStateList;
import android.util.TypedValue;
import android.view.Gravity;
import android.view.View;
import android.widget.CheckBox;
import java.util.function.Consumer;
import org.livex.phone.screen.look.Look;

/** A yes or no with its words beside it. */
final class Choosers {
    private Choosers() {}

    static CheckBox checkBox(Look look, String label, boolean checked, Consumer<Boolean> changed) {
        CheckBox box = new CheckBox(look.context);
        box.setText(label);
        box.setTextSize(TypedValue.COMPLEX_UNIT_SP, Look.Size.BODY.sp());
        box.setTextColor(look.palette.ink());
        box.setTextDirection(look.words.isRightToLeft() ? View.TEXT_DIRECTION_RTL : View.TEXT_DIRECTION_LTR);
        box.setGravity(Gravity.START | Gravity.CENTER_VERTICAL);
        box.setButtonTintList(ColorStateList.valueOf(look.palette.accent()));
        box.setMinHeight(look.dp(Look.TOUCH_DP));
        box.setMinimumHeight(look.dp(Look.TOUCH_DP));
        box.setPaddingRelative(look.dp(8), 0, 0, 0);
        box.setChecked(checked);
        box.setOnCheckedChangeListener((view, now) -> changed.accept(now));
        return box;
    }
}
