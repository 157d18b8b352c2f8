package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.WholeText;
import org.livex.sheet.Question;
import org.livex.sheet.SheetWords;
import org.livex.sheet.Where;
import org.livex.sheet.file.Cell;
import org.livex.sheet.file.Grid;

/** Somebody's list with what each of its columns means. */
record ForeignTable<M extends ColumnMeaning<M>>(Grid grid, int header, Map<Integer, M> columns) {
    static final String PASS = "pass";
    private static final int EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 120;

    /** Null while questions are open. */
    static <M extends ColumnMeaning<M>> @Nullable ForeignTable<M> ask(
            ListPlace place, ColumnMeaning.Vocabulary<M> vocabulary, SheetWords words, Asking asking) {
        Grid grid = place.grid();
        List<Question.Option> options = new ArrayList<>();
        vocabulary.all().forEach(meaning -> options.add(meaning.option(words)));
        Map<Integer, M> guesses = guess(grid, place.header(), vocabulary, new WorldWords(words));
        List<Question> each = new ArrayList<>();
        guesses.forEach((column, guess) -> each.add(question(grid, place.header(), column, options, guess.word())
                .against(contradicted(grid, place.header(), column, vocabulary, guess))));
        List<Integer> rows = place.hasHeader() ? List.of(place.header() + 1) : List.of();
        Question all =
                Asking.several("columns", each.size()).from(new Question.Source(grid.name(), null, rows, rows.size()));
        Map<String, String> answers = asking.askAll(all, each, null);
        Map<Integer, M> columns = new TreeMap<>();
        for (int column : guesses.keySet()) {
            String answer = answers.get("column/" + column);
            vocabulary.all().stream()
                    .filter(meaning -> meaning.word().equals(answer))
                    .forEach(meaning -> columns.put(column, meaning));
        }
        return asking.isOpen() ? null : new ForeignTable<>(grid, place.header(), columns);
    }

    private static Question question(Grid grid, int header, int column, List<Question.Option> options, String guess) {
        String letters = Where.letters(column);
        List<Integer> rows = header < 0 ? List.of() : List.of(header + 1);
        return new Question(
                        "column/" + column,
                        "column",
                        Map.of("column", letters, "header", grid.text(header, column)),
                        options,
                        guess,
                        examples(grid, header, column))
                .from(new Question.Source(grid.name(), letters, rows, rows.size()));
    }

    /** All but the guess, where cells or other columns have made it another one than the heading alone says. */
    private static <M extends ColumnMeaning<M>> List<String> contradicted(
            Grid grid, int header, int column, ColumnMeaning.Vocabulary<M> vocabulary, M guess) {
        List<Cell> cells = IntStream.range(header + 1, grid.rows().size())
                .mapToObj(row -> grid.at(row, column))
                .filter(cell -> !cell.isBlank())
                .limit(TextLanguage.LOOKED_AT)
                .toList();
        boolean isOfTheHeading =
                likeliest(vocabulary, grid.text(header, column)).equals(guess);
        return vocabulary.all().stream()
                .filter(meaning -> !meaning.equals(guess))
                .filter(meaning -> !isOfTheHeading || meaning.isContradictedBy(cells))
                .map(ColumnMeaning::word)
                .toList();
    }

    private static <M extends ColumnMeaning<M>> M likeliest(ColumnMeaning.Vocabulary<M> vocabulary, String heading) {
        M likeliest = vocabulary.unknown();
        int most = 0;
        for (M meaning : vocabulary.all()) {
            int likeness = meaning.likeness(heading);
            if (likeness > most) {
                most = likeness;
                likeliest = meaning;
            }
        }
        return likeliest;
    }

    /** The likeliest column of each meaning. */
    private static <M extends ColumnMeaning<M>> Map<Integer, M> guess(
            Grid grid, int header, ColumnMeaning.Vocabulary<M> vocabulary, WorldWords world) {
        Map<Integer, M> guesses = new TreeMap<>();
        Map<M, Integer> best = new HashMap<>();
        for (int column = 0; column < grid.width(); column++) {
            if (examples(grid, header, column).isEmpty()) {
                continue;
            }
            String text = grid.text(header, column);
            M likeliest = likeliest(vocabulary, text);
            guesses.put(column, likeliest);
            Integer other = best.get(likeliest);
            if (other != null && !likeliest.mayRepeat() && !isTranslation(grid, header, likeliest, other, column)) {
                boolean wins = likeliest.likeness(text) > likeliest.likeness(grid.text(header, other));
                guesses.put(wins ? other : column, likeliest.second());
                if (!wins) {
                    continue;
                }
            }
            best.put(likeliest, column);
        }
        vocabulary.settling().settle(guesses);
        vocabulary.sighting().see(grid, header, guesses, world);
        return guesses;
    }

