package org.livex.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.livex.exercise.words.WholeText;
import org.livex.i18n.GarbledText;
import org.livex.sheet.file.Cell;
import org.livex.sheet.file.Grid;
import org.livex.sheet.file.SheetFile;

/** Letters of a file that are none any more, told by their cells. */
public final class OddLetters {
    private static final int MOST_NAMED = 20;
    private static final int LONGEST_MEANT = 40;

    private OddLetters() {}

    /** What was lost before the file was made, halves of characters and control signs. */
    public static void tell(Grid grid, Drafting drafting) {
        tell(grid, "unreadable-letters", cell -> GarbledText.isLost(cell.text()), drafting);
    }

    public static void tell(Grid grid, String code, Predicate<Cell> isOdd, Drafting drafting) {
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            int at = row;
            IntStream.range(0, grid.width(row))
                    .filter(column -> isOdd.test(grid.at(at, column)))
                    .forEach(column -> cells.add(new Where(grid.name(), at, column).cell()));
        }
        named(drafting, code, grid.name(), cells);
    }

    /** Letters that were read in a wrong encoding before the file was made, each with what it would be. */
    public static void tellGarbled(SheetFile file, String sheet, Drafting drafting) {
        List<String> cells = new ArrayList<>();
        file.grids().stream().filter(grid -> grid.name().equals(sheet)).forEach(grid -> {
            for (int row = 0; row < grid.rows().size(); row++) {
                int at = row;
                IntStream.range(0, grid.width(row))
                        .forEach(column -> GarbledText.meant(grid.at(at, column).text())
                                .ifPresent(meant -> cells.add(new Where(sheet, at, column).cell() + " → "
                                        + WholeText.cut(meant, LONGEST_MEANT))));
            }
        });
        named(drafting, "letters-garbled", sheet, cells);
    }

    /** Nothing where there are none, and only some of many. */
    public static void named(Drafting drafting, String code, String sheet, List<String> places) {
        if (places.isEmpty()) {
            return;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("sheet", sheet);
        parameters.put("count", String.valueOf(places.size()));
        parameters.put(
                "cells",
                String.join(", ", places.subList(0, Math.min(MOST_NAMED, places.size())))
                        + (places.size() > MOST_NAMED ? " … (" + places.size() + ")" : ""));
        drafting.notice(code, parameters);
    }
}
