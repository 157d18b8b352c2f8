package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.Where;
import org.livex.sheet.file.Cell;
import org.livex.sheet.file.Grid;
import org.livex.sheet.time.WrittenTime;

/** AM and PM in a column of their own, beside the hours: put with these, as one column. {@code columns} are their letters. */
record HalvesBeside(ListPlace place, List<String> columns) {
    private static final Pattern HALF =
            Pattern.compile("[ap]\\.? ?m\\.?|ص\\.?|م\\.?|ق\\.? ?ظ\\.?|ب\\.? ?ظ\\.?|ö\\.? ?[öos]\\.?");
    /** Under any other heading {@code A} and {@code P} may be anything. */
    private static final Pattern LETTER = Pattern.compile("[ap]");

    private static final Pattern OF_HALVES =
            Pattern.compile("(?:^|.*\\P{L})(?:am|a\\.m\\.?|a)\\s*[/|,-]\\s*(?:pm|p\\.m\\.?|p)(?:\\P{L}.*|$)");
    private static final Pattern HOURS = Pattern.compile("(?:.*[ t])?\\d{1,2}(?:[:.h]\\d{2}(?::\\d{2})?)?");

    static HalvesBeside joined(ListPlace place) {
        Grid grid = place.grid();
        List<List<Cell>> rows = new ArrayList<>(grid.rows());
        List<String> joined = new ArrayList<>();
        for (int column = 0; column < grid.width(); column++) {
            Integer hours = areHalves(place, column) ? hoursBeside(place, column) : null;
            if (hours != null) {
                joined.add(Where.letters(column));
                for (int row = Math.max(0, place.header()); row < rows.size(); row++) {
                    rows.set(
                            row,
                            row == place.header() ? without(rows.get(row), column) : put(rows.get(row), column, hours));
                }
            }
        }
        return joined.isEmpty()
                ? new HalvesBeside(place, joined)
                : new HalvesBeside(new ListPlace(place.kind(), grid.with(rows), place.header()), joined);
    }

    private static boolean areHalves(ListPlace place, int column) {
        boolean isNamed = OF_HALVES
                .matcher(WrittenTime.plain(place.grid().text(place.header(), column)))
                .matches();
        return written(place, column).findFirst().isPresent()
                && written(place, column)
                        .allMatch(text ->
                                text.length() <= WrittenTime.LONGEST && isHalf(WrittenTime.plain(text), isNamed))
                && (isNamed || !isOfSomethingElse(place.grid().text(place.header(), column)));
    }

    /** {@code From} over {@code PM}: a minister. */
    private static boolean isOfSomethingElse(String heading) {
        return Arrays.stream(Meaning.values())
                .filter(meaning -> meaning != Meaning.TIME)
                .anyMatch(meaning -> meaning.likeness(heading) >= ColumnMeaning.EXACTLY);
    }

    private static boolean isHalf(String text, boolean isNamed) {
        return HALF.matcher(text).matches()
                || WrittenTime.isPartOfDay(text)
                || (isNamed && LETTER.matcher(text).matches());
    }

    /** What is filled next to it, to the left first. */
    private static @Nullable Integer hoursBeside(ListPlace place, int column) {
        for (int other : new int[] {column - 1, column - 2, column + 1}) {
            List<String> texts = other < 0 ? List.of() : texts(place, other);
            long hours =
                    texts.stream().filter(text -> HOURS.matcher(text).matches()).count();
            if (!texts.isEmpty() && hours * 5 >= texts.size() * 3L) {
                return other;
            }
            if (!texts.isEmpty() && other < column) {
                break;
            }
        }
        return isHoursBehind(place, column) ? column + 1 : null;
    }

    private static boolean isHoursBehind(ListPlace place, int column) {
        List<String> texts = texts(place, column + 1);
        return !texts.isEmpty()
                && texts.stream().allMatch(text -> HOURS.matcher(text).matches());
    }

    private static Stream<String> written(ListPlace place, int column) {
        Grid grid = place.grid();
        return IntStream.range(place.header() + 1, grid.rows().size())
                .mapToObj(row -> grid.text(row, column))
                .filter(text -> !text.isEmpty());
    }

    private static List<String> texts(ListPlace place, int column) {
        return written(place, column)
                .filter(text -> text.length() <= WrittenTime.LONGEST)
                .map(WrittenTime::plain)
                .toList();
    }

    private static List<Cell> without(List<Cell> row, int column) {
        List<Cell> cells = new ArrayList<>(row);
        if (column < cells.size()) {
            cells.set(column, Cell.of(""));
        }
        return cells;
    }

    /** Where no hour stands beside, the half stays where it is. */
    private static List<Cell> put(List<Cell> row, int column, int hours) {
        String half = column < row.size() ? row.get(column).text().strip() : "";
        String hour = hours < row.size() ? row.get(hours).text().strip() : "";
        if (half.isEmpty() || !HOURS.matcher(WrittenTime.plain(hour)).matches()) {
            return row;
        }
        List<Cell> cells = without(row, column);
        cells.set(hours, Cell.of(hour + " " + half));
        return cells;
    }
}
