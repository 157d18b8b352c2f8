package org.livex.sheet;

/** A place in a file; row and column count from 0, column -1 is the whole row, row -1 one that is no longer there. */
public record Where(String sheet, int row, int column) {
    public static Where goneFrom(String sheet) {
        return new Where(sheet, -1, -1);
    }

    /** As spreadsheets name it: {@code B7}, or only the row's number; empty for a row that is gone. */
    public String cell() {
        if (row < 0) {
            return "";
        }
        return (column < 0 ? "" : letters(column)) + (row + 1);
    }

    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
