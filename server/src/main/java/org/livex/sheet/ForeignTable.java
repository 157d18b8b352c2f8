package org.livex.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where in somebody's file the injects are: sheet, header row, and what each column means. */
record ForeignTable(Grid grid, int header, Map<Integer, Meaning> columns) {
    private static final int HEADERS_TO_OFFER = 25;
    private static final int EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 120;

    /** Null while questions are open. */
    static @Nullable ForeignTable ask(SheetFile file, Asking table, Asking columns) {
        Grid grid = grid(file, table);
        Integer header = grid == null ? null : header(grid, table);
        return grid == null || header == null ? null : mapped(grid, header, columns);
    }

    private static @Nullable Grid grid(SheetFile file, Asking asking) {
        List<Integer> full = new ArrayList<>();
        for (int i = 0; i < file.grids().size(); i++) {
            if (!file.grids().get(i).isEmpty()) {
                full.add(i);
            }
        }
        if (full.size() == 1) {
            return file.grids().get(full.getFirst());
        }
        int best = full.getFirst();
        for (int i : full) {
            if (score(file.grids().get(i), guessHeader(file.grids().get(i)))
                    > score(file.grids().get(best), guessHeader(file.grids().get(best)))) {
                best = i;
            }
        }
        List<Question.Option> options = full.stream()
                .map(i -> Question.Option.named(
                        String.valueOf(i), file.grids().get(i).name()))
                .toList();
        String answer = asking.ask(new Question("sheet", "sheet", Map.of(), options, String.valueOf(best), List.of()));
        return answer == null ? null : file.grids().get(Integer.parseInt(answer));
    }

    private static @Nullable Integer header(Grid grid, Asking asking) {
        List<Question.Option> options = new ArrayList<>();
        for (int row = 0; row < grid.rows().size() && options.size() < HEADERS_TO_OFFER; row++) {
            if (!grid.isBlank(row)) {
                options.add(Question.Option.named(String.valueOf(row), (row + 1) + ": " + line(grid, row)));
            }
        }
        String guess = String.valueOf(guessHeader(grid));
        String answer = asking.ask(new Question("header", "header", Map.of(), options, guess, List.of()));
        return answer == null ? null : Integer.valueOf(answer);
    }

    static int guessHeader(Grid grid) {
        int best = 0;
        for (int row = 0; row < Math.min(HEADERS_TO_OFFER, grid.rows().size()); row++) {
            if (score(grid, row) > score(grid, best)) {
                best = row;
            }
        }
        return best;
    }

    private static int score(Grid grid, int row) {
        int score = 0;
        for (int column = 0; column < grid.width(); column++) {
            String text = grid.text(row, column);
            int likeness = text.isEmpty() || text.length() > 80 ? 0 : likeness(text);
            score += likeness >= 1_000 ? 4 : likeness > 0 ? 2 : 0;
        }
        return score;
    }

    private static int likeness(String header) {
        int best = 0;
        for (Meaning meaning : Meaning.values()) {
            best = Math.max(best, meaning.likeness(header));
        }
        return best;
    }

    private static @Nullable ForeignTable mapped(Grid grid, int header, Asking asking) {
        Map<Integer, Meaning> guesses = guess(grid, header);
        List<Question.Option> options = new ArrayList<>();
        for (Meaning meaning : Meaning.values()) {
            options.add(Question.Option.word(meaning.word()));
        }
        Map<Integer, Meaning> columns = new TreeMap<>();
        guesses.forEach((column, guess) -> {
            String answer = asking.ask(new Question(
                    "column/" + column,
                    "column",
                    Map.of(
                            "column",
                            new Where("", 0, column).cell().replaceAll("\\d", ""),
                            "header",
                            grid.text(header, column)),
                    options,
                    guess.word(),
                    examples(grid, header, column)));
            for (Meaning meaning : Meaning.values()) {
                if (meaning.word().equals(answer)) {
                    columns.put(column, meaning);
                }
            }
        });
        return asking.isOpen() ? null : new ForeignTable(grid, header, columns);
    }

    /** The likeliest column of each meaning; a second clock stays a clock, whatever else is kept for control. */
    private static Map<Integer, Meaning> guess(Grid grid, int header) {
        Map<Integer, Meaning> guesses = new TreeMap<>();
        Map<Meaning, Integer> best = new EnumMap<>(Meaning.class);
        for (int column = 0; column < grid.width(); column++) {
            List<String> examples = examples(grid, header, column);
            if (examples.isEmpty()) {
                continue;
            }
            Meaning likeliest = Meaning.NOTE;
            int most = 0;
            for (Meaning meaning : Meaning.values()) {
                int likeness = meaning.likeness(grid.text(header, column));
                if (likeness > most) {
                    most = likeness;
                    likeliest = meaning;
                }
            }
            guesses.put(column, likeliest);
            Integer other = best.get(likeliest);
            boolean alone = likeliest == Meaning.NOTE
                    || likeliest == Meaning.OTHER_TIME
                    || likeliest == Meaning.EXPECTED
                    || likeliest == Meaning.CONTINGENCY;
            if (!alone && other != null) {
                boolean wins = most > likeliest.likeness(grid.text(header, other));
                guesses.put(wins ? other : column, likeliest == Meaning.TIME ? Meaning.OTHER_TIME : Meaning.NOTE);
                if (!wins) {
                    continue;
                }
            }
            best.put(likeliest, column);
        }
        if (!guesses.containsValue(Meaning.TIME)) {
            guesses.entrySet().stream()
                    .filter(entry -> entry.getValue() == Meaning.OTHER_TIME)
                    .findFirst()
                    .ifPresent(entry -> entry.setValue(Meaning.TIME));
        }
        if (!guesses.containsValue(Meaning.BODY) && guesses.containsValue(Meaning.TITLE)) {
            guesses.replaceAll((_, meaning) -> meaning == Meaning.TITLE ? Meaning.BODY : meaning);
        }
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
        for (int column = 0; column < grid.width(); column++) {
            if (!grid.text(row, column).isEmpty()) {
                cells.add(grid.text(row, column).replace('\n', ' '));
            }
        }
        String line = String.join(" | ", cells);
        return line.substring(0, Math.min(LONGEST_EXAMPLE, line.length()));
    }

    @Nullable Integer column(Meaning meaning) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == meaning)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    String text(int row, Meaning meaning) {
        Integer column = column(meaning);
        return column == null ? "" : grid.text(row, column);
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
