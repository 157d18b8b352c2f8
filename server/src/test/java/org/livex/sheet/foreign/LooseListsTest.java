package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.sheet.Draft;

/** Lists that leave things out, or put them where nobody looks for them. */
class LooseListsTest {
    private final Exercise demo = demo();

    @ParameterizedTest
    @CsvSource({"go-on,1", "inject-each,3"})
    void rows_over_which_number_and_time_are_merged_may_go_on(String answer, int injects) {
        byte[] file = made(workbook -> {
            XSSFSheet sheet = workbook.createSheet("MSEL");
            row(sheet, 0, "Inject no", "Time", "Inject");
            row(sheet, 1, "G-1", "D1 09:30", "What is said first.");
            row(sheet, 2, "", "", "What is said then.");
            row(sheet, 3, "", "", "What is said last.");
            sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(1, 3, 1, 1));
        });

        ForeignTalk talk = new ForeignTalk(file, demo, answers("go-on-rows", answer));

        assertThat(talk.question("go-on-rows").guess()).isEqualTo("go-on");
        assertThat(talk.question("go-on-rows").parameters()).containsEntry("rows", "3, 4");
        assertThat(added(demo, talk)).hasSize(injects);
    }

    @ParameterizedTest
    @ValueSource(strings = {"عنوان", "Intitulé", "Event"})
    void a_title_is_one_by_other_words(String heading) {
        byte[] file = csv("Inject no;Time;" + heading + ";Message", "G-1;D1 09:30;A call;A woman calls the hotline.");

        Inject inject = added(demo, new ForeignTalk(file, demo, answers())).getFirst();

        assertThat(inject.title().original().text()).isEqualTo("A call");
        assertThat(inject.body().original().text()).isEqualTo("A woman calls the hotline.");
    }

    @Test
    void title_and_recipients_are_seen_without_headings() {
        byte[] file = csv(
                "G-1;D1 09:30;A call;Everyone;A woman calls the hotline and asks for her sister.",
                "G-2;D1 09:40;An answer;Team Alfa;The bank answers the request that the police have sent.");

        List<Inject> injects = added(demo, new ForeignTalk(file, demo, answers()));

        assertThat(injects)
                .extracting(inject -> inject.title().original().text())
                .containsExactly("A call", "An answer");
        assertThat(injects.getFirst().audience().everyone()).isTrue();
    }

    @Test
    void the_known_half_of_recipients_behind_a_comma_is_kept() {
        byte[] file = csv("Inject no;Time;Inject;To", "G-1;D1 09:30;What is said.;Everyone, Team Nobody");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("recipient/Team Nobody", ForeignNames.CONTROL));

        Inject inject = added(demo, talk).getFirst();
        assertThat(inject.audience().everyone()).isTrue();
        assertThat(note(inject)).contains("Team Nobody");
    }

    @Test
    void an_inject_whose_words_are_not_written_yet_is_one() {
        byte[] file = csv(
                "Inject no;Time;Title;Inject;To",
                "G-1;D1 09:30;A call;What is said.;Everyone",
                "G-2;D1 09:40;An answer;;Everyone");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.asked).doesNotContainKey("row/2");
        assertThat(added(demo, talk)).extracting(Inject::number).containsExactly("G-1", "G-2");
        assertThat(talk.notice("texts-made-up")).containsEntry("cells", "3");
    }

    @Test
    void a_made_up_number_is_none_of_a_row_that_is_left_out() {
        byte[] file = csv("Inject no;Time;Inject", ";D1 09:30;What is said.", "2;;");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(added(demo, talk)).extracting(Inject::number).doesNotContain("2");
        assertThat(talk.notice("rows-left-out")).containsEntry("rows", "3");
    }

    @ParameterizedTest
    @CsvSource({"D1 08:30,before-startex", "D1 23:30,at-night", "D9 09:30,behind-last-day"})
    void a_time_when_nobody_plays_is_told(String time, String notice) {
        byte[] file = csv("Inject no;Time;Inject", "G-1;" + time + ";What is said.", "G-2;D1 09:30;What is said then.");

        assertThat(new ForeignTalk(file, demo, answers()).notice(notice)).containsEntry("cells", "2");
    }

    @Test
    void the_check_shows_what_is_said_in_each_language() {
        byte[] file = csv(
                "Inject no;Exercise time;Title (en);Title (ru);Message (en);Message (ru);Expected action (en);"
                        + "Expected action (ru)",
                "G-1;D1 09:30;A call;Звонок;A woman calls.;Женщина звонит.;Ask where she is;Спросить, где она");

        assertThat(new ForeignTalk(file, demo, answers()).draft.changes())
                .flatExtracting(Draft.Change::fields)
                .extracting(Draft.Field::after)
                .contains("A call", "Звонок", "A woman calls.", "Женщина звонит.")
                .anySatisfy(text -> assertThat(text).contains("Спросить, где она"));
    }

    @Test
    void what_people_are_in_the_exercise_is_proposed_before_their_position() {
        byte[] file = csv(
                "Name;Position;Role in the exercise;Gender",
                "Anna Kovács;Prosecutor;Observer;f",
                "Юрий Щукин;Police officer;Player;m",
                "Maria Rossi;Lawyer;Cultural mediator;f");

        ForeignTalk talk = new ForeignTalk(file, demo, Map.of());

        assertThat(talk.question("column/2").guess()).isEqualTo("function");
        assertThat(talk.question("column/1").guess()).isEqualTo("pass-over");
        assertThat(talk.notice("gender-left-out")).containsEntry("cells", "2, 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Summe;;11 Ereignisse", ";;Totale 9", "Итого;;", "Total;;9", "المجموع;;٩"})
    void a_sum_is_no_inject_without_a_question(String sum) {
        byte[] file = csv("Inject no;Time;Inject", "G-1;D1 09:30;What is said.", sum);

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.question("row/2").guess()).isEqualTo("pass");
        assertThat(added(demo, talk)).extracting(Inject::number).containsExactly("G-1");
        assertThat(talk.notice("rows-left-out")).containsEntry("rows", "3");
    }

    @Test
    void a_row_of_excel_in_which_nothing_can_be_seen_is_named() {
        byte[] file = made(workbook -> {
            XSSFSheet sheet = workbook.createSheet("MSEL");
            row(sheet, 0, "Inject no", "Time", "Inject");
            row(sheet, 1, "G-1", "D1 09:30", "What is said.");
            row(sheet, 2, "", "", "\u200B");
        });

        assertThat(new ForeignTalk(file, demo, answers()).notice("invisible-cells"))
                .containsEntry("cells", "C3");
    }
}
