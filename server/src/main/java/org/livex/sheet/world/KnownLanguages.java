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

    /** Before a letter that is a sign by itself, and no word of one letter. */
    private static final String LETTER = "\u0000";

    /** In which languages a letter or a little word is, by their places in the list. */
    private static final Map<String, List<Integer>> SIGNS = new HashMap<>();

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
                .forEach(letter -> count(scores, LETTER + Character.toString(letter)));
        BETWEEN.splitAsStream(text).forEach(word -> count(scores, word));
        return new Scores(Arrays.stream(scores).boxed().toList());
    }

    private static void count(long[] scores, String sign) {
        SIGNS.getOrDefault(sign, List.of()).forEach(place -> scores[place]++);
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
            Stream<String> letters =
                    parts[1].strip().codePoints().mapToObj(letter -> LETTER + Character.toString(letter));
            Stream.concat(letters, Arrays.stream(parts[2].strip().split("\\s+", -1)))
                    .distinct()
                    .forEach(sign ->
                            SIGNS.computeIfAbsent(sign, _ -> new ArrayList<>()).add(place));
        });
        return places;
    }
}
