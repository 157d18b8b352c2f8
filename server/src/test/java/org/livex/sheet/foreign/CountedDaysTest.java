package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.sheet.Mistake;

/** Days that a column counts, from one or from nought. */
class CountedDaysTest {
    private final Exercise demo = demo();

    @ParameterizedTest
    @CsvSource({
        "D+,1,2,D2 D3",
        "D+,0,1,D1 D2",
        "D+,+0,+1,D1 D2",
        "D+,D+0,D+1,D1 D2",
        "D +,1,2,D2 D3",
        "D+ (days),0,2,D1 D3",
        "Д+,0,1,D1 D2",
        "J+,0,1,D1 D2",
        "D,1,2,D1 D2",
        "D,0,1,D1 D2",
        "D,D1,D2,D1 D2",
        "D,D0,D1,D1 D2",
        "Day,1,2,D1 D2",
        "Day,+1,+2,D2 D3",
        "D-day,D,D+1,D1 D2",
        "D-Day,D+1,D+2,D2 D3",
        "Day,E-Day,E+1,D1 D2",
        "Day,E,E+1,D1 D2",
        "Day,E+1,E + 2,D2 D3",
        "Day,E-Day,E-Day+1,D1 D2",
        "Day,E1,E2,D1 D2",
        "Day,E0,E1,D1 D2",
        "Day,E-Day 1,E-Day 2,D1 D2",
        "E+,1,2,D2 D3",
        "E+,0,1,D1 D2",
        "E+,E+0,E+1,D1 D2",
        "E +,0,1,D1 D2",
        "E+ (days),0,2,D1 D3",
        "E-Day,1,2,D1 D2",
        "E-Day,E,E+1,D1 D2",
        "E-Day+,0,1,D1 D2",
        "Día D,Día D,Día D+1,D1 D2",
        "Jour,Jour J,Jour J+1,D1 D2",
        "Giorno,Giorno D,Giorno D+1,D1 D2",
        "Tag,Tag X,Tag X+1,D1 D2",
        "Day of play,Day 1,Day 2,D1 D2",
        "Wotsit,D+1,D+2,D2 D3"
    })
    void are_days_whatever_stands_over_them(String heading, String first, String second, String days) {
        for (byte[] file : inBothFormats(
                "Inject no;" + heading + ";Time;Text",
                "C-1;" + first + ";09:30;The first text of all.",
                "C-2;" + second + ";10:30;The second text of all.")) {
            ForeignTalk talk = new ForeignTalk(file, demo, answers());

            assertThat(talk.question("column/1").guess()).isEqualTo("date");
            String[] each = days.split(" ", -1);
            assertThat(times(added(demo, talk))).containsExactly(each[0] + " 09:30", each[1] + " 10:30");
        }
    }

