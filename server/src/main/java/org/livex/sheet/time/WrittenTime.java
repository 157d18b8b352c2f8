package org.livex.sheet.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ExerciseTime;
import org.livex.sheet.file.Cell;

/** What a cell for a time says, as far as it says it: nothing is made up for what is missing. */
public sealed interface WrittenTime {
    /** A moment of the calendar; {@code year} is false where the cell names none. */
    record Moment(LocalDateTime at, boolean year) implements WrittenTime {}

    /** {@code D2 09:30}. */
    record OnDay(int day, LocalTime time) implements WrittenTime {
        /** An IllegalArgumentException for a day that no exercise has. */
        public ExerciseTime onTheClock() {
            return new ExerciseTime(
                    Duration.ofDays(day - 1L).plusSeconds(time.toSecondOfDay()).toMillis());
        }
    }

    /** {@code Monday 9:30}; 1 is Monday. */
    record OnWeekday(int weekday, LocalTime time) implements WrittenTime {}

    /** A time of no day. */
    record OfDay(LocalTime time) implements WrittenTime {}

    /** {@code T+5}: after the start, in a unit that is not said. */
    record Offset(int amount) implements WrittenTime {}

    /** {@code 24:00} of no day. */
    record EndOfDay() implements WrittenTime {}

    /** {@code T+1:30}, {@code T+90 min}, {@code H+2}, {@code T-30 min}: after the start, or before it. */
    record Elapsed(long seconds) implements WrittenTime {}

    /** {@code +1d 02:00}: on the day that is so many after another, which it does not name. */
    record DaysLater(int days, LocalTime time) implements WrittenTime {}

    /** {@code 0515Z}, {@code 14:05+05:00}: by the clocks of a zone. */
    record Zoned(WrittenTime time, ZoneOffset offset) implements WrittenTime {}

    /** {@code 09:30–10:00}: from then, and until when as it is written. */
    record Range(WrittenTime from, String until) implements WrittenTime {}

    /** The first days of 2000 and 2100, as spreadsheet programs count: before it stands a span of hours. */
    int FIRST_DATE = 36_526;

    int LAST_DATE = 73_051;
    /** No exercise is longer, in days: a span beyond is a date that went wrong. */
    int LONGEST_SPAN = 14;

    /** No time is written in more letters. */
    int LONGEST = 160;

    int SECONDS_OF_A_DAY = 86_400;
    Map<String, Integer> MONTHS = CalendarNames.months();
    Map<String, Integer> WEEKDAYS = CalendarNames.weekdays();

    Pattern ON_DAY =
            Pattern.compile("(?:d|д|j|g|den|" + DayWords.ANY + ")\\s*(\\+?)\\s*(\\d{1,2})(?:[ ,:/-]+|t(?=\\d))(.+)");
    /** {@code D-1 10:00}, {@code E-1 10:00}: before the exercise. */
    Pattern BEFORE_DAY_ONE = Pattern.compile("[dдje] ?- ?(\\d{1,2})[ ,/]+(.+)");
    /** {@code 2. Tag 9 Uhr}, {@code 1. gün 09:30}. */
    Pattern NUMBERED_DAY = Pattern.compile(
            "(\\d{1,2})(?:\\.|-?(?:й|ші|шы|er|st|nd|rd|th|º|ª|°)|-)?\\s*(?:" + DayWords.ANY + ")[ ,:/-]+(.+)");

    Pattern OLD_YEAR = Pattern.compile("(?<!\\d)(?:18|19)\\d{2}(?!\\d)");
    /** Nobody plans an inject for 20:26: alone, or behind the number of a day, it is a year too. */
    Pattern YEAR_ALONE = Pattern.compile("20[0-5][1-46-9]");

