package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.sheet.Mistake;

/** Hours since the start in figures, the day of an operation by its letter, and words around a time. */
class FiguresAndWordsTest {
    private final Exercise demo = demo();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H+0000|H+0030|H+0145|H+0900",
                "Ч+0000|Ч+0030|Ч+0145|Ч+0900",
                "«Ч» + 0000|«Ч» + 0030|«Ч» + 0145|«Ч» + 0900",
                "T+0000|T+0030|T+0145|T+0900",
                "+0000|+0030|+0145|+0900",
                "H+0.00|H+0.30|H+1.45|H+9.00",
                "Ч+0,00|Ч+0,30|Ч+1,45|Ч+9,00",
                "«Ч» + 0.00|«Ч» + 0.30|«Ч» + 1.45|«Ч» + 9.00",
                "T+0.00|T+0.30|T+1.45|T+9.00"
            })
    void figures_since_the_start_are_hours_and_minutes_and_that_is_said(String column) {
        for (byte[] file : inBothFormats(list(column))) {
            ForeignTalk talk = talk(file);

            assertThat(talk.asked).doesNotContainKey("unit");
            assertThat(times(added(demo, talk))).containsExactly("D1 09:00", "D1 09:30", "D1 10:45", "D1 18:00");
            assertThat(talk.notice("hours-and-minutes")).containsEntry("cells", "2, 3, 4, 5");
        }
    }

    @Test
    void under_a_heading_that_counts_they_need_no_letter() {
        String[] lines = list("0000|0030|0145|0900");
        lines[0] = "No;T+;Text";

        assertThat(times(added(demo, talk(csv(lines)))))
                .containsExactly("D1 09:00", "D1 09:30", "D1 10:45", "D1 18:00");
    }

    @Test
    void numbers_of_minutes_that_are_filled_up_are_asked_about() {
        ForeignTalk talk = talk(csv(list("T+0000|T+0030|T+0090")), "unit", "minutes");

        assertThat(times(added(demo, talk))).containsExactly("D1 09:00", "D1 09:30", "D1 10:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H+0.75|H+0.30", "H+0.5|H+1.5", "H+0090|H+0030"})
    void where_one_of_a_column_has_no_minutes_it_is_named(String column) {
        assertThat(talk(csv(list(column))).draft.mistakes())
                .extracting(Mistake::code)
                .contains(Mistake.Code.NOT_A_TIME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ч-0.30|Ч+1.15", "Ч - 0.30|Ч + 1.15", "H-0030|H+0115", "«Ч» – 0.30|«Ч» + 1.15", "Ч−0,30|Ч+1,15"})
    void before_the_start_is_no_span(String column) {
        ForeignTalk talk = talk(csv(list(column)));

        assertThat(talk.noticed()).doesNotContain("spans-begin");
        assertThat(times(added(demo, talk))).containsExactly("D1 08:30", "D1 10:15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D 03:00|D 0900|D+1 10:00",
                "D 3:00|D 9.00|D+1 1000",
                "Д 03:00|Д 0900|Д+1 10:00",
                "J 03h00|J 09h00|J+1 10h00",
                "D  03:00|D 09:00-10:00|D+1 10:00"
            })
    void the_letter_of_a_day_is_that_day(String column) {
        assertThat(times(added(demo, talk(csv(list(column)))))).containsExactly("D1 03:00", "D1 09:00", "D2 10:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "D1 from 1600;D1 16:00",
                "D1 NLT 1500;D1 15:00",
                "D1 not later than 15:00;D1 15:00",
                "by 1200 D1;D1 12:00",
                "1500 D2 at the latest;D2 15:00",
                "12:00 noon D3;D3 12:00",
                "D3 09:00 or on request;D3 09:00",
                "D2 не позднее 15:00;D2 15:00",
                "D2 с 16:00;D2 16:00",
                "до 12:00 D1;D1 12:00",
                "D3 09:00 или по запросу;D3 09:00",
                "J1 à partir de 16h00;D1 16:00",
                "J2 au plus tard 15h00;D2 15:00",
                "D1 avant 12h00;D1 12:00",
                "D2 ابتداء من 16:00;D2 16:00",
                "D2 قبل 12:00;D2 12:00",
                "D3 09:00 أو عند الطلب;D3 09:00",
                "25.11.2026 from 1600;D2 16:00"
            })
    void a_time_among_words_is_taken_and_named(String time, String expected) {
        for (byte[] file : inBothFormats(list(time))) {
            ForeignTalk talk = talk(file);

            assertThat(times(added(demo, talk))).containsExactly(expected);
            assertThat(talk.notice("times-not-sure")).containsEntry("cells", "2");
            assertThat(note(added(demo, talk).getFirst())).contains(time);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D2 morning",
                "D2 evening",
                "D2 вечером",
                "Д2 утром",
                "J2 matin",
                "J2 au soir",
                "D2 مساء",
                "on Wednesday, November 25, 2026",
                "D2 late afternoon"
            })
    void a_day_among_words_is_released_by_hand_and_named(String time) {
        ForeignTalk talk = talk(csv(list(time)));

        assertThat(times(added(demo, talk))).containsExactly("");
        assertThat(talk.notice("days-without-hour")).containsEntry("cells", "2");
    }

    @ParameterizedTest
    @CsvSource({
        "D1 @ 18:00,D1 18:00",
        "D1 @1800,D1 18:00",
        "24.11.26 9-00,D1 09:00",
        "24.11.2026 18-45,D1 18:45",
        "D2 1000/1100,D2 10:00",
        "D2 10:00 / 11:00,D2 10:00",
        "D2 10:00 или 11:00,D2 10:00",
        "24 NOV 26 0900,D1 09:00",
        "24NOV26 09:00,D1 09:00"
    })
    void other_signs_between_are_read(String time, String expected) {
        assertThat(times(added(demo, talk(csv(list(time)))))).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D1 evening 9:00",
                "tomorrow 09:00",
                "завтра 9:00",
                "next day 09:00",
                "an hour after 10:00",
                "2 hours after D1 09:00",
                "09:30 IST",
                "after inject 1030",
                "9:30 Alfaville time",
                "D1 9 с половиной"
            })
    void words_that_make_another_time_of_it_are_named_by_their_cell(String time) {
        assertThat(talk(csv(list(time))).draft.mistakes())
                .extracting(Mistake::code)
                .containsExactly(Mistake.Code.NOT_A_TIME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24NOV26", "24 NOV 26", "24-NOV-26", "24 NOV 2026"})
    void a_date_as_soldiers_write_it_stands_in_a_column_of_its_own(String date) {
        byte[] file = csv("No;Date;Time;Text", "L-1;" + date + ";0900;What is said.");

        ForeignTalk talk = new ForeignTalk(
                file, demo, answers("day", "1", "day-one", "2026-11-24", "column/1", "date", "column/2", "time"));

        assertThat(times(added(demo, talk))).containsExactly("D1 09:00");
    }

    private static String[] list(String column) {
        List<String> lines = new ArrayList<>(List.of("No;Time;Text"));
        List<String> cells = Arrays.asList(column.split("\\|", -1));
        for (int i = 0; i < cells.size(); i++) {
            lines.add("L-" + (i + 1) + ";" + cells.get(i) + ";What is said at number " + (i + 1) + ".");
        }
        return lines.toArray(new String[0]);
    }

    private ForeignTalk talk(byte[] file, String... more) {
        List<String> given = new ArrayList<>(
                List.of("day", "1", "day-one", "2026-11-24", "column/1", "time", "zero", "D1 09:00:00"));
        given.addAll(List.of(more));
        return new ForeignTalk(file, demo, answers(given.toArray(new String[0])));
    }
}
