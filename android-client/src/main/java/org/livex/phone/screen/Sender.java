package org.livex.phone.screen;

import android.graphics.drawable.GradientDrawable;
import android.view.Gravity;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.Locale;
import java.util.Map;
import org.livex.phone.model.ExerciseTime;
import org.livex.phone.model.LocalText;
import org.livex.phone.model.Message;
import org.livex.phone.screen.look.Flow;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.State;

/** Whose voice a message is, when it came in the story, and what became of it. */
final class Sender {
    private static final int CIRCLE_DP = 42;

    private Sender() {}

    static View of(Look look, Message message) {
        LocalText from = message.from();
        String control = look.words.text("common.term.control");
        LinearLayout row = look.row(12);
        row.addView(initials(look, from == null ? control : from.text()), circle(look));
        LinearLayout who = look.column(2);
        TextView name = from == null
                ? look.text(control, Look.Size.STRONG)
                : look.content(from.text(), from.language(), Look.Size.STRONG);
        who.addView(name, Look.wide());
        Flow when = look.flow();
        when.addView(look.hint(dayAndTime(look, message.at())));
        if (!message.type().equals("message")) {
            when.addView(look.hint(look.words.known("inject-type.", message.type())));
        }
        if (message.late()) {
            when.addView(State.LATE.view(look));
        }
        if (message.isRecalled()) {
            when.addView(State.RECALLED.view(look));
        }
        if (message.corrected() != null) {
            when.addView(look.hint(look.words.text("phone.message.corrected-mark")));
        }
        who.addView(when, Look.wide());
        row.addView(who, Look.rest());
        return row;
    }

    static String dayAndTime(Look look, ExerciseTime time) {
        return look.words.text(
                "common.day-time",
                Map.of(
                        "day", look.words.formats.number(time.day()),
                        "time", look.words.formats.timeOfDay(time.millisOfDay())));
    }

    private static LinearLayout.LayoutParams circle(Look look) {
        return new LinearLayout.LayoutParams(look.dp(CIRCLE_DP), look.dp(CIRCLE_DP));
    }

    private static View initials(Look look, String name) {
        TextView circle = new TextView(look.context);
        circle.setText(initialsOf(name));
        circle.setTextSize(android.util.TypedValue.COMPLEX_UNIT_PX, look.dp(15));
        circle.setTypeface(android.graphics.Typeface.DEFAULT_BOLD);
        circle.setTextColor(look.palette.accent());
        circle.setGravity(Gravity.CENTER);
        GradientDrawable round = new GradientDrawable();
        round.setShape(GradientDrawable.OVAL);
        round.setColor(look.palette.accentWash());
        circle.setBackground(round);
        circle.setImportantForAccessibility(View.IMPORTANT_FOR_ACCESSIBILITY_NO);
        return circle;
    }

    private static String initialsOf(String name) {
        StringBuilder initials = new StringBuilder();
        String[] words = name.trim().split("\\s+", -1);
        for (int i = 0; i < Math.min(2, words.length); i++) {
            if (!words[i].isEmpty()) {
                initials.appendCodePoint(words[i].codePointAt(0));
                // Arabic letters join, and two initials would read as a word.
                initials.append(i == 0 && words.length > 1 ? "\u200C" : "");
            }
        }
        return initials.toString().toUpperCase(Locale.ROOT);
    }
}
