package org.livex.sheet.time;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livex.sheet.file.Cell;

/**
 * Hours and minutes since the start as soldiers and fire services write them, {@code T+0145}, {@code H+0.30}, {@code Ч-0.30}: a whole
 * column tells whether they are that.
 */
public final class CountedFigures {
    private static final String START = "([\"«“„']?(?:t|h|т|ч|startex|start)[\"»”“']? ?)?([+-]) ?";
    private static final Pattern FOUR_FIGURES = Pattern.compile(START + "(\\d{2})(\\d{2})");
    private static final Pattern PARTED = Pattern.compile(START + "(\\d{1,2})[.,](\\d{1,2})");
    /** {@code 0+15}: a quarter of an hour after the start. */
    private static final Pattern PLUS = Pattern.compile("(\\d{1,2})\\+([0-5]\\d)");

    private static final Pattern BARE = Pattern.compile("(\\d{2})(\\d{2})");
    private static final Pattern MINUTES = Pattern.compile("[0-5]\\d");

    private final boolean fourFigures;
    private final boolean parted;
    private final boolean bare;

    private CountedFigures(boolean fourFigures, boolean parted, boolean bare) {
        this.fourFigures = fourFigures;
        this.parted = parted;
        this.bare = bare;
    }

    /** {@code sinceStart}: its heading says that figures alone count from the start, and not in minutes. */
    public static CountedFigures of(List<Cell> column, boolean sinceStart) {
        List<String> said =
                column.stream().map(cell -> WrittenTime.plain(cell.text())).toList();
        return new CountedFigures(
                areAll(said, FOUR_FIGURES) && anyFilledUp(said, FOUR_FIGURES, 3),
                areAll(said, PARTED),
                sinceStart && areAll(said, BARE) && anyFilledUp(said, BARE, 1));
    }

    /** Whether each of them that is written so has minutes behind its hours. */
    private static boolean areAll(List<String> said, Pattern written) {
        List<Matcher> those = matching(said, written);
        Predicate<Matcher> hasMinutes =
                found -> MINUTES.matcher(found.group(found.groupCount())).matches();
        return !those.isEmpty() && those.stream().allMatch(hasMinutes);
    }

    /** {@code 0145}: nobody fills a number of minutes up with noughts. */
    private static boolean anyFilledUp(List<String> said, Pattern written, int hours) {
        return matching(said, written).stream()
                .anyMatch(found -> found.group(hours).startsWith("0"));
    }

    private static List<Matcher> matching(List<String> said, Pattern written) {
        return said.stream().map(written::matcher).filter(Matcher::matches).toList();
    }

    /** The same cell as {@code T+1:45} where it is one of these. */
    public Cell read(Cell cell) {
        String text = WrittenTime.plain(cell.text());
        if (cell.serial() != null) {
            return cell;
        }
        Matcher four = FOUR_FIGURES.matcher(text);
        if (fourFigures && four.matches()) {
            return counted(four);
        }
        Matcher parts = PARTED.matcher(text);
        if (parted && parts.matches()) {
            return counted(parts);
        }
        Matcher plus = PLUS.matcher(text);
        if (plus.matches()) {
            return Cell.of("T+" + plus.group(1) + ":" + plus.group(2));
        }
        Matcher figures = BARE.matcher(text);
        return bare && figures.matches() ? Cell.of("T+" + figures.group(1) + ":" + figures.group(2)) : cell;
    }

    private static Cell counted(Matcher found) {
        String start = found.group(1) == null ? "" : found.group(1);
        return Cell.of(start + found.group(2) + found.group(3) + ":" + found.group(4));
    }
}
