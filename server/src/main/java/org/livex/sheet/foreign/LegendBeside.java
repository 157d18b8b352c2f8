package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.livex.sheet.Labels;
import org.livex.sheet.Where;
import org.livex.sheet.file.Cell;
import org.livex.sheet.file.Grid;
import org.livex.sheet.file.SheetFile;

/**
 * What colours mean, where that stands beside a list and in its rows: taken out of the list, so that none of it is in an inject,
 * and put beside it as a table of its own, where {@link Colours} finds it.
 */
record LegendBeside(SheetFile file, ListPlace place, List<String> cells) {
    private static final int LONGEST = 60;
    private static final List<String> WORDS = List.of(
            "legend",
            "colour",
            "color",
            "легенд",
            "колір",
            "кольор",
            "цвет",
            "условные обозначения",
            "farbe",
            "légende",
            "couleur",
            "leyenda",
            "colores",
            "colori",
            "culori",
            "renk",
            "lejant",
            "түс",
            "боја",
            "boja",
            "مفتاح",
            "الألوان",
            "راهنما",
            "رنگ");

    /** The list as it is where there is none. */
    static LegendBeside in(SheetFile file, ListPlace place) {
        Grid grid = place.grid();
        int from = place.hasHeader() ? first(grid, place.header()) : -1;
        if (from < 0) {
            return new LegendBeside(file, place, List.of());
        }
        int to = IntStream.range(from, grid.width())
                .filter(column -> column > from && isBlank(grid, place.header(), column))
                .findFirst()
                .orElse(grid.width());
        Grid list = only(grid, place.header(), column -> column < from || column >= to);
        Grid legend = legend(grid, place.header(), from, to);
        List<Grid> grids = new ArrayList<>();
        for (Grid one : file.grids()) {
            grids.add(one.equals(grid) ? list : one);
        }
        grids.add(legend);
        return new LegendBeside(
                new SheetFile(grids, file.text()), new ListPlace(place.kind(), list, place.header()), cells(legend));
    }

    /** The leftmost column of a legend; -1 for none. */
    static int first(Grid grid, int header) {
        for (int column = 1; column < grid.width(); column++) {
            if (!isBlank(grid, header, column)
                    && mayBeHeadedSo(grid.text(header, column))
                    && isLegend(grid, header, column)) {
                return column;
            }
        }
        return -1;
    }

    private static boolean mayBeHeadedSo(String heading) {
        return heading.isEmpty() || isHeadedSo(heading);
    }

    private static boolean isHeadedSo(String heading) {
        String folded = " " + Labels.fold(heading);
        return WORDS.stream().anyMatch(word -> folded.contains(" " + word));
    }

    /** Each of its colours stands there once, with few words, where rows of a list have theirs again and again. */
    private static boolean isLegend(Grid grid, int header, int column) {
        Set<String> colours = new HashSet<>();
        for (int row = header + 1; row < grid.rows().size(); row++) {
            String colour = grid.at(row, column).colour();
            if (colour == null) {
                continue;
            }
            String own = grid.text(row, column);
            String words = own.isEmpty() ? grid.text(row, column + 1) : own;
            if (words.isEmpty() || words.length() > LONGEST || !colours.add(colour)) {
                return false;
            }
        }
        return colours.size() > 1 || (colours.size() == 1 && isHeadedSo(grid.text(header, column)));
    }

    private static boolean isBlank(Grid grid, int header, int column) {
        return IntStream.range(header, grid.rows().size())
                .allMatch(row ->
                        grid.at(row, column).isBlank() && grid.at(row, column).colour() == null);
    }

    private interface Wanted {
        boolean is(int column);
    }

    /** What stands over the list is left in it. */
    private static Grid only(Grid grid, int header, Wanted wanted) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            int at = row;
            rows.add(IntStream.range(0, grid.width(row))
                    .mapToObj(column -> at < header || wanted.is(column) ? grid.at(at, column) : Cell.of(""))
                    .toList());
        }
        return grid.with(rows);
    }

    private static Grid legend(Grid grid, int header, int from, int to) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            int at = row;
            rows.add(IntStream.range(0, row < header ? 0 : to)
                    .mapToObj(column -> column < from ? Cell.of("") : grid.at(at, column))
                    .toList());
        }
        return new Grid(grid.name(), grid.hidden(), rows, List.of());
    }

    private static List<String> cells(Grid legend) {
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < legend.rows().size(); row++) {
            for (int column = 0; column < legend.width(row); column++) {
                if (!legend.text(row, column).isEmpty()) {
                    cells.add(new Where(legend.name(), row, column).cell());
                }
            }
        }
        return cells;
    }
}
