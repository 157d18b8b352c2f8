package org.livex.sheet.world;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;

/** Languages that a text can be told to be in, by letters and little words: more than those of Livex. */
public final class KnownLanguages {
    private static final String FILE = "languages.txt";
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02BB\u02BC`]");
    private static final int PARTS = 3;

    /** Text of so many letters has some of those without which nobody writes the language. */
    private static final int LONG = 60;

    /** Of fewer letters nobody has told a whole alphabet. */
    private static final int LEAST_ALPHABET = 20;

    /** Of more signs some are always left out. */
    private static final int MOST_ALPHABET = 200;

    /** In which languages a letter is that says something by itself, by their places in the list. */
    private static final Map<Integer, List<Integer>> LETTERS = new HashMap<>();

    /** The same of little words. */
    private static final Map<String, List<Integer>> WORDS = new HashMap<>();

    /** The same of parts of words. */
    private static final Map<String, List<Integer>> FRAGMENTS = new HashMap<>();

    private static final Map<Integer, Set<Integer>> NEEDED = new HashMap<>();
    private static final Map<String, Integer> PLACES = read();

    public static final List<Language> ALL =
            PLACES.keySet().stream().map(Language::of).toList();

    private static final List<UnicodeSet> ALPHABETS =
            ALL.stream().map(KnownLanguages::alphabet).toList();

    private KnownLanguages() {}

    /** How much of texts speaks for each language, less than nothing where their letters speak against it. */
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
        Map<Integer, Integer> letters = new HashMap<>();
        text.codePoints().filter(Character::isLetter).forEach(letter -> letters.merge(letter, 1, Integer::sum));
        letters.forEach((letter, times) -> count(scores, LETTERS.getOrDefault(letter, List.of()), times));
        BETWEEN.splitAsStream(text).forEach(word -> count(scores, WORDS.getOrDefault(word, List.of()), 1));
        String plain = APOSTROPHES.matcher(text).replaceAll("'");
        FRAGMENTS.forEach((fragment, places) -> count(scores, places, times(plain, fragment)));
        int length = letters.values().stream().mapToInt(Integer::intValue).sum();
        for (int place = 0; place < scores.length; place++) {
            Set<Integer> needed = NEEDED.getOrDefault(place, Set.of());
            boolean lacks = length >= LONG
                    && !needed.isEmpty()
                    && letters.keySet().stream().noneMatch(needed::contains);
            scores[place] = (lacks ? 0 : scores[place]) - strange(letters, place) / 2;
        }
        return new Scores(Arrays.stream(scores).boxed().toList());
    }

    private static void count(long[] scores, List<Integer> places, int times) {
        places.forEach(place -> scores[place] += times);
    }

    private static int times(String text, String fragment) {
        int times = 0;
        for (int at = text.indexOf(fragment); at >= 0; at = text.indexOf(fragment, at + fragment.length())) {
            times++;
        }
        return times;
    }

    /** Letters of its script that the language does not have. */
    private static int strange(Map<Integer, Integer> letters, int place) {
        UnicodeSet alphabet = ALPHABETS.get(place);
        if (alphabet.size() < LEAST_ALPHABET || alphabet.size() > MOST_ALPHABET) {
            return 0;
        }
        int script = UScript.getScript(alphabet.charAt(alphabet.size() / 2));
        return letters.entrySet().stream()
                .filter(letter -> !alphabet.contains(letter.getKey())
                        && UScript.getScript(letter.getKey()) == script
                        && !LETTERS.getOrDefault(letter.getKey(), List.of()).contains(place))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static UnicodeSet alphabet(Language language) {
        UnicodeSet letters = new UnicodeSet();
        ULocale locale = ULocale.forLanguageTag(language.tag());
        LocaleData.getExemplarSet(locale, 0, LocaleData.ES_STANDARD).stream()
                .filter(sign -> sign.codePointCount(0, sign.length()) == 1)
                .forEach(letters::add);
        return letters.size() > 0 && letters.containsSome(new UnicodeSet('a', 'z'))
                ? letters.addAll('a', 'z')
                : letters;
    }

    /** The one of this code, which may be in capitals; null for none of them. */
    static @Nullable Language coded(String code) {
        String base = code.toLowerCase(Locale.ROOT);
        return PLACES.containsKey(base) ? Language.of(base) : null;
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
            String[] letters = parts[1].split("!", -1);
            note(LETTERS, letters[0].strip().codePoints().boxed(), place);
            if (letters.length > 1) {
                NEEDED.put(place, letters[1].strip().codePoints().boxed().collect(Collectors.toUnmodifiableSet()));
            }
            String[] words = parts[2].strip().split("\\s+", -1);
            note(WORDS, Arrays.stream(words).filter(word -> !word.startsWith("*")), place);
            note(
                    FRAGMENTS,
                    Arrays.stream(words).filter(word -> word.startsWith("*")).map(word -> word.replace("*", "")),
                    place);
        });
        return places;
    }

    private static <S> void note(Map<S, List<Integer>> all, Stream<S> signs, int place) {
        signs.distinct()
                .forEach(sign ->
                        all.computeIfAbsent(sign, _ -> new ArrayList<>()).add(place));
    }
}
