package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.WORDS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.i18n.Language;

class WorldWordsTest {
    private final WorldWords world = new WorldWords(WORDS);

    @ParameterizedTest
    @CsvSource({
        "Italy,IT",
        "it,IT",
        "ITA,IT",
        "Италия,IT",
        "إيطاليا,IT",
        "UK,GB",
        "The Netherlands,NL",
        "Türkiye,TR",
        "Республика Казахстан,KZ",
        "Republic of Moldova,MD",
        "Kosovo,XK"
    })
    void a_country_is_known_by_code_and_by_name_in_many_languages(String written, String code) {
        assertThat(world.country(written)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "RU,ru",
        "rus,ru",
        "Russian,ru",
        "русский язык,ru",
        "العربية,ar",
        "Farsi,fa",
        "Dari,prs",
        "sr-Latn,sr-Latn",
        "Deutsch,de",
        "қазақ тілі,kk",
        "ru_RU,ru",
        "kk-KZ,kk",
        "KZ,kk",
        "ua,uk",
        "en_GB,en-GB",
        "fa-AF,fa-AF"
    })
    void a_language_is_known_by_code_and_by_name_in_many_languages(String written, String tag) {
        assertThat(world.language(written)).contains(Language.of(tag));
    }

    @Test
    void what_is_nearly_one_is_proposed_and_what_is_none_is_not() {
        assertThat(world.countriesLike("Itlay", 5).guess()).isEqualTo("IT");
        assertThat(world.countriesLike("Freedonia", 5).guess()).isNull();
        assertThat(world.languagesLike("Rusian", 5).guess()).isEqualTo("ru");
        assertThat(world.country("x".repeat(30_000))).isEmpty();
        assertThat(world.languagesLike("x".repeat(30_000), 5).guess()).isNull();
    }
}
