package org.livex.sheet.time;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livex.sheet.file.Cell;

/**
 * Reads {@code E+1}, {@code E-Day}, {@code E1}, also before an hour, as the day of D that it is. Anything may be called E: only where
 * the whole column goes by it.
 */
public final class ExerciseDays {
    private static final String LETTER = "e(?:[- ]?day)?";
    private static final String NUMBER = " ?([+-]?) ?(\\d{1,2})";
    private static final Pattern DAY = Pattern.compile(LETTER + "(?:" + NUMBER + ")?()");
    private static final Pattern WITH_HOUR = Pattern.compile(LETTER + "(?:" + NUMBER
            + "[ ,/-]{1,3}|[ ,/-]{0,3})((?:[01]?\\d|2[0-3])[:.h][0-5]\\d.*|(?:[01]\\d|2[0-3])[0-5]\\d(?!\\d).*)");

    private final Pattern written;
    private final boolean isGoneBy;
    private final boolean isFromZero;

    private ExerciseDays(Pattern written, List<Cell> column) {
        this.written = written;
        List<Matcher> all = column.stream()
                .filter(cell -> !cell.isBlank())
                .map(this::matcher)
                .toList();
        isGoneBy = all.stream().allMatch(Matcher::matches);
        isFromZero = all.stream().filter(Matcher::matches).anyMatch(ExerciseDays::isZero);
    }

    static ExerciseDays alone(List<Cell> column) {
        return new ExerciseDays(DAY, column);
    }

    public static ExerciseDays withHours(List<Cell> column) {
        return new ExerciseDays(WITH_HOUR, column);
    }

    /** The same cell where it is none of these. */
    public Cell read(Cell cell) {
        Matcher day = matcher(cell);
        if (!isGoneBy || !day.matches()) {
            return cell;
        }
        String number = day.group(2) == null ? "" : sign(day.group(1)) + day.group(2);
        String hour = day.group(3);
        return Cell.of("D" + (number.isEmpty() && hour.isEmpty() ? "+0" : number) + (hour.isEmpty() ? "" : " " + hour));
    }

    private String sign(String written) {
        return written.isEmpty() && isFromZero ? "+" : written;
    }

    private static boolean isZero(Matcher day) {
        return "".equals(day.group(1)) && Integer.parseInt(day.group(2)) == 0;
    }

    private Matcher matcher(Cell cell) {
        return written.matcher(WrittenTime.plain(cell.text()));
    }
}
