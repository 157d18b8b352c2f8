package org.livex.sheet.world;

import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.livex.sheet.Labels;

/** Countries by code, by what they are called in many languages, and by the longer names that states and the United Nations use. */
public final class CountryWords {
    private static final String FILE = "countries.txt";
    private static final String BOTH = "/";
    private static final String LIKE_IT = "[\\w\\p{L}'’.-]+ ";

    /** {@code Republic of}, with what stands before and between. */
    private static final Pattern FORM_BEFORE = Pattern.compile("(?U)^(?:the |la |el |l')?(?:(?:" + LIKE_IT + "){0,2}"
            + "(?:republic|kingdom|state|commonwealth|principality|sultanate|grand duchy) of (?:the )?"
            + "|(?:république|royaume|état|principauté)(?: [\\p{L}-]+)? (?:de la |de l'|du |des |de |d')"
            + "|(?:república|reino|estado|principado)(?: \\p{L}+)? (?:de los |de la |del |de )"
            + "|(?:repubblica|regno|stato|principato)(?: \\p{L}+)? (?:della |dell'|del |di |d')"
            + "|(?:bundes)?republik |königreich |fürstentum |republica |regatul "
            + "|(?:\\p{L}+ая )?республика |королевство |княжество |республіка |королівство |република |рэспубліка "
            + "|جمهورية |مملكة |دولة |جمهوری )");

    private static final Pattern FORM_BEHIND = Pattern.compile(
            "(?U) (?:republic|cumhuriyeti|krallığı|республикасы|республикаси|respublikasi|respublikası)$");

    private static final Pattern THE = Pattern.compile("^(?:the|la|les|le|die|el|los) ");

    /** {@code Moldova (Republic of)}, {@code Tanzania, United Republic of}. */
    private static final Pattern FORM_ASIDE = Pattern.compile("(?iuU)^([^,(]+?)(?: ?\\(|, )"
            + "[^,()]*(?:republic|rep\\.|kingdom|state|républi|royaume|repúbli|repubbli|republik|republica|республика|королевство)"
            + "[^,()]*\\)?$");

    /** {@code Congo}: names that two countries have, with both of them. */
    private static final Map<String, List<String>> OF_SEVERAL = ofSeveral();

    private static final Map<String, String> SAID = said();
    private static final Map<String, String> CALLED = called();
    private static final Map<String, String> BARE = bare();

    private CountryWords() {}

    public static Optional<String> code(String text) {
        String whole = tidy(text);
        if (OF_SEVERAL.containsKey(whole)) {
            return Optional.empty();
        }
        return Stream.of(
                        SAID.get(whole),
                        CALLED.get(whole),
                        shorter(whole),
                        shorter(tidy(Labels.foldTurkish(text))),
                        BARE.get(withoutMarks(whole)),
                        BARE.get(withoutMarks(withoutForm(whole))))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The codes of all countries that are called so, where that is not one alone. */
    public static List<String> mayBe(String text) {
        return OF_SEVERAL.getOrDefault(tidy(text), List.of());
    }

    private static @Nullable String shorter(String whole) {
        String name = withoutForm(whole);
        String said = SAID.get(name);
        return said == null ? CALLED.get(name) : said;
    }

    /** Every name, for finding what is like one. */
    public static Map<String, String> all() {
        Map<String, String> all = new HashMap<>(CALLED);
        SAID.forEach(all::putIfAbsent);
        return all;
    }

    private static String tidy(String text) {
        return Labels.fold(text).replaceAll("[*]+$", "").strip();
    }

    private static String withoutForm(String whole) {
        var aside = FORM_ASIDE.matcher(whole);
        String name = aside.matches() ? aside.group(1).strip() : whole;
        String before = FORM_BEFORE.matcher(name).replaceFirst("");
        String behind = FORM_BEHIND.matcher(before).replaceFirst("");
        return THE.matcher(behind).replaceFirst("").replaceAll("[.]+$", "").strip();
    }

    private static String withoutMarks(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ı', 'i');
    }

    private static Map<String, List<String>> ofSeveral() {
        Map<String, List<String>> all = new HashMap<>();
        WordFile.lines(FILE)
                .map(line -> line.split("\\|", -1))
                .filter(parts -> parts[0].contains(BOTH))
                .forEach(parts -> Arrays.stream(parts)
                        .skip(1)
                        .forEach(name -> all.put(tidy(name), List.of(parts[0].split(BOTH, -1)))));
        return Map.copyOf(all);
    }

    private static Map<String, String> said() {
        Map<String, String> said = new HashMap<>();
        WordFile.lines(FILE)
                .map(line -> line.split("\\|", -1))
                .filter(parts -> !parts[0].contains(BOTH))
                .forEach(parts -> Arrays.stream(parts).skip(1).forEach(name -> said.put(tidy(name), parts[0])));
        return Map.copyOf(said);
    }

    /** In the languages of Livex first: a word of theirs is the country that they mean. */
    private static Map<String, String> called() {
        Map<String, String> called = new HashMap<>();
        List<ULocale> countries = Arrays.stream(Locale.getISOCountries())
                .map(code -> new ULocale("", code))
                .toList();
        for (ULocale country : countries) {
            called.put(country.getCountry().toLowerCase(Locale.ROOT), country.getCountry());
            called.putIfAbsent(country.getISO3Country().toLowerCase(Locale.ROOT), country.getCountry());
        }
        List<Language> more = KnownLanguages.ALL.stream()
                .filter(one -> !Languages.SHIPPED.contains(one))
                .toList();
        for (List<Language> languages : List.of(Languages.SHIPPED, more)) {
            for (ULocale country : countries) {
                for (Language language : languages) {
                    String name = country.getDisplayCountry(ULocale.forLanguageTag(language.tag()));
                    called.putIfAbsent(tidy(name), country.getCountry());
                    called.putIfAbsent(withoutForm(tidy(name)), country.getCountry());
                }
            }
        }
        return called;
    }

    private static Map<String, String> bare() {
        Map<String, String> bare = new HashMap<>();
        SAID.forEach((name, code) -> bare.putIfAbsent(withoutMarks(name), code));
        CALLED.forEach((name, code) -> bare.putIfAbsent(withoutMarks(name), code));
        return bare;
    }
}
