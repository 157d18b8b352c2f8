package org.livex.sheet.foreign;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.demo;
import static org.livex.sheet.foreign.ForeignLists.added;
import static org.livex.sheet.foreign.ForeignLists.answers;
import static org.livex.sheet.foreign.ForeignLists.csv;
import static org.livex.sheet.foreign.ForeignLists.inBothFormats;

import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.words.TextVersion;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;

/** Columns of texts in several languages, and single cells that are in another one than their column. */
class StrayCellsTest {
    private static final Language EN = Language.of("en");
    private static final Language FR = Language.of("fr");
    private static final Language RU = Language.of("ru");

    private final Exercise demo = demo();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Die Polizei ist auf dem Weg und der Zeuge wird nicht gehört.|German, de",
                "Свидетельница ушла из приюта и не отвечает на звонки.|Russian, ru",
                "الشاهدة في الطريق إلى المركز ولا ترد على الهاتف.|Arabic, ar"
            })
    void a_cell_in_another_language_or_other_letters_than_its_column_is_named(String text, String language) {
        for (byte[] file : inBothFormats(
                "No;Time;Text",
                "S-1;D1 09:00;The witness has left the shelter and nobody knows where she is.",
                "S-2;D1 09:10;" + text,
                "S-3;D1 09:20;The bank answers the request that the police have sent to it.")) {
            ForeignTalk talk = new ForeignTalk(file, demo, answers());

            assertThat(talk.notice("cells-in-other-language")).containsEntry("cells", "C3 (" + language + ")");
            assertThat(added(demo, talk)).hasSize(3);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Банк отвечает на запрос полиции.|The bank answers the request.",
                "-|The bank answers the request.",
                "Банк отвечает на запрос полиции.|-"
            })
    void a_row_with_its_languages_swapped_turns_no_other_and_is_named(String russian, String english) {
        byte[] file = csv(
                "No;Time;Message (ru);Message (en)",
                "S-1;D1 09:00;Звонок.;A call.",
                "S-2;D1 09:10;The witness has left the shelter and nobody knows where she is.;"
                        + "Свидетельница ушла из приюта, и никто не знает, где она.",
                "S-3;D1 09:20;" + russian + ";" + english);

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.question("text-language/2").guess()).isEqualTo("ru");
        assertThat(talk.question("text-language/3").guess()).isEqualTo("en");
        assertThat(talk.notice("cells-in-other-language").get("cells")).contains("C3", "D3");
        assertThat(added(demo, talk).getFirst().body().versions().keySet()).containsExactlyInAnyOrder(EN, RU);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INTERPOL|Europol",
                "Call from Mr Kowalczyk, ul. Długa 7|No water in the house.",
                "The word is “dziękuję”, and that is all that was said.|Ministerium der Justiz: a letter"
            })
    void names_and_short_words_are_not(String one, String two) {
        byte[] file = csv(
                "No;Time;Text",
                "S-1;D1 09:00;The witness has left the shelter and nobody knows where she is.",
                "S-2;D1 09:10;" + one,
                "S-3;D1 09:20;" + two);

        assertThat(new ForeignTalk(file, demo, answers()).noticed()).doesNotContain("cells-in-other-language");
    }

    @Test
    void a_heading_against_the_words_below_it_is_asked_with_what_these_say() {
        byte[] file = csv(
                "No;Time;Text FR",
                "S-1;D1 09:00;Die Zeugin hat die Unterkunft verlassen und ist nicht mehr zu finden.",
                "S-2;D1 09:10;Die Polizei ist auf dem Weg und der Zeuge wird nicht gehört.");

        ForeignTalk talk = new ForeignTalk(file, demo, Map.of());

        assertThat(talk.question("language").guess()).isEqualTo("de");
    }

    @Test
    void below_a_title_columns_that_are_headed_by_languages_are_one_text_and_its_translation() {
        for (byte[] file : inBothFormats(
                "No;Time;Title;English;French",
                "S-1;D1 09:00;The call;The witness has left the shelter.;Le témoin a quitté le refuge et ne répond pas.",
                "S-2;D1 09:10;The bank;The bank answers the request.;La banque répond à la demande de la police.")) {
            Inject inject = added(demo, new ForeignTalk(file, demo, answers())).getFirst();

            assertThat(inject.title().original().text()).isEqualTo("The call");
            assertThat(inject.body().source()).isEqualTo(EN);
            assertThat(inject.body().original().text()).isEqualTo("The witness has left the shelter.");
            TextVersion french = requireNonNull(inject.body().versions().get(FR));
            assertThat(french.text()).startsWith("Le témoin");
            assertThat(ForeignLists.note(inject)).isEmpty();
        }
    }

    static Stream<Language> languages() {
        return Languages.SHIPPED.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void languages_are_known_as_headings_in_every_language(Language reader) {
        ULocale locale = ULocale.forLanguageTag(reader.tag());
        String english = new ULocale("en").getDisplayLanguage(locale);
        String russian = new ULocale("ru").getDisplayLanguage(locale);
        byte[] file = csv(
                english + ";" + russian,
                "The witness has left the shelter.;Свидетельница ушла из приюта и не отвечает.",
                "The bank answers the request.;Банк отвечает на запрос, который прислала полиция.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.question("header").guess()).isEqualTo("0");
        assertThat(added(demo, talk))
                .hasSize(2)
                .allSatisfy(inject -> assertThat(inject.body().versions()).containsKeys(EN, RU));
    }

    @Test
    void tags_are_known_as_headings_too() {
        byte[] file = csv(
                "No;Time;EN;RU",
                "S-1;D1 09:00;The witness has left the shelter.;Свидетельница ушла из приюта и не отвечает.",
                "S-2;D1 09:10;The bank answers the request.;Банк отвечает на запрос, который прислала полиция.");

        assertThat(added(demo, new ForeignTalk(file, demo, answers())))
                .allSatisfy(inject -> assertThat(inject.body().versions()).containsKeys(EN, RU));
    }
}
