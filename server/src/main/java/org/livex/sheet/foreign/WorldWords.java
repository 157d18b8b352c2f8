package org.livex.sheet.foreign;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;
import org.livex.i18n.Names;
import org.livex.sheet.Labels;
import org.livex.sheet.SheetWords;
import org.livex.sheet.world.CountryWords;
import org.livex.sheet.world.LanguageWords;

/** Countries and languages as people write them: by code, or by name in any language of Livex or in their own. */
final class WorldWords {
    private static final int LONGEST_LOOKED_AT = 60;

    private final ULocale reader;

    /** What is like a text, the likeliest first; {@code guess} is null where none is near enough to be proposed. */
    record Like(List<String> codes, @Nullable String guess) {}

    /** Names by how they sound, made when first something has to be proposed: a second of work. */
    private static final class Sounds {
        static final Map<String, String> COUNTRIES = bySound(CountryWords.all());
        static final Map<String, String> LANGUAGES = bySound(LanguageWords.all());

        private static Map<String, String> bySound(Map<String, String> names) {
            Map<String, String> sounds = new HashMap<>();
            names.forEach((name, code) -> {
                if (name.codePointCount(0, name.length()) > 3) {
                    sounds.putIfAbsent(Names.searchKey(name), code);
                }
            });
            return sounds;
        }
    }

    WorldWords(SheetWords words) {
        reader = ULocale.forLanguageTag(words.reader().tag());
    }

    Optional<String> country(String text) {
        return CountryWords.code(text);
    }

    Optional<Language> language(String text) {
        return LanguageWords.read(text);
    }

    String countryName(String code) {
        return new ULocale("", code).getDisplayCountry(reader) + " (" + code + ")";
    }

    String languageName(String tag) {
        return ULocale.forLanguageTag(tag).getDisplayName(reader) + " (" + tag + ")";
    }

    Like countriesLike(String text, int most) {
        Like like = like(Sounds.COUNTRIES, text, most);
        List<String> both = CountryWords.mayBe(text);
        return both.isEmpty()
                ? like
                : new Like(
                        Stream.concat(both.stream(), like.codes().stream())
                                .distinct()
                                .toList(),
                        null);
    }

    /** What is cut short ({@code Engl.}) is any of those that begin so. */
    Like languagesLike(String text, int most) {
        Like like = like(Sounds.LANGUAGES, text, most);
        String begin = Labels.fold(text).replaceAll("[.]+$", "");
        List<String> cut = isCutShort(text.strip()) && begin.length() > 1
                ? LanguageWords.all().entrySet().stream()
                        .filter(name -> name.getKey().startsWith(begin))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .sorted()
                        .toList()
                : List.of();
        return cut.isEmpty()
                ? like
                : new Like(
                        Stream.concat(cut.stream(), like.codes().stream())
                                .distinct()
                                .limit(Math.max(most, cut.size()))
                                .toList(),
                        cut.size() == 1 ? cut.getFirst() : null);
    }

    /** {@code Engl.}, {@code Rom}. */
    private static boolean isCutShort(String text) {
        return text.endsWith(".") || text.matches("(?U)\\p{Lu}\\p{Ll}{2}");
    }

    private static Like like(Map<String, String> sounds, String text, int most) {
        String key = Names.searchKey(text.substring(0, Math.min(LONGEST_LOOKED_AT, text.length())));
        Map<String, Integer> best = new TreeMap<>();
        sounds.forEach((sound, code) -> best.merge(code, distance(key, sound), Math::min));
        List<String> codes = best.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
        boolean near = key.codePointCount(0, key.length()) > 1
                && best.getOrDefault(codes.getFirst(), Integer.MAX_VALUE) <= Math.max(1, key.length() / 5);
        return new Like(codes, near ? codes.getFirst() : null);
    }

    /** How many letters are to be changed, added, taken out or swapped with their neighbour. */
    static int distance(String a, String b) {
        int[] twoBefore = new int[b.length() + 1];
        int[] before = new int[b.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(before[j], row[j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                row[j] = swapped ? Math.min(row[j], twoBefore[j - 2] + 1) : row[j];
            }
            twoBefore = before;
            before = row;
        }
        return before[b.length()];
    }
}
