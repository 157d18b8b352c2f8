package org.livex.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private static final Language ENGLISH = Languages.ENGLISH;

    @ParameterizedTest(name = "{0} among {1} with source {2} gives {3} ({4})")
    @CsvSource(delimiter = '|', textBlock = """
            # the reader's own language
            ru          | en ru       | en      | ru      | EXACT
            en          | en ru       | en      | en      | EXACT
            ru-RU       | en ru       | en      | ru      | EXACT
            ro-MD       | en ro       | en      | ro      | EXACT
            pt          | en pt-BR    | en      | pt-BR   | EXACT
            en          | en-GB ru    | ru      | en-GB   | EXACT
            de-CH       | de en       | en      | de      | EXACT
            kk          | en kk ru    | en      | kk      | EXACT
            sr          | en sr       | en      | sr      | EXACT
            # codes that are retired, or narrower than what exists
            prs         | en fa       | en      | fa      | EXACT
            fa-AF       | en fa       | en      | fa      | EXACT
            fa-AF       | fa prs en   | en      | prs     | EXACT
            fa          | prs en      | en      | prs     | EXACT
            mo          | en ro       | en      | ro      | EXACT
            iw          | he en       | en      | he      | EXACT
            ar-IQ       | ar en       | en      | ar      | EXACT
            ar-MA       | ar fr       | fr      | ar      | EXACT
            en-US       | en en-GB    | en      | en      | EXACT
            # close relatives, and the other script that every reader reads
            arz         | ar en       | en      | ar      | RELATED
            be          | en ru       | en      | ru      | RELATED
            gsw         | de en       | en      | de      | RELATED
            nn          | nb en       | en      | nb      | RELATED
            cs          | sk en       | en      | sk      | RELATED
            bs          | hr sr en    | en      | hr      | RELATED
            sr-Latn     | sr en       | en      | sr      | RELATED
            sr-Latn     | hr ru en    | en      | hr      | RELATED
            hr          | sr sr-Latn  | en      | sr-Latn | RELATED
            hr          | sr ru en    | en      | en      | UNTRANSLATED
            cnr         | bs en       | en      | bs      | RELATED
            az          | en tr ru    | en      | tr      | RELATED
            az          | en ru       | en      | ru      | UNTRANSLATED
            sr          | sr-Latn ru  | ru      | sr-Latn | RELATED
            sr          | sr sr-Latn  | sr-Latn | sr      | EXACT
            sr-Latn     | sr sr-Latn  | sr      | sr-Latn | EXACT
            # what readers say comes before what CLDR guesses
            tg en       | en ru       | en      | en      | UNTRANSLATED
            be en       | en ru       | en      | ru      | RELATED
            uk ru       | en ru       | en      | ru      | UNTRANSLATED
            ps fa       | en fa       | en      | fa      | UNTRANSLATED
            sq it       | en it       | en      | it      | UNTRANSLATED
            # nothing that they listed: probably read too, else the source
            tg          | en ru       | en      | ru      | UNTRANSLATED
            kk          | en ru       | en      | ru      | UNTRANSLATED
            ky          | en ru kk    | en      | ru      | UNTRANSLATED
            tt          | en ru       | en      | ru      | UNTRANSLATED
            kk-Latn     | en kk ru    | en      | kk      | UNTRANSLATED
            uz          | en uz-Cyrl  | en      | uz-Cyrl | UNTRANSLATED
            ka sq       | it en       | it      | en      | UNTRANSLATED
            uk          | en ru       | en      | en      | UNTRANSLATED
            uk          | en ru       | ru      | ru      | UNTRANSLATED
            hi          | it ru       | it      | it      | UNTRANSLATED
            grc         | en ru       | ru      | ru      | UNTRANSLATED
            """)
    void the_first_wanted_language_that_exists_or_has_a_relative_wins_and_the_source_is_last(
            String wanted, String available, String source, String chosen, Fit fit) {
        assertThat(Languages.choose(list(wanted), Set.copyOf(list(available)), Language.of(source)))
                .isEqualTo(new Choice(Language.of(chosen), fit));
    }

    @Test
    void a_reader_who_wants_nothing_gets_the_source_marked() {
        assertThat(Languages.choose(List.of(), Set.of(ENGLISH), ENGLISH))
                .isEqualTo(new Choice(ENGLISH, Fit.UNTRANSLATED));
    }

    @Test
    void a_source_that_is_not_listed_as_available_still_counts() {
        assertThat(Languages.choose(list("ru"), Set.of(), Language.of("ru")))
                .isEqualTo(new Choice(Language.of("ru"), Fit.EXACT));
    }

    @Test
    void the_chosen_language_always_exists() {
        Set<Language> available = Set.copyOf(list("ru it ar"));
        for (String tag : List.of("zh-Hant-TW", "sgn", "art-x-y", "mul", "zxx", "qaa", "xx-Xxxx-ZZ")) {
            assertThat(available)
                    .contains(Languages.choose(list(tag), available, Language.of("ru"))
                            .language());
        }
    }

    @Test
    void invented_lists_neither_grow_the_memory_nor_change_an_answer() {
        Set<Language> available = Set.copyOf(SHIPPED);
        IntStream.range(0, 10_000).forEach(i -> {
            Language invented = Language.of("ru-x-n" + i);
            assertThat(Languages.choose(List.of(invented), available, ENGLISH).language())
                    .isEqualTo(Language.of("ru"));
        });
    }

    private static final List<Language> SHIPPED = Languages.SHIPPED;

    @ParameterizedTest
    @CsvSource(textBlock = """
            en, English,    false
            ru, Русский,    false
            uk, Українська, false
            ro, Română,     false
            it, Italiano,   false
            fr, Français,   false
            es, Español,    false
            de, Deutsch,    false
            tr, Türkçe,     false
            ar, العربية,     true
            fa, فارسی,       true
            kk, Қазақ тілі,  false
            """)
    void every_shipped_language_has_its_own_name_and_direction(Language language, String autonym, boolean rightToLeft) {
        assertThat(SHIPPED).contains(language);
        assertThat(Languages.autonym(language)).isEqualTo(autonym);
        assertThat(Languages.isRightToLeft(language)).isEqualTo(rightToLeft);
    }

    @Test
    void twelve_languages_are_shipped_and_English_is_the_first() {
        assertThat(SHIPPED).hasSize(12).doesNotHaveDuplicates().startsWith(ENGLISH);
    }

    /** The web clients' own, small matching is held to the same file. */
    @TestFactory
    Stream<DynamicTest> the_interface_comes_in_the_shipped_language_that_serves_best() throws IOException {
        try (InputStream json = LanguagesTest.class.getResourceAsStream("interface-languages.json")) {
            return new ObjectMapper()
                    .readValue(json, new TypeReference<Map<String, String>>() {}).entrySet().stream()
                            .map(row -> dynamicTest(
                                    "for a reader of " + row.getKey(),
                                    () -> assertThat(Languages.forInterface(list(row.getKey())))
                                            .isEqualTo(Language.of(row.getValue()))));
        }
    }

    @Test
    void a_language_has_a_name_for_readers_of_another() {
        assertThat(Languages.name(Language.of("ru"), Language.of("it"))).isEqualTo("Russo");
        assertThat(Languages.name(Language.of("prs"), ENGLISH)).isEqualTo("Dari");
    }

    private static List<Language> list(String tags) {
        return Arrays.stream(tags.strip().split(" +"))
                .filter(tag -> !tag.isEmpty())
                .map(Language::of)
                .collect(Collectors.toList());
    }
}
