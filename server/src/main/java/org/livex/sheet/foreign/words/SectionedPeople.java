package org.livex.sheet.foreign.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.file.Cell;
import org.livex.sheet.file.Grid;

/**
 * A list of people in parts, each under a row that says {@code TEAM ALFA}: with a column more, which says it of everybody.
 * {@code told} are these rows.
 */
public record SectionedPeople(Grid grid, List<String> told) {
    private static final int LONGEST = 60;

    /** What a row alone says of those below it, and how a column of such things is headed. */
    public record Said(String heading, String value) {}

    /** {@code read}: what a text alone says of people, null for nothing. */
    public static SectionedPeople in(Grid grid, int header, Function<String, @Nullable Said> read) {
        Map<Integer, Said> sections = new LinkedHashMap<>();
        for (int row = firstRow(grid, header); header >= 0 && row < grid.rows().size(); row++) {
            String text = alone(grid, row);
            Said said = text == null ? null : read.apply(text);
            if (said != null) {
                sections.put(row, said);
            }
        }
        if (sections.isEmpty()) {
            return new SectionedPeople(grid, List.of());
        }
        String heading = sections.values().iterator().next().heading();
        sections.values().removeIf(said -> !said.heading().equals(heading));
        return saying(grid, header, heading, sections);
    }

    /** What stands over the headings counts for the people right below them. */
    private static int firstRow(Grid grid, int header) {
        int above = header - 1;
        while (above > 0 && grid.isBlank(above)) {
            above--;
        }
        return Math.max(0, above);
    }

    private static @Nullable String alone(Grid grid, int row) {
        List<String> texts = IntStream.range(0, grid.width(row))
                .mapToObj(column -> grid.text(row, column))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        return texts.size() == 1
                        && texts.getFirst().length() <= LONGEST
                        && texts.getFirst().indexOf('\n') < 0
                ? texts.getFirst()
                : null;
    }

    private static SectionedPeople saying(Grid grid, int header, String heading, Map<Integer, Said> sections) {
        List<List<Cell>> rows = new ArrayList<>(grid.rows());
        List<String> told = new ArrayList<>();
        String headings = line(grid, header);
        int last = grid.width();
        String now = "";
        for (int row = firstRow(grid, header); row < rows.size(); row++) {
            Said said = sections.get(row);
            String text = alone(grid, row);
            if (said != null) {
                now = said.value();
                told.add((row + 1) + " (" + text + ")");
                rows.set(row, row < header ? rows.get(row) : List.of());
            } else if (row == header || (row > header && line(grid, row).equals(headings))) {
                rows.set(row, with(rows.get(row), last, heading));
            } else if (text == null && row > header && !grid.isBlank(row)) {
                rows.set(row, with(rows.get(row), last, now));
            } else if (text != null && isLoud(text)) {
                now = "";
            }
        }
        return new SectionedPeople(grid.with(rows), told);
    }

    /** Another heading in capitals ends what stood above it. */
    private static boolean isLoud(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase)
                && text.codePoints().noneMatch(Character::isLowerCase);
    }

    private static String line(Grid grid, int row) {
        return IntStream.range(0, grid.width(row))
                .mapToObj(column -> grid.text(row, column))
                .reduce("", (one, other) -> other.isEmpty() ? one : one + "\u0000" + other);
    }

    private static List<Cell> with(List<Cell> row, int column, String text) {
        List<Cell> cells = new ArrayList<>(row);
        while (cells.size() < column) {
            cells.add(Cell.of(""));
        }
        cells.add(Cell.of(text));
        return cells;
    }
}
