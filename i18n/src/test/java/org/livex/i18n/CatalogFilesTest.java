package org.livex.i18n;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.UnicodeSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the shipped files to what no reviewer sees at a glance: completeness, plural forms, leftovers. */
class CatalogFilesTest {
    private static final Map<Language, CatalogFile> FILES = new HashMap<>();
    private static final CatalogFile ENGLISH;

    /** Words of the Latin alphabet that are right in a Cyrillic or Arabic text. */
    private static final Set<String> LATIN_WORDS =
            Set.of("d", "wi", "fi", "qr", "gps", "livex", "draft", "reviewed", "zip", "deflate", "yaml", "utf");

    /** Words and examples of the pack format, which authors write as they are. */
    private static final Set<String> PACK_WORDS = Set.of(
            "true",
            "false",
            "all",
            "any",
            "by",
            "hand",
            "director",
            "d",
            "s",
            "m",
            "h",
            "km",
            "it",
            "en",
            "ru",
            "prs",
            "sr",
            "latn",
            "europe",
            "rome");

    private static final Map<String, UnicodeSet> OWN_LETTERS = Map.of(
            "ru", new UnicodeSet("[а-яё]"),
            "uk", new UnicodeSet("[а-щьюяґєії]"),
            "kk", new UnicodeSet("[а-яёәғқңөұүһі]"),
            "ar", new UnicodeSet("[[[:Arabic:]&[:L:]-[پچژگکی]]ـ]"),
            "fa", new UnicodeSet("[[:Arabic:]&[:L:]-[كيىة]]"));

