package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.livex.sheet.Labels;
import org.livex.sheet.file.Cell;
import org.livex.sheet.file.Grid;

/**
 * Rows below a list's headings that are headings again. Where they are the same in another order, what stands below them is put
 * under the first ones; {@code turned} are such rows, {@code other} those that name other columns.
 */
record LaterHeadings(ListPlace place, List<Integer> turned, List<Integer> other) {
    private static final int LEAST = 3;

    static LaterHeadings in(ListPlace place) {
        List<Integer> turned = new ArrayList<>();
        List<Integer> other = new ArrayList<>();
        Grid grid = place.grid();
        List<String> first = place.hasHeader() ? headings(grid, place.header()) : List.of();
        if (named(first).size() < LEAST) {
            return new LaterHeadings(place, turned, other);
        }
        List<List<Cell>> rows = new ArrayList<>(grid.rows());
        List<String> now = first;
        for (int row = place.header() + 1; row < rows.size(); row++) {
            List<String> headings = headings(grid, row);
            if (areHeadings(place, headings, first)) {
                boolean isSame = new HashSet<>(named(headings)).equals(new HashSet<>(named(first)));
                now = isSame ? headings : first;
                if (!isSame) {
                    other.add(row);
                } else if (!named(headings).equals(named(first)) || !aligned(headings, first)) {
                    turned.add(row);
                }
            }
            if (!aligned(now, first)) {
                rows.set(row, moved(grid, row, now, first));
            }
        }
        return turned.isEmpty()
                ? new LaterHeadings(place, turned, other)
                : new LaterHeadings(new ListPlace(place.kind(), grid.with(rows), place.header()), turned, other);
    }

    List<Integer> all() {
        return Stream.concat(turned.stream(), other.stream()).toList();
    }

    private static List<String> headings(Grid grid, int row) {
        return IntStream.range(0, grid.width(row))
                .mapToObj(column -> Labels.fold(grid.text(row, column)))
                .toList();
    }

    private static List<String> named(List<String> headings) {
        return headings.stream().filter(heading -> !heading.isEmpty()).toList();
    }

    /** Each stands where it stood. */
    private static boolean aligned(List<String> headings, List<String> first) {
        return IntStream.range(0, Math.max(headings.size(), first.size()))
                .allMatch(column -> at(headings, column).equals(at(first, column)));
    }

    private static String at(List<String> headings, int column) {
        return column < headings.size() ? headings.get(column) : "";
    }

    private static boolean areHeadings(ListPlace place, List<String> headings, List<String> first) {
        List<String> named = named(headings);
        Set<String> once = new HashSet<>(named);
        return named.size() >= LEAST
                && once.size() == named.size()
                && named.stream()
                        .allMatch(text -> first.contains(text)
                                || place.kind().vocabulary().likeness(text) >= ColumnMeaning.EXACTLY);
    }

    /** Cells under no heading stay where they are unless one of these comes there. */
    private static List<Cell> moved(Grid grid, int row, List<String> now, List<String> first) {
        int width = Math.max(grid.width(row), first.size());
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            int from = at(first, column).isEmpty() ? column : now.indexOf(first.get(column));
            boolean isTaken = at(first, column).isEmpty() && !at(now, column).isEmpty();
            cells.add(isTaken ? Cell.of("") : grid.at(row, from));
        }
        return cells;
    }
}
