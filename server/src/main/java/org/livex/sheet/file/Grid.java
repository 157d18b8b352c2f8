package org.livex.sheet.file;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One sheet: its rows from the first on, each as long as its last cell. Rows and columns count from 0. */
public record Grid(String name, boolean hidden, List<List<Cell>> rows, List<Aside> asides) {
    /** They turn letters around whatever script these are of: no text that people read has them. */
    private static final Pattern OVERRIDES = Pattern.compile("[\u202D\u202E]([^\u202C]*)\u202C?");

    private static final char FIRST_OVERRIDE = '\u202D';
    private static final char LAST_OVERRIDE = '\u202E';

    public Grid {
        rows = List.copyOf(rows);
        asides = List.copyOf(asides);
    }

    public Cell at(int row, int column) {
        if (row < 0 || row >= rows.size() || column < 0) {
            return Cell.EMPTY;
        }
        List<Cell> cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    /** Whether a text has signs that turn its letters around, which {@link #text} leaves out. */
    public static boolean isTurned(Cell cell) {
        return isTurned(cell.text());
    }

    private static boolean isTurned(String text) {
        return text.indexOf(FIRST_OVERRIDE) >= 0 || text.indexOf(LAST_OVERRIDE) >= 0;
    }

    /** Empty also where nothing of it can be seen. */
    public String text(int row, int column) {
        Cell cell = at(row, column);
        if (cell.isBlank()) {
            return "";
        }
        String text = cell.text();
        return (isTurned(text) ? OVERRIDES.matcher(text).replaceAll("$1") : text).strip();
    }

    public Grid with(List<List<Cell>> other) {
        return new Grid(name, hidden, other, asides);
    }

    /** With other texts in its cells. */
    public Grid saying(UnaryOperator<String> read) {
        return with(rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.saying(read.apply(cell.text())))
                        .toList())
                .toList());
    }

    public Stream<Aside> asides(Aside.Kind kind) {
        return asides.stream().filter(aside -> aside.kind() == kind);
    }

    public int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    public int width(int row) {
        return row >= 0 && row < rows.size() ? rows.get(row).size() : 0;
    }

    public boolean isBlank(int row) {
        return row >= rows.size() || rows.get(row).stream().allMatch(Cell::isBlank);
    }

    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.stream().allMatch(Cell::isBlank));
    }
}
