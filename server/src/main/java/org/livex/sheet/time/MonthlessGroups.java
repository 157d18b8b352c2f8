package org.livex.sheet.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.file.Cell;

/**
 * Groups of soldiers that leave out their month, {@code 240900Z}, {@code 24 0900}: a day of the month and its hour where a whole column
 * says so. Figures alone are never hours, minutes and seconds.
 */
public final class MonthlessGroups {
    private static final Pattern GROUP =
            Pattern.compile("(0?[1-9]|[12]\\d|3[01])[ /]?((?:[01]\\d|2[0-3])[0-5]\\d) ?([a-z])?");
    private static final Pattern WHOLE = Pattern.compile("\\d{2}[ /]?\\d{4} ?[a-z]?");

    /** A program for tables has taken the nought for nothing. */
    private static final Pattern CUT = Pattern.compile("[1-9]\\d{4}");

    private static final int LONGEST_MONTH = 31;

    private final @Nullable LocalDate first;

    private MonthlessGroups(@Nullable LocalDate first) {
        this.first = first;
    }

    /** {@code about} is when the exercise began, or today: the first of them is taken for soon after it. */
    public static MonthlessGroups of(List<Cell> column, LocalDate about) {
        List<Cell> said = column.stream().filter(cell -> !cell.isBlank()).toList();
        List<Integer> days = said.stream()
                .filter(MonthlessGroups::isWhole)
                .map(cell -> day(group(cell)))
                .distinct()
                .sorted()
                .toList();
        boolean areAll = said.stream().allMatch(cell -> isWhole(cell) || isCut(cell) || saysItsDate(cell));
        int first = days.isEmpty() || !areAll ? 0 : first(days);
        return new MonthlessGroups(first == 0 ? null : onOrAfter(about.minusDays(WrittenTime.LONGEST_SPAN / 2), first));
    }

    /** The day of a month behind which all others follow within the longest exercise; 0 for none. */
    private static int first(List<Integer> days) {
        return days.stream()
                .filter(begins -> days.stream()
                        .allMatch(day -> Math.floorMod(day - begins, LONGEST_MONTH) < WrittenTime.LONGEST_SPAN))
                .findFirst()
                .orElse(0);
    }

    /** The next day with that number. */
    public static LocalDate onOrAfter(LocalDate first, int dayOfMonth) {
        LocalDate date = first;
        while (date.getDayOfMonth() != dayOfMonth) {
            date = date.plusDays(1);
        }
        return date;
    }

    /** The same cell with a month that is made up where it is one of these; empty where it is not. */
    public Optional<Cell> read(Cell cell) {
        if (first == null || !(isWhole(cell) || isCut(cell))) {
            return Optional.empty();
        }
        Matcher group = group(cell);
        LocalDate date = onOrAfter(first, day(group));
        String month = date.getMonth().name().substring(0, 3).toLowerCase(Locale.ROOT);
        String zone = group.group(3) == null ? "" : group.group(3);
        return Optional.of(Cell.of("%02d%s%s%s%d".formatted(day(group), group.group(2), zone, month, date.getYear())));
    }

    private static boolean isWhole(Cell cell) {
        return cell.serial() == null
                && WHOLE.matcher(plain(cell)).matches()
                && group(cell).matches();
    }

    private static boolean isCut(Cell cell) {
        return cell.serial() == null
                && CUT.matcher(plain(cell)).matches()
                && group(cell).matches();
    }

    private static boolean saysItsDate(Cell cell) {
        return WrittenTime.read(cell)
                .map(read -> read instanceof WrittenTime.Zoned zoned ? zoned.time() : read)
                .map(read -> read instanceof WrittenTime.Moment)
                .orElse(UnsureTime.isInWords(cell.text()));
    }

    private static int day(Matcher group) {
        return group.matches() ? Integer.parseInt(group.group(1)) : 0;
    }

    private static Matcher group(Cell cell) {
        return GROUP.matcher(plain(cell));
    }

    private static String plain(Cell cell) {
        return WrittenTime.plain(cell.text());
    }
}
