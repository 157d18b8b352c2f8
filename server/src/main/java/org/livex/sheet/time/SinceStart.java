package org.livex.sheet.time;

import java.time.LocalTime;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.file.Cell;

/** Reads times that are counted from the start, or before it: {@code T+90 min}, {@code H+2}, {@code Ч-1:30}. */
public final class SinceStart {
    private static final Set<String> HOURS = Set.of("h", "hr", "hrs", "hours", "ч", "год", "std", "sa", "ساعة", "ساعت");

    /** By which soldiers count hours: {@code H+2}, {@code Ч+2}. */
    private static final Set<String> HOUR_LETTERS = Set.of("h", "ч");

    private static final Pattern OFFSET = Pattern.compile("(t|h|т|ч|startex|start)?\\s*([+-])\\s*(\\d{1,4})\\s*"
            + "(m|min|mins|minutes|мин|хв|dk|دقيقة|دقیقه|h|hr|hrs|hours|ч|год|std|sa|ساعة|ساعت)?\\.?");
    private static final Pattern OFFSET_CLOCK = Pattern.compile(
            "(t|h|т|ч|startex|start)?\\s*([+-])\\s*(\\d{1,3})(?:[:h]|\\s*(?:h|hrs?|hours?|ч|год|std|sa|ساعة|ساعت)\\.?\\s*)"
                    + "(\\d{1,2})(?::(\\d{2})|\\s*(?:m|min|mins|minutes|мин|хв|dk|دقيقة|دقیقه)\\.?)?");
    private static final Pattern DAYS = Pattern.compile("(t|h|т|ч|startex|start)?\\s*\\+\\s*(\\d{1,2})\\s*"
            + "(?:d|days?|д|дн|день|дня|дней|дні|днів|tag|tage|j|jours?|gün|күн|giorn[oi]|zi|zile|días?|يوم|أيام|روز)\\.?"
            + "(?:[ ,]+(.+))?");
    /** {@code H+0030}: hours and minutes, and no number of hours. */
    private static final Pattern FOUR_FIGURES = Pattern.compile("[hч] ?([+-]) ?(\\d{2})(\\d{2})");

    /** The start itself. */
    private static final Pattern START = Pattern.compile("startex|[hч]|(?:t|h|т|ч)\\s*=?\\s*0");

    private SinceStart() {}

    /** Without a word for the start only a plus makes one. H counts hours. */
    static @Nullable WrittenTime read(String text) {
        if (START.matcher(text).matches()) {
            return new WrittenTime.Elapsed(0);
        }
        Matcher four = FOUR_FIGURES.matcher(text);
        if (four.matches()) {
            return ofFourFigures(four);
        }
        Matcher clock = OFFSET_CLOCK.matcher(text);
        if (clock.matches()) {
            long seconds =
                    (number(clock, 3) * 60L + number(clock, 4)) * 60 + (clock.group(5) == null ? 0 : number(clock, 5));
            boolean isBefore = clock.group(2).equals("-");
            return isBefore && clock.group(1) == null ? null : new WrittenTime.Elapsed(isBefore ? -seconds : seconds);
        }
        Matcher days = DAYS.matcher(text);
        if (days.matches()) {
            return days(days);
        }
        Matcher offset = OFFSET.matcher(text);
        if (!offset.matches()) {
            return null;
        }
        String unit = offset.group(4) == null && HOUR_LETTERS.contains(String.valueOf(offset.group(1)))
                ? "h"
                : offset.group(4);
        boolean isBefore = offset.group(2).equals("-");
        int amount = isBefore ? -number(offset, 3) : number(offset, 3);
        if (isBefore && offset.group(1) == null) {
            return null;
        }
        return unit == null
                ? new WrittenTime.Offset(amount)
                : new WrittenTime.Elapsed(amount * (HOURS.contains(unit) ? 3_600L : 60L));
    }

    /** Null where what stands behind the hours are no minutes. */
    private static WrittenTime.@Nullable Elapsed ofFourFigures(Matcher four) {
        long seconds = (number(four, 2) * 60L + number(four, 3)) * 60;
        return number(four, 3) > 59
                ? null
                : new WrittenTime.Elapsed(four.group(1).equals("-") ? -seconds : seconds);
    }

    public static boolean isInFourFigures(Cell cell) {
        return FOUR_FIGURES
                .matcher(TimeText.tidied(WrittenTime.plain(cell.text())))
                .matches();
    }

    /** Whether it is no more than the name of the start: {@code Ч}. */
    static boolean isStart(String text) {
        return START.matcher(text).matches() || HOUR_LETTERS.contains(text) || text.equals("t") || text.equals("т");
    }

    /** Counted from the start where it names it; else the clock of a later day. */
    private static @Nullable WrittenTime days(Matcher days) {
        boolean isOfStart = days.group(1) != null;
        LocalTime clock = days.group(3) == null
                ? LocalTime.MIDNIGHT
                : ClockText.afterDay(days.group(3).strip());
        if (clock == null || (days.group(3) == null && !isOfStart)) {
            return null;
        }
        return isOfStart
                ? new WrittenTime.Elapsed((long) number(days, 2) * WrittenTime.SECONDS_OF_A_DAY + clock.toSecondOfDay())
                : new WrittenTime.DaysLater(number(days, 2), clock);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
