package org.livex.sheet.file;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A file that was read. {@code text} says how a CSV was read; null for a workbook. */
public record SheetFile(List<Grid> grids, @Nullable TextForm text) {
    /** {@code separator} is one character. */
    public record TextForm(String encoding, String separator) {}

    public SheetFile {
        grids = List.copyOf(grids);
    }

    /** With other texts in its cells. */
    public SheetFile saying(UnaryOperator<String> read) {
        return new SheetFile(grids.stream().map(grid -> grid.saying(read)).toList(), text);
    }

    /** With another table in the place of one of its own. */
    public SheetFile with(Grid old, Grid other) {
        return new SheetFile(
                grids.stream().map(grid -> grid.equals(old) ? other : grid).toList(), text);
    }
}
