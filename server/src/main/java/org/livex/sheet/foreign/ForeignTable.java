package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.Question;
import org.livex.sheet.SheetWords;
import org.livex.sheet.Where;
import org.livex.sheet.file.Grid;

/** Somebody's list with what each of its columns means. */
record ForeignTable<M extends ColumnMeaning<M>>(Grid grid, int header, Map<Integer, M> columns) {
    private static final int EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 120;

    /** Null while questions are open. */
    static <M extends ColumnMeaning<M>> @Nullable ForeignTable<M> ask(
            ListPlace place, ColumnMeaning.Vocabulary<M> vocabulary, SheetWords words, Asking asking) {
        Grid grid = place.grid();
        List<Question.Option> options = new ArrayList<>();
        vocabulary.all().forEach(meaning -> options.add(meaning.option(words)));
        Map<Integer, M> columns = new TreeMap<>();
        guess(grid, place.header(), vocabulary).forEach((column, guess) -> {
            String letters = Where.letters(column);
            String answer = asking.ask(new Question(
                            "column/" + column,
                            "column",
                            Map.of("column", letters, "header", grid.text(place.header(), column)),
                            options,
                            guess.word(),
                            examples(grid, place.header(), column))
                    .from(new Question.Source(grid.name(), letters, List.of(place.header() + 1), 1)));
            vocabulary.all().stream()
                    .filter(meaning -> meaning.word().equals(answer))
                    .forEach(meaning -> columns.put(column, meaning));
        });
        return asking.isOpen() ? null : new ForeignTable<>(grid, place.header(), columns);
    }

    /** The likeliest column of each meaning. */
    private static <M extends ColumnMeaning<M>> Map<Integer, M> guess(
            Grid grid, int header, ColumnMeaning.Vocabulary<M> vocabulary) {
        Map<Integer, M> guesses = new TreeMap<>();
        Map<M, Integer> best = new HashMap<>();
        for (int column = 0; column < grid.width(); column++) {
            if (examples(grid, header, column).isEmpty()) {
                continue;
            }
            String text = grid.text(header, column);
            M likeliest = vocabulary.unknown();
            int most = 0;
            for (M meaning : vocabulary.all()) {
                int likeness = meaning.likeness(text);
                if (likeness > most) {
                    most = likeness;
                    likeliest = meaning;
                }
            }
            guesses.put(column, likeliest);
            Integer other = best.get(likeliest);
            if (!likeliest.mayRepeat() && other != null) {
                boolean wins = most > likeliest.likeness(grid.text(header, other));
                guesses.put(wins ? other : column, likeliest.second());
                if (!wins) {
                    continue;
                }
            }
            best.put(likeliest, column);
        }
        vocabulary.settling().settle(guesses);
        return guesses;
    }

    private static List<String> examples(Grid grid, int header, int column) {
        List<String> examples = new ArrayList<>();
        for (int row = header + 1; row < grid.rows().size() && examples.size() < EXAMPLES; row++) {
            String text = grid.text(row, column);
            if (!text.isEmpty()) {
                examples.add(text.substring(0, Math.min(LONGEST_EXAMPLE, text.length())));
            }
        }
        return examples;
    }

    static String line(Grid grid, int row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < grid.width(row); column++) {
            if (!grid.text(row, column).isEmpty()) {
                cells.add(grid.text(row, column).replace('\n', ' '));
            }
        }
        String line = String.join(" | ", cells);
        return line.substring(0, Math.min(LONGEST_EXAMPLE, line.length()));
    }

    List<String> lines(List<Integer> rows, int most) {
        return rows.stream().limit(most).map(row -> line(grid, row)).toList();
    }

    /** These rows, in the column of this meaning where there is one. */
    Question.Source source(List<Integer> rows, @Nullable M meaning) {
        Integer column = meaning == null ? null : column(meaning);
        return new Question.Source(
                grid.name(),
                column == null ? null : Where.letters(column),
                rows.stream()
                        .limit(Question.MOST_ROWS_NAMED)
                        .map(row -> row + 1)
                        .toList(),
                rows.size());
    }

    @Nullable Integer column(M meaning) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().equals(meaning))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    List<Integer> columns(M meaning) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().equals(meaning))
                .map(Map.Entry::getKey)
                .toList();
    }

    String text(int row, M meaning) {
        Integer column = column(meaning);
        return column == null ? "" : grid.text(row, column);
    }

    Where where(int row, @Nullable M meaning) {
        Integer column = meaning == null ? null : column(meaning);
        return new Where(grid.name(), row, column == null ? -1 : column);
    }

    String headerOf(int column) {
        return grid.text(header, column).replace('\n', ' ');
    }

    /** Rows below the header in which something stands. */
    List<Integer> rows() {
        List<Integer> rows = new ArrayList<>();
        for (int row = header + 1; row < grid.rows().size(); row++) {
            if (!grid.isBlank(row)) {
                rows.add(row);
            }
        }
        return rows;
    }
}
