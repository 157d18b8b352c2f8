package org.livex.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which rows of somebody's table are injects, which belong together, and what their colours are worth: asked. */
final class ForeignRows {
    static final String PASS = "pass";
    static final String KEEP = "keep";
    private static final int MOST_ASKED = 60;

    private final List<List<Integer>> groups = new ArrayList<>();
    private final Map<String, String> colours = new TreeMap<>();

    static ForeignRows ask(ForeignTable table, List<Integer> rows, Asking asking) {
        ForeignRows asked = new ForeignRows();
        List<Integer> injects = new ArrayList<>();
        int doubts = 0;
        for (int row : rows) {
            boolean doubtful = table.text(row, Meaning.BODY).isEmpty() || isHeaderAgain(table, row);
            if (!doubtful) {
                injects.add(row);
            } else if (doubts++ < MOST_ASKED) {
                String answer = asking.ask(new Question(
                        "row/" + row,
                        "row",
                        Map.of("row", String.valueOf(row + 1)),
                        List.of(Question.Option.word(PASS), Question.Option.word("inject")),
                        PASS,
                        List.of(ForeignTable.line(table.grid(), row))));
                if ("inject".equals(answer)) {
                    injects.add(row);
                }
            }
        }
        asked.group(table, injects, asking);
        asked.askColours(table, injects, asking);
        return asked;
    }

    private static boolean isHeaderAgain(ForeignTable table, int row) {
        return ForeignTable.line(table.grid(), row).equals(ForeignTable.line(table.grid(), table.header()));
    }

    /** The same text at the same time to several is maybe one inject. */
    private void group(ForeignTable table, List<Integer> injects, Asking asking) {
        Map<String, List<Integer>> same = new LinkedHashMap<>();
        for (int row : injects) {
            String key = table.text(row, Meaning.BODY) + "\u0000" + table.text(row, Meaning.TIME);
            same.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
        }
        for (List<Integer> rows : same.values()) {
            long recipients = rows.stream()
                    .map(row -> table.text(row, Meaning.TO))
                    .distinct()
                    .count();
            boolean one = rows.size() > 1
                    && recipients == rows.size()
                    && "one"
                            .equals(asking.ask(new Question(
                                    "same/" + rows.getFirst(),
                                    "same",
                                    Map.of(
                                            "rows",
                                            rows.stream()
                                                    .map(row -> String.valueOf(row + 1))
                                                    .collect(Collectors.joining(", "))),
                                    List.of(Question.Option.word("one"), Question.Option.word("several")),
                                    "one",
                                    List.of(ForeignTable.line(table.grid(), rows.getFirst())))));
            if (one) {
                groups.add(rows);
            } else {
                rows.forEach(row -> groups.add(List.of(row)));
            }
        }
    }

    /** A colour that is on some rows and not on others means something. */
    private void askColours(ForeignTable table, List<Integer> injects, Asking asking) {
        Map<String, List<Integer>> found = new TreeMap<>();
        for (int row : injects) {
            colours(table, row)
                    .forEach(colour -> found.computeIfAbsent(colour, _ -> new ArrayList<>())
                            .add(row));
        }
        found.forEach((colour, rows) -> {
            if (rows.size() < injects.size()) {
                String answer = asking.ask(new Question(
                        "colour/" + colour,
                        "colour",
                        Map.of("colour", colour, "count", String.valueOf(rows.size())),
                        List.of(Question.Option.word(KEEP), Question.Option.word(PASS)),
                        KEEP,
                        rows.stream()
                                .limit(2)
                                .map(row -> ForeignTable.line(table.grid(), row))
                                .toList()));
                colours.put(colour, answer == null ? KEEP : answer);
            }
        });
    }

    private static Set<String> colours(ForeignTable table, int row) {
        return table.grid().rows().get(row).stream()
                .map(Cell::colour)
                .filter(colour -> colour != null)
                .collect(Collectors.toSet());
    }

    /** One list of rows for each inject. */
    List<List<Integer>> groups() {
        return List.copyOf(groups);
    }

    List<String> keptColours(ForeignTable table, int row) {
        return colours(table, row).stream()
                .filter(colour -> KEEP.equals(colours.get(colour)))
                .sorted()
                .toList();
    }
}