    static {
        for (Language language : Languages.SHIPPED) {
            try (InputStream json = open("catalogs/" + CatalogFile.nameOf(language))) {
                FILES.put(language, CatalogFile.read(language, json));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        ENGLISH = file(Languages.ENGLISH);
    }

    static List<Language> translations() {
        return Languages.SHIPPED.stream()
                .filter(language -> !language.equals(Languages.ENGLISH))
                .toList();
    }

    static List<Language> all() {
        return Languages.SHIPPED;
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_language_has_the_keys_of_English_and_no_others(Language language) {
        Set<String> missing = new TreeSet<>(ENGLISH.messages().keySet());
        missing.removeAll(file(language).messages().keySet());
        Set<String> surplus = new TreeSet<>(file(language).messages().keySet());
        surplus.removeAll(ENGLISH.messages().keySet());

        assertThat(missing).as("missing in %s", language).isEmpty();
        assertThat(surplus).as("not in English but in %s", language).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_message_has_the_arguments_of_the_English_one(Language language) {
        Complaints complaints = new Complaints(language);
        complaints.check((key, text) -> {
            MessageShape english = MessageShape.of(text(ENGLISH, key));
            MessageShape shape = MessageShape.of(text);
            if (!shape.arguments().equals(english.arguments())) {
                complaints.add(key, "has " + shape.arguments() + " instead of " + english.arguments());
            }
            for (String argument : english.arguments().keySet()) {
                if (!shape.selectorsOf(argument).equals(english.selectorsOf(argument))) {
                    complaints.add(key, "selects " + shape.selectorsOf(argument) + " of " + argument);
                }
            }
        });
        complaints.areNone();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_plural_has_the_forms_that_CLDR_asks_for(Language language) {
        PluralRules rules = PluralRules.forLocale(Languages.locale(language));
        Complaints complaints = new Complaints(language);
        complaints.check((key, text) -> {
            for (MessageShape.Variants plural : MessageShape.of(text).choices()) {
                if (plural.type().hasPluralStyle()) {
                    Set<String> forms = plural.bySelector().keySet().stream()
                            .filter(selector -> !selector.startsWith("="))
                            .collect(toSet());
                    if (!forms.equals(rules.getKeywords())) {
                        complaints.add(key, "has " + forms + " instead of " + rules.getKeywords());
                    }
                }
            }
        });
        complaints.areNone();
    }

    /** In Russian "one" is 1, 21, 31…: a form that leaves the number out would be wrong there. */
    @ParameterizedTest
    @MethodSource("translations")
    void a_plural_form_for_several_numbers_says_the_number(Language language) {
        PluralRules rules = PluralRules.forLocale(Languages.locale(language));
        Complaints complaints = new Complaints(language);
        complaints.check((key, text) -> {
            for (MessageShape.Variants plural : MessageShape.of(text).choices()) {
                if (plural.type().hasPluralStyle()
                        && Boolean.TRUE.equals(plural.bySelector().get("other"))) {
                    plural.bySelector().forEach((form, saysNumber) -> {
                        boolean several = !form.startsWith("=")
                                && rules.getUniqueKeywordValue(form) == PluralRules.NO_UNIQUE_VALUE;
                        if (several && !saysNumber) {
                            complaints.add(key, form + " has no #");
                        }
                    });
                }
            }
        });
        complaints.areNone();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_text_is_not_empty_and_is_a_whole_thought(Language language) {
        Pattern fragment = Pattern.compile("^[\\s,.;:)]|[\\s,(]$|  ");
        Complaints complaints = new Complaints(language);
        complaints.check((key, text) -> {
            if (text.isBlank()) {
                complaints.add(key, "is empty");
            }
            if (fragment.matcher(text).find()) {
                complaints.add(key, "looks like a part of a sentence that code puts together");
            }
        });
        complaints.areNone();
    }

    /** An ASCII apostrophe quotes in MessageFormat; the typographic one never does. Markup would need a second parser. */
    @ParameterizedTest
    @MethodSource("all")
    void a_text_has_no_character_with_a_hidden_meaning(Language language) {
        UnicodeSet hidden = new UnicodeSet("['<>|\\t\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
        Complaints complaints = new Complaints(language);
        complaints.check((key, text) -> {
            if (hidden.containsSome(text)) {
                complaints.add(key, "has ' or < or > or a direction mark: " + text);
            }
        });
        complaints.areNone();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void no_English_is_left_over(Language language) throws IOException {
        Set<String> allowed = sameAsEnglish(language);
        Set<String> same = new TreeSet<>();
        file(language).messages().forEach((key, message) -> {
            boolean hasWords = MessageShape.of(message.defaultMessage())
                    .words()
                    .codePoints()
                    .anyMatch(Character::isLetter);
            if (hasWords && message.defaultMessage().equals(text(ENGLISH, key))) {
                same.add(key);
            }
        });
        assertThat(same)
                .as(
                        "texts of %s that are the same as in English; if that is right, say so in same-as-english.txt",
                        language)
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_text_is_in_the_letters_of_its_language(Language language) {
        UnicodeSet own = OWN_LETTERS.get(language.tag());
        Complaints complaints = new Complaints(language);
        complaints.check((key, text) -> {
            String words = MessageShape.of(text).words().toLowerCase(java.util.Locale.ROOT);
            for (String word : words.split("[^\\p{L}]+", 0)) {
                boolean latin = LATIN_WORDS.contains(word) || (key.startsWith("pack.") && PACK_WORDS.contains(word));
                if (own != null && !latin && !own.containsAll(word)) {
                    complaints.add(key, "has a letter of another language in " + word);
                }
                // The old encodings' cedillas: Romanian has commas.
                if (language.tag().equals("ro") && new UnicodeSet("[şţ]").containsSome(word)) {
                    complaints.add(key, "has a cedilla in " + word);
                }
            }
        });
        complaints.areNone();
    }

    @Test
    void every_English_text_is_described_for_translators() {
        List<String> without = ENGLISH.messages().entrySet().stream()
                .filter(entry -> Objects.requireNonNullElse(entry.getValue().description(), "")
                        .isBlank())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(without).isEmpty();
    }

    @Test
    void a_key_says_where_its_text_belongs() {
        Pattern known = Pattern.compile("(catalog|common|console|function|inject-type|pack|phone|problem|state)"
                + "(\\.[a-z0-9]+(-[a-z0-9]+)*)+");
        assertThat(ENGLISH.messages().keySet())
                .filteredOn(key -> !known.matcher(key).matches())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_file_says_how_far_it_can_be_trusted(Language language) {
        String state = text(file(language), CatalogFile.STATE);
        assertThat(state).isIn(language.equals(Languages.ENGLISH) ? List.of("source") : List.of("draft", "reviewed"));
    }

    /** Lines of "language key reason". */
    private static Set<String> sameAsEnglish(Language language) throws IOException {
        try (InputStream list = open("same-as-english.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" +", 3))
                    .peek(line ->
                            assertThat(line).as("language, key and reason").hasSize(3))
                    .flatMap(line -> Stream.of(line[0].split(",")).map(tag -> new String[] {tag, line[1]}))
                    .filter(line -> line[0].equals(language.tag()))
                    .map(line -> line[1])
                    .collect(toSet());
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(CatalogFilesTest.class.getResourceAsStream(name), name);
    }

    private static CatalogFile file(Language language) {
        return Objects.requireNonNull(FILES.get(language));
    }

    private static String text(CatalogFile file, String key) {
        CatalogFile.Message message = file.messages().get(key);
        return message == null ? "" : message.defaultMessage();
    }

    /** All that is wrong with one language, so that a translator sees it in one run. */
    private static final class Complaints {
        private final Language language;
        private final List<String> lines = new ArrayList<>();

        Complaints(Language language) {
            this.language = language;
        }

        void check(BiConsumer<String, String> rule) {
            file(language).messages().forEach((key, message) -> rule.accept(key, message.defaultMessage()));
        }

        void add(String key, String complaint) {
            lines.add(key + " " + complaint);
        }

        void areNone() {
            assertThat(lines).as("in %s", CatalogFile.nameOf(language)).isEmpty();
        }
    }
}
