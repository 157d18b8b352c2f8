package org.livex.sheet.foreign;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.file.Cell;
import org.livex.sheet.time.WrittenTime;

/** What a cell for a day says, beside which a time may stand in a cell of its own. */
final class WrittenDay {
    /** An exercise has no more: beyond it a number is a day of some month. */
    private static final int MOST_DAYS = 14;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final Pattern LONE_DAY = Pattern.compile(".*\\d.*|[\\p{L}\\p{M}]+");

    private WrittenDay() {}

    /** At its beginning; empty where the cell is no day. A number alone is a day of the exercise. */
    static Optional<WrittenTime> read(Cell cell) {
        if (cell.serial() != null || cell.number() != null) {
            return ofNumber(cell);
        }
        String text = WrittenTime.plain(cell.text()).replaceAll("[,.:]+$", "");
        if (NUMBER.matcher(text).matches()) {
            return ofExercise(Integer.parseInt(text));
        }
        return LONE_DAY.matcher(text).matches()
                ? WrittenTime.read(Cell.of(text + " 00:00")).filter(WrittenDay::isDay)
                : Optional.empty();
    }

    private static Optional<WrittenTime> ofNumber(Cell cell) {
        Double number = cell.number();
        if (number != null && number < 100) {
            return number == Math.rint(number) ? ofExercise(number.intValue()) : Optional.empty();
        }
        return WrittenTime.read(cell).filter(WrittenTime.Moment.class::isInstance);
    }

    private static Optional<WrittenTime> ofExercise(int day) {
        return day < 1 || day > MOST_DAYS
                ? Optional.empty()
                : Optional.of(new WrittenTime.OnDay(day, LocalTime.MIDNIGHT));
    }

    private static boolean isDay(WrittenTime time) {
        return time instanceof WrittenTime.Moment
                || time instanceof WrittenTime.OnDay
                || time instanceof WrittenTime.OnWeekday;
    }

    /** The time on that day; null for a time that says its own day, or none that a day goes with. */
    static @Nullable WrittenTime join(WrittenTime day, WrittenTime time) {
        return switch (time) {
            case WrittenTime.OfDay(LocalTime clock) -> at(day, clock);
            case WrittenTime.EndOfDay _ -> {
                WrittenTime begins = at(day, LocalTime.MIDNIGHT);
                yield begins == null ? null : begins.nextDay();
            }
            case WrittenTime.Zoned zoned -> {
                WrittenTime joined = join(day, zoned.time());
                yield joined == null ? null : new WrittenTime.Zoned(joined, zoned.offset());
            }
            case WrittenTime.Range range -> {
                WrittenTime joined = join(day, range.from());
                yield joined == null ? null : new WrittenTime.Range(joined, range.until());
            }
            case WrittenTime.DaysLater(int days, LocalTime clock) -> daysLater(at(day, clock), days);
            case WrittenTime.Moment _,
                    WrittenTime.OnDay _,
                    WrittenTime.OnWeekday _,
                    WrittenTime.Offset _,
                    WrittenTime.Elapsed _ -> null;
        };
    }

    /** Null where no day stands there. */
    static @Nullable WrittenTime daysLater(@Nullable WrittenTime time, int days) {
        WrittenTime reached = time;
        for (int left = days; left > 0 && reached != null; left--) {
            reached = reached.nextDay();
        }
        return reached;
    }

    /** The day that a time says itself, at its beginning; null for none. */
    static @Nullable WrittenTime of(WrittenTime time) {
        return time instanceof WrittenTime.Zoned zoned
                ? of(zoned.time())
                : time instanceof WrittenTime.Range range ? of(range.from()) : at(time, LocalTime.MIDNIGHT);
    }

    /** Twelve hours later on the same day. */
    static WrittenTime afternoon(WrittenTime time) {
        return switch (time) {
            case WrittenTime.OfDay(LocalTime clock) -> new WrittenTime.OfDay(clock.plusHours(12));
            case WrittenTime.Moment(LocalDateTime at, boolean year) -> new WrittenTime.Moment(at.plusHours(12), year);
            case WrittenTime.OnDay(int day, LocalTime clock) -> new WrittenTime.OnDay(day, clock.plusHours(12));
            case WrittenTime.OnWeekday(int day, LocalTime clock) -> new WrittenTime.OnWeekday(day, clock.plusHours(12));
            case WrittenTime.Zoned zoned -> new WrittenTime.Zoned(afternoon(zoned.time()), zoned.offset());
            case WrittenTime.Range range -> new WrittenTime.Range(afternoon(range.from()), range.until());
            case WrittenTime.EndOfDay _, WrittenTime.DaysLater _, WrittenTime.Offset _, WrittenTime.Elapsed _ -> time;
        };
    }

    /** What Excel adds up to a day and more: so long after that day has begun. Null where no clock goes with the day. */
    static @Nullable WrittenTime after(WrittenTime day, long seconds) {
        LocalTime clock = LocalTime.ofSecondOfDay(seconds % WrittenTime.SECONDS_OF_A_DAY);
        return daysLater(at(day, clock), (int) (seconds / WrittenTime.SECONDS_OF_A_DAY));
    }

    private static @Nullable WrittenTime at(WrittenTime day, LocalTime clock) {
        return switch (day) {
            case WrittenTime.Moment(LocalDateTime at, boolean year) -> {
                LocalDate date = at.toLocalDate();
                yield new WrittenTime.Moment(date.atTime(clock), year);
            }
            case WrittenTime.OnDay(int number, LocalTime _) -> new WrittenTime.OnDay(number, clock);
            case WrittenTime.OnWeekday(int weekday, LocalTime _) -> new WrittenTime.OnWeekday(weekday, clock);
            case WrittenTime.OfDay _,
                    WrittenTime.EndOfDay _,
                    WrittenTime.DaysLater _,
                    WrittenTime.Offset _,
                    WrittenTime.Elapsed _,
                    WrittenTime.Zoned _,
                    WrittenTime.Range _ -> null;
        };
    }

    /** Whether a time says this day besides. */
    static boolean isSame(@Nullable WrittenTime day, WrittenTime read) {
        return switch (read) {
            case WrittenTime.Moment(LocalDateTime at, boolean _) ->
                day instanceof WrittenTime.Moment(LocalDateTime date, boolean _)
                        && at.toLocalDate().equals(date.toLocalDate());
            case WrittenTime.OnDay(int number, LocalTime _) ->
                day instanceof WrittenTime.OnDay(int other, LocalTime _) && number == other;
            case WrittenTime.OnWeekday(int weekday, LocalTime _) ->
                day instanceof WrittenTime.OnWeekday(int same, LocalTime _) && weekday == same;
            case WrittenTime.OfDay _,
                    WrittenTime.DaysLater _,
                    WrittenTime.Offset _,
                    WrittenTime.EndOfDay _,
                    WrittenTime.Elapsed _,
                    WrittenTime.Zoned _,
                    WrittenTime.Range _ -> false;
        };
    }
}
