package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.Question;
import org.livex.sheet.file.Cell;
import org.livex.sheet.file.Grid;
import org.livex.sheet.file.SheetFile;
import org.livex.sheet.foreign.words.HeadingLanguage;
import org.livex.sheet.world.LanguageWords;

/**
 * What a file of somebody else's is a list of, and where in it the list begins: asked, with the likeliest proposed. A list
 * without headings has its header before its first row.
 */
record ListPlace(ListKind kind, Grid grid, int header) {
    static final int NO_HEADER = -1;
    private static final int HEADERS_TO_OFFER = 25;
    private static final int SURELY = 8;
    private static final int LONGEST_HEADER = 80;
    private static final int LONGEST_LANGUAGE = 30;

    /** Null while questions are open. */
    static @Nullable ListPlace ask(SheetFile file, Asking asking) {
        List<Integer> full = new ArrayList<>();
        for (int i = 0; i < file.grids().size(); i++) {
            if (!file.grids().get(i).isEmpty()) {
                full.add(i);
            }
        }
        Guess guess = Guess.of(file, full);
        List<Question.Option> kinds = List.of(
                Question.Option.word("list-" + ListKind.MSEL.word()),
                Question.Option.word("list-" + ListKind.PEOPLE.word()));
        String kind = asking.ask(new Question(
                "list", "list", Map.of(), kinds, "list-" + guess.kind().word(), List.of()));
        Grid grid = full.size() == 1 ? file.grids().get(full.getFirst()) : grid(file, full, guess, asking);
        Integer header = grid == null ? null : header(grid, guess.kind(), asking);
        return kind == null || grid == null || header == null
                ? null
                : new ListPlace(
                        kind.equals("list-" + ListKind.PEOPLE.word()) ? ListKind.PEOPLE : ListKind.MSEL, grid, header);
    }

    /** The likeliest kind of list, and the sheet that is most like one. */
    private record Guess(ListKind kind, int sheet) {
        static Guess of(SheetFile file, List<Integer> full) {
            Guess best = new Guess(ListKind.MSEL, full.getFirst());
            int most = -1;
            for (ListKind kind : ListKind.values()) {
                for (int sheet : full) {
                    Grid grid = file.grids().get(sheet);
                    int score = score(grid, guessHeader(grid, kind), kind);
                    if (score > most) {
                        most = score;
                        best = new Guess(kind, sheet);
                    }
                }
            }
            return best;
        }
    }

    private static @Nullable Grid grid(SheetFile file, List<Integer> full, Guess guess, Asking asking) {
        List<Question.Option> options = full.stream()
                .map(i -> Question.Option.named(
                        String.valueOf(i), file.grids().get(i).name()))
                .toList();
        String answer =
                asking.ask(new Question("sheet", "sheet", Map.of(), options, String.valueOf(guess.sheet()), List.of()));
        return answer == null ? null : file.grids().get(Integer.parseInt(answer));
    }

    private static @Nullable Integer header(Grid grid, ListKind kind, Asking asking) {
        List<Question.Option> options = new ArrayList<>();
        for (int row = 0; row < grid.rows().size() && options.size() < HEADERS_TO_OFFER; row++) {
            if (!grid.isBlank(row)) {
                options.add(
                        Question.Option.named(String.valueOf(row), (row + 1) + ": " + ForeignTable.line(grid, row)));
            }
        }
        options.add(new Question.Option(String.valueOf(NO_HEADER), "no-header", null));
        String guess = String.valueOf(guessHeader(grid, kind));
        String answer = asking.ask(new Question("header", "header", Map.of(), options, guess, List.of())
                .from(new Question.Source(grid.name(), null, List.of(), 0)));
        return answer == null ? null : Integer.valueOf(answer);
    }

    boolean hasHeader() {
        return header != NO_HEADER;
    }

    /** One word of a heading may stand in any row: beside numbers and times it is none. */
    private static int guessHeader(Grid grid, ListKind kind) {
        int best = NO_HEADER;
        int most = 0;
        int looked = 0;
        for (int row = 0; row < grid.rows().size() && looked < HEADERS_TO_OFFER; row++) {
            looked += grid.isBlank(row) ? 0 : 1;
            int score = score(grid, row, kind);
            if (score > most && (score >= SURELY || !holdsFigures(grid, row))) {
                most = score;
                best = row;
            }
        }
        return most == 0 ? unknownHeadings(grid) : best;
    }

    /** Words over a column that has nothing but times or numbers below: headings in a language that Livex was not told. */
    private static int unknownHeadings(Grid grid) {
        int row = IntStream.range(0, grid.rows().size())
                .filter(one -> IntStream.range(0, grid.width(one))
                                .filter(column -> !grid.text(one, column).isEmpty())
                                .count()
                        > 1)
                .findFirst()
                .orElse(NO_HEADER);
        boolean isOne = row >= 0
                && !holdsFigures(grid, row)
                && IntStream.range(0, grid.width(row))
                        .mapToObj(column -> grid.text(row, column))
                        .allMatch(text -> text.length() <= LONGEST_HEADER)
                && IntStream.range(0, grid.width(row))
                        .filter(column -> !grid.text(row, column).isEmpty())
                        .anyMatch(column -> areFigures(grid, row, column));
        return isOne ? row : NO_HEADER;
    }

    private static boolean areFigures(Grid grid, int header, int column) {
        List<Cell> cells = IntStream.range(header + 1, Math.min(grid.rows().size(), header + HEADERS_TO_OFFER))
                .mapToObj(row -> grid.at(row, column))
                .filter(cell -> !cell.isBlank())
                .toList();
        return cells.size() > 1 && cells.stream().allMatch(ListPlace::isFigure);
    }

    private static boolean isFigure(Cell cell) {
        return cell.text().strip().matches("\\d+") || DateOrder.isTime(cell);
    }

    static boolean holdsFigures(Grid grid, int row) {
        return IntStream.range(0, grid.width(row))
                .mapToObj(column -> grid.at(row, column))
                .anyMatch(ListPlace::isFigure);
    }

    /** {@code English | Russian}: two columns of texts, and no name of anything else. */
    private static boolean namesLanguages(Grid grid, int row) {
        return IntStream.range(0, grid.width(row))
                        .mapToObj(column -> grid.text(row, column))
                        .filter(text -> text.length() > 1 && text.length() <= LONGEST_LANGUAGE)
                        .filter(text -> text.length() > 3 || HeadingLanguage.isShippedTag(text.strip()))
                        .filter(text -> LanguageWords.read(text).isPresent())
                        .distinct()
                        .count()
                > 1;
    }

    private static int score(Grid grid, int row, ListKind kind) {
        int score = kind == ListKind.MSEL && namesLanguages(grid, row) ? 4 : 0;
        for (int column = 0; column < grid.width(row); column++) {
            String text = grid.text(row, column);
            int likeness = text.isEmpty() || text.length() > LONGEST_HEADER
                    ? 0
                    : kind.vocabulary().likeness(text);
            score += likeness >= 1_000 ? 4 : likeness > 0 ? 2 : 0;
        }
        return score;
    }
}