    @ParameterizedTest
    @CsvSource({"E-Day,D2,2", "E-Day,E+1,2", "E,E+1,2", "E,E,'2, 3'"})
    void the_day_of_the_exercise_without_a_number_is_the_first_and_named(String first, String second, String cells) {
        byte[] file = csv("No;Day;Time;Text", "C-1;" + first + ";09:30;First.", "C-2;" + second + ";10:30;Second.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(times(added(demo, talk)).getFirst()).isEqualTo("D1 09:30");
        assertThat(talk.notice("times-not-sure")).containsEntry("cells", cells);
    }

    @ParameterizedTest
    @CsvSource({
        "E 09:00,E 10:30,D1 09:00,D1 10:30,'2, 3'",
        "E 0900,E+1 1030,D1 09:00,D2 10:30,2",
        "E09:00,E+1 10:30,D1 09:00,D2 10:30,2",
        "E-Day 09:00,E+1 10:30,D1 09:00,D2 10:30,2",
        "E1 09:00,E2 10:30,D1 09:00,D2 10:30,",
        "E+1 09:00,E+2 10:30,D2 09:00,D3 10:30,"
    })
    void of_the_exercise_stand_before_every_hour_of_a_column(
            String first, String second, String one, String other, String withoutNumber) {
        byte[] file = csv("No;Time;Text", "C-1;" + first + ";First text.", "C-2;" + second + ";Second text.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(times(added(demo, talk))).containsExactly(one, other);
        if (withoutNumber == null) {
            assertThat(talk.noticed()).doesNotContain("times-not-sure");
        } else {
            assertThat(talk.notice("times-not-sure")).containsEntry("cells", withoutNumber);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"E+1 09:00", "E1 09:00"})
    void a_letter_before_one_hour_is_no_day_where_others_go_without(String strange) {
        byte[] file = csv("No;Time;Text", "C-1;" + strange + ";First text.", "C-2;D1 10:30;Second text.");

        assertThat(new ForeignTalk(file, demo, answers()).draft.mistakes())
                .extracting(mistake -> mistake.where().cell())
                .containsExactly("B2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"E+min", "E+ (min)", "E+ min"})
    void minutes_since_the_exercise_began_are_no_days(String heading) {
        byte[] file = csv("No;" + heading + ";Text", "C-1;0;First text.", "C-2;90;Second text.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.question("column/1").guess()).isEqualTo("time");
        assertThat(times(added(demo, talk))).hasSize(2).doesNotContain("");
    }

    @Test
    void days_counted_from_that_of_the_exercise_are_said_to_be_counted_from_nought() {
        byte[] file = csv("No;Day;Time;Text", "C-1;E;09:30;First text.", "C-2;E+1;10:30;Second text.");

        assertThat(new ForeignTalk(file, demo, answers()).notice("days-from-zero"))
                .containsEntry("cells", "3");
    }

    @ParameterizedTest
    @CsvSource({"E,D2", "E+1,D2", "E+1,Day 2", "E,2", "E1,D2", "E1,2"})
    void a_letter_that_the_list_does_not_go_by_is_no_day(String strange, String other) {
        byte[] file = csv(
                "No;Day;Time;Text", "C-1;" + strange + ";09:30;First text.", "C-2;" + other + ";10:30;Second text.");

        assertThat(new ForeignTalk(file, demo, answers()).draft.mistakes())
                .extracting(mistake -> mistake.where().cell())
                .containsExactly("B2");
    }

    @Test
    void a_day_before_that_of_the_exercise_is_before_the_first() {
        byte[] file = csv("No;Day;Time;Text", "C-1;E-1;09:30;First text.", "C-2;E;10:30;Second text.");

        assertThat(new ForeignTalk(file, demo, answers()).draft.mistakes())
                .extracting(Mistake::code)
                .containsExactly(Mistake.Code.OUTSIDE_DAYS);
    }

    @Test
    void are_days_too_where_a_program_made_numbers_of_them() {
        byte[] file = made(workbook -> {
            XSSFSheet sheet = workbook.createSheet("MSEL");
            row(sheet, 0, "Inject no", "D+", "Time", "Text");
            row(sheet, 1, "C-1", "", "09:30", "The first text of all.");
            sheet.getRow(1).createCell(1).setCellValue(0);
            row(sheet, 2, "C-2", "", "10:30", "The second text of all.");
            sheet.getRow(2).createCell(1).setCellValue(1);
        });

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D2 10:30");
    }

    @Test
    void that_count_from_nought_are_named() {
        byte[] file = csv("Inject no;D+;Time;Text", "C-1;1;09:30;The first text.", "C-2;2;10:30;The second text.");

        assertThat(new ForeignTalk(file, demo, answers()).notice("days-from-zero"))
                .containsEntry("cells", "2, 3");
    }

    @Test
    void before_the_first_are_mistakes() {
        byte[] file = csv("Inject no;D+;Time;Text", "C-1;-1;09:30;The first text.", "C-2;0;10:30;The second text.");

        assertThat(new ForeignTalk(file, demo, answers()).draft.mistakes())
                .singleElement()
                .extracting(Mistake::where)
                .satisfies(where -> assertThat(where.cell()).isEqualTo("B2"));
    }

    @Test
    void one_letter_over_anything_else_is_no_day() {
        byte[] file = csv("Inject no;D;Time;Text", "C-1;delta;D1 09:30;The first text.", "C-2;echo;D1 10:30;Another.");

        assertThat(new ForeignTalk(file, demo, answers()).question("column/1").guess())
                .isEqualTo("note");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zeile", "Lfd", "Wotsit", "Pos."})
    void rows_that_are_counted_in_the_first_column_are_numbers(String heading) {
        byte[] file = csv(
                heading + ";Time;Text;To",
                "1;D1 09:30;The first text of all.;Everyone",
                "2;D1 09:40;The second text of all.;Everyone",
                "3;D1 09:50;The third text of all.;Everyone");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("existing", "add"));

        assertThat(talk.question("column/0").guess()).isEqualTo("number");
    }

    @Test
    void how_many_of_something_is_no_number_of_a_row() {
        byte[] file = csv(
                "Wotsit;Time;Text;To",
                "3;D1 09:30;The first text of all.;Everyone",
                "2;D1 09:40;The second text of all.;Everyone");

        assertThat(new ForeignTalk(file, demo, answers()).question("column/0").guess())
                .isEqualTo("note");
    }
}
