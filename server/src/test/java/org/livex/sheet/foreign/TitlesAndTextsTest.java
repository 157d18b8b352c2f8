package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.demo;
import static org.livex.sheet.foreign.ForeignLists.added;
import static org.livex.sheet.foreign.ForeignLists.answers;
import static org.livex.sheet.foreign.ForeignLists.csv;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;

/** Of two columns of words the long one is the text and the short one its title, whatever their headings. */
class TitlesAndTextsTest {
    private static final List<String> SHORT = List.of("Flood warning", "Shelter full", "Power cut", "Missing child");
    private static final List<String> LONG = List.of(
            "River level exceeds four metres at the bridge near the old mill.",
            "The shelter at the school reports that it is full.",
            "Electricity fails in the whole eastern district.",
            "A mother cannot find her son, who is six years old.");

    private final Exercise demo = demo();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Inject|Description",
                "Inject|Text",
                "Inject|Message",
                "Inject|Details",
                "Inject|Script",
                "Inject|Narrative",
                "Inject Summary|Full text",
                "Inject name|Inject description",
                "Topic|Inject",
                "Event|Description",
                "Incident|Details",
                "Activity|Description",
                "Situation|Description",
                "Вводная|Текст",
                "Вводная|Содержание",
                "Эпизод|Содержание вводной",
                "Einlage|Beschreibung",
                "Incidencia|Descripción",
                "Événement|Description",
                "Συμβάν|Κείμενο",
                "Wydarzenie|Opis",
                "Sự kiện|Nội dung",
                "الحدث|الوصف",
                "Description|Inject"
            })
    void the_short_one_is_the_title(String headings) {
        ForeignTalk talk = talk(headings, SHORT, LONG);

        assertThat(talk.question("column/2").guess()).isEqualTo("title");
        assertThat(talk.question("column/3").guess()).isEqualTo("body");
    }

    @Test
    void words_of_one_length_stay_what_their_headings_say() {
        ForeignTalk talk = talk("Inject|Comment", LONG, LONG);

        assertThat(talk.question("column/2").guess()).isEqualTo("body");
        assertThat(talk.question("column/3").guess()).isEqualTo("note");
    }

    @Test
    void a_translation_in_half_as_many_letters_is_no_title() {
        ForeignTalk talk = talk("Text (en)|Text (zh)", LONG, List.of("河水超过四米。", "学校的避难所已满。", "东区停电。", "一位母亲找不到儿子。"));

        assertThat(talk.question("column/2").guess()).isEqualTo("body");
        assertThat(talk.question("column/3").guess()).isEqualTo("body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Title EN / RU|Text EN / RU", "Title|Text", "Title / Название|Text / Текст"})
    void two_languages_in_one_cell_are_taken_apart(String headings) {
        ForeignTalk talk = talk(
                headings,
                List.of("Flood warning\nПаводок", "Shelter full\nПриют полон", "Power cut\nАвария"),
                List.of(
                        "River level exceeds four metres.\nThe bridge is closed.\nУровень реки превысил четыре метра.",
                        "The shelter is full.\nПриют полон, мест нет.",
                        "There is no power.\nСвета нет."));

        Inject inject = added(demo, talk).getFirst();
        assertThat(inject.title().versions()).hasSize(2);
        assertThat(inject.body().versions().values())
                .extracting(version -> version.text())
                .containsExactlyInAnyOrder(
                        "River level exceeds four metres.\nThe bridge is closed.",
                        "Уровень реки превысил четыре метра.");
        assertThat(talk.notice("languages-parted")).containsEntry("cells", "C, D");
    }

    @Test
    void two_languages_of_one_alphabet_are_taken_apart_where_the_heading_names_them() {
        ForeignTalk talk = talk(
                "Title EN / FR|Text EN / FR",
                List.of("Flood warning / Alerte à la crue", "Shelter full / Abri plein"),
                List.of(
                        "The river is at four metres.\nLa rivière est à quatre mètres.",
                        "The shelter is full.\nL’abri est plein."));

        assertThat(added(demo, talk).getFirst().body().versions().values())
                .extracting(version -> version.text())
                .containsExactlyInAnyOrder("The river is at four metres.", "La rivière est à quatre mètres.");
    }

    @Test
    void a_text_that_quotes_another_language_stays_whole() {
        ForeignTalk talk = talk(
                "Title|Text",
                SHORT,
                List.of("The sign says\nСтоп\nand nobody may pass.", LONG.get(1), LONG.get(2), LONG.get(3)));

        assertThat(talk.noticed()).doesNotContain("languages-parted");
    }

    private ForeignTalk talk(String headings, List<String> first, List<String> second) {
        String[] two = headings.split("\\|", -1);
        List<String> lines = new ArrayList<>(List.of("No,Time," + two[0] + "," + two[1] + ",To"));
        for (int i = 0; i < first.size(); i++) {
            lines.add("Q-" + (i + 1) + ",D1 1" + i + ":00,\"" + first.get(i) + "\",\"" + second.get(i) + "\",Everyone");
        }
        return new ForeignTalk(csv(lines.toArray(String[]::new)), demo, answers());
    }
}
