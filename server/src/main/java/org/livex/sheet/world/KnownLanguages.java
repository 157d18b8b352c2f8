package org.livex.sheet.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.livex.i18n.Language;

/** Languages that a text can be told to be in, by letters and little words: more than those of Livex. */
public final class KnownLanguages {
    private static final String FILE = "languages.txt";
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final int PARTS = 3;

    /** In which languages a letter is that says something by itself, by their places in the list. */
    private static final Map<Integer, List<Integer>> LETTERS = new HashMap<>();

    /** The same of little words. */
    private static final Map<String, List<Integer>> WORDS = new HashMap<>();

    private static final Map<String, Integer> PLACES = read();

    public static final List<Language> ALL =
            PLACES.keySet().stream().map(Language::of).toList();

    private KnownLanguages() {}

    /** How much of texts speaks for each language. */
    public record Scores(List<Long> each) {
        /** 0 also for one of which nothing is known. */
        public long of(Language language) {
            Integer place = PLACES.get(language.base());
            return place == null ? 0 : each.get(place);
        }
    }

    public static Scores scores(List<String> texts) {
        long[] scores = new long[PLACES.size()];
        String text = String.join(" ", texts).toLowerCase(Locale.ROOT);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> count(scores, LETTERS.getOrDefault(letter, List.of())));
        BETWEEN.splitAsStream(text).forEach(word -> count(scores, WORDS.getOrDefault(word, List.of())));
        return new Scores(Arrays.stream(scores).boxed().toList());
    }

    private static void count(long[] scores, List<Integer> places) {
        places.forEach(place -> scores[place]++);
    }

    /** Whether it could be told at all. */
    public static boolean has(Language language) {
        return PLACES.containsKey(language.base());
    }

    private static Map<String, Integer> read() {
        Map<String, Integer> places = new LinkedHashMap<>();
        WordFile.lines(FILE).map(line -> line.split(";", PARTS)).forEach(parts -> {
            int place = places.size();
            places.put(parts[0].strip(), place);
            note(LETTERS, parts[1].strip().codePoints().boxed(), place);
            note(WORDS, Arrays.stream(parts[2].strip().split("\\s+", -1)), place);
        });
        return places;
    }

    private static <S> void note(Map<S, List<Integer>> all, Stream<S> signs, int place) {
        signs.distinct()
                .forEach(sign ->
                        all.computeIfAbsent(sign, _ -> new ArrayList<>()).add(place));
    }
}
