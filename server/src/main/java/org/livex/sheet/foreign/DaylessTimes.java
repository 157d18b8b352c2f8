package org.livex.sheet.foreign;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.livex.exercise.plan.Plan;
import org.livex.sheet.Question;
import org.livex.sheet.time.WrittenTime;

/** Times of which nothing in a list says the day: one of the exercise, or the next whenever the clock goes back. */
final class DaylessTimes {
    private static final String NEXT_WHEN_EARLIER = "next-when-earlier";
    private static final long DAY = WrittenTime.SECONDS_OF_A_DAY;

    private final Map<Integer, Long> seconds = new TreeMap<>();
    private final List<Integer> moved = new ArrayList<>();

    static final DaylessTimes NONE = new DaylessTimes();

    private DaylessTimes() {}

    /** {@code written} are all times of the list, by row. */
    static DaylessTimes ask(
            Map<Integer, WrittenTime> written,
            DayClocks clocks,
            Plan plan,
            Asking asking,
            ForeignTable<Meaning> table) {
        DaylessTimes times = new DaylessTimes();
        Map<Integer, WrittenTime> dayless = new TreeMap<>(written);
        dayless.values().removeIf(time -> !isDayless(time));
        if (dayless.isEmpty()) {
            return times;
        }
        List<Integer> where = List.copyOf(dayless.keySet());
        Nights nights = Nights.in(clocks.dayless());
        String day = asking.ask(new Question(
                        "day",
                        "day",
                        Map.of(),
                        options(plan),
                        nights.explainAll() ? NEXT_WHEN_EARLIER : null,
                        ForeignTimes.examples(table, where))
                .from(table.source(where, Meaning.TIME)));
        if (NEXT_WHEN_EARLIER.equals(day)) {
            times.count(dayless);
        } else if (day != null && !day.equals(ForeignTimes.BY_HAND)) {
            times.on(Integer.parseInt(day), dayless, nights.ask(asking, table));
        }
        return times;
    }

    private static List<Question.Option> options(Plan plan) {
        List<Question.Option> days = new ArrayList<>();
        plan.days().stream()
                .map(window -> String.valueOf(window.from().day()))
                .distinct()
                .forEach(number -> days.add(new Question.Option(number, "day", number)));
        days.add(Question.Option.word(NEXT_WHEN_EARLIER));
        days.add(Question.Option.word(ForeignTimes.BY_HAND));
        return days;
    }

    static boolean isDayless(WrittenTime time) {
        return time instanceof WrittenTime.OfDay
                || time instanceof WrittenTime.EndOfDay
                || time instanceof WrittenTime.DaysLater;
    }

    private void count(Map<Integer, WrittenTime> dayless) {
        int day = 1;
        LocalTime before = LocalTime.MIN;
        for (Map.Entry<Integer, WrittenTime> entry : dayless.entrySet()) {
            WrittenTime time = entry.getValue();
            LocalTime clock = clock(time);
            day += clock.isBefore(before) && !(time instanceof WrittenTime.DaysLater) ? 1 : 0;
            if (time instanceof WrittenTime.DaysLater(int later, LocalTime _)) {
                day = Math.max(day, 1 + later);
            }
            put(entry.getKey(), day, time, day > 1);
            before = clock;
        }
    }

    private void on(int day, Map<Integer, WrittenTime> dayless, Map<Integer, Integer> nights) {
        dayless.forEach((row, time) -> {
            int later = time instanceof WrittenTime.DaysLater(int days, LocalTime _) ? days : 0;
            int nightsLater = nights.getOrDefault(row, 0);
            put(row, day + later + nightsLater, time, nightsLater > 0);
        });
    }

    private void put(int row, int day, WrittenTime time, boolean isMoved) {
        long clock = time instanceof WrittenTime.EndOfDay ? DAY : clock(time).toSecondOfDay();
        seconds.put(row, (day - 1) * DAY + clock);
        if (isMoved) {
            moved.add(row);
        }
    }

    /** The latest possible for the end of a day. */
    private static LocalTime clock(WrittenTime time) {
        return time instanceof WrittenTime.OfDay(LocalTime clock)
                ? clock
                : time instanceof WrittenTime.DaysLater(int _, LocalTime later) ? later : LocalTime.MAX;
    }

    /** Since the midnight in which the first day begins; empty for a row that is released by hand. */
    OptionalLong seconds(int row) {
        Long found = seconds.get(row);
        return found == null ? OptionalLong.empty() : OptionalLong.of(found);
    }

    /** On a later day than the one that the rows begin with. */
    List<Integer> moved() {
        return List.copyOf(moved);
    }
}
