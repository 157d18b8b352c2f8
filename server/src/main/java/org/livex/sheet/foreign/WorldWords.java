package org.livex.sheet.foreign;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.livex.i18n.Names;
import org.livex.sheet.Labels;
import org.livex.sheet.SheetWords;
import org.livex.sheet.foreign.words.CountryWords;

/** Countries and languages as people write them: by code, or by name in any language of Livex or in their own. */
final class WorldWords {
    /** Spoken where exercises are held, and without a code of two letters. */
    private static final List<String> OTHER_LANGUAGES = List.of("prs", "ckb", "kmr", "rom", "fil", "gag", "aii", "zgh");

    /** Codes that ISO 639 has withdrawn, and ICU still gives the names of what took their place. */
    private static final Map<String, String> WITHDRAWN = Map.of("mo", "ro", "sh", "sr");

    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("dari", "prs"),
            Map.entry("farsi", "fa"),
            Map.entry("moldovan", "ro"),
            Map.entry("moldavian", "ro"),
            Map.entry("молдавский", "ro"),
            Map.entry("mandarin", "zh"),
            Map.entry("roma", "rom"),
            Map.entry("flemish", "nl"),
            Map.entry("англ", "en"),
            Map.entry("рус", "ru"),
            Map.entry("укр", "uk"),
            Map.entry("каз", "kk"),
            Map.entry("eng", "en"));

    /** Countries whose code is that of no language, or of one that nobody means by it. */
    private static final Map<String, String> BY_COUNTRY = Map.ofEntries(
            Map.entry("ua", "uk"),
            Map.entry("kz", "kk"),
            Map.entry("gb", "en"),
            Map.entry("us", "en"),
            Map.entry("cn", "zh"),
            Map.entry("jp", "ja"),
            Map.entry("gr", "el"),
            Map.entry("cz", "cs"),
            Map.entry("dk", "da"),
            Map.entry("al", "sq"),
            Map.entry("md", "ro"),
            Map.entry("rs", "sr"),
            Map.entry("ir", "fa"));

    private static final Pattern SPOKEN = Pattern.compile("(\\p{L}{3,})(?:ша|ше|ча|че)");
    private static final int LONGEST_LOOKED_AT = 60;

    private final ULocale reader;

    /** What is like a text, the likeliest first; {@code guess} is null where none is near enough to be proposed. */
    record Like(List<String> codes, @Nullable String guess) {}

    /** Every name of every language, made when first needed. */
    private static final class Known {
        static final Map<String, String> LANGUAGES = new HashMap<>(OTHER_NAMES);

        static {
            Stream.concat(
                            Arrays.stream(Locale.getISOLanguages()).filter(code -> code.length() == 2),
                            OTHER_LANGUAGES.stream())
                    .forEach(code -> {
                        ULocale locale = new ULocale(code);
                        String tag =
                                Language.of(WITHDRAWN.getOrDefault(code, code)).tag();
                        note(LANGUAGES, tag, code, locale.getISO3Language(), locale.getDisplayLanguage(locale));
                        inAll(locale, ULocale::getDisplayLanguage).forEach(name -> note(LANGUAGES, tag, name));
                    });
        }
    }

    /** The same by how they sound, made when first something has to be proposed: a second of work. */
    private static final class Sounds {
        static final Map<String, String> COUNTRIES = bySound(CountryWords.all());
        static final Map<String, String> LANGUAGES = bySound(Known.LANGUAGES);

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

    private interface Naming {
        String in(ULocale thing, ULocale language);
    }

    private static Set<String> inAll(ULocale thing, Naming naming) {
        Set<String> names = new LinkedHashSet<>();
        for (Language language : Languages.SHIPPED) {
            names.add(naming.in(thing, ULocale.forLanguageTag(language.tag())));
        }
        return names;
    }

    private static void note(Map<String, String> all, String code, String... names) {
        for (String name : names) {
            if (!name.isEmpty()) {
                all.putIfAbsent(plain(name), code);
            }
        }
    }

    private static String plain(String text) {
        return Labels.fold(text)
                .replaceAll("^(the|republic of|kingdom of|республика) ", "")
                .replaceAll(" (язык|мова|language|тілі|dili|republic)$", "")
                .replaceAll("[.*]+$", "")
                .strip();
    }

    Optional<String> country(String text) {
        return CountryWords.code(text);
    }

    private static @Nullable String found(Map<String, String> names, String text) {
        String code = names.get(plain(text));
        return code == null ? names.get(plain(Labels.foldTurkish(text))) : code;
    }

    /** {@code орысша}: in Kazakh and its neighbours what somebody speaks is the name of a people with an ending. */
    private static @Nullable String spoken(String text) {
        String name = found(Known.LANGUAGES, text);
        Matcher adverb = SPOKEN.matcher(plain(text));
        return name == null && adverb.matches() ? Known.LANGUAGES.get(adverb.group(1)) : name;
    }

    /** Also by a whole tag as {@code sr-Latn}; the region of {@code ru_RU} says nothing. */
    Optional<Language> language(String text) {
        String plain = plain(text);
        String named = spoken(text);
        String known = named == null ? BY_COUNTRY.get(plain) : named;
        if (known != null) {
            return Optional.of(Language.of(known));
        }
        String tag = text.strip().replace('_', '-');
        int dash = tag.indexOf('-');
        boolean isTag = dash > 0 && Known.LANGUAGES.containsKey(plain(tag.substring(0, dash)));
        try {
            if (isTag && isAtHome(tag.substring(0, dash), tag.substring(dash + 1))) {
                return language(tag.substring(0, dash));
            }
            return isTag ? Optional.of(Language.of(tag)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isAtHome(String language, String region) {
        return ULocale.addLikelySubtags(new ULocale(language)).getCountry().equalsIgnoreCase(region);
    }

    String countryName(String code) {
        return new ULocale("", code).getDisplayCountry(reader) + " (" + code + ")";
    }

    String languageName(String tag) {
        return ULocale.forLanguageTag(tag).getDisplayName(reader) + " (" + tag + ")";
    }

    Like countriesLike(String text, int most) {
        return like(Sounds.COUNTRIES, text, most);
    }

    Like languagesLike(String text, int most) {
        return like(Sounds.LANGUAGES, text, most);
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
