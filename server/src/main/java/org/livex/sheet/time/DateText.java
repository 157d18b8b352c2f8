package org.livex.sheet.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a date or a weekday with the time behind it; a numeric date is read day first. */
final class DateText {
    private static final Pattern DTG =
            Pattern.compile("(\\d{2})\\s?(\\d{2})(\\d{2})\\s*([A-Z])?\\s*(\\p{L}{3})\\s*(\\d{2}|\\d{4})?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})[t ,]+(.+)");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})[./](\\d{1,2})(?:[./](\\d{2,4}))?\\.?[ ,]+(.+)");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})\\.?\\s+(\\p{L}+)\\.?(?:,?\\s+(\\d{4}))?[ ,]+(.+)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}+)\\.?\\s+(\\d{1,2})(?:,?\\s+(\\d{4}))?[ ,]+(.+)");
    private static final Pattern WEEKDAY = Pattern.compile("(\\p{L}+)\\.?[ ,]+(.+)");

    /** Before it is the year of another calendar, or misspelt. */
    private static final int FIRST_YEAR = 1900;

    private static final int END_OF_DAY = 24;

    /** By the clocks of whoever writes: L, which the military alphabet has for eleven hours ahead, is "local" in exercises. */
    private static final String LOCAL = "JL";

    private DateText() {}

    /** Null where none stands there. */
    static @Nullable WrittenTime read(String text) {
        Matcher dtg = DTG.matcher(text.toUpperCase(Locale.ROOT));
        Integer dtgMonth = dtg.matches() ? WrittenTime.MONTHS.get(dtg.group(5).toLowerCase(Locale.ROOT)) : null;
        if (dtgMonth != null) {
            boolean isEnd = number(dtg, 2) == END_OF_DAY && number(dtg, 3) == 0;
            LocalTime clock = isEnd ? LocalTime.MIDNIGHT : LocalTime.of(number(dtg, 2), number(dtg, 3));
            WrittenTime begins = moment(dtg.group(6), dtgMonth, number(dtg, 1), clock);
            WrittenTime moment = isEnd && begins != null ? begins.nextDay() : begins;
            String letter = dtg.group(4);
            return letter == null || LOCAL.contains(letter) || moment == null
                    ? moment
                    : new WrittenTime.Zoned(
                            moment,
                            ZoneMarks.military(letter.toLowerCase(Locale.ROOT).charAt(0)));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return moment(iso.group(1), number(iso, 2), number(iso, 3), ClockText.read(iso.group(4)));
        }
        Matcher numeric = NUMERIC.matcher(text);
        if (numeric.matches()) {
            return moment(
                    numeric.group(3),
                    number(numeric, 2),
                    number(numeric, 1),
                    ClockText.read(numeric.group(3), numeric.group(4)));
        }
        Matcher named = NAMED.matcher(text);
        Integer month = named.matches() ? WrittenTime.MONTHS.get(named.group(2)) : null;
        if (month != null) {
            return moment(named.group(3), month, number(named, 1), ClockText.read(named.group(3), named.group(4)));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        Integer first = monthFirst.matches() ? WrittenTime.MONTHS.get(monthFirst.group(1)) : null;
        if (first != null) {
            return moment(
                    monthFirst.group(3),
                    first,
                    number(monthFirst, 2),
                    ClockText.read(monthFirst.group(3), monthFirst.group(4)));
        }
        Matcher weekday = WEEKDAY.matcher(text);
        Integer on = weekday.matches() ? WrittenTime.WEEKDAYS.get(weekday.group(1)) : null;
        WrittenTime date = on == null ? null : read(weekday.group(2));
        if (date != null) {
            return date;
        }
        LocalTime time = on == null ? null : ClockText.read(null, weekday.group(2));
        return on == null || time == null ? null : new WrittenTime.OnWeekday(on, time);
    }

    private static @Nullable WrittenTime moment(@Nullable String year, int month, int day, @Nullable LocalTime time) {
        if (time == null) {
            return null;
        }
        int number = year == null ? 2000 : Integer.parseInt(year);
        if (number > 99 && number < FIRST_YEAR) {
            return null;
        }
        LocalDate date = LocalDate.of(number < 100 ? 2000 + number : number, month, day);
        return new WrittenTime.Moment(date.atTime(time), year != null);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
