package org.livex.sheet.foreign.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;
import org.livex.sheet.Where;
import org.livex.sheet.file.Cell;
import org.livex.sheet.file.Grid;
import org.livex.sheet.world.LanguageWords;
import org.livex.sheet.world.Scripts;

/**
 * Cells that say the same in two languages, one below the other or with a stroke between: each language in a column of its own.
 * {@code columns} are the letters of those that were taken apart.
 */
public record PartedCells(Grid grid, List<String> columns) {
    private static final Pattern STROKE = Pattern.compile("\\s+(?:/{1,2}|\\|)\\s+");
    private static final Pattern GAP = Pattern.compile("\\n\\s*\\n");
    private static final Pattern NAMES = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern AT_ENDS = Pattern.compile("^[\\s/|,&+()\\[\\]–—-]+|[\\s/|,&+()\\[\\]–—-]+$");
    private static final int LEAST_NAME = 4;
    private static final int CODE = 2;

    private record Halves(String first, String second) {}

    /** {@code isOfWords}: whether a column is of words that may be said in several languages. */
    public static PartedCells in(Grid grid, int header, IntPredicate isOfWords) {
        List<List<Cell>> rows = new ArrayList<>(grid.rows());
        List<String> parted = new ArrayList<>();
        int added = grid.width();
        for (int column = 0; header >= 0 && column < grid.width(header); column++) {
            List<Language> named = named(grid.text(header, column));
            Map<Integer, Halves> halves =
                    isOfWords.test(column) ? halves(grid, header, column, named.size() == 2) : Map.of();
            if (!halves.isEmpty()) {
                parted.add(Where.letters(column));
                part(rows, column, added++, halves);
                Halves headings = headings(
                        grid.text(header, column),
                        named,
                        halves.values().iterator().next());
                part(rows, column, added - 1, Map.of(header, headings));
            }
        }
        return new PartedCells(parted.isEmpty() ? grid : grid.with(rows), parted);
    }

    /** By row; none unless nearly all cells of the column have two. */
    private static Map<Integer, Halves> halves(Grid grid, int header, int column, boolean areNamed) {
        Map<Integer, Halves> halves = new LinkedHashMap<>();
        int cells = 0;
        for (int row = header + 1; row < grid.rows().size(); row++) {
            String text = grid.text(row, column);
            Halves two = text.isEmpty() ? null : apart(text, areNamed);
            cells += text.isEmpty() ? 0 : 1;
            if (two != null) {
                halves.put(row, two);
            }
        }
        boolean areMost = halves.size() * 5 >= cells * 4 && (areNamed || halves.size() > 1);
        boolean isOneOrder = halves.values().stream()
                        .map(two -> Scripts.of(List.of(two.first())))
                        .distinct()
                        .count()
                <= 1;
        return areMost && isOneOrder ? halves : Map.of();
    }

    /** In letters of two kinds wherever they change once; in those of one kind only where the heading names two languages. */
    private static @Nullable Halves apart(String text, boolean areNamed) {
        Halves lines = byLetters(text.split("\n", -1), "\n");
        Halves strokes = lines == null ? byLetters(STROKE.split(text, -1), " / ") : lines;
        if (strokes != null || !areNamed) {
            return strokes;
        }
        for (String[] two : List.of(GAP.split(text, -1), text.split("\n", -1), STROKE.split(text, -1))) {
            if (two.length == 2 && !two[0].isBlank() && !two[1].isBlank()) {
                return new Halves(two[0].strip(), two[1].strip());
            }
        }
        return null;
    }

    private static @Nullable Halves byLetters(String[] pieces, String between) {
        List<String> scripts =
                Arrays.stream(pieces).map(piece -> Scripts.of(List.of(piece))).toList();
        List<String> told = scripts.stream().filter(script -> !script.isEmpty()).toList();
        if (told.stream().distinct().count() != 2) {
            return null;
        }
        String first = told.getFirst();
        int change = IntStream.range(0, scripts.size())
                .filter(at -> !scripts.get(at).isEmpty() && !scripts.get(at).equals(first))
                .findFirst()
                .orElse(pieces.length);
        boolean comesBack = scripts.stream().skip(change).anyMatch(first::equals);
        return comesBack
                ? null
                : new Halves(
                        String.join(between, Arrays.copyOfRange(pieces, 0, change))
                                .strip(),
                        String.join(between, Arrays.copyOfRange(pieces, change, pieces.length))
                                .strip());
    }

    private static List<Language> named(String heading) {
        return NAMES.splitAsStream(heading)
                .filter(PartedCells::isOfALanguage)
                .map(LanguageWords::read)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** A code in capitals, or a whole name. */
    private static boolean isOfALanguage(String word) {
        boolean isWritten =
                word.length() >= LEAST_NAME || (word.length() == CODE && word.equals(word.toUpperCase(Locale.ROOT)));
        return isWritten && LanguageWords.read(word).isPresent();
    }

    /** {@code Title (en)} and {@code Title (ru)} of {@code Title EN / RU}, {@code Title} and {@code Название} of these two. */
    private static Halves headings(String heading, List<Language> named, Halves example) {
        if (named.size() != 2) {
            Halves two = apart(heading.replace("/", " / "), false);
            return two == null ? new Halves(heading, heading) : two;
        }
        String bare = heading;
        for (String word : NAMES.split(heading, -1)) {
            if (isOfALanguage(word)) {
                bare = bare.replaceFirst("(?U)(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})", " ");
            }
        }
        String base = AT_ENDS.matcher(bare.replaceAll("[\\s/|]+", " ")).replaceAll("");
        String script = Scripts.of(List.of(example.first()));
        boolean isTurned =
                !Scripts.isWrittenIn(named.getFirst(), script) && Scripts.isWrittenIn(named.getLast(), script);
        return new Halves(
                said(base, isTurned ? named.getLast() : named.getFirst()),
                said(base, isTurned ? named.getFirst() : named.getLast()));
    }

    private static String said(String base, Language language) {
        return (base.isEmpty() ? "Text" : base) + " (" + language.tag() + ")";
    }

    private static void part(List<List<Cell>> rows, int column, int added, Map<Integer, Halves> halves) {
        halves.forEach((row, two) -> {
            List<Cell> cells = new ArrayList<>(rows.get(row));
            cells.set(column, cells.get(column).saying(two.first()));
            while (cells.size() <= added) {
                cells.add(Cell.of(""));
            }
            cells.set(added, Cell.of(two.second()));
            rows.set(row, cells);
        });
    }
}
