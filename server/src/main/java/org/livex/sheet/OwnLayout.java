package org.livex.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.file.Grid;

/**
 * How a workbook of ours is laid out: a mark in the first row, the columns' keys in the second, which is hidden, headers in
 * the third. Columns may be moved, rows sorted, sheets renamed: the keys go with them.
 */
public record OwnLayout(Part part, int keyRow, List<String> keys) {
    public static final int MARK_ROW = 0;
    static final int KEY_ROW = 1;
    static final int HEADER_ROW = 2;
    static final int FIRST_ROW = 3;
    public static final String INDEX_SHEET = "livex";
    static final String MARK_SEPARATOR = " · ";
    private static final String PREFIX = "livex/";
    private static final int ROWS_TO_LOOK_AT = 6;

    static String key(Part part, Column column) {
        return PREFIX + part.word() + "/" + column.key();
    }

    /** Empty where the sheet is not one of ours. A key is empty where the column is not. */
    public static Optional<OwnLayout> of(Grid grid) {
        for (int row = 0; row < Math.min(ROWS_TO_LOOK_AT, grid.rows().size()); row++) {
            List<String> keys = new ArrayList<>();
            Part part = null;
            for (int column = 0; column < grid.rows().get(row).size(); column++) {
                String text = grid.text(row, column);
                String[] pieces = text.startsWith(PREFIX) ? text.split("/", 3) : new String[0];
                keys.add(pieces.length == 3 ? pieces[2] : "");
                if (pieces.length == 3 && part == null) {
                    part = part(pieces[1]);
                }
            }
            if (part != null && keys.contains(Column.ID)) {
                return Optional.of(new OwnLayout(part, row, keys));
            }
        }
        return Optional.empty();
    }

    /** Whether the sheet was one of ours and cannot be read as one: its keys are gone, or the column of its ids. */
    public static boolean isLost(Grid grid, Predicate<String> isTitle) {
        if (grid.name().equals(INDEX_SHEET) || of(grid).isPresent()) {
            return false;
        }
        Stream<String> texts = IntStream.range(
                        0, Math.min(ROWS_TO_LOOK_AT, grid.rows().size()))
                .boxed()
                .flatMap(row -> IntStream.range(0, grid.rows().get(row).size()).mapToObj(at -> grid.text(row, at)));
        return isTitle.test(grid.name()) || texts.anyMatch(text -> text.startsWith(PREFIX) || isMark(text, isTitle));
    }

    /** The columns that hold something and are none of the table's, by their headers. */
    public List<String> passedOver(Grid grid, Table table) {
        List<String> passed = new ArrayList<>();
        for (int column = 0; column < grid.width(); column++) {
            String key = column < keys.size() ? keys.get(column) : "";
            String header = grid.text(keyRow + 1, column);
            boolean ours = table.columns().stream().anyMatch(one -> one.key().equals(key));
            if (!ours && holdsSomething(grid, keyRow + 1, column)) {
                passed.add(header.isEmpty() ? Where.letters(column) : header);
            }
        }
        return passed;
    }

    /** A remark beside the table has no header. */
    private static boolean holdsSomething(Grid grid, int from, int column) {
        return IntStream.range(from, grid.rows().size())
                .anyMatch(row -> !grid.text(row, column).isBlank());
    }

    private static boolean isMark(String text, Predicate<String> isTitle) {
        String[] pieces = text.split(MARK_SEPARATOR, -1);
        return pieces.length > 1 && Arrays.stream(pieces).anyMatch(isTitle);
    }

    private static @Nullable Part part(String word) {
        for (Part part : Part.values()) {
            if (part.word().equals(word.toLowerCase(Locale.ROOT))) {
                return part;
            }
        }
        return null;
    }
}
