package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.sheet.Drafting;
import org.livex.sheet.Question;

/** Injects of somebody's list at which nobody plays: taken as they are, and told. */
final class OffHours {
    private final List<Integer> before = new ArrayList<>();
    private final List<Integer> atNight = new ArrayList<>();
    private final List<Integer> behind = new ArrayList<>();

    private OffHours() {}

    /** {@code times} are in our writing, by row; what is none is told by somebody else. */
    static void tell(
            ForeignTable<Meaning> table, List<Integer> rows, Map<Integer, String> times, Plan plan, Drafting drafting) {
        OffHours off = new OffHours();
        rows.forEach(row -> off.note(row, times.getOrDefault(row, ""), plan));
        Oddities.rows(drafting, "before-startex", table, off.before);
        Oddities.rows(drafting, "at-night", table, off.atNight);
        Oddities.rows(drafting, "behind-last-day", table, off.behind);
    }

    private void note(int row, String written, Plan plan) {
        ExerciseTime time;
        try {
            time = ExerciseTime.parse(written);
        } catch (IllegalArgumentException _) {
            return;
        }
        if (plan.isPlayAt(time)) {
            return;
        }
        boolean isBefore = plan.days().getFirst().from().isAfter(time);
        boolean isBehind = !plan.days().getLast().to().isAfter(time);
        (isBefore ? before : isBehind ? behind : atNight).add(row);
    }

    /** The opening of the first day is STARTEX. */
    static List<Question.Option> starts(Plan plan) {
        List<Question.Option> starts = new ArrayList<>();
        for (DayWindow window : plan.days()) {
            String opening = window.from().toString();
            starts.add(new Question.Option(opening, starts.isEmpty() ? "startex" : "opening", opening));
        }
        String midnight = new ExerciseTime(0).toString();
        if (starts.stream().noneMatch(start -> start.value().equals(midnight))) {
            starts.add(new Question.Option(midnight, "midnight", midnight));
        }
        return starts;
    }
}
