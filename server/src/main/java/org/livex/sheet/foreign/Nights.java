package org.livex.sheet.foreign;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.Question;

/** Times under a day that go on behind its midnight: {@code 00:15} below {@code 23:30} is maybe of the next one. */
final class Nights {
    private static final String NEXT_DAY = "next-day";
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Map<Integer, Integer> passed = new TreeMap<>();

    /** Those of them that say the day of the evening once more. */
    private final Set<Integer> again = new TreeSet<>();

    private final Set<Integer> outOfOrder = new TreeSet<>();
    private boolean fallsByDay;
    private boolean knowsMidnight;
    private @Nullable LocalTime before;
    private int count;

    private Nights() {}

    /** In the order of their rows. */
    static Nights in(List<DayClocks.At> clocks) {
        Nights nights = new Nights();
        for (int i = 0; i < clocks.size(); i++) {
            DayClocks.At at = clocks.get(i);
            if (i == 0 || clocks.get(i - 1).stretch() != at.stretch()) {
                nights.knowsMidnight |= i > 0 && isNight(clocks.get(i - 1).time(), at.time());
                nights.before = null;
                nights.count = 0;
            }
            if (nights.count > 0 && !at.saysItsDay() && isBetween(clocks, i)) {
                nights.outOfOrder.add(at.row());
            } else {
                nights.note(at);
            }
        }
        return nights;
    }

    /** A row that says the day of its evening once more is of the night; from the morning on it is of the day that it says. */
    private void note(DayClocks.At at) {
        LocalTime last = before;
        if (last != null && at.time().isBefore(last)) {
            boolean isNight = isNight(last, at.time());
            count = !isNight ? count : at.saysItsDay() ? 1 : count + 1;
            fallsByDay |= !isNight;
        }
        if (at.saysItsDay() && count > 0 && !at.time().isBefore(MORNING)) {
            count = 0;
            fallsByDay = true;
        }
        if (count > 0) {
            passed.put(at.row(), count);
            if (at.saysItsDay()) {
                again.add(at.row());
            }
        }
        before = at.time();
    }

    private static boolean isNight(LocalTime last, LocalTime time) {
        return !last.isBefore(EVENING) && time.isBefore(MORNING);
    }

    /** {@code 00:15, 23:45, 01:00}: of which evening nobody can tell. */
    private static boolean isBetween(List<DayClocks.At> clocks, int i) {
        if (i == 0 || i + 1 == clocks.size()) {
            return false;
        }
        DayClocks.At above = clocks.get(i - 1);
        DayClocks.At below = clocks.get(i + 1);
        return above.stretch() == below.stretch()
                && above.time().isBefore(MORNING)
                && !clocks.get(i).time().isBefore(EVENING)
                && below.time().isBefore(MORNING)
                && !below.time().isBefore(above.time());
    }

    /** Whether every earlier time below a later one is the morning after an evening. */
    boolean explainAll() {
        return !passed.isEmpty() && !fallsByDay && outOfOrder.isEmpty();
    }

    /**
     * By how many days a row goes on, of those that do. In a list that goes by the calendar elsewhere, or not by time, a row that
     * says its day is on that day.
     */
    Map<Integer, Integer> ask(Asking asking, ForeignTable<Meaning> table) {
        if (knowsMidnight || fallsByDay) {
            passed.keySet().removeAll(again);
        }
        Map<Integer, Integer> moved = new TreeMap<>();
        if (asks("past-midnight", List.copyOf(passed.keySet()), NEXT_DAY, asking, table)) {
            moved.putAll(passed);
        }
        for (int row : new ArrayList<>(outOfOrder)) {
            if (asks("out-of-order/" + row, List.of(row), null, asking, table)) {
                moved.put(row, 1);
            }
        }
        return moved;
    }

    private static boolean asks(
            String id, List<Integer> where, @Nullable String guess, Asking asking, ForeignTable<Meaning> table) {
        return !where.isEmpty()
                && NEXT_DAY.equals(asking.ask(new Question(
                                id,
                                id.replaceAll("/.*", ""),
                                Map.of("row", String.valueOf(where.getFirst() + 1)),
                                List.of(Question.Option.word(NEXT_DAY), Question.Option.word("same-day")),
                                guess,
                                ForeignTimes.examples(table, where))
                        .from(table.source(where, Meaning.TIME))));
    }
}
