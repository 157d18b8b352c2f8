package org.livex.sheet.foreign;

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

/** Lists of people who never saw a MSEL: their own words over columns, headings across rows. */
class ListsOfLaymenTest {
    private static final String FIRST = "1;D1 09:30;Everyone;A lorry stands at the gate.";
    private static final String SECOND = "2;D1 09:40;Everyone;It drives away at night.";
    private static final Map<String, String> ADD = answers("existing", "add");

    private final Exercise demo = demo();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Inject;Time;Who gets it;What happens",
                "Inject;When;Who gets this;What happened",
                "Ввод;Когда;Кто получит;Что происходит",
                "Einlage;Wann;Wer bekommt es;Was passiert",
                "Inject;Time;Who;Wotsit"
            })
    void text_and_number_are_not_swapped_also_under_a_section(String headings) {
        for (List<String> lines : List.of(
                List.of(headings, FIRST, SECOND),
                List.of(headings, "Phase 1 – Opening;;;", FIRST, "Phase 2 – The search;;;", SECOND),
                List.of(headings, "OPENING;;;", FIRST, ";;;THE SEARCH", SECOND))) {
            ForeignTalk talk = new ForeignTalk(csv(lines.toArray(String[]::new)), demo, ADD);

            assertThat(talk.question("column/0").guess()).isEqualTo("number");
            assertThat(talk.question("column/3").guess()).isEqualTo("body");
            assertThat(added(demo, talk))
                    .extracting(inject -> inject.body().original().text())
                    .containsExactlyInAnyOrder("A lorry stands at the gate.", "It drives away at night.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Phase 2 – The search",
        "PHASE 2",
        "Этап 2. Поиск",
        "--- The search ---",
        "THE SEARCH BEGINS",
        "Сюжетная линия: грузовик",
        "المرحلة 2"
    })
    void a_heading_across_the_column_of_texts_is_no_inject_and_no_text_of_one(String section) {
        byte[] file = csv(
                "Text;Time;To;Notes",
                "The opening;;;",
                "A lorry stands at the gate.;D1 09:30;Everyone;By phone",
                section + ";;;",
                "It drives away at night.;D1 09:40;Everyone;By post");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(added(demo, talk))
                .extracting(inject -> inject.body().original().text())
                .containsExactlyInAnyOrder("A lorry stands at the gate.", "It drives away at night.");
        assertThat(talk.notice("rows-left-out")).containsEntry("rows", "2, 4");
    }

    @Test
    void a_text_that_goes_on_below_still_does() {
        byte[] file = csv(
                "Text;Time;To;Notes",
                "A lorry stands at the gate.;D1 09:30;Everyone;By phone",
                "It has no number plates.;;;",
                "It drives away at night.;D1 09:40;Everyone;By post");

        assertThat(added(demo, new ForeignTalk(file, demo, answers("go-on-rows", "go-on"))))
                .extracting(inject -> inject.body().original().text())
                .contains("A lorry stands at the gate.\nIt has no number plates.");
    }

    @ParameterizedTest
    @CsvSource({
        "D/T,25 NOV 0930A,25 NOV 1030A",
        "DTG,250930ANOV26,251030ANOV26",
        "DTG,250930A NOV 26,251030A NOV 26",
        "DTG,25 0930A NOV 26,25 1030A NOV 26",
        "Wotsit,250930ANOV26,251030ANOV26",
        "Wotsit,25 NOV 0930A,25 NOV 1030A",
        "DT Group,25NOV26 0930A,25NOV26 1030A",
        "DTG,25NOV2026/0930A,25NOV2026/1030A",
        "Date Time Group,0930A 25 NOV 26,1030A 25 NOV 26",
        "D.T.G.,25-NOV-26 0930A,25-NOV-26 1030A"
    })
    void groups_of_date_and_time_are_times(String heading, String first, String second) {
        byte[] file = csv(
                "Ser;" + heading + ";Subject;Script;To",
                "G-1;" + first + ";The lorry;A lorry stands at the gate.;Everyone",
                "G-2;" + second + ";The bank;The bank answers the letter.;Everyone");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day-one", "2026-11-25", "zone", "+01:00"));

        assertThat(talk.question("column/1").guess()).isEqualTo("time");
        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D1 10:30");
    }

    @ParameterizedTest
    @CsvSource({
        "Time (Local),Time (Zulu)",
        "Time (L),Time (Z)",
        "Local Time,Zulu Time",
        "Ortszeit,UTC",
        "Zulu,Local",
        "Time UTC,Time local"
    })
    void of_a_local_clock_and_the_one_of_the_world_the_second_counts(String first, String second) {
        boolean isFirst = first.contains("Z") || first.contains("UTC");
        byte[] file = csv(
                "Ser;" + first + ";" + second + ";Script",
                "G-1;D1 09:30;D1 08:30;A lorry stands at the gate.",
                "G-2;D1 10:30;D1 09:30;The bank answers the letter.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.question(isFirst ? "column/1" : "column/2").guess()).isEqualTo("time");
        assertThat(talk.question(isFirst ? "column/2" : "column/1").guess()).isEqualTo("other-time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Time (UTC)", "Time (CET)", "Zulu"})
    void by_which_clock_an_exercise_goes_has_a_proposal(String heading) {
        byte[] file = csv("Ser;" + heading + ";Script", "G-1;D1 09:30;A lorry stands at the gate.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        if (talk.asked.containsKey("zone")) {
            assertThat(talk.question("zone").guess()).isNotNull();
        }
        assertThat(added(demo, talk)).extracting(Inject::number).containsExactly("G-1");
    }
}
