package org.livex.phone.screen;

import android.view.Gravity;
import android.view.View;
import android.view.accessibility.AccessibilityNodeInfo;
import android.widget.Button;
import android.widget.RadioButton;
import android.widget.TextView;
import org.livex.phone.R;
import org.livex.phone.screen.look.Look;

/** Things of which one is chosen: large enough for a thumb, and read aloud as what they are. */
final class Choices {
    private Choices() {}

    static Button choice(Look look, CharSequence label, boolean isChosen, Runnable tapped) {
        Button choice = look.button(
                label,
                isChosen ? look.palette.accentWash() : look.palette.paper(),
                look.palette.ink(),
                isChosen ? look.palette.accent() : look.palette.lineStrong(),
                tapped);
        choice.setGravity(Gravity.START | Gravity.CENTER_VERTICAL);
        if (isChosen) {
            choice.setBackground(look.tappable(look.box(look.palette.accentWash(), look.palette.accent(), 2)));
            choice.setCompoundDrawablesRelativeWithIntrinsicBounds(0, 0, R.drawable.ic_check, 0);
            choice.setCompoundDrawableTintList(android.content.res.ColorStateList.valueOf(look.palette.accent()));
            choice.setCompoundDrawablePadding(look.dp(8));
        }
        readAsRadio(choice, isChosen);
        return choice;
    }

    /** Words of the exercise, in a language that need not be the interface's. */
    static Button inLanguage(Look look, String label, String language, boolean isChosen, Runnable tapped) {
        Button choice = choice(look, label, isChosen, tapped);
        choice.setTypeface(android.graphics.Typeface.DEFAULT);
        choice.setTextLocale(java.util.Locale.forLanguageTag(language));
        choice.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG);
        return choice;
    }

    static void readAsRadio(TextView view, boolean isChosen) {
        view.setAccessibilityDelegate(new View.AccessibilityDelegate() {
            @Override
            @SuppressWarnings("deprecation") // The newer name came with Android 16.
            public void onInitializeAccessibilityNodeInfo(View host, AccessibilityNodeInfo info) {
                super.onInitializeAccessibilityNodeInfo(host, info);
                info.setClassName(RadioButton.class.getName());
                info.setCheckable(true);
                info.setChecked(isChosen);
            }
        });
    }
}
