package org.livex.sheet.time;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from and until when: {@code 9.30–10.15 Uhr}, {@code 9h30 à 10h}, {@code с 9:30 до 10:15}, {@code 2:00–3:30 PM}. */
final class RangeText {
    /** A word that is nothing else between two times, and one that also stands before the hour of a day. */
    private static final Pattern SURELY =
            Pattern.compile("(\\d(?: ?(?:h|hrs?|uhr|ч|[ap]\\.?m\\.?))?\\.?) (?:to|until|till|bis|до|إلى|الى|حتى|تا|→|>)"
                    + "(?: (?:um|ore|الساعة|ساعت))? (?=\\d)");

    private static final Pattern BETWEEN_CLOCKS =
            Pattern.compile("((?<!\\d)\\d{1,2}(?:[:h]\\d{2}| ?(?:h|uhr|ч)))\\.? (?:à|a|a las|alle|alle ore|la|по|ile)"
                    + " (?=\\d{1,2}(?:[:.h]| ?(?:h|uhr|ч|$)))");
    private static final Pattern CASES =
            Pattern.compile("(?<!\\d)(\\d{1,2}[:.]\\d{2})[-'’ ]?(?:дан|ден|тан|тен|нан|нен|dan|den|tan|ten) "
                    + "(\\d{1,2}[:.]\\d{2})[-'’ ]?(?:ға|ге|қа|ке|ya|ye|a|e)?(?: дейін| kadar)?");
    private static final Pattern BEGINS = Pattern.compile("^(?:from|between|von|zwischen|с|со|з|із|від|du|de|de las|"
            + "desde las|dalle ore|dalle|dal|entre|saat|من|از)(?: (?:um|ore|h|الساعة|ساعت))? (?=\\d)");
    private static final Pattern CLOCK_AND_MORE =
            Pattern.compile("(?:\\d{4}|\\d{1,2}(?:[:.h]\\d{2}(?::\\d{2})?)?)(\\D.*)?");

    private RangeText() {}

    /** With a dash where a word says the same; {@code text} is small letters. */
    static String dashed(String text) {
        String sure = SURELY.matcher(text).replaceAll("$1 - ");
        String between = BETWEEN_CLOCKS.matcher(sure).replaceAll("$1 - ");
        return CASES.matcher(between).replaceAll("$1 - $2");
    }

    /** {@code read} reads one of the two; {@code Ч-0.30} is half an hour before a start, and no span. */
    static Optional<WrittenTime> read(String text, Function<String, Optional<WrittenTime>> read) {
        int dash = text.lastIndexOf('-');
        if (dash < 1 || dash == text.length() - 1) {
            return Optional.empty();
        }
        String from = BEGINS.matcher(text.substring(0, dash).strip()).replaceFirst("");
        if (SinceStart.isStart(from)) {
            return Optional.empty();
        }
        String until = text.substring(dash + 1).strip();
        WrittenTime end = read.apply(until).orElse(null);
        return end == null
                ? Optional.empty()
                : start(from, until, end, read).map(time -> new WrittenTime.Range(time, until));
    }

    /** What stands behind the end alone, a half of the day, a zone, a word for hours, is of both. */
    private static Optional<WrittenTime> start(
            String from, String until, WrittenTime end, Function<String, Optional<WrittenTime>> read) {
        Matcher ends = CLOCK_AND_MORE.matcher(until);
        boolean sharesNothing = !ends.matches()
                || ends.group(1) == null
                || !CLOCK_AND_MORE.matcher(from).matches();
        if (sharesNothing || !isBare(from)) {
            return read.apply(from);
        }
        String more = ends.group(1);
        for (String said : List.of(from + more, from, from + " am")) {
            Optional<WrittenTime> start = read.apply(said);
            if (start.isPresent() && isBefore(start.get(), end)) {
                return start;
            }
        }
        LocalTime alone = read.apply(from)
                .or(() -> read.apply(from + ":00"))
                .map(RangeText::clock)
                .orElse(null);
        // Over midnight, where what the end says besides is no half of a day.
        return read.apply(from + more).filter(time -> alone != null && alone.equals(clock(time)));
    }

    private static boolean isBare(String from) {
        Matcher clock = CLOCK_AND_MORE.matcher(from);
        return clock.matches() && clock.group(1) == null;
    }

    private static boolean isBefore(WrittenTime start, WrittenTime end) {
        LocalTime from = clock(start);
        LocalTime until = clock(end);
        return from == null || until == null || from.isBefore(until);
    }

    private static @Nullable LocalTime clock(WrittenTime time) {
        return switch (time) {
            case WrittenTime.OfDay(LocalTime clock) -> clock;
            case WrittenTime.Zoned zoned -> clock(zoned.time());
            case WrittenTime.EndOfDay _ -> LocalTime.MAX;
            case WrittenTime.Moment _,
                    WrittenTime.OnDay _,
                    WrittenTime.OnWeekday _,
                    WrittenTime.DaysLater _,
                    WrittenTime.Offset _,
                    WrittenTime.Elapsed _,
                    WrittenTime.Range _ -> null;
        };
    }
}
