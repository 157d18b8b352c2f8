package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.Exercise;
import org.livex.sheet.Mistake;

/** Clocks of twelve hours: their half of the day in a column of its own, or nowhere. */
class HalvesOfTheDayTest {
    private final Exercise demo = demo();

    @ParameterizedTest
    @CsvSource({
        "AM/PM,AM,PM",
        ",a.m.,p.m.",
        "am / pm,A,P",
        ",ص,م",
        "الفترة,صباحا,مساء",
        ",утра,дня",
        ",ÖÖ,ÖS",
        "Half,am,pm"
    })
    void a_column_of_halves_is_put_with_the_hours(String heading, String morning, String afternoon) {
        String half = heading == null ? "" : heading;
        for (byte[] file : inBothFormats(
                "No;Time;" + half + ";Text",
                "L-1;9:30;" + morning + ";First text.",
                "L-2;4:15;" + afternoon + ";Second text.",
                "L-3;1:45;" + afternoon + ";Third text.")) {
            ForeignTalk talk = new ForeignTalk(file, demo, answers("day", "1", "column/3", "body"));

            assertThat(talk.asked).doesNotContainKeys("twelve-hours", "column/2");
            assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D1 16:15", "D1 13:45");
            assertThat(talk.notice("halves-joined")).containsEntry("cells", "C");
            assertThat(note(added(demo, talk).getFirst())).doesNotContain(morning);
        }
    }

    @Test
    void twelve_of_the_second_half_is_noon_and_of_the_first_is_midnight() {
        byte[] file = csv("No;Time;AM/PM;Text", "L-1;12:15;AM;First text.", "L-2;12:15;PM;Second text.");

        assertThat(times(added(demo, new ForeignTalk(file, demo, answers("day", "1")))))
                .containsExactly("D1 00:15", "D1 12:15");
    }

    @Test
    void a_half_that_contradicts_its_hour_is_named_by_its_cell() {
        byte[] file = csv("No;Time;AM/PM;Text", "L-1;9:30;AM;First text.", "L-2;14:30;AM;Second text.");

        assertThat(new ForeignTalk(file, demo, answers("day", "1")).draft.mistakes())
                .extracting(mistake -> mistake.code() + " " + mistake.where().cell())
                .containsExactly(Mistake.Code.NOT_A_TIME + " B3");
    }

    @Test
    void letters_that_may_be_anything_are_no_halves() {
        byte[] file = csv("No;Time;Status;Text", "L-1;9:30;A;First text.", "L-2;14:30;P;Second text.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day", "1"));

        assertThat(talk.asked).containsKey("column/2");
        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D1 14:30");
    }

    @Test
    void nor_is_a_sender_who_is_called_so() {
        byte[] file = csv("No;Time;From;Text", "L-1;9:30;PM;First text.", "L-2;10:30;PM;Second text.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day", "1", "sender/PM", "none"));

        assertThat(talk.question("column/2").guess()).isEqualTo("from");
        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D1 10:30");
    }

    @Test
    void hours_of_twelve_without_halves_are_asked_once_and_go_by_the_rows() {
        for (byte[] file : inBothFormats(list("8:00", "9:00", "10:30", "11:45", "12:15", "1:00", "2:30", "3:00"))) {
            ForeignTalk talk = new ForeignTalk(file, demo, answers("day", "1"));

            assertThat(talk.question("twelve-hours").guess()).isEqualTo("twelve-hours");
            assertThat(talk.question("twelve-hours").examples()).containsExactly("1:00", "2:30", "3:00");
            assertThat(times(added(demo, talk)))
                    .containsExactly(
                            "D1 08:00",
                            "D1 09:00",
                            "D1 10:30",
                            "D1 11:45",
                            "D1 12:15",
                            "D1 13:00",
                            "D1 14:30",
                            "D1 15:00");
            assertThat(talk.notice("afternoon-hours")).containsEntry("cells", "7, 8, 9");
        }
    }

    @Test
    void whoever_says_otherwise_has_them_as_they_stand() {
        byte[] file = csv(list("11:00", "12:15", "1:00"));

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day", "1", "twelve-hours", "as-it-stands"));

        assertThat(times(added(demo, talk))).containsExactly("D1 11:00", "D1 12:15", "D1 01:00");
        assertThat(talk.noticed()).doesNotContain("afternoon-hours");
    }

    @Test
    void bare_hours_are_of_twelve_too_and_the_next_morning_is_the_next_day() {
        byte[] file = csv(list("8", "10", "12", "2", "4", "9", "11", "1"));

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day", "next-when-earlier"));

        assertThat(times(added(demo, talk)))
                .containsExactly(
                        "D1 08:00", "D1 10:00", "D1 12:00", "D1 14:00", "D1 16:00", "D2 09:00", "D2 11:00", "D2 13:00");
        assertThat(talk.notice("next-days")).containsEntry("cells", "7, 8, 9");
    }

    @Test
    void each_date_begins_its_own_day() {
        byte[] file = csv(
                "No;Date;Time;Text",
                "L-1;24.11.2026;9:00;First text.",
                "L-2;24.11.2026;12:30;Second text.",
                "L-3;24.11.2026;1:30;Third text.",
                "L-4;25.11.2026;8:00;Fourth text.",
                "L-5;25.11.2026;2:00;Fifth text.");

        assertThat(times(added(demo, new ForeignTalk(file, demo, answers()))))
                .containsExactly("D1 09:00", "D1 12:30", "D1 13:30", "D2 08:00", "D2 14:00");
    }

    @Test
    void a_row_without_its_half_among_rows_with_it_is_asked_about() {
        byte[] file = csv(list("9:30 AM", "11:15 AM", "1:00 PM", "2:30", "4:00 PM"));

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day", "1"));

        assertThat(talk.question("twelve-hours").examples()).containsExactly("2:30");
        assertThat(times(added(demo, talk)))
                .containsExactly("D1 09:30", "D1 11:15", "D1 13:00", "D1 14:30", "D1 16:00");
    }

    @ParameterizedTest
    @CsvSource({"8:00|9:00|10:00", "9:00|12:00|13:00|14:00", "0930|1000|0130", "22:00|23:30|1:00", "9:00|0:30|1:00"})
    void a_clock_of_24_hours_is_not_asked_about(String times) {
        byte[] file = csv(list(times.split("\\|", -1)));

        assertThat(new ForeignTalk(file, demo, answers("day", "next-when-earlier")).asked)
                .doesNotContainKey("twelve-hours");
    }

    private static String[] list(String... times) {
        List<String> lines = new ArrayList<>(List.of("No;Time;Text"));
        for (int i = 0; i < times.length; i++) {
            lines.add("L-" + (i + 1) + ";" + times[i] + ";The text of number " + (i + 1) + ".");
        }
        return lines.toArray(new String[0]);
    }
}
