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
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;
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
    static View grades(Widgets widgets, Sheet.Item item, Consumer<String> tapped) {
        List<String> grades = item.grades();
        int columns = widgets.hasLargeLetters() ? 1 : grades.size() > AT_MOST_IN_A_ROW ? 2 : AT_MOST_IN_A_ROW;
        LinearLayout rows = widgets.column(8);
        for (int from = 0; from < grades.size(); from += columns) {
            LinearLayout row = widgets.row(8);
            for (String grade : grades.subList(from, Math.min(from + columns, grades.size()))) {
                row.addView(
                        grade(widgets, grade, item, tapped),
                        new LinearLayout.LayoutParams(0, LinearLayout.LayoutParams.MATCH_PARENT, 1));
            }
            rows.addView(row, Widgets.wide());
        }
        Widgets.nameForReaders(rows, item.text().text());
        return rows;
    }

    private static Button grade(Widgets widgets, String grade, Sheet.Item item, Consumer<String> tapped) {
        Sheet.Rating rating = item.rating();
        boolean isGiven = rating != null && rating.grade().equals(grade);
        String word = widgets.words.text("common.grade." + grade);
        Button button = widgets.button(
                isGiven ? "✓ " + word : word,
                isGiven ? widgets.palette.accent() : widgets.palette.paper(),
                isGiven ? widgets.palette.accentInk() : widgets.palette.ink(),
                isGiven ? widgets.palette.accent() : widgets.palette.lineStrong(),
                () -> {
                    // The same once more says nothing new, and would take the note off the screen.
                    if (!isGiven) {
                        tapped.accept(grade);
                    }
                });
        button.setTypeface(isGiven ? Typeface.DEFAULT_BOLD : Typeface.DEFAULT);
        button.setTextSize(TypedValue.COMPLEX_UNIT_SP, Widgets.Size.SMALL.sp());
        button.setGravity(Gravity.CENTER);
        button.setPadding(widgets.dp(6), widgets.dp(6), widgets.dp(6), widgets.dp(6));
        button.setContentDescription(word);
        Choices.readAsRadio(button, isGiven);
        return button;
    }

    static View state(Widgets widgets, boolean waits) {
        return waits
                ? State.QUEUED.view(widgets, widgets.words.text("phone.watch.waits"))
                : State.ACTED.view(widgets, widgets.words.text("phone.watch.sent"));
    }

    /** What somebody typed, in whatever language. */
    static TextView typed(Widgets widgets, String words) {
        TextView view = widgets.text(words, Widgets.Size.BODY);
        view.setTextDirection(View.TEXT_DIRECTION_FIRST_STRONG_LTR);
        view.setTextAlignment(View.TEXT_ALIGNMENT_VIEW_START);
        return view;
    }
}