    private static <M extends ColumnMeaning<M>> boolean isTranslation(
            Grid grid, int header, M meaning, int one, int other) {
        return meaning.isText()
                && TextLanguage.differ(
                        new TextLanguage.Sample(grid.text(header, one), texts(grid, header, one)),
                        new TextLanguage.Sample(grid.text(header, other), texts(grid, header, other)));
    }

    static List<String> texts(Grid grid, int header, int column) {
        return IntStream.range(header + 1, grid.rows().size())
                .mapToObj(row -> grid.text(row, column))
                .filter(text -> !text.isEmpty())
                .limit(TextLanguage.LOOKED_AT)
                .toList();
    }

    /** What stands in it, and under which heading. */
    TextLanguage.Sample sample(int column) {
        List<String> headings = IntStream.range(0, grid.width())
                .mapToObj(one -> grid.text(header, one))
                .filter(heading -> !heading.isEmpty())
                .toList();
        return new TextLanguage.Sample(grid.text(header, column), texts(grid, header, column), headings);
    }

    private static List<String> examples(Grid grid, int header, int column) {
        List<String> examples = new ArrayList<>();
        for (int row = header + 1; row < grid.rows().size() && examples.size() < EXAMPLES; row++) {
            String text = grid.text(row, column);
            if (!text.isEmpty()) {
                examples.add(WholeText.cut(text, LONGEST_EXAMPLE));
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
        return WholeText.cut(line, LONGEST_EXAMPLE);
    }

    List<String> lines(List<Integer> rows, int most) {
        return rows.stream().limit(most).map(row -> line(grid, row)).toList();
    }

    /** Whether a row of which little is known is one of what the list is of, {@code yes}, or is passed over. */
    Question whether(String code, int row, String yes) {
        return new Question(
                        code + "/" + row,
                        code,
                        Map.of("row", String.valueOf(row + 1)),
                        List.of(Question.Option.word(PASS), Question.Option.word(yes)),
                        PASS,
                        lines(List.of(row), 1))
                .from(source(List.of(row), null));
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

    /** Whether a column is headed so, even one in which nothing stands. */
    boolean isHeaded(M meaning, ColumnMeaning.Vocabulary<M> vocabulary) {
        return columns.containsValue(meaning)
                || IntStream.range(0, grid.width())
                        .filter(column -> !columns.containsKey(column))
                        .mapToObj(column -> grid.text(header, column))
                        .anyMatch(heading -> vocabulary.likeness(heading) > 0
                                && likeliest(vocabulary, heading).equals(meaning));
    }

    List<Integer> columns(M meaning) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().equals(meaning))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** In any column of this meaning. */
    boolean says(int row, M meaning) {
        return columns(meaning).stream()
                .anyMatch(column -> !grid.text(row, column).isEmpty());
    }

    /** Of all columns of this meaning together. */
    String texts(int row, M meaning) {
        return columns(meaning).stream().map(column -> grid.text(row, column)).collect(Collectors.joining("\u0000"));
    }

    String text(int row, M meaning) {
        Integer column = column(meaning);
        return column == null ? "" : grid.text(row, column);
    }

    /** A blank one where no column has this meaning. */
    Cell cell(int row, M meaning) {
        Integer column = column(meaning);
        return grid.at(row, column == null ? -1 : column);
    }

    Where where(int row, @Nullable M meaning) {
        Integer column = meaning == null ? null : column(meaning);
        return new Where(grid.name(), row, column == null ? -1 : column);
    }

    /** Empty for no column of that meaning. */
    String headingOf(M meaning) {
        Integer column = column(meaning);
        return column == null ? "" : headerOf(column);
    }

    String headerOf(int column) {
        String text = grid.text(header, column).replace('\n', ' ');
        return text.isEmpty() ? Where.letters(column) : text;
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
