package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.livex.sheet.file.Cell;
import org.livex.sheet.file.Grid;

/**
 * Headings in two rows: {@code When} over {@code Day} and {@code Time}, {@code Text} over a column for each language,
 * {@code Time} over {@code start} and {@code end}.
 */
final class TwoHeadings {
    private static final int LEAST = 2;
    private static final int LONGEST_PART = 30;

    private TwoHeadings() {}

    /** With one row of headings, that of the lower ones; as it is where there are not two. */
    static ListPlace asOne(ListPlace place, WorldWords world) {
        if (!place.hasHeader()) {
            return place;
        }
        for (int lower : new int[] {place.header() + 1, place.header()}) {
            if (lower > 0 && isBelow(place, lower, world)) {
                return joined(place, lower);
            }
        }
        return place;
    }

    private static boolean isBelow(ListPlace place, int lower, WorldWords world) {
        Grid grid = place.grid();
        if (!isAbove(place, lower - 1)) {
            return false;
        }
        int own = 0;
        int open = 0;
        int parts = 0;
        for (int column = 0; column < Math.max(grid.width(lower), grid.width(lower - 1)); column++) {
            String text = grid.text(lower, column);
            String upper = grid.text(lower - 1, column);
            if (text.isEmpty() || text.equals(upper)) {
                continue;
            }
            if (!isHeading(place, text) && world.language(text).isEmpty()) {
                if (!isPart(place, lower, column)) {
                    return false;
                }
                parts++;
            }
            own++;
            open += upper.isEmpty() && !above(grid, lower, column).isEmpty() ? 1 : 0;
        }
        // Two headings under one say that the upper row alone does not name all columns.
        return own >= LEAST && open > 0 && (parts == 0 || saysHeadings(place, lower, own - parts));
    }

    /** One of several words under a heading: alone it may be anything. */
    private static boolean isPart(ListPlace place, int lower, int column) {
        Grid grid = place.grid();
        boolean isOneOfSeveral = grid.text(lower - 1, column).isEmpty()
                || (grid.text(lower - 1, column + 1).isEmpty()
                        && !grid.text(lower, column + 1).isEmpty());
        return isOneOfSeveral
                && grid.text(lower, column).length() <= LONGEST_PART
                && place.kind().vocabulary().likeness(above(grid, lower, column)) > 0;
    }

    /** The first row of a list may have a word of the trade too, but no two of them without a figure. */
    private static boolean saysHeadings(ListPlace place, int lower, int known) {
        return known >= LEAST && !ListPlace.holdsFigures(place.grid(), lower);
    }

    /** Several, and a word of the trade among them: a title over a list is one text. */
    private static boolean isAbove(ListPlace place, int upper) {
        Grid grid = place.grid();
        List<String> texts = IntStream.range(0, grid.width(upper))
                .mapToObj(column -> grid.text(upper, column))
                .filter(text -> !text.isEmpty())
                .toList();
        return texts.size() >= LEAST && texts.stream().anyMatch(text -> isHeading(place, text));
    }

    private static boolean isHeading(ListPlace place, String text) {
        return place.kind().vocabulary().likeness(text) >= ColumnMeaning.EXACTLY;
    }

    /** That of the column, or the one to its left that stands over several. */
    private static String above(Grid grid, int lower, int column) {
        for (int at = column; at >= 0; at--) {
            String text = grid.text(lower - 1, at);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** {@code From} and {@code to} over times are nobody. */
    private static boolean isEndOfASpan(Grid grid, int lower, int column) {
        String text = grid.text(lower, column);
        return Math.max(Meaning.FROM.likeness(text), Meaning.TO.likeness(text)) >= ColumnMeaning.EXACTLY
                && Meaning.TIME.likeness(above(grid, lower, column)) > 0
                && IntStream.range(lower + 1, grid.rows().size())
                        .mapToObj(row -> grid.at(row, column))
                        .filter(cell -> !cell.isBlank())
                        .findFirst()
                        .filter(DateOrder::isTime)
                        .isPresent();
    }

    private static ListPlace joined(ListPlace place, int lower) {
        Grid grid = place.grid();
        List<Cell> headings = new ArrayList<>();
        for (int column = 0; column < Math.max(grid.width(lower), grid.width(lower - 1)); column++) {
            String text = grid.text(lower, column);
            String upper = text.isEmpty() ? grid.text(lower - 1, column) : above(grid, lower, column);
            boolean saysAll = upper.equals(text) || (isHeading(place, text) && !isEndOfASpan(grid, lower, column));
            headings.add(Cell.of(saysAll ? text : (upper + " " + text).strip()));
        }
        List<List<Cell>> rows = new ArrayList<>(grid.rows());
        rows.set(lower, headings);
        return new ListPlace(place.kind(), grid.with(rows), lower);
    }
}
