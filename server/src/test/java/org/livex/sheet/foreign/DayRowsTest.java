package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import java.time.LocalDateTime;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;

/** Days of somebody's MSEL that stand alone in a row with more than the day, and days that have no hour. */
class DayRowsTest {
    private final Exercise demo = demo();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Day 2 – Wednesday|D2 09:30",
                "DAY 3 - Thursday 26 November|D3 09:30",
                "Day 2 (Wednesday)|D2 09:30",
                "Day 3, 26 November|D3 09:30",
                "Day 2 Wednesday|D2 09:30",
                "Day 2: the raid|D2 09:30",
                "DAY FOUR|D4 09:30",
                "День второй|D2 09:30",
                "Giorno due|D2 09:30",
                "2-күн|D2 09:30"
            })
    void a_day_alone_counts_for_what_follows(String heading, String expected) {
        byte[] file = csv("Inject no;Time;Inject", heading.replace(';', ',') + ";;", "R-1;09:30;What is said.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.asked).doesNotContainKey("day");
        assertThat(times(added(demo, talk))).containsExactly(expected);
    }

    @Test
    void so_does_one_over_the_headings() {
        byte[] file = csv("Day 2 – Wednesday 25 November 2026;;", "Inject no;Time;Inject", "R-1;09:30;What is said.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.asked).doesNotContainKey("day");
        assertThat(times(added(demo, talk))).containsExactly("D2 09:30");
        assertThat(talk.notice("days-carried")).containsEntry("cells", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Day 2 – Day 3", "Days 2-3", "After day 2", "Day 2 evening of day 3"})
    void what_looks_like_a_day_and_cannot_be_read_is_asked(String heading) {
        byte[] file = csv(
                "Inject no;Time;Inject", "Day 1;;", "R-1;09:30;First text.", heading + ";;", "R-2;09:30;Second text.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day-row/3", "2"));

        assertThat(talk.question("day-row/3").guess()).isNull();
        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D2 09:30");
    }

    @Test
    void a_heading_that_says_no_day_is_none() {
        byte[] file = csv("Inject no;Time;Inject", "Day 1;;", "R-1;09:30;First.", "The raid;;", "R-2;10:30;Second.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.asked).doesNotContainKey("day-row/3");
        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D1 10:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"D2", "24.11.2026", "2026-11-24", "Tuesday"})
    void a_day_in_the_column_for_the_time_is_released_by_hand(String day) {
        byte[] file = csv("Inject no;Time;Inject", "R-1;" + day + ";First text.", "R-2;D1 10:00;Second text.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(times(added(demo, talk))).containsExactly("", "D1 10:00");
        assertThat(note(added(demo, talk).getFirst())).contains("Time: " + day);
        assertThat(talk.notice("days-without-hour")).containsEntry("cells", "2");
    }

    @Test
    void so_is_a_date_of_excel_that_shows_no_hour_among_others_that_do() {
        byte[] file = made(workbook -> {
            XSSFSheet sheet = workbook.createSheet("MSEL");
            row(sheet, 0, "Inject no", "Time", "Inject");
            row(sheet, 1, "R-1", "", "First text.");
            row(sheet, 2, "R-2", "", "Second text.");
            shown(sheet, 1, "dd.mm.yyyy", LocalDateTime.of(2026, 11, 24, 0, 0));
            shown(sheet, 2, "dd.mm.yyyy hh:mm", LocalDateTime.of(2026, 11, 24, 0, 0));
        });

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day-one", "2026-11-23"));

        assertThat(talk.notice("days-without-hour").get("cells")).contains("2");
        assertThat(times(added(demo, talk)).getFirst()).isEmpty();
    }

    @Test
    void the_end_of_a_day_is_an_hour() {
        byte[] file = csv("Inject no;Time;Inject", "R-1;2026-11-24 24:00;What is said.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day-one", "2026-11-24"));

        assertThat(times(added(demo, talk))).containsExactly("D2 00:00");
        assertThat(talk.noticed()).doesNotContain("days-without-hour");
    }

    @ParameterizedTest
    @CsvSource({"1-күн 9 сағ 30 мин,D1 09:30", "9 сағ 30 мин,D1 09:30", "1-күн 09:30,D1 09:30"})
    void hours_and_minutes_in_kazakh_are_a_time(String time, String expected) {
        byte[] file = csv("Inject no;Time;Inject", "R-1;" + time + ";What is said.");

        assertThat(times(added(demo, new ForeignTalk(file, demo, answers("day", "1")))))
                .containsExactly(expected);
    }

    private static void shown(XSSFSheet sheet, int row, String format, LocalDateTime time) {
        XSSFCell cell = sheet.getRow(row).createCell(1);
        XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        cell.setCellValue(time);
    }
}
