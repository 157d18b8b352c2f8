package org.livex.sheet.time;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Hours from the start beside a day in a column of its own: {@code D+1} and {@code H+2}. Where the list counts on from one start, each
 * falls on its day by itself. Else they are counted from the same hour of the day beside them, and never moved to another in silence.
 */
public final class HoursBesideDays {
    private static final long DAY = WrittenTime.SECONDS_OF_A_DAY;

    public static final HoursBesideDays NONE = new HoursBesideDays();

    private final Map<Integer, Beside> rows = new TreeMap<>();
    private final Map<Integer, Long> seconds = new TreeMap<>();
    private final Set<Integer> settled = new HashSet<>();
    private final Set<Integer> contradicting = new HashSet<>();

    private HoursBesideDays() {}

    /** The {@code day} beside an hour begins then, and the hour is then if it is {@code counted} on from the start. */
    private record Beside(long day, long counted) {
        boolean agrees() {
            return counted >= day && counted <= day + DAY;
        }
    }

    public static boolean isSinceStart(WrittenTime time) {
        return switch (time) {
            case WrittenTime.Elapsed _, WrittenTime.Offset _ -> true;
            case WrittenTime.Range(WrittenTime from, String _) -> isSinceStart(from);
            case WrittenTime.Moment _,
                    WrittenTime.OnDay _,
                    WrittenTime.OnWeekday _,
                    WrittenTime.OfDay _,
                    WrittenTime.EndOfDay _,
                    WrittenTime.DaysLater _,
                    WrittenTime.Zoned _ -> false;
        };
    }

    /** The times with the day beside them instead where they count from the start. */
    public static Map<Integer, WrittenTime> days(Map<Integer, WrittenTime> times, Map<Integer, WrittenTime> beside) {
        Map<Integer, WrittenTime> days = new TreeMap<>(times);
        days.replaceAll((row, time) -> isSinceStart(time) ? beside.getOrDefault(row, time) : time);
        return days;
    }

    /**
     * By row. {@code seconds} are since the midnight in which the first day begins, as the {@code start} is; {@code saysItsDay}: the
     * day stands in the row, and not above.
     */
    public static HoursBesideDays of(
            Map<Integer, WrittenTime> times,
            Map<Integer, WrittenTime> days,
            IntPredicate saysItsDay,
            Function<WrittenTime, Optional<Long>> seconds,
            long start) {
        HoursBesideDays hours = new HoursBesideDays();
        days.forEach((row, day) -> {
            WrittenTime time = times.get(row);
            if (time != null && isSinceStart(time)) {
                seconds.apply(day)
                        .ifPresent(begins -> seconds.apply(time)
                                .ifPresent(counted -> hours.rows.put(row, new Beside(begins, counted))));
            }
        });
        hours.settle(saysItsDay, start);
        return hours;
    }

    private void settle(IntPredicate saysItsDay, long start) {
        boolean isOfEachDay = !rows.values().stream().allMatch(Beside::agrees)
                && rows.values().stream().allMatch(row -> Math.abs(row.counted() - start) < DAY);
        rows.forEach((row, beside) -> {
            if (isOfEachDay) {
                seconds.put(row, beside.day() + start % DAY + beside.counted() - start);
                settled.add(row);
            } else if (beside.agrees()) {
                settled.add(row);
            } else if (saysItsDay.test(row)) {
                contradicting.add(row);
                settled.add(row);
            }
        });
    }

    /** Of hours that are counted from the day beside them, in seconds as well. */
    public Map<Integer, Long> ofTheirDay() {
        return seconds;
    }

    /** Neither reading fits all of the list, and these are on another day than the one beside them. */
    public Set<Integer> contradicting() {
        return contradicting;
    }

    /** Of those with a day beside them the ones whose day counts for nothing. */
    public Set<Integer> without(Set<Integer> days) {
        Set<Integer> unused = new TreeSet<>(days);
        unused.removeAll(settled);
        return unused;
    }
}
