package org.livex.phone.screen.watch;

import android.graphics.Typeface;
import android.util.TypedValue;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.json.JSONObject;
import org.livex.phone.model.watch.Sheet;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.parts.Choices;

/** How somebody did something: the grades to tap on, and what became of a rating. */
final class Ratings {
    private static final int AT_MOST_IN_A_ROW = 3;

    private Ratings() {}

    /** One tap is a rating. Another one makes another of it: nothing is written over. */
    static boolean rate(Stage stage, String key, String grade, String note, String... drafts) {
        String[] parts = key.split("/", 3);
        return stage.act(
                "rate-item",
                new JSONObject(Map.of(
                        "guide",
                        parts[0],
                        "item",
                        parts[1],
                        "about",
                        parts[2],
                        "grade",
                        grade,
                        "evidence",
                        ReportJson.evidence(stage, note, "", List.of()))),
                drafts);
    }

    /** Beside each other as far as their words find room. */
    static View grades(Look look, Sheet.Item item, Consumer<String> tapped) {
        List<String> grades = item.grades();
        int columns = look.hasLargeLetters() ? 1 : grades.size() > AT_MOST_IN_A_ROW ? 2 : AT_MOST_IN_A_ROW;
        LinearLayout rows = look.column(8);
        for (int from = 0; from < grades.size(); from += columns) {
            LinearLayout row = look.row(8);
            for (String grade : grades.subList(from, Math.min(from + columns, grades.size()))) {
                row.addView(
                        grade(look, grade, item, tapped),
                        new LinearLayout.LayoutParams(0, LinearLayout.LayoutParams.MATCH_PARENT, 1));
            }
            rows.addView(row, Look.wide());
        }
        Look.nameForReaders(rows, item.text().text());
        return rows;
    }

    private static Button grade(Look look, String grade, Sheet.Item item, Consumer<String> tapped) {
        Sheet.Rating rating = item.rating();
        boolean isGiven = rating != null && rating.grade().equals(grade);
        String word = look.words.text("common.grade." + grade);
        Button button = look.button(
                isGiven ? "✓ " + word : word,
                isGiven ? look.palette.accent() : look.palette.paper(),
                isGiven ? look.palette.accentInk() : look.palette.ink(),
                isGiven ? look.palette.accent() : look.palette.lineStrong(),
                () -> {
                    // The same once more says nothing new, and would take the note off the screen.
                    if (!isGiven) {
                        tapped.accept(grade);
                    }
                });
        button.setTypeface(isGiven ? Typeface.DEFAULT_BOLD : Typeface.DEFAULT);
        button.setTextSize(TypedValue.COMPLEX_UNIT_SP, Look.Size.SMALL.sp());
        button.setGravity(Gravity.CENTER);
        button.setPadding(look.dp(6), look.dp(6), look.dp(6), look.dp(6));
        button.setContentDescription(word);
        Choices.readAsRadio(button, isGiven);
        return button;
    }

    static View state(Look look, boolean waits) {
        return waits
                ? State.QUEUED.view(look, look.words.text("phone.watch.waits"))
                : State.ACTED.view(look, look.words.text("phone.watch.sent"));
    }

    /** What somebody typed, in whatever language. */
    static TextView typed(Look look, String words) {
        TextView view = look.text(words, Look.Size.BODY);
        view.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG_LTR);
        view.setTextAlignment(View.TEXT_ALIGNMENT_VIEW_START);
        return view;
    }
}
