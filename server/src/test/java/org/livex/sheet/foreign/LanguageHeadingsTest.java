package org.livex.sheet.foreign;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.i18n.Language;

/** What headings say of the language below them, and a title that has one column beside texts that have several. */
class LanguageHeadingsTest {
    private static final byte[] ONE_TITLE = csv(
            "Inject no;Exercise time;Title;Text (EN);Text (RU);Текст (uk);Testo",
            "H-1;D1 09:30;Звонок;A woman calls the hotline.;Женщина звонит на линию.;Жінка телефонує на лінію.;"
                    + "Una donna chiama la linea e chiede di sua sorella.");

    private final Exercise demo = demo();

    @Test
    void one_column_of_titles_is_proposed_in_the_language_of_a_text_and_stays_the_title() {
        ForeignTalk talk = new ForeignTalk(ONE_TITLE, demo, Map.of());

        assertThat(List.of(2, 3, 4, 5, 6).stream()
                        .map(column -> talk.question("text-language/" + column).guess()))
                .containsExactly("ru", "en", "ru", "uk", "it");
        Inject inject = added(demo, talk).getFirst();
        assertThat(inject.title().source()).isEqualTo(RU);
        assertThat(inject.title().original().text()).isEqualTo("Звонок");
        assertThat(inject.body().source()).isEqualTo(EN);
        assertThat(inject.body().versions()).containsOnlyKeys(EN, RU, Language.of("uk"), Language.of("it"));
    }

    @Test
    void titles_that_are_in_none_of_these_are_in_the_note_for_control() {
        ForeignTalk talk = new ForeignTalk(ONE_TITLE, demo, Map.of("text-language/2", ForeignLanguages.NONE));

        assertThat(note(added(demo, talk).getFirst())).contains("Title: Звонок");
    }

    @Test
    void a_title_in_a_language_of_its_own_stays_the_title() {
        byte[] file = csv("Inject no;Exercise time;Title;Text (EN)", "H-1;D1 09:30;Звонок;A woman calls the hotline.");

        Inject inject = added(demo, new ForeignTalk(file, demo, Map.of())).getFirst();

        assertThat(inject.title().source()).isEqualTo(RU);
        assertThat(inject.title().original().text()).isEqualTo("Звонок");
        assertThat(inject.body().source()).isEqualTo(EN);
    }

    @ParameterizedTest
    @CsvSource({"-", "—", "n/a", "N/A", "–"})
    void a_dash_is_no_translation_and_its_cell_is_named(String sign) {
        byte[] file = csv(
                "Inject no;Exercise time;Text (en);Text (ru)",
                "H-1;D1 09:30;A woman calls.;" + sign,
                "H-2;D1 09:40;" + sign + ";Женщина звонит.");

        ForeignTalk talk = new ForeignTalk(file, demo, Map.of());

        assertThat(talk.notice("no-translations")).containsEntry("cells", "D2, C3");
        List<Inject> added = added(demo, talk);
        assertThat(added.getFirst().body().versions()).containsOnlyKeys(EN);
        assertThat(added.getLast().body().versions()).containsOnlyKeys(RU);
        assertThat(note(added.getFirst())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No;Time;Testo|Una donna chiama la linea e chiede di sua sorella.|it",
                "Nr.;Uhrzeit;Nachricht|Ein Mann ruft an.|de",
                "№;Время;Текст|Звонок на линию.|ru",
                "№;Час;Текст|Дзвонять на лінію.|uk",
                "No;Time;Testo|The woman has left the shelter with her sister.|en",
                "№;Уақыты;Мәтін|Телефон арқылы хабар келді.|kk"
            })
    void headings_count_where_letters_do_not_contradict(String header, String text, String language) {
        List<String> headings = List.of(header.split(";", -1));
        TextLanguage.Sample sample = new TextLanguage.Sample(headings.getLast(), List.of(text), headings);

        assertThat(TextLanguage.propose(sample, List.of(EN))).isEqualTo(Language.of(language));
    }

    @Test
    void cyrillic_is_never_english() {
        TextLanguage.Sample sample = new TextLanguage.Sample("Text", List.of("Звонок на номер."));

        assertThat(requireNonNull(TextLanguage.propose(sample, List.of(EN))).tag())
                .isEqualTo("ru");
    }

    @ParameterizedTest
    @CsvSource({"орысша,ru", "қазақша,kk", "ағылшынша,en", "İNGİLİZCE,en", "TÜRKÇE,tr", "İTALYANCA,it", "KIRGIZCA,ky"})
    void languages_are_read_in_the_words_of_their_speakers(String word, String language) {
        assertThat(new WorldWords(WORDS).language(word)).contains(Language.of(language));
    }

    @Test
    void columns_that_are_headed_by_languages_alone_are_texts() {
        byte[] file = csv(
                "Inject no;Time;English;Russian;Italian",
                "H-1;D1 09:30;A woman calls.;Женщина звонит.;Una donna chiama.");

        ForeignTalk talk = new ForeignTalk(file, demo, Map.of());

        Inject inject = added(demo, talk).getFirst();
        assertThat(inject.body().versions()).containsOnlyKeys(EN, RU, Language.of("it"));
    }

    @Test
    void inject_over_numbers_is_what_they_are_called() {
        byte[] file = csv(
                "Inject;Time;Who;Body", "1;D1 09:30;Everyone;What is said.", "2;D1 09:40;Everyone;What is said then.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(List.of(0, 1, 2, 3).stream()
                        .map(column -> talk.question("column/" + column).guess()))
                .containsExactly("number", "time", "to", "body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TARİH;KİMDEN;KİME;SIRA NO;BAŞLIK;İleti", "Tarih;Kimden;Kime;Sıra No;Başlık;Açıklama"})
    void turkish_headings_are_read_in_capitals_too(String header) {
        byte[] file = csv(header, "24.11.2026;Anna;Everyone;1;Bir arama;Bir kadın yardım hattını aradı.");

        ForeignTalk talk =
                new ForeignTalk(file, demo, Map.of("day-one", "2026-11-24", "sender/Anna", "none", "language", "tr"));

        assertThat(List.of(0, 1, 2, 3, 4, 5).stream()
                        .map(column -> talk.question("column/" + column).guess()))
                .containsExactly("date", "from", "to", "number", "title", "body");
    }
}
