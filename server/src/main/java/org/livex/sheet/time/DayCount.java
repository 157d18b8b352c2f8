package org.livex.sheet.time;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.livex.sheet.file.Cell;

/**
 * How a column counts days: {@code 1} under {@code D+}, beside {@code 0} and beside {@code +1} is the day after the first, else the
 * first.
 */
public final class DayCount {
    private static final Pattern FROM_ZERO = Pattern.compile(
            "(?:.*\\P{L})?(?:d|д|j|g|z|x|d-day|jour j|día d|giorno d|ziua z|tag x|день д|e|e-day) ?\\+(?: ?\\(?\\p{L}*\\)?)?");
    private static final Pattern FROM_ZERO_IN = Pattern.compile("[dдjgzxe] ?\\+ ?\\(\\p{L}+\\)");
    private static final Pattern SIGNED = Pattern.compile("\\+ ?(\\d{1,2})");
    private static final Pattern BEFORE = Pattern.compile("- ?(\\d{1,2})");
    private static final Pattern BARE = Pattern.compile("(\\d{1,2})(?:\\.0+)?");
    private static final Pattern LETTERED = Pattern.compile("[dдj] ?(\\d{1,2})");
    private static final Pattern FIRST = Pattern.compile("[+]? ?0(?:\\.0+)?");
    private static final Pattern LETTER =
            Pattern.compile("[dдj]|[de][- ]?day|jour j|d[íi]a d|giorno d|ziua z|tag x|день д");

    private static final Pattern LETTERED_FIRST = Pattern.compile("[dдj] ?0");
    private static final Pattern COUNTED = Pattern.compile("D[+-]\\d{1,2}");

    /** How days are written that count from nought. */
    private final List<Pattern> fromZero;

    private final ExerciseDays ofExercise;

    private DayCount(List<Pattern> fromZero, ExerciseDays ofExercise) {
        this.fromZero = fromZero;
        this.ofExercise = ofExercise;
    }

    /** {@code D+ (days)}: no column of anything else is called so. */
    public static boolean isCountIn(String heading) {
        return FROM_ZERO_IN.matcher(WrittenTime.plain(heading)).matches();
    }

    public static DayCount of(String heading, List<Cell> column) {
        List<String> said =
                column.stream().map(cell -> WrittenTime.plain(cell.text())).toList();
        boolean isBare = FROM_ZERO.matcher(WrittenTime.plain(heading)).matches()
                || said.stream()
                        .anyMatch(text -> FIRST.matcher(text).matches()
                                || SIGNED.matcher(text).matches());
        boolean isLettered =
                said.stream().anyMatch(text -> LETTERED_FIRST.matcher(text).matches());
        return new DayCount(
                Stream.of(SIGNED, isBare ? BARE : null, isLettered ? LETTERED : null)
                        .filter(Objects::nonNull)
                        .toList(),
                ExerciseDays.alone(column));
    }

    /** Whether a number alone is one day later than it would be in another column. */
    public boolean isFromZero(Cell cell) {
        Cell read = read(cell);
        return WrittenTime.plain(cell.text()).chars().anyMatch(Character::isDigit)
                && !read.equals(cell)
                && COUNTED.matcher(read.text()).matches();
    }

    /** The same cell as {@code D+1} where it counts from nought. */
    public Cell read(Cell cell) {
        String text = WrittenTime.plain(cell.text());
        if (LETTER.matcher(text).matches()) {
            return Cell.of("D+0");
        }
        Cell day = ofExercise.read(cell);
        if (!day.equals(cell)) {
            return day;
        }
        Matcher before = BEFORE.matcher(text);
        if (before.matches()) {
            return Cell.of("D-" + before.group(1));
        }
        return fromZero.stream()
                .map(written -> written.matcher(text))
                .filter(Matcher::matches)
                .map(counted -> Cell.of("D+" + counted.group(1)))
                .findFirst()
                .orElse(cell);
    }
}
