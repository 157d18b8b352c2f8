package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.demo;
import static org.livex.sheet.SheetSamples.made;
import static org.livex.sheet.foreign.ForeignLists.added;
import static org.livex.sheet.foreign.ForeignLists.answers;
import static org.livex.sheet.foreign.ForeignLists.csv;
import static org.livex.sheet.foreign.ForeignLists.inBothFormats;
import static org.livex.sheet.foreign.ForeignLists.times;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.Exercise;

/** Lists of a night in which each row says the day on which the evening began. */
class RepeatedDaysTest {
    private final Exercise demo = demo();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "D1 22:00|D1 23:30|D1 00:30|D1 02:00",
                "24.11.2026 22:00|24.11.2026 23:30|24.11.2026 00:30|24.11.2026 02:00",
                "Tuesday 22:00|Tuesday 23:30|Tuesday 00:30|Tuesday 02:00",
                "Day 1, 10 PM|Day 1, 11:30 PM|Day 1, 12:30 AM|Day 1, 2 AM"
            })
    void its_small_hours_are_asked_about_with_the_night_after_as_a_proposal(
            String one, String two, String three, String four) {
        for (byte[] file : inBothFormats(list(one, two, three, four))) {
            ForeignTalk talk = new ForeignTalk(file, demo, answers("day-one", "2026-11-24"));

            assertThat(talk.question("past-midnight").guess()).isEqualTo("next-day");
            assertThat(talk.notice("next-days")).containsEntry("cells", "4, 5");
            assertThat(talk.noticed()).doesNotContain("rows-out-of-order");
            assertThat(days(times(added(demo, talk)))).containsExactly(0, 0, 1, 1);
        }
    }

    @Test
    void a_column_that_repeats_the_date_of_the_evening_is_asked_about_too() {
        for (byte[] file : inBothFormats(
                "No;Date;Time;Text",
                "L-1;24.11.2026;22:00;First text.",
                "L-2;24.11.2026;23:30;Second text.",
                "L-3;24.11.2026;00:30;Third text.",
                "L-4;25.11.2026;09:00;Fourth text.")) {
            ForeignTalk talk = new ForeignTalk(file, demo, answers());

            assertThat(talk.question("past-midnight").guess()).isEqualTo("next-day");
            assertThat(times(added(demo, talk))).containsExactly("D1 22:00", "D1 23:30", "D2 00:30", "D2 09:00");
        }
    }

    @Test
    void so_are_dates_of_a_spreadsheet_program() {
        byte[] file = made(workbook -> {
            XSSFSheet sheet = workbook.createSheet("MSEL");
            XSSFCellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy hh:mm"));
            ForeignLists.row(sheet, 0, "No", "Time", "Text");
            int[] hours = {22, 23, 0, 2};
            for (int i = 0; i < hours.length; i++) {
                ForeignLists.row(sheet, i + 1, "L-" + i, "", "The text of number " + i + ".");
                var cell = sheet.getRow(i + 1).createCell(1);
                cell.setCellValue(LocalDateTime.of(2026, 11, 24, hours[i], 30));
                cell.setCellStyle(style);
            }
        });

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.question("past-midnight").guess()).isEqualTo("next-day");
        assertThat(times(added(demo, talk))).containsExactly("D1 22:30", "D1 23:30", "D2 00:30", "D2 02:30");
    }

    @Test
    void whoever_means_the_day_that_stands_there_says_so_and_the_rows_are_named() {
        byte[] file = csv(list("D1 22:00", "D1 23:30", "D1 00:30", "D1 02:00"));

        ForeignTalk talk = new ForeignTalk(file, demo, answers("past-midnight", "same-day"));

        assertThat(times(added(demo, talk))).containsExactly("D1 22:00", "D1 23:30", "D1 00:30", "D1 02:00");
        assertThat(talk.notice("rows-out-of-order")).containsKey("cells");
    }

    @ParameterizedTest
    @CsvSource({
        "D1 22:00|D2 00:30|D2 22:00|D2 23:00|D2 01:00|D3 09:00,B6",
        "D1 22:00|D1 22:30|D1 23:30|D1 00:30|D1 17:00|D2 09:00,B5"
    })
    void in_a_list_that_goes_by_the_calendar_elsewhere_or_not_by_time_a_day_is_what_it_says_and_the_row_is_named(
            String times, String cell) {
        byte[] file = csv(list(times.split("\\|", -1)));

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.asked).doesNotContainKey("past-midnight");
        assertThat(talk.notice("rows-out-of-order").get("cells")).contains(cell);
    }

    @ParameterizedTest
    @CsvSource({
        "D1 22:00|D2 00:30|D2 02:00|D2 22:00",
        "D1 00:30|D1 09:00|D1 17:00|D2 00:30",
        "D1 17:00|D1 09:00|D1 10:00|D1 11:00"
    })
    void a_list_that_says_the_day_after_midnight_is_not_asked(String times) {
        byte[] file = csv(list(times.split("\\|", -1)));

        assertThat(new ForeignTalk(file, demo, answers()).asked).doesNotContainKey("past-midnight");
    }

    @Test
    void rows_out_of_the_order_of_their_times_are_named_as_few_as_explain_it_and_stay() {
        byte[] file = csv(
                list("D1 09:00", "D1 09:30", "D1 14:00", "D1 10:00", "D1 10:30", "D1 11:00", "D2 09:00", "D1 08:45"));

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.notice("rows-out-of-order"))
                .containsEntry("cells", "B4, B9")
                .containsEntry("count", "2");
        assertThat(times(added(demo, talk)))
                .startsWith("D1 09:00", "D1 09:30", "D1 14:00", "D1 10:00")
                .endsWith("D2 09:00", "D1 08:45");
    }

    @Test
    void rows_of_one_time_are_in_order() {
        byte[] file = csv(list("D1 09:00", "D1 09:00", "D1 09:30", "D1 09:30"));

        assertThat(new ForeignTalk(file, demo, answers()).noticed()).doesNotContain("rows-out-of-order");
    }

    private static List<Integer> days(List<String> times) {
        int first = Character.digit(times.getFirst().charAt(1), 10);
        return times.stream()
                .map(time -> Character.digit(time.charAt(1), 10) - first)
                .toList();
    }

    private static String[] list(String... times) {
        List<String> lines = new ArrayList<>(List.of("No;Time;Text"));
        for (String time : times) {
            lines.add("L-" + lines.size() + ";" + time + ";The text of number " + lines.size() + ".");
        }
        return lines.toArray(new String[0]);
    }
}
