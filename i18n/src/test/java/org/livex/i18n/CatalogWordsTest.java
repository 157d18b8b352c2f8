package org.livex.i18n;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.i18n.ShippedCatalogs.ENGLISH;
import static org.livex.i18n.ShippedCatalogs.complaints;
import static org.livex.i18n.ShippedCatalogs.file;
import static org.livex.i18n.ShippedCatalogs.text;

import com.ibm.icu.text.UnicodeSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a text must not contain, in any language. */
class CatalogWordsTest {
    private static final String ALL = "org.livex.i18n.ShippedCatalogs#all";
    private static final String TRANSLATIONS = "org.livex.i18n.ShippedCatalogs#translations";

    /** Words of the Latin alphabet that are right in a Cyrillic or Arabic text. */
    private static final Set<String> LATIN_WORDS = Set.of(
            "d",
            "wi",
            "fi",
            "qr",
            "gps",
            "livex",
            "apache",
            "license",
            "draft",
            "reviewed",
            "zip",
            "pdf",
            "po",
            "deflate",
            "yaml",
            "utf",
            "android",
            // Names of what refuses the app.
            "play",
            "protect",
            "samsung",
            "auto",
            "blocker",
            "iphone",
            "ipad",
            "ios",
            "safari",
            "sha",
            "json",
            "figures",
            "xapi",
            "xliff",
            "kml",
            "gpx",
            "geojson",
            "mgrs",
            "utm",
            "wgs",
            "tbx",
            "csv",
            "xlsx",
            "excel",
            "utc",
            "shift",
            "ctrl",
            "enter",
            "esc",
            "escape");

    /** Words and examples of the pack format, which authors write as they are. */
    private static final Pattern PACK_WORDS =
            Pattern.compile("true|false|all|any|by|hand|director|[smh]|km|it|en|ru|prs|sr|latn|europe|rome");

    /** What people type into a cell of a spreadsheet: T+5, 30 min, letters of zones (0930L), codes of a language and a country. */
    private static final Pattern CELL_WORDS = Pattern.compile("t|min|[abhjlz]|ru|it");

    private static final Map<String, UnicodeSet> OWN_LETTERS = Map.of(
            "ru", new UnicodeSet("[а-яё]"),
            "uk", new UnicodeSet("[а-щьюяґєії]"),
            "kk", new UnicodeSet("[а-яёәғқңөұүһі]"),
            "ar", new UnicodeSet("[[[:Arabic:]&[:L:]-[پچژگکی]]ـ]"),
            "fa", new UnicodeSet("[[:Arabic:]&[:L:]-[كيىة]]"),
            // The old encodings had cedillas where Romanian has commas.
            "ro", new UnicodeSet("[[:Latin:]-[şţ]]"));

    private static final UnicodeSet ANY_LETTERS = new UnicodeSet("[:Latin:]");

    @ParameterizedTest
    @MethodSource(ALL)
    void a_text_is_not_empty_and_is_a_whole_thought(Language language) {
        Pattern fragment = Pattern.compile("^[\\s,.;:)]|[\\s,(]$|  ");
        assertThat(complaints(
                        language,
                        (_, text) -> Stream.of(text)
                                .filter(it ->
                                        it.isBlank() || fragment.matcher(it).find())
                                .map(it -> "is empty, or a part of a sentence that code puts together")))
                .isEmpty();
    }

    /** An ASCII apostrophe quotes in MessageFormat; the typographic one never does. Markup would need a second parser. */
    @ParameterizedTest
    @MethodSource(ALL)
    void a_text_has_no_character_with_a_hidden_meaning(Language language) {
        UnicodeSet hidden = new UnicodeSet("['<>|\\t\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
        assertThat(complaints(
                        language,
                        (_, text) -> Stream.of(text)
                                .filter(hidden::containsSome)
                                .map(it -> "has ' or < or > or | or a direction mark")))
                .isEmpty();
    }

    /** Reports, decisions and chat are taken after ENDEX: that nothing can be changed is not so. */
    @ParameterizedTest
    @MethodSource(ALL)
    void what_is_refused_after_endex_says_so_of_what_was_tried_alone(Language language) {
        assertThat(text(file(language), "problem.exercise-ended")).matches("[^.:]+: ?[^.:]+\\.");
    }

    @ParameterizedTest
    @MethodSource(TRANSLATIONS)
    void a_text_is_in_the_letters_of_its_language(Language language) {
        UnicodeSet own = OWN_LETTERS.getOrDefault(language.tag(), ANY_LETTERS);
        assertThat(complaints(
                        language,
                        (key, text) -> Pattern.compile("[^\\p{L}]+")
                                .splitAsStream(MessageShape.of(text).words().toLowerCase(Locale.ROOT))
                                .filter(word -> !LATIN_WORDS.contains(word))
                                .filter(word -> !key.startsWith("pack.")
                                        || !PACK_WORDS.matcher(word).matches())
                                .filter(word -> !key.startsWith("console.sheets.")
                                        || !CELL_WORDS.matcher(word).matches())
                                .filter(word -> !own.containsAll(word))
                                .map(word -> "has a letter of another language in " + word)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TRANSLATIONS)
    void no_English_is_left_over(Language language) throws IOException {
        Set<String> same = file(language).messages().entrySet().stream()
                .filter(entry -> entry.getValue().defaultMessage().equals(text(ENGLISH, entry.getKey())))
                .filter(entry -> hasWords(entry.getValue().defaultMessage()))
                .map(Map.Entry::getKey)
                .collect(toSet());
        assertThat(same)
                .as("texts of %s that are as in English: if that is right, say so in same-as-english.txt", language)
                .containsExactlyInAnyOrderElementsOf(sameAsEnglish(language));
    }

    private static boolean hasWords(String text) {
        return MessageShape.of(text).words().codePoints().anyMatch(Character::isLetter);
    }

    /** Lines of languages, key and reason. */
    private static Set<String> sameAsEnglish(Language language) throws IOException {
        try (InputStream list = ShippedCatalogs.resource("same-as-english.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" +", 3))
                    .filter(words -> Set.of(words[0].split(",", -1)).contains(language.tag()))
                    .map(words -> words[1])
                    .collect(toSet());
        }
    }
}
