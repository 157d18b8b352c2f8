package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.livex.sheet.Question;

/** Which rows of somebody's table are injects, and which belong together: asked. */
final class ForeignRows {
    static final String PASS = "pass";
    private static final int MOST_ASKED = 60;

    private final List<List<Integer>> groups = new ArrayList<>();
    private final List<Integer> unasked = new ArrayList<>();

    static ForeignRows ask(ForeignTable<Meaning> table, List<Integer> rows, Asking asking) {
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
                                table.lines(List.of(row), 1))
                        .from(table.source(List.of(row), null)));
                if ("inject".equals(answer)) {
                    injects.add(row);
                }
            } else {
                asked.unasked.add(row);
            }
        }
        asked.group(table, injects, asking);
        return asked;
    }

    private static boolean isHeaderAgain(ForeignTable<Meaning> table, int row) {
        return ForeignTable.line(table.grid(), row).equals(ForeignTable.line(table.grid(), table.header()));
    }

    /** The same text at the same time to several is maybe one inject. */
    private void group(ForeignTable<Meaning> table, List<Integer> injects, Asking asking) {
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
                                            table.lines(rows, 1))
                                    .from(table.source(rows, null))));
            if (one) {
                groups.add(rows);
            } else {
                rows.forEach(row -> groups.add(List.of(row)));
            }
        }
    }

    /** One list of rows for each inject. */
    List<List<Integer>> groups() {
        return List.copyOf(groups);
    }

    /** Rows without a text, more than anybody answers for: left out, and to be said. */
    List<Integer> unasked() {
        return List.copyOf(unasked);
    }
}
