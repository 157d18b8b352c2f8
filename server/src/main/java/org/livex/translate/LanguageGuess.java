package org.livex.translate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.livex.i18n.Catalog;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;

/**
 * Tells whether words are in another language than somebody says, by how often three letters stand together (Cavnar and
 * Trenkle, 1994). It has learned the interface's languages from the interface's own words, knows no others, and keeps
 * silent where the words are few or the difference is small.
 */
final class LanguageGuess {
    /** About two lines: fewer words are names as often as not. */
    private static final int FEWEST_LETTERS = 120;

    private static final int FEWEST_OF_A_SCRIPT = 60;

    /** Of the mean logarithm for each three letters. Text in Russian and Ukrainian is 1.0 to 1.3 apart, a list of names up to 0.5. */
    private static final double CLEARLY = 0.8;

    /** Of a hundred letters. Words in several scripts are in no language that could be told. */
    private static final int PREVAILS = 80;

    private static final int HARDLY_ANY = 10;

    private static final int MOST_FREQUENT = 2_000;
    private static final Pattern CHOICES =
            Pattern.compile("\\{\\w+,\\s*\\w+,?|\\{\\w+}|\\b(?:zero|one|two|few|many|other)\\s*\\{");

    private LanguageGuess() {}

    /** What learning takes a second for is kept; only the frequent ones of each language are. */
    private static final class Learned {
        static final Map<Language, Profile> PROFILES = profiles();

        private static Map<Language, Profile> profiles() {
            Catalog catalog = Catalog.load();
            Map<Language, Profile> profiles = new LinkedHashMap<>();
            for (Language language : Languages.SHIPPED) {
                String words = CHOICES.matcher(String.join("\n", catalog.patterns(language)))
                        .replaceAll(" ");
                profiles.put(language, Profile.of(counts(words)));
            }
            return profiles;
        }
    }

    private record Profile(Map<String, Double> frequent, double rare) {
        static Profile of(Map<String, Integer> counts) {
            double all = counts.values().stream().mapToInt(count -> count).sum();
            Map<String, Double> frequent = counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_FREQUENT)
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> Math.log(entry.getValue() / all)));
            double rare =
                    frequent.values().stream().min(Comparator.naturalOrder()).orElse(0.0);
            return new Profile(Map.copyOf(frequent), rare - 1);
        }

        double of(Map<String, Integer> counts, double all) {
            return counts.entrySet().stream()
                            .mapToDouble(entry -> entry.getValue() * frequent.getOrDefault(entry.getKey(), rare))
                            .sum()
                    / all;
        }
    }

    /** Whether hardly a letter is of the language's scripts. */
    static boolean isOtherScript(Language said, String words) {
        long letters = words.codePoints().filter(Character::isLetter).count();
        return letters >= FEWEST_OF_A_SCRIPT && Checks.lettersIn(said, words) * 100 < letters * HARDLY_ANY;
    }

    /** What they clearly are in, where that is another one. */
    static Optional<Language> other(Language said, String words) {
        long letters = words.codePoints().filter(Character::isLetter).count();
        Optional<Language> own = Languages.SHIPPED.stream()
                .filter(language -> language.base().equals(said.base()))
                .findFirst();
        if (letters < FEWEST_LETTERS || own.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> counts = counts(words);
        double all = counts.values().stream().mapToInt(count -> count).sum();
        Map<Language, Double> scores = new HashMap<>();
        Learned.PROFILES.forEach((language, profile) -> scores.put(language, profile.of(counts, all)));
        double mine = scores.getOrDefault(own.get(), 0.0);
        return scores.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(best -> best.getValue() - mine > CLEARLY)
                .map(Map.Entry::getKey)
                .filter(found -> Checks.lettersIn(found, words) * 100 >= letters * PREVAILS);
    }

    private static Map<String, Integer> counts(String words) {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : List.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+"))) {
            String padded = " " + word + " ";
            for (int i = 0; i + 3 <= padded.length() && !word.isEmpty(); i++) {
                counts.merge(padded.substring(i, i + 3), 1, Integer::sum);
            }
        }
        return counts;
    }
}
