package org.livex.sheet.foreign;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.file.Cell;
import org.livex.sheet.time.UnsureTime;
import org.livex.sheet.time.WrittenTime;

/** Tells whether a cell for a time says a day and no hour of it. */
final class DayAlone {
    /** What shows an hour, be it midnight. */
    private static final Pattern CLOCK = Pattern.compile("\\d:\\d{2}|\\d ?[ap]\\.?m|\\d ?h");

    private static final Pattern END_OF_DAY =
            Pattern.compile("(?<!\\d)24(?:[:.h]?00(?!\\d)| ?(?:h|uhr|ч|год))|(?<!\\d)\\d{2} ?2400");
    private static final Pattern DIGITS = Pattern.compile("\\d+(?:\\.0+)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

    /** {@code 2026}, {@code D2 2026}, {@code Day 2 2026}: the year of a day, or nothing else. */
    private static final Pattern WITH_YEAR = Pattern.compile("(?:(.+?)[ ,]+)?(?:19|20)\\d{2}");

    private DayAlone() {}

    /** {@code read} is what the cell says, null where it is no time. */
    static boolean is(Cell time, @Nullable WrittenTime read) {
        String shown = WrittenTime.plain(time.text());
        if (read == null) {
            Matcher year = WITH_YEAR.matcher(shown);
            boolean isOfAYear = year.matches()
                    && (year.group(1) == null
                            || WrittenTime.MONTHS.containsKey(year.group(1))
                            || read(Cell.of(year.group(1))).isPresent());
            return isOfAYear || (!NUMBER.matcher(shown).matches() && read(time).isPresent());
        }
        return read instanceof WrittenTime.Moment(LocalDateTime at, boolean _)
                && at.toLocalTime().equals(LocalTime.MIDNIGHT)
                && !END_OF_DAY.matcher(shown).find()
                && (time.serial() != null
                        || time.number() != null
                        || DIGITS.matcher(shown).matches())
                && !CLOCK.matcher(shown).find();
    }

    /** Also one in words, which is no moment of a day. */
    static Optional<WrittenTime> read(Cell date) {
        return WrittenDay.read(date)
                .or(() -> WrittenTime.read(date).isPresent() ? Optional.empty() : DayHeading.read(date));
    }

    /** {@code D-1}, {@code Day 0}. */
    static boolean isBeforeTheFirst(@Nullable WrittenTime day) {
        return day instanceof WrittenTime.OnDay(int number, LocalTime _) && number < 1;
    }

    /** {@code D1 TBC}, {@code D2 morning}: a day, and that its hour is open. */
    static boolean isUnsure(Cell time) {
        return UnsureTime.without(time).anyMatch(said -> is(said, null));
    }

    /** Whether there are some, and each at midnight of a date. */
    static boolean areAll(Collection<WrittenTime> times) {
        return !times.isEmpty()
                && times.stream()
                        .allMatch(time -> time instanceof WrittenTime.Moment moment
                                && moment.at().toLocalTime().equals(LocalTime.MIDNIGHT));
    }

    /** {@code 24:00}, with or without a day. */
    static boolean endsADay(Cell time) {
        return END_OF_DAY.matcher(WrittenTime.plain(time.text())).find();
    }
}
