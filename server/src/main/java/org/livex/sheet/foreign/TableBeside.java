package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.livex.sheet.Question;
import org.livex.sheet.Where;
import org.livex.sheet.file.Cell;
import org.livex.sheet.file.Grid;

/**
 * Another table at the right of a list, behind an empty column: it is no part of the list and is named. Where it may be either
 * it is asked. {@code place} is the list without such tables.
 */
record TableBeside(ListPlace place, List<String> ranges) {
    private static final String OF_ITS_OWN = "own-table";
    private static final String SAME = "same-table";

    /** Columns from {@code from} to before {@code to}, and the rows under the heading in which something stands. */
    private record Block(int from, int to, List<Integer> rows) {
        boolean isRun() {
            return rows.getLast() - rows.getFirst() + 1 == rows.size();
        }

        boolean isOneLine() {
            return to - from < 2 || rows.size() < 2;
        }
    }

    private enum Likely {
        PART,
        MAYBE_PART,
        MAYBE_ITS_OWN,
        ITS_OWN
    }

    static TableBeside ask(ListPlace place, Asking asking) {
        Grid grid = place.grid();
        List<Block> blocks = blocks(grid, place.header());
        Set<Integer> without = new HashSet<>();
        List<String> ranges = new ArrayList<>();
        int legend = place.hasHeader() ? LegendBeside.first(grid, place.header()) : -1;
        for (Block block : blocks.stream().skip(1).toList()) {
            boolean isLegend = legend >= block.from() && legend < block.to();
            if (!isLegend && isItsOwn(place, blocks.getFirst(), block, asking)) {
                IntStream.range(block.from(), block.to()).forEach(without::add);
                ranges.add(range(grid, place.header(), block));
            }
        }
        return without.isEmpty()
                ? new TableBeside(place, List.of())
                : new TableBeside(
                        new ListPlace(place.kind(), without(grid, place.header(), without), place.header()), ranges);
    }

    private static boolean isItsOwn(ListPlace place, Block list, Block block, Asking asking) {
        return switch (likely(place, list, block)) {
            case PART -> false;
            case ITS_OWN -> true;
            case MAYBE_PART -> OF_ITS_OWN.equals(asked(place, block, SAME, asking));
            case MAYBE_ITS_OWN -> OF_ITS_OWN.equals(asked(place, block, OF_ITS_OWN, asking));
        };
    }

    private static Likely likely(ListPlace place, Block list, Block block) {
        Grid grid = place.grid();
        boolean isHeaded = isHeaded(grid, place.header(), block);
        boolean endsElsewhere =
                block.rows().stream().anyMatch(row -> !list.rows().contains(row))
                        || list.rows().stream()
                                        .filter(row -> row > block.rows().getLast())
                                        .count()
                                > 1;
        if (!block.isRun() || !endsElsewhere) {
            return Likely.PART;
        }
        boolean isKnown = IntStream.range(block.from(), block.to())
                .mapToObj(column -> grid.text(place.header(), column))
                .anyMatch(heading -> place.kind().vocabulary().likeness(heading) >= ColumnMeaning.EXACTLY);
        if (block.isOneLine()) {
            return isKnown ? Likely.MAYBE_PART : Likely.MAYBE_ITS_OWN;
        }
        return isHeaded && isKnown ? Likely.MAYBE_ITS_OWN : Likely.ITS_OWN;
    }

    private static boolean isHeaded(Grid grid, int header, Block block) {
        return IntStream.range(block.from(), block.to())
                .anyMatch(column -> !grid.text(header, column).isEmpty());
    }

    private static String asked(ListPlace place, Block block, String guess, Asking asking) {
        Grid grid = place.grid();
        String range = range(grid, place.header(), block);
        String answer = asking.ask(new Question(
                        "table-beside/" + block.from(),
                        "table-beside",
                        Map.of("cells", range),
                        List.of(Question.Option.word(OF_ITS_OWN), Question.Option.word(SAME)),
                        guess,
                        IntStream.rangeClosed(
                                        Math.max(0, place.header()),
                                        block.rows().getLast())
                                .mapToObj(row -> line(grid, row, block))
                                .filter(line -> !line.isEmpty())
                                .limit(3)
                                .toList())
                .from(new Question.Source(grid.name(), null, List.of(), 0)));
        return answer == null ? guess : answer;
    }

    private static String line(Grid grid, int row, Block block) {
        return String.join(
                " | ",
                IntStream.range(block.from(), block.to())
                        .mapToObj(column -> grid.text(row, column))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static String range(Grid grid, int header, Block block) {
        int first = header >= 0 && isHeaded(grid, header, block)
                ? header
                : block.rows().getFirst();
        return new Where(grid.name(), first, block.from()).cell() + ":"
                + new Where(grid.name(), block.rows().getLast(), block.to() - 1).cell();
    }

    /** What stands between empty columns; none where there is no empty one. */
    private static List<Block> blocks(Grid grid, int header) {
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        for (int column = 0; column <= grid.width(); column++) {
            if (column == grid.width() || isBlank(grid, header, column)) {
                List<Integer> rows = rows(grid, header, from, column);
                if (column > from && !rows.isEmpty()) {
                    blocks.add(new Block(from, column, rows));
                }
                from = column + 1;
            }
        }
        return blocks.isEmpty() ? List.of(new Block(0, 0, List.of())) : blocks;
    }

    private static boolean isBlank(Grid grid, int header, int column) {
        return IntStream.range(Math.max(0, header), grid.rows().size())
                .allMatch(row -> grid.at(row, column).isBlank());
    }

    private static List<Integer> rows(Grid grid, int header, int from, int to) {
        return IntStream.range(header + 1, grid.rows().size())
                .filter(row -> IntStream.range(from, to)
                        .anyMatch(column -> !grid.at(row, column).isBlank()))
                .boxed()
                .toList();
    }

    /** What stands over the list is left in it. */
    private static Grid without(Grid grid, int header, Set<Integer> columns) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            int at = row;
            rows.add(IntStream.range(0, grid.width(row))
                    .mapToObj(column -> at >= header && columns.contains(column) ? Cell.of("") : grid.at(at, column))
                    .toList());
        }
        return grid.with(rows);
    }
}
