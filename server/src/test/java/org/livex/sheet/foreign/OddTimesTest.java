package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.demo;
import static org.livex.sheet.foreign.ForeignLists.added;
import static org.livex.sheet.foreign.ForeignLists.answers;
import static org.livex.sheet.foreign.ForeignLists.csv;
import static org.livex.sheet.foreign.ForeignLists.inBothFormats;
import static org.livex.sheet.foreign.ForeignLists.row;
import static org.livex.sheet.foreign.ForeignLists.times;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.sheet.Mistake;
import org.livex.sheet.SheetSamples;

/** Times as people write them when nobody checks, and days that contradict what stands beside them. */
class OddTimesTest {
    private final Exercise demo = demo();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 дня|D1 12:00",
                "D1 ~10:00|D1 10:00",
                "D1 approx. 10:00|D1 10:00",
                "D2 около 10:00|D2 10:00",
                "D-Day 1100|D1 11:00",
                "D-Day +1 0900|D2 09:00",
                "День Д 11:00|D1 11:00",
                "Jour J 11h|D1 11:00",
                "9:30 Rome time|D1 09:30",
                "9:30 (ora di Roma)|D1 09:30",
                "9:30 Europe/Rome|D1 09:30",
                "0.395833|D1 09:30",
                "0,395833|D1 09:30",
                "D2 noon|D2 12:00",
                "24.11.2026 noon|D1 12:00",
                "24 November 2026 at noon|D1 12:00",
                "2026-11-24 midday|D1 12:00",
                "24 ноября 2026, полдень|D1 12:00",
                "24 November, noon|D1 12:00",
                "Tuesday noon|D1 12:00",
                "Dia 2 10:00|D2 10:00",
                "Dzień 2 10:00|D2 10:00",
                "Giornata 2, 10:00|D2 10:00",
                "2ª jornada 10:00|D2 10:00",
                "Den 2 10:00|D2 10:00",
                "H|D1 09:00",
                "H-Hour +1|D1 10:00",
                "Час Ч+1|D1 10:00",
                "0+15|D1 09:15",
                "h 16:00|D1 16:00",
                "D2 h 16:00|D2 16:00",
                "godz. 9.30|D1 09:30",
                "25 تشرين الثاني 2026 10:00|D2 10:00",
                "25 تشرين الثاني 10:00|D2 10:00",
                "30 نونبر 2026 10:00|D7 10:00"
            })
    void are_read(String written, String expected) {
        byte[] file = csv("No\tTime\tText", "L-1\t" + written + "\tWhat is said.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day", "1", "day-one", "2026-11-24"));

        assertThat(times(added(demo, talk))).containsExactly(expected);
    }

    @Test
    void another_town_has_other_clocks_and_that_is_asked_and_said() {
        byte[] file = csv(
                "No;Time;Text",
                "L-1;24.11.2026 09:30 Rome time;First text.",
                "L-2;24.11.2026 11:30 Kyiv time;Second text.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D1 10:30");
        assertThat(talk.notice("times-of-a-zone")).containsEntry("cells", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"D 09:00", "D09:00", "D 0900", "D0900", "D- 09:00", "Д 09:00", "J 09h00", "J09h00"})
    void a_day_without_its_number_is_the_first_and_named_as_not_sure(String written) {
        for (byte[] file :
                inBothFormats("No;Time;Text", "L-1;" + written + ";First text.", "L-2;D1 10:00;Second text.")) {
            ForeignTalk talk = new ForeignTalk(file, demo, answers());

            assertThat(times(added(demo, talk))).containsExactly("D1 09:00", "D1 10:00");
            assertThat(talk.notice("times-not-sure")).containsEntry("cells", "2");
        }
    }

    @Test
    void a_day_with_its_number_is_sure() {
        byte[] file = csv("No;Time;Text", "L-1;D09 09:00;First.", "L-2;D2:10:00;Second.", "L-3;D-Day 1100;Third.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.noticed()).doesNotContain("times-not-sure");
        assertThat(times(added(demo, talk))).containsExactly("D9 09:00", "D2 10:00", "D1 11:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "240900|241030|250900|D1 09:00, D1 10:30, D2 09:00",
                "24 0900|24 1030|25 0900|D1 09:00, D1 10:30, D2 09:00",
                "240900L|241030L|250900L|D1 09:00, D1 10:30, D2 09:00",
                "240900Z|241030Z|010900Z|D1 10:00, D1 11:30, D8 10:00",
                "240900ZNOV26|241030Z|TBC|D1 10:00, D1 11:30, "
            })
    void a_group_without_its_month_is_of_the_first_days_month_or_the_next_and_named(
            String one, String two, String three, String expected) {
        byte[] file =
                csv("No;DTG;Text", "L-1;" + one + ";First.", "L-2;" + two + ";Second.", "L-3;" + three + ";Third.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day-one", "2026-11-24"));

        assertThat(String.join(", ", times(added(demo, talk))).strip()).isEqualTo(expected);
        assertThat(talk.notice("months-made-up").get("cells")).contains("3");
    }

    @Test
    void the_first_nought_that_a_program_took_from_such_groups_is_put_back() {
        byte[] file = csv("No;DTG;Text", "L-1;300900;First.", "L-2;10900;Second.", "L-3;21000;Third.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day-one", "2026-11-30"));

        assertThat(times(added(demo, talk))).containsExactly("D1 09:00", "D2 09:00", "D3 10:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"240900|0930", "093000|101530", "010900|180900"})
    void six_figures_are_never_hours(String written) {
        String[] two = written.split("[|]", -1);
        byte[] file = csv("No;Time;Text", "L-1;" + two[0] + ";First text.", "L-2;" + two[1] + ";Second text.");

        assertThat(new ForeignTalk(file, demo, answers("day", "1")).draft.mistakes())
                .isNotEmpty();
    }

    @Test
    void the_day_of_the_exercise_without_a_number_is_the_first_and_named() {
        byte[] file = csv("No;Time;Text", "L-1;E-Day 09:00;First text.", "L-2;E-Day+1 10:00;Second text.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(times(added(demo, talk))).containsExactly("D1 09:00", "D2 10:00");
        assertThat(talk.notice("times-not-sure")).containsEntry("cells", "2, 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"D-1 10:00", "J-1 10h00", "D-1", "Day 0 10:00"})
    void a_day_before_the_first_is_said_to_be_one(String written) {
        byte[] file = csv("No;Time;Text", "L-1;" + written + ";First text.", "L-2;D1 10:00;Second text.");

        assertThat(new ForeignTalk(file, demo, answers()).draft.mistakes())
                .extracting(Mistake::code)
                .containsExactly(Mistake.Code.OUTSIDE_DAYS);
    }

    @Test
    void the_day_in_the_heading_of_a_column_or_the_name_of_a_sheet_counts() {
        byte[] headed = csv("No;Time (D2);Text", "L-1;09:00;First text.", "L-2;10:00;Second text.");
        byte[] named = SheetSamples.made(workbook -> {
            XSSFSheet sheet = workbook.createSheet("Tag 2 – 25.11.");
            row(sheet, 0, "No", "Time", "Text");
            row(sheet, 1, "L-1", "09:00", "First text.");
            row(sheet, 2, "L-2", "10:00", "Second text.");
        });

        for (byte[] file : List.of(headed, named)) {
            ForeignTalk talk = new ForeignTalk(file, demo, answers());

            assertThat(times(added(demo, talk))).containsExactly("D2 09:00", "D2 10:00");
            assertThat(talk.notice("days-carried")).containsEntry("cells", "2, 3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"D1 TBC", "D1 tbd", "24.11.2026 (tbc)"})
    void a_day_whose_hour_is_open_is_released_by_hand_and_named(String written) {
        byte[] file = csv("No;Time;Text", "L-1;D1 09:30;First text.", "L-2;" + written + ";Second text.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "");
        assertThat(talk.notice("days-without-hour")).containsEntry("cells", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "0.4", "2 дня", "0.123456", "9:30 Nowhere time"})
    void what_has_two_readings_or_none_is_a_mistake_in_its_cell(String written) {
        byte[] file = csv("No;Time;Text", "L-1;" + written + ";What is said.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("time-words", "words-named"));

        assertThat(talk.draft.mistakes())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.where().cell()).isEqualTo("B2"));
    }

    @Test
    void a_weekday_that_contradicts_its_date_is_named_by_its_cell_and_the_date_counts() {
        for (byte[] file : inBothFormats(
                "No;Date;Time;Text",
                "L-1;Tuesday 24.11.2026;09:30;First text.",
                "L-2;Monday 24.11.2026;10:00;Second text.",
                "L-3;среда, 26 ноября 2026 г.;10:00;Third text.")) {
            ForeignTalk talk = new ForeignTalk(file, demo, answers());

            assertThat(talk.notice("weekdays-differ")).containsEntry("cells", "B3, B4");
            assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D1 10:00", "D3 10:00");
        }
    }

    @Test
    void so_is_one_in_a_row_above_and_one_in_a_column_of_its_own() {
        byte[] above = csv("No;Time;Text", "Thursday 24 November 2026;;", "L-1;09:30;First text.");
        byte[] beside = csv(
                "No;Weekday;Date;Time;Text",
                "L-1;Tue;24.11.2026;09:30;First text.",
                "L-2;Tue;25.11.2026;09:30;Second text.");

        assertThat(new ForeignTalk(above, demo, answers()).notice("weekdays-differ"))
                .containsEntry("cells", "A2");
        assertThat(new ForeignTalk(beside, demo, answers()).notice("weekdays-differ"))
                .containsEntry("cells", "B3");
    }

    @Test
    void a_local_clock_that_contradicts_utc_is_named_by_the_zone_of_the_exercise_where_rows_are_few() {
        for (byte[] file : inBothFormats(
                "No;Date;UTC;Local;Text",
                "L-1;24.11.2026;08:30;09:30;First text.",
                "L-2;24.11.2026;09:00;11:00;Second text.")) {
            ForeignTalk talk = new ForeignTalk(file, demo, answers());

            assertThat(talk.notice("clocks-differ")).containsEntry("cells", "D3");
            assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D1 10:00");
        }
    }
}
