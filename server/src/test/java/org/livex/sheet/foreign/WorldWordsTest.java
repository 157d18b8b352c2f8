package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.WORDS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
    @CsvSource(
            delimiter = ';',
            value = {
                "Moldova (Republic of);MD",
                "Moldova, Republic of;MD",
                "the Republic of Moldova;MD",
                "République de Moldova;MD",
                "Republica Moldova;MD",
                "Республика Молдова;MD",
                "Côte d'Ivoire;CI",
                "Côte d’Ivoire;CI",
                "Cote d'Ivoire;CI",
                "COTE D'IVOIRE;CI",
                "Кыргызская Республика;KG",
                "Кыргыз Республикасы;KG",
                "Kyrgyz Republic;KG",
                "Қазақстан Республикасы;KZ",
                "Türkiye Cumhuriyeti;TR",
                "TÜRKİYE;TR",
                "Turkiye;TR",
                "Turkey;TR",
                "Iran (Islamic Republic of);IR",
                "Islamic Republic of Iran;IR",
                "Исламская Республика Иран;IR",
                "جمهوری اسلامی ایران;IR",
                "جمهورية مصر العربية;EG",
                "Democratic Republic of the Congo;CD",
                "Congo (Democratic Republic of the);CD",
                "République démocratique du Congo;CD",
                "República Democrática del Congo;CD",
                "Republic of the Congo;CG",
                "Republic of Korea;KR",
                "Democratic People's Republic of Korea;KP",
                "Lao People's Democratic Republic;LA",
                "Syrian Arab Republic;SY",
                "Tanzania, United Republic of;TZ",
                "Bolivia (Plurinational State of);BO",
                "Viet Nam;VN",
                "State of Palestine;PS",
                "Czechia;CZ",
                "Чешская Республика;CZ",
                "Russian Federation;RU",
                "Ресей Федерациясы;RU",
                "United Kingdom of Great Britain and Northern Ireland;GB",
                "United States of America;US",
                "Соединённые Штаты Америки;US",
                "الولايات المتحدة الأمريكية;US",
                "Bundesrepublik Deutschland;DE",
                "Repubblica Italiana;IT",
                "République française;FR",
                "Österreich;AT",
                "Magyarország;HU",
                "საქართველო;GE",
                "Հայաստան;AM",
                "Ελλάδα;GR",
                "Україна;UA",
                "Kingdom of the Netherlands;NL",
                "Eswatini;SZ",
                "North Macedonia;MK",
                "Republic of Ireland;IE",
                "Dominican Republic;DO",
                "Central African Republic;CF",
                "South Sudan;SS",
                "Timor-Leste;TL",
                "Cabo Verde;CV",
                "Curacao;CW"
            })
    void a_country_is_known_by_what_it_and_the_united_nations_call_it(String written, String code) {
        assertThat(world.country(written)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Korea",
                "Корея",
                "Congo",
                "Конго",
                "Kongo",
                "الكونغو",
                "Freedonia",
                "Republic of",
                "Kingdom",
                "EU"
            })
    void what_may_be_several_or_none_is_no_country(String written) {
        assertThat(world.country(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RU,ru",
        "rus,ru",
        "Russian,ru",
        "русский язык,ru",
        "العربية,ar",
        "Romanian,ro",
        "Română,ro",
        "румынский,ro",
        "mo,ro",
        "Serbian,sr",
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
