package org.livex.sheet.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the cells of a text file that hold what follows them, since a quotation mark is not closed where it should be. */
final class OpenQuotes {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    private final String separator;
    private final int widest;
    /** With numbers alone: a word may begin any line of a text. */
    private final Set<String> firstCells;

    private OpenQuotes(List<List<Cell>> rows, char separator) {
        this.separator = Pattern.quote(String.valueOf(separator));
        this.widest = rows.stream().mapToInt(List::size).max().orElse(0);
        this.firstCells = rows.stream()
                .map(row -> shape(row.getFirst().text()))
                .filter(shape -> shape.contains("9"))
                .collect(Collectors.toSet());
    }

    static List<Aside> of(String text, List<List<Cell>> rows, char separator) {
        List<Aside> found = new ArrayList<>();
        OpenQuotes quotes = new OpenQuotes(rows, separator);
        boolean isNeverClosed = text.chars().filter(letter -> letter == '"').count() % 2 == 1;
        for (int row = 0; row < rows.size(); row++) {
            List<Cell> cells = rows.get(row);
            for (int column = 0; column < cells.size(); column++) {
                // What follows a mark that nothing closes is in one cell, to the end.
                boolean isEnd = isNeverClosed && row == rows.size() - 1 && column == cells.size() - 1;
                List<String> lines = cells.get(column).text().lines().toList();
                if (lines.size() > 1 && (isEnd || quotes.holdsRow(lines.subList(1, lines.size())))) {
                    found.add(Aside.at(Aside.Kind.OPEN_QUOTE, row, column));
                }
            }
        }
        return found;
    }

    /** A line that begins as rows of this file do, and is cut as they are: no text of several lines is. */
    private boolean holdsRow(List<String> lines) {
        return lines.stream().anyMatch(line -> {
            List<String> pieces = Arrays.asList(line.split(separator, -1));
            return pieces.size() > 2 && pieces.size() * 2 > widest && firstCells.contains(shape(pieces.getFirst()));
        });
    }

    /** {@code 9} for a number, {@code a} for a word. */
    private static String shape(String text) {
        return LETTERS.matcher(DIGITS.matcher(text.strip()).replaceAll("9")).replaceAll("a");
    }
}
