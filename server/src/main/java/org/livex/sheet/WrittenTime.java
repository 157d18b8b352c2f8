package org.livex.sheet;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
        ExerciseTime onTheClock() {
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

    /** {@code T+1:30}, {@code T+90 min}: after the start. */
    record Minutes(int minutes) implements WrittenTime {}

    Map<String, Integer> MONTHS = names(true);
    Map<String, Integer> WEEKDAYS = names(false);

    Pattern DTG = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})[A-Z]?\\s*([A-Z]{3})\\s*(\\d{2,4})?");
    Pattern ON_DAY = Pattern.compile("(?:d|day|день|jour|tag|giorno|día|اليوم)\\s*\\+?(\\d{1,2})[ ,:/-]+(.+)");
    Pattern OFFSET = Pattern.compile(
            "(?:t|h|startex|start)?\\s*\\+\\s*(\\d{1,4})\\s*(m|min|mins|minutes|мин|h|hr|hrs|hours|ч)?\\.?");
    Pattern OFFSET_CLOCK = Pattern.compile("(?:t|h|startex|start)?\\s*\\+\\s*(\\d{1,3})[:h](\\d{2})");
    Pattern CLOCK =
            Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2})(?::(\\d{2}))?)?\\s*([ap])?\\.?m?\\.?(?:\\s*(?:hrs?|uhr|ч|z))?");
    Pattern MILITARY = Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)\\s*(?:h|hrs|z)?");
    /** {@code 930}: a time only where a day stands before it. */
    Pattern THREE_FIGURES = Pattern.compile("(\\d)([0-5]\\d)");
    /** {@code 9}: the same. */
    Pattern HOUR = Pattern.compile("(\\d{1,2})");

    Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})[t ]+(.+)");
    Pattern NUMERIC = Pattern.compile("(\\d{1,2})[./](\\d{1,2})(?:[./](\\d{2,4}))?[ ,]+(.+)");
    Pattern NAMED = Pattern.compile("(\\d{1,2})\\.?\\s+(\\p{L}+)\\.?(?:\\s+(\\d{4}))?[ ,]+(.+)");
    Pattern WEEKDAY = Pattern.compile("(\\p{L}+)\\.?[ ,]+(.+)");

    /** Empty where the cell is no time; a numeric date is read day first. */
    static Optional<WrittenTime> read(Cell cell) {
        Double serial = cell.serial();
        if (serial != null) {
            return Optional.of(ofSerial(serial));
        }
        String text = cell.text().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        try {
            return Optional.ofNullable(ofText(text));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static WrittenTime ofSerial(double serial) {
        long seconds = Math.round((serial - Math.floor(serial)) * 86_400);
        LocalTime time = LocalTime.ofSecondOfDay(seconds % 86_400);
        LocalDate date = LocalDate.of(1899, 12, 30).plusDays((long) Math.floor(serial) + seconds / 86_400);
        return serial < 1 ? new OfDay(time) : new Moment(date.atTime(time), true);
    }

    private static @Nullable WrittenTime ofText(String text) {
        Matcher offsetClock = OFFSET_CLOCK.matcher(text);
        if (offsetClock.matches()) {
            return new Minutes(number(offsetClock, 1) * 60 + number(offsetClock, 2));
        }
        Matcher offset = OFFSET.matcher(text);
        if (offset.matches()) {
            String unit = offset.group(2);
            int amount = number(offset, 1);
            return unit == null
                    ? new Offset(amount)
                    : new Minutes(unit.startsWith("h") || unit.startsWith("ч") ? amount * 60 : amount);
        }
        Matcher day = ON_DAY.matcher(text);
        if (day.matches()) {
            LocalTime time = afterDay(day.group(2).strip());
            return time == null ? null : new OnDay(number(day, 1), time);
        }
        WrittenTime dated = dated(text);
        if (dated != null) {
            return dated;
        }
        LocalTime time = clock(text);
        return time == null ? null : new OfDay(time);
    }

    private static @Nullable LocalTime afterDay(String text) {
        Matcher hour = HOUR.matcher(text);
        if (hour.matches()) {
            return LocalTime.of(number(hour, 1), 0);
        }
        Matcher three = THREE_FIGURES.matcher(text);
        return three.matches() ? LocalTime.of(number(three, 1), number(three, 2)) : clock(text);
    }

    private static @Nullable WrittenTime dated(String text) {
        Matcher dtg = DTG.matcher(text.toUpperCase(Locale.ROOT));
        Integer dtgMonth = dtg.matches() ? MONTHS.get(dtg.group(4).toLowerCase(Locale.ROOT)) : null;
        if (dtgMonth != null) {
            LocalTime time = LocalTime.of(number(dtg, 2), number(dtg, 3));
            return moment(dtg.group(5), dtgMonth, number(dtg, 1), time);
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return moment(iso.group(1), number(iso, 2), number(iso, 3), clock(iso.group(4)));
        }
        Matcher numeric = NUMERIC.matcher(text);
        if (numeric.matches()) {
            return moment(numeric.group(3), number(numeric, 2), number(numeric, 1), clock(numeric.group(4)));
        }
        Matcher named = NAMED.matcher(text);
        Integer month = named.matches() ? MONTHS.get(named.group(2)) : null;
        if (month != null) {
            return moment(named.group(3), month, number(named, 1), clock(named.group(4)));
        }
        Matcher weekday = WEEKDAY.matcher(text);
        Integer on = weekday.matches() ? WEEKDAYS.get(weekday.group(1)) : null;
        LocalTime time = on == null ? null : clock(weekday.group(2));
        return on == null || time == null ? null : new OnWeekday(on, time);
    }

    private static @Nullable WrittenTime moment(@Nullable String year, int month, int day, @Nullable LocalTime time) {
        if (time == null) {
            return null;
        }
        int number = year == null ? 2000 : Integer.parseInt(year);
        LocalDate date = LocalDate.of(number < 100 ? 2000 + number : number, month, day);
        return new Moment(date.atTime(time), year != null);
    }

    private static @Nullable LocalTime clock(String text) {
        Matcher military = MILITARY.matcher(text.strip());
        if (military.matches()) {
            return LocalTime.of(number(military, 1), number(military, 2));
        }
        Matcher clock = CLOCK.matcher(text.strip());
        if (!clock.matches() || (clock.group(2) == null && clock.group(4) == null)) {
            return null;
        }
        int hour = number(clock, 1);
        String half = clock.group(4);
        if (half != null) {
            boolean isAfternoon = half.equals("p");
            if (hour > (isAfternoon ? 23 : 12) || (hour == 0 && isAfternoon)) {
                return null;
            }
            hour = hour % 12 + (isAfternoon ? 12 : 0);
        }
        return LocalTime.of(
                hour, clock.group(2) == null ? 0 : number(clock, 2), clock.group(3) == null ? 0 : number(clock, 3));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Map<String, Integer> names(boolean months) {
        Map<String, Integer> names = new HashMap<>();
        for (String tag : List.of("en", "ru", "uk", "ar", "de", "es", "fa", "fr", "it", "kk", "ro", "tr")) {
            DateFormatSymbols symbols = new DateFormatSymbols(ULocale.forLanguageTag(tag));
            for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
                for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                    String[] all = months ? symbols.getMonths(context, width) : symbols.getWeekdays(context, width);
                    for (int i = 0; i < all.length; i++) {
                        // ICU counts weekdays from Sunday as 1, we from Monday.
                        int value = months ? i + 1 : i == 1 ? 7 : i - 1;
                        names.putIfAbsent(all[i].toLowerCase(Locale.ROOT).replace(".", ""), value);
                    }
                }
            }
        }
        names.remove("");
        return Map.copyOf(names);
    }
}
