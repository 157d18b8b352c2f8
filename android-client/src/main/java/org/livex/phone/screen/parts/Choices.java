package org.livex.phone.screen.parts;

import android.view.Gravity;
import android.view.View;
import android.view.accessibility.AccessibilityNodeInfo;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.RadioButton;
import android.widget.Space;
import android.widget.TextView;
import java.util.List;
import java.util.function.Consumer;
import org.livex.phone.R;
import org.livex.phone.model.Mediation;
import org.livex.phone.screen.look.Widgets;

/** Things of which one is chosen: large enough for a thumb, and read aloud as what they are. */
public final class Choices {
    private Choices() {}

    public static Button choice(Widgets widgets, CharSequence label, boolean isChosen, Runnable tapped) {
        Button choice = widgets.button(
                label,
                isChosen ? widgets.palette.accentWash() : widgets.palette.paper(),
                widgets.palette.ink(),
                isChosen ? widgets.palette.accent() : widgets.palette.lineStrong(),
                tapped);
        choice.setGravity(Gravity.START | Gravity.CENTER_VERTICAL);
        if (isChosen) {
            choice.setBackground(
                    widgets.tappable(widgets.box(widgets.palette.accentWash(), widgets.palette.accent(), 2)));
            choice.setCompoundDrawablesRelativeWithIntrinsicBounds(0, 0, R.drawable.ic_check, 0);
            choice.setCompoundDrawableTintList(android.content.res.ColorStateList.valueOf(widgets.palette.accent()));
            choice.setCompoundDrawablePadding(widgets.dp(8));
        }
        readAsRadio(choice, isChosen);
        return choice;
    }

    /** Words of the exercise, in a language that need not be the interface's. */
    public static Button inLanguage(Widgets widgets, String label, String language, boolean isChosen, Runnable tapped) {
        Button choice = choice(widgets, label, isChosen, tapped);
        choice.setTypeface(android.graphics.Typeface.DEFAULT);
        choice.setTextLocale(java.util.Locale.forLanguageTag(language));
        choice.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG_LTR);
        return choice;
    }

    /** Two beside each other, but with large letters. */
    public static void inRows(Widgets widgets, LinearLayout all, List<Button> choices) {
        all.removeAllViews();
        boolean twoInARow = !widgets.hasLargeLetters();
        LinearLayout row = null;
        for (Button choice : choices) {
            if (!twoInARow) {
                all.addView(choice, Widgets.wide());
            } else if (row == null || row.getChildCount() == 2) {
                row = widgets.row(8);
                row.addView(choice, half());
                all.addView(row, Widgets.wide());
            } else {
                row.addView(choice, half());
            }
        }
        if (row != null && row.getChildCount() == 1) {
            row.addView(new Space(widgets.context), half());
        }
    }

    private static LinearLayout.LayoutParams half() {
        return new LinearLayout.LayoutParams(0, LinearLayout.LayoutParams.MATCH_PARENT, 1);
    }

    /** A woman, a man, or neither said. */
    public static void genders(
            Widgets widgets, LinearLayout all, String neither, String chosen, Consumer<String> choose) {
        all.removeAllViews();
        String none = widgets.words.text(neither);
        all.addView(choice(widgets, none, chosen.isEmpty(), () -> choose.accept("")), Widgets.wide());
        for (String gender : Mediation.GENDERS) {
            String word = widgets.words.text("common.mediation.gender." + gender);
            all.addView(choice(widgets, word, gender.equals(chosen), () -> choose.accept(gender)), Widgets.wide());
        }
    }

    public static void readAsRadio(TextView view, boolean isChosen) {
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
