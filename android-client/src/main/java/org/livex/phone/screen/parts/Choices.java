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
import org.livex.phone.screen.look.Look;

/** Things of which one is chosen: large enough for a thumb, and read aloud as what they are. */
public final class Choices {
    private Choices() {}

    public static Button choice(Look look, CharSequence label, boolean isChosen, Runnable tapped) {
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
    public static Button inLanguage(Look look, String label, String language, boolean isChosen, Runnable tapped) {
        Button choice = choice(look, label, isChosen, tapped);
        choice.setTypeface(android.graphics.Typeface.DEFAULT);
        choice.setTextLocale(java.util.Locale.forLanguageTag(language));
        choice.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG_LTR);
        return choice;
    }

    /** Two beside each other, but with large letters. */
    public static void inRows(Look look, LinearLayout all, List<Button> choices) {
        all.removeAllViews();
        boolean twoInARow = !look.hasLargeLetters();
        LinearLayout row = null;
        for (Button choice : choices) {
            if (!twoInARow) {
                all.addView(choice, Look.wide());
            } else if (row == null || row.getChildCount() == 2) {
                row = look.row(8);
                row.addView(choice, half());
                all.addView(row, Look.wide());
            } else {
                row.addView(choice, half());
            }
        }
        if (row != null && row.getChildCount() == 1) {
            row.addView(new Space(look.context), half());
        }
    }

    private static LinearLayout.LayoutParams half() {
        return new LinearLayout.LayoutParams(0, LinearLayout.LayoutParams.MATCH_PARENT, 1);
    }

    /** A woman, a man, or neither said. */
    public static void genders(Look look, LinearLayout all, String neither, String chosen, Consumer<String> choose) {
        all.removeAllViews();
        String none = look.words.text(neither);
        all.addView(choice(look, none, chosen.isEmpty(), () -> choose.accept("")), Look.wide());
        for (String gender : Mediation.GENDERS) {
            String word = look.words.text("common.mediation.gender." + gender);
            all.addView(choice(look, word, gender.equals(chosen), () -> choose.accept(gender)), Look.wide());
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
