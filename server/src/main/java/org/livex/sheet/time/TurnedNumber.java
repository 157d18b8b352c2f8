package org.livex.sheet.time;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livex.sheet.file.Cell;

/** What a spreadsheet program makes of numbers by itself: {@code Jan-02} of {@code 1-2}, {@code 1E+05} of {@code 1E5}. */
public final class TurnedNumber {
    private static final Pattern POWER = Pattern.compile("\\d(?:[.,]\\d+)?E\\+\\d{2,3}");
    private static final Pattern DATE =
            Pattern.compile("(?<first>\\p{L}{3,})\\.?[-. ]{1,2}\\d{2}|\\d{1,2}[-. ]{1,2}(?<last>\\p{L}{3,})\\.?");

    private TurnedNumber() {}

    /** {@code MAR-02} is none: no program writes a month in capitals, and people so number a storyline. */
    public static boolean is(Cell cell) {
        Matcher date = DATE.matcher(cell.text());
        return cell.serial() != null
                || POWER.matcher(cell.text()).matches()
                || (date.matches() && isMonth(date.group("first") == null ? date.group("last") : date.group("first")));
    }

    private static boolean isMonth(String word) {
        return !word.equals(word.toUpperCase(Locale.ROOT)) && WrittenTime.MONTHS.containsKey(WrittenTime.plain(word));
    }
}
