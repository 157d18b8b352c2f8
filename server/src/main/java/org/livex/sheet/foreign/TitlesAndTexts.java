package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.livex.sheet.file.Grid;

/** {@code Inject} beside {@code Description}: of two columns of words the long one is the text and the short one its title. */
final class TitlesAndTexts {
    private static final int LONGEST_TITLE = 80;
    private static final int LEAST_TEXT = 15;

    private final Grid grid;
    private final int header;
    private final Map<Integer, Meaning> guesses;
    private final Map<Integer, TextLanguage.Sample> samples = new HashMap<>();

    TitlesAndTexts(Grid grid, int header, Map<Integer, Meaning> guesses) {
        this.grid = grid;
        this.header = header;
        this.guesses = guesses;
    }

    /** Nothing changes where a heading says which is the title, and where no column is twice as long as another. */
    void settle() {
        if (guesses.containsValue(Meaning.TITLE) || !guesses.containsValue(Meaning.BODY)) {
            return;
        }
        List<Integer> columns = guesses.entrySet().stream()
                .filter(entry -> entry.getValue() == Meaning.BODY
                        || (entry.getValue() == Meaning.NOTE && isOfWords(grid.text(header, entry.getKey()))))
                .map(Map.Entry::getKey)
                .toList();
        double longest = columns.stream().mapToDouble(this::length).max().orElse(0);
        List<Integer> longs = columns.stream()
                .filter(column -> length(column) * 2 > longest)
                .sorted(Comparator.comparingInt((Integer column) -> guesses.get(column) == Meaning.BODY ? 0 : 1)
                        .thenComparingInt(column -> -Meaning.BODY.likeness(grid.text(header, column))))
                .toList();
        List<Integer> shorts = columns.stream()
                .filter(column -> length(column) * 2 <= longest && length(column) <= LONGEST_TITLE)
                .filter(column -> longs.stream().anyMatch(text -> areOfOneLanguage(column, text)))
                .sorted(Comparator.comparingInt(column -> guesses.get(column) == Meaning.BODY ? 0 : 1))
                .toList();
        if (!shorts.isEmpty() && longest >= LEAST_TEXT) {
            columns.forEach(column -> guesses.put(column, Meaning.NOTE));
            inEachLanguage(shorts).forEach(column -> guesses.put(column, Meaning.TITLE));
            inEachLanguage(longs).forEach(column -> guesses.put(column, Meaning.BODY));
        }
    }

    /** Whether a heading may be of a text or of its title. */
    private static boolean isOfWords(String heading) {
        return Meaning.BODY.likeness(heading) > 0 || Meaning.isEvent(heading);
    }

    /** The first, and those that say the same in other languages. */
    private List<Integer> inEachLanguage(List<Integer> columns) {
        List<Integer> each = new ArrayList<>();
        for (int column : columns) {
            if (each.stream().noneMatch(one -> areOfOneLanguage(one, column))) {
                each.add(column);
            }
        }
        return each;
    }

    /** A translation may be written in half as many letters. */
    private boolean areOfOneLanguage(int one, int other) {
        return !TextLanguage.surelyDiffer(sample(one), sample(other));
    }

    private TextLanguage.Sample sample(int column) {
        return samples.computeIfAbsent(
                column, one -> new TextLanguage.Sample(grid.text(header, one), ForeignTable.texts(grid, header, one)));
    }

    private double length(int column) {
        return sample(column).texts().stream()
                .mapToInt(String::length)
                .average()
                .orElse(0);
    }
}
