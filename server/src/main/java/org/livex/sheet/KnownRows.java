package org.livex.sheet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Stamp;
import org.livex.sheet.file.Grid;
import org.livex.sheet.file.SheetFile;

/**
 * What was there when a workbook was written, each with its latest change: only that can have been taken out of the
 * workbook, and whoever took it out has not seen a later change.
 */
public record KnownRows(Map<String, String> changes) {
    private static final KnownRows NONE = new KnownRows(Map.of());

    static String rowsOf(Part part) {
        return "known/" + part.word();
    }

    static String changesOf(Part part) {
        return "changed/" + part.word();
    }

    /** With the time, since another server counts its entries from 1 too. */
    public static String mark(@Nullable Stamp change) {
        return change == null ? "0" : change.seq() + "@" + change.at().toEpochMilli();
    }

    public static KnownRows of(SheetFile file, Part part) {
        return index(file).map(index -> in(index, part)).orElse(NONE);
    }

    /** A CSV of ours, also where a program has saved it as a workbook: it has no sheet that says what was in it. */
    public static boolean isTableOfText(SheetFile file) {
        return file.text() != null || index(file).isEmpty();
    }

    static Optional<Grid> index(SheetFile file) {
        return file.grids().stream()
                .filter(grid -> grid.name().equals(OwnLayout.INDEX_SHEET))
                .findFirst();
    }

    private static KnownRows in(Grid index, Part part) {
        int ids = column(index, rowsOf(part));
        int marks = column(index, changesOf(part));
        Map<String, String> changes = new LinkedHashMap<>();
        if (ids >= 0) {
            for (int row = 1; row < index.rows().size() && !index.text(row, ids).isEmpty(); row++) {
                changes.put(index.text(row, ids), index.text(row, marks));
            }
        }
        return new KnownRows(changes);
    }

    /** -1 where there is none of this name. */
    static int column(Grid index, String name) {
        for (int column = 0; column < index.width(); column++) {
            if (index.text(0, column).equals(name)) {
                return column;
            }
        }
        return -1;
    }

    public Set<String> rows() {
        return changes.keySet();
    }

    public boolean isChangedSince(String row, @Nullable Stamp change) {
        return !mark(change).equals(changes.get(row));
    }
}