    /** {@code 2026-11-24T24:00}, {@code D1, 24:00}. */
    Pattern BEFORE_CLOCK = Pattern.compile("(?<=\\d)t$|[ ,]+$");

    Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d{1,12})?");
    /** Empty where the cell is no time; a numeric date is read day first. */
    static Optional<WrittenTime> read(Cell cell) {
        Double serial = cell.serial();
        if (serial != null) {
            if (serial == 1 && isEndOfDay(cell)) {
                return Optional.of(new EndOfDay());
            }
            return isSpanGoneWrong(serial, cell.text()) ? Optional.empty() : Optional.of(ofSerial(serial));
        }
        Double number = cell.number();
        // A part of a day that is shown as a number says by itself neither 0:50 nor noon, unless it is one to the
        // minute.
        if (number != null && number > 0 && number < 1) {
            return PartOfADay.read(number, cell.text());
        }
        if (cell.text().length() > LONGEST) {
            return Optional.empty();
        }
        String text = TimeText.tidied(plain(cell.text()));
        return ofTextOrNone(text)
                .or(() -> zoned(text))
                .or(() -> RangeText.read(text, part -> {
                    String tidy = PartsOfDay.tidied(part);
                    return ofTextOrNone(tidy).or(() -> zoned(tidy));
                }))
                .or(() -> Optional.ofNullable(cell.number())
                        .or(() -> serial(text))
                        .filter(WrittenTime::isDated)
                        .map(WrittenTime::ofSerial))
                .or(() -> PartOfADay.read(text));
    }

    /** Whether the cell is shown as {@code 24:00}. */
    static boolean isEndOfDay(Cell cell) {
        Matcher end = ClockWords.END_OF_DAY.matcher(plain(cell.text()));
        return end.matches() && end.group(1).isBlank();
    }

    /** A date of 1900 is a number that somebody has shown as one. */
    private static boolean isSpanGoneWrong(double serial, String shown) {
        return serial >= 1
                && serial < FIRST_DATE
                && (serial > LONGEST_SPAN || OLD_YEAR.matcher(shown).find());
    }

    /** As a table of text has it where the program did not know that it was a date. */
    private static Optional<Double> serial(String text) {
        return SERIAL.matcher(text).matches() ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }

    /** In small letters, with the digits of Europe, one kind of dash and nothing invisible. */
    static String plain(String text) {
        return PlainText.of(text);
    }

    /** {@code text} is plain, and a word for a part of the day. */
    static boolean isPartOfDay(String text) {
        return PartsOfDay.isWord(text);
    }

    /** Whether such a word stands beside the hour; {@code text} is plain. */
    static boolean saysPartOfDay(String text) {
        String bare = TimeText.withoutMarks(text);
        return !PartsOfDay.tidied(bare).equals(bare);
    }

    /** A number behind which a spreadsheet program would show a date of these times, whatever it does show. */
    private static boolean isDated(double number) {
        return number >= FIRST_DATE && number < LAST_DATE;
    }

    private static Optional<WrittenTime> ofTextOrNone(String text) {
        try {
            return Optional.ofNullable(ofText(text));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<WrittenTime> zoned(String text) {
        return ZoneMarks.of(text)
                .flatMap(marked -> ofTextOrNone(marked.time()).map(time -> new Zoned(time, marked.offset())));
    }

    private static WrittenTime ofSerial(double serial) {
        long seconds = Math.round((serial - Math.floor(serial)) * SECONDS_OF_A_DAY);
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS_OF_A_DAY);
        LocalDate date = LocalDate.of(1899, 12, 30).plusDays((long) Math.floor(serial) + seconds / SECONDS_OF_A_DAY);
        return serial < 1
                ? new OfDay(time)
                : serial < FIRST_DATE
                        ? new Elapsed(Math.round(serial * SECONDS_OF_A_DAY))
                        : new Moment(date.atTime(time), true);
    }

    private static @Nullable WrittenTime ofText(String text) {
        WrittenTime offset = SinceStart.read(text);
        if (offset != null) {
            return offset;
        }
        Matcher end = ClockWords.END_OF_DAY.matcher(text);
        if (end.matches()) {
            return endOf(end.group(1).strip());
        }
        Matcher day = ON_DAY.matcher(text);
        if (day.matches()) {
            LocalTime time = ClockText.afterDay(day.group(3).strip());
            int number = number(day, 2) + (day.group(1).isEmpty() ? 0 : 1);
            return time == null ? null : new OnDay(number, time);
        }
        Matcher before = BEFORE_DAY_ONE.matcher(text);
        if (before.matches()) {
            LocalTime time = ClockText.afterDay(before.group(2).strip());
            return time == null ? null : new OnDay(1 - number(before, 1), time);
        }
        Matcher numbered = NUMBERED_DAY.matcher(text);
        if (numbered.matches()) {
            LocalTime time = ClockText.afterDay(numbered.group(2).strip());
            return time == null ? null : new OnDay(number(numbered, 1), time);
        }
        WrittenTime dated = DateText.read(text);
        if (dated != null) {
            return dated;
        }
        LocalTime time = YEAR_ALONE.matcher(text).matches() ? null : ClockText.read(text);
        return time == null ? null : new OfDay(time);
    }

    /** The first moment of the day after; null where no day stands there. */
    private static @Nullable WrittenTime endOf(String day) {
        if (day.isEmpty()) {
            return new EndOfDay();
        }
        WrittenTime begins = ofText(BEFORE_CLOCK.matcher(day).replaceFirst("") + " 00:00");
        return begins == null ? null : begins.nextDay();
    }

    /** Null for what is on no day. */
    default @Nullable WrittenTime nextDay() {
        return switch (this) {
            case OnDay(int day, LocalTime time) -> new OnDay(day + 1, time);
            case Moment(LocalDateTime at, boolean year) -> new Moment(at.plusDays(1), year);
            case OnWeekday(int weekday, LocalTime time) -> new OnWeekday(weekday % 7 + 1, time);
            case DaysLater(int days, LocalTime time) -> new DaysLater(days + 1, time);
            case OfDay _, EndOfDay _, Offset _, Elapsed _, Zoned _, Range _ -> null;
        };
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
