package org.livex.sheet.foreign.words;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.livex.i18n.Language;

/** Languages that a text can be told to be in, by letters and little words: more than those of Livex. */
public final class KnownLanguages {
    private static final String FILE = "languages.txt";
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final int PARTS = 3;

    private record Signs(String letters, Set<String> words) {
        long in(String text) {
            return text.codePoints()
                            .filter(letter -> letters.indexOf(letter) >= 0)
                            .count()
                    + Arrays.stream(BETWEEN.split(text, -1))
                            .filter(words::contains)
                            .count();
        }
    }

    private static final Map<String, Signs> SIGNS = read();

    public static final List<Language> ALL =
            SIGNS.keySet().stream().map(Language::of).toList();

    private KnownLanguages() {}

    /** How much of texts speaks for a language: 0 also for one of which nothing is known. */
    public static long score(List<String> texts, Language language) {
        Signs signs = SIGNS.get(language.base());
        return signs == null ? 0 : signs.in(String.join(" ", texts).toLowerCase(Locale.ROOT));
    }

    /** Whether it could be told at all. */
    public static boolean has(Language language) {
        return SIGNS.containsKey(language.base());
    }

    private static Map<String, Signs> read() {
        return WordFile.lines(FILE)
                .map(line -> line.split(";", PARTS))
                .collect(Collectors.toMap(
                        parts -> parts[0].strip(),
                        parts -> new Signs(
                                parts[1].strip(),
                                Set.copyOf(Arrays.asList(parts[2].strip().split("\\s+", -1)))),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }
}
