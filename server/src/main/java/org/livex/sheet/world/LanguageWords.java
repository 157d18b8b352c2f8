package org.livex.sheet.world;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.livex.sheet.Labels;

/** Languages by code, by tag, or by name in any language of Livex or in their own. */
public final class LanguageWords {
    /** Spoken where exercises are held, and without a code of two letters. */
    private static final List<String> OTHER_LANGUAGES = List.of("prs", "ckb", "kmr", "rom", "fil", "gag", "aii", "zgh");

    private static final Set<String> ISO = Set.of(Locale.getISOLanguages());

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

    private LanguageWords() {}

    /** By a tag as BCP 47 has it; empty for another word that only looks like one. */
    public static Optional<Language> tagged(String text) {
        String tag = text.strip();
        try {
            Language language = Language.of(tag);
            return ISO.contains(language.base()) || OTHER_LANGUAGES.contains(language.base())
                    ? Optional.of(language)
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Every name, for finding what is like one. */
    public static Map<String, String> all() {
        return Map.copyOf(Known.LANGUAGES);
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
    public static Optional<Language> read(String text) {
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
                return read(tag.substring(0, dash));
            }
            return isTag ? Optional.of(Language.of(tag)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isAtHome(String language, String region) {
        return ULocale.addLikelySubtags(new ULocale(language)).getCountry().equalsIgnoreCase(region);
    }
}
