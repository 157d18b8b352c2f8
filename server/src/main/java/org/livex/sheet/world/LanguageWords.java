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
import java.util.stream.Collectors;
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

    private static final int LENGTH_OF_A_CODE = 3;
    private static final int LENGTH_OF_A_REGION = 2;
    private static final Set<String> SHIPPED =
            Languages.SHIPPED.stream().map(Language::tag).collect(Collectors.toUnmodifiableSet());
    private static final Set<ULocale> LOCALES = Set.copyOf(Arrays.asList(ULocale.getAvailableLocales()));
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern LANGUAGE_CODE = Pattern.compile("\\p{Alpha}{2,3}");
    private static final Pattern SCRIPT_OR_VARIANT = Pattern.compile(
            "(?i)(?:latn|cyrl|arab|hans|hant|hebr|grek|deva|thai|mong)(?:-[a-z]{2})?|\\d{3}|[a-z]{2}-[a-z0-9]{5,8}");
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
            return isCutShort(text, plain, known) ? Optional.empty() : Optional.of(Language.of(known));
        }
        String tag = text.strip().replace('_', '-');
        int dash = tag.indexOf('-');
        boolean isTag = dash > 0
                && LANGUAGE_CODE.matcher(tag.substring(0, dash)).matches()
                && Known.LANGUAGES.containsKey(plain(tag.substring(0, dash)));
        if (!isTag || !isOfALanguage(tag.substring(0, dash), tag.substring(dash + 1))) {
            return Optional.empty();
        }
        try {
            return isAtHome(tag.substring(0, dash), tag.substring(dash + 1))
                    ? read(tag.substring(0, dash))
                    : Optional.of(Language.of(tag));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Whether what stands behind a language is a script, a variant or a country of it: {@code RU-EN} are two languages. */
    private static boolean isOfALanguage(String language, String rest) {
        boolean isRegion = rest.length() == LENGTH_OF_A_REGION && COUNTRIES.contains(rest.toUpperCase(Locale.ROOT));
        return isRegion
                ? second(language, rest) == null
                : SCRIPT_OR_VARIANT.matcher(rest).matches();
    }

    /** The language that {@code UA} is in {@code RU-UA}; null where it is the country of a tag such as {@code ru-UA}. */
    private static @Nullable Language second(String language, String rest) {
        boolean looksLikeATag =
                !language.equals(language.toUpperCase(Locale.ROOT)) && rest.equals(rest.toUpperCase(Locale.ROOT));
        String code = rest.toLowerCase(Locale.ROOT);
        Language other = looksLikeATag || isAtHome(language, rest)
                ? null
                : KnownLanguages.coded(BY_COUNTRY.getOrDefault(code, code));
        return other == null || other.base().equals(Known.LANGUAGES.get(language.toLowerCase(Locale.ROOT)))
                ? null
                : other;
    }

    /** {@code FR-CA}: French of Canada, or French and Catalan. */
    public static boolean isUnsure(String text) {
        String tag = text.strip();
        int dash = tag.indexOf('-');
        if (dash < 2 || tag.length() - dash != LENGTH_OF_A_REGION + 1) {
            return false;
        }
        String region = tag.substring(dash + 1);
        Language other = second(tag.substring(0, dash), region);
        return other != null
                && !isAtHome(other.base(), region)
                && LOCALES.contains(new ULocale(tag.substring(0, dash), region));
    }

    /** {@code Rom.}: the code of one language, and cut short the name of another that is nearer. */
    private static boolean isCutShort(String text, String plain, String code) {
        String said = text.strip();
        boolean isCut = said.endsWith(".")
                || (said.length() == LENGTH_OF_A_CODE
                        && Character.isUpperCase(said.charAt(0))
                        && Character.isLowerCase(said.charAt(1)));
        return isCut
                && plain.length() == LENGTH_OF_A_CODE
                && !SHIPPED.contains(code)
                && Known.LANGUAGES.entrySet().stream()
                        .anyMatch(name -> name.getKey().startsWith(plain) && SHIPPED.contains(name.getValue()));
    }

    private static boolean isAtHome(String language, String region) {
        return ULocale.addLikelySubtags(new ULocale(language)).getCountry().equalsIgnoreCase(region);
    }
}
