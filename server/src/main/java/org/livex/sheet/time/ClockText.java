package org.livex.sheet.time;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a time of day as people write it, with nothing before or behind it. */
final class ClockText {
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2})(?::(\\d{2}))?)?\\s*([ap])?\\.?m?\\.?"
                    + "(?:\\s*(?:h(?:rs?|ours)?|uhr|ч|č|год|ore|local(?: time)?|lt|l))?\\.?");
    private static final String HOURS = "(?:h(?:rs?|ours)?|uhr|uur|u|ч|час(?:а|ов)?|č|год(?:ин[аиу]?)?|heures?|horas?|"
            + "o['’]?clock|сағ(?:ат)?|saat|soat|ساعة)";
    /** {@code 9h}, {@code 9 Uhr}, {@code 9 часов}. */
    private static final Pattern FULL_HOUR = Pattern.compile("(\\d{1,2})\\s*" + HOURS + "\\.?");

    /** {@code 9 сағ 30 мин}, {@code 9 Uhr 30}, {@code 11ч 00м}. */
    private static final Pattern HOURS_AND_MINUTES =
            Pattern.compile("(\\d{1,2})\\s*(?:" + HOURS + "|sa)\\.?\\s*([0-5]?\\d)\\s*"
                    + "(?:(?:мин(?:ут[аыу]?)?|хв(?:илин[аиу]?)?|min(?:ut[aeio]s?|uten?)?|mn?|м|['’′]|dk|dakika)\\.?)?");

    private static final Pattern MILITARY =
            Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)\\s*(?:h|hrs?|hours|uhr|j|l|lt|local(?: time)?)?");
    /** {@code 930}: a time only where a day stands before it. */
    private static final Pattern THREE_FIGURES = Pattern.compile("(\\d)([0-5]\\d)");
    /** {@code 9}: the same. */
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})\\s*(?:h(?:rs?)?|uhr|ч|год|ore)?");

    /** Behind the name of a month it is a year, whatever clock could be read in it. */
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

    private ClockText() {}

    /** Behind a day {@code 9} and {@code 930} are times. */
    static @Nullable LocalTime afterDay(String text) {
        if (WrittenTime.YEAR_ALONE.matcher(text).matches()) {
            return null;
        }
        Matcher hour = HOUR.matcher(text);
        if (hour.matches()) {
            return LocalTime.of(number(hour, 1), 0);
        }
        Matcher three = THREE_FIGURES.matcher(text);
        return three.matches() ? LocalTime.of(number(three, 1), number(three, 2)) : read(text);
    }

    /** Behind a date without a year a year is no time. */
    static @Nullable LocalTime read(@Nullable String year, String text) {
        return year == null && YEAR.matcher(text.strip()).matches() ? null : read(text);
    }

    static @Nullable LocalTime read(String text) {
        LocalTime named = ClockWords.named(text.strip());
        if (named != null) {
            return named;
        }
        Matcher military = MILITARY.matcher(text.strip());
        if (military.matches()) {
            return LocalTime.of(number(military, 1), number(military, 2));
        }
        Matcher said = HOURS_AND_MINUTES.matcher(text.strip());
        if (said.matches()) {
            return LocalTime.of(number(said, 1), number(said, 2));
        }
        Matcher full = FULL_HOUR.matcher(text.strip());
        if (full.matches()) {
            return LocalTime.of(number(full, 1), 0);
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
}
