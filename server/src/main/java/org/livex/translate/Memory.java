package org.livex.translate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.livex.i18n.Language;

/**
 * Approved translations of one language pair, to find what was said before. The measure: of the words of the longer text,
 * how many need no change (insert, drop, replace) to become the other; numbers count as one word, case not. 100 % is the
 * very same text, letter by letter; the same words otherwise written are 99 %.
 */
public final class Memory {
    static final int FEWEST_PERCENT = 70;
    private static final int MOST_MATCHES = 5;
    private static final int MOST_WORDS = 600;

    /** {@code origin} says where it comes from, as the caller names it. */
    public record Entry(String source, String target, String origin) {}

    public record Match(Entry entry, int percent) {}

    private record Known(Entry entry, List<String> words) {}

    private final Language source;
    private final List<Known> known = new ArrayList<>();

    public Memory(Language source, List<Entry> entries) {
        this.source = source;
        Set<Map.Entry<String, String>> seen = new HashSet<>();
        for (Entry entry : entries) {
            if (seen.add(Map.entry(entry.source(), entry.target()))) {
                known.add(new Known(entry, words(entry.source())));
            }
        }
    }

    /** Best first, at most five, none under 70 %. */
    public List<Match> find(String text) {
        List<String> words = words(text);
        List<Match> matches = new ArrayList<>();
        for (Known one : known) {
            int percent = one.entry().source().equals(text) ? 100 : percent(words, one.words());
            if (percent >= FEWEST_PERCENT) {
                matches.add(new Match(one.entry(), percent));
            }
        }
        matches.sort(Comparator.comparingInt(Match::percent).reversed());
        return List.copyOf(matches.subList(0, Math.min(MOST_MATCHES, matches.size())));
    }

    private List<String> words(String text) {
        List<String> words = WordBreaks.of(text, source).stream()
                .map(word -> Character.isDigit(word.folded().codePointAt(0)) ? "#" : word.folded())
                .toList();
        return words.subList(0, Math.min(MOST_WORDS, words.size()));
    }

    private static int percent(List<String> one, List<String> other) {
        int longer = Math.max(one.size(), other.size());
        // Cheap bounds first: the comparison costs the product of both lengths.
        if (longer == 0 || inCommon(one, other) * 100 < longer * FEWEST_PERCENT) {
            return 0;
        }
        return Math.min(99, (longer - changes(one, other)) * 100 / longer);
    }

    private static int inCommon(List<String> one, List<String> other) {
        Map<String, Integer> counts = new HashMap<>();
        one.forEach(word -> counts.merge(word, 1, Integer::sum));
        int common = 0;
        for (String word : other) {
            int left = counts.getOrDefault(word, 0);
            if (left > 0) {
                counts.put(word, left - 1);
                common++;
            }
        }
        return common;
    }

    private static int changes(List<String> one, List<String> other) {
        int[] row = new int[other.size() + 1];
        for (int j = 0; j <= other.size(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.size(); j++) {
                int replaced = diagonal + (one.get(i - 1).equals(other.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.size()];
    }
}
