package org.livex.sheet.foreign;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.Exercise;
import org.livex.sheet.Mistake;
import org.livex.sheet.Question;

/** Days and times of somebody's MSEL that stand in columns of their own, in headings or in odd formats. */
class DayColumnsTest {
    private final Exercise demo = demo();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "23.11.2026|09:30|D1 09:30",
                "24.11.2026|0930|D2 09:30",
                "24 November 2026|9:30 PM|D2 21:30",
                "Tue 24 Nov 2026|09:30|D2 09:30",
                "Tuesday|09:30|D2 09:30",
                "вторник|09:30|D2 09:30",
                "2|09:30|D2 09:30",
                "Day 2|09:30|D2 09:30",
                "D+1|09:30|D2 09:30",
                "День 2|09.30|D2 09:30",
                "٢|٠٩:٣٠|D2 09:30",
                "24.11.2026|D3 09:30|D3 09:30"
            })
    void day_and_time_are_joined(String day, String time, String expected) {
        byte[] file = csv("Inject no;Day;Time;Inject", "J-1;" + day + ";" + time + ";What is said.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day-one", "2026-11-23"));

        assertThat(times(added(demo, talk))).containsExactly(expected);
    }

    @Test
    void a_day_that_stands_once_counts_for_the_rows_below_and_that_is_said() {
        byte[] file = csv(
                "Inject no;Date;Time;Inject",
                "J-1;23.11.2026;09:30;First text.",
                "J-2;;10:00;Second text.",
                "J-3;24.11.2026;08:00;Third text.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.question("day-one").guess()).isEqualTo("2026-11-23");
        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D1 10:00", "D2 08:00");
        assertThat(talk.notice("days-carried")).containsEntry("cells", "3");
    }

    @Test
    void a_heading_between_rows_says_the_day_of_those_below() {
        byte[] file =
                csv("Inject no;Time;Inject", "Day 1;;", "J-1;09:30;First text.", "Day 2;;", "J-2;09:30;Second text.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.asked).doesNotContainKey("day");
        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D2 09:30");
    }

    @Test
    void a_day_without_a_time_is_released_by_hand_and_that_is_said() {
        byte[] file =
                csv("Inject no;Date;Time;Inject", "J-1;23.11.2026;;First text.", "J-2;23.11.2026;10:00;Second text.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(times(added(demo, talk))).containsExactly("", "D1 10:00");
        assertThat(note(added(demo, talk).getFirst())).contains("Date: 23.11.2026");
        assertThat(talk.notice("days-without-hour")).containsEntry("cells", "2");
    }

    @Test
    void what_is_no_day_is_named_by_its_own_cell() {
        byte[] file = csv("Inject no;Date;Time;Inject", "J-1;soon;09:30;First text.");

        assertThat(new ForeignTalk(file, demo, answers()).draft.mistakes())
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.code()).isEqualTo(Mistake.Code.NOT_A_TIME);
                    assertThat(mistake.where().cell()).isEqualTo("B2");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Elapsed time|26:00|D2 11:00",
                "T+min|45|D1 09:45",
                "T+ (min)|-30|D1 08:30",
                "T+min|0:15|D1 09:15",
                "T+ (h)|2|D1 11:00",
                "T+ (h)|1.5|D1 10:30",
                "Minutes|90|D1 10:30"
            })
    void a_heading_says_what_numbers_count(String heading, String cell, String expected) {
        byte[] file = csv("Inject no;" + heading + ";Inject", "J-1;" + cell + ";What is said.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("zero", "D1 09:00:00"));

        assertThat(talk.asked).doesNotContainKey("unit");
        assertThat(times(added(demo, talk))).containsExactly(expected);
    }

    @Test
    void the_start_is_startex_the_opening_of_a_day_or_midnight_and_asked_once() {
        byte[] file =
                csv("Inject no;Time;Inject", "J-1;T+90 min;First text.", "J-2;H+2;Second text.", "J-3;STARTEX;Third.");

        Question zero = new ForeignTalk(file, demo, answers()).question("zero");

        assertThat(zero.options())
                .extracting(Question.Option::code)
                .startsWith("startex")
                .endsWith("midnight");
        assertThat(requireNonNull(zero.source()).count()).isEqualTo(3);
    }

    @Test
    void a_program_that_took_the_nought_of_military_times_is_understood() {
        byte[] file = csv("Inject no;Time;Inject", "J-1;930;First text.", "J-2;1000;Second text.");

        assertThat(times(added(demo, new ForeignTalk(file, demo, answers("day", "1")))))
                .containsExactly("D1 09:30", "D1 10:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dddd\" at \"hh:mm",
                "[$-409]dddd, d mmmm yyyy \"at\" h:mm AM/PM;@",
                "d\\-mmm",
                "General",
                "0.00",
                "yyyy-mm-dd"
            })
    void a_date_is_one_in_whatever_format_it_is_shown(String format) {
        byte[] file = made(workbook -> {
            XSSFSheet sheet = workbook.createSheet("MSEL");
            row(sheet, 0, "Inject no", "Time", "Inject");
            row(sheet, 1, "J-1", "", "First text.");
            row(sheet, 2, "J-2", "", "Second text.");
            shown(sheet, 1, format, cell -> cell.setCellValue(LocalDateTime.of(2026, 11, 23, 9, 30)));
            shown(sheet, 2, format, cell -> cell.setCellValue(LocalDateTime.of(2026, 11, 24, 14, 0)));
        });

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.question("day-one").guess()).isEqualTo("2026-11-23");
        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D2 14:00");
    }

    @Test
    void hours_beyond_a_day_are_counted_from_the_start_and_never_a_date_of_1899() {
        byte[] file = made(workbook -> {
            XSSFSheet sheet = workbook.createSheet("MSEL");
            row(sheet, 0, "Inject no", "Time", "Inject");
            row(sheet, 1, "J-1", "", "First text.");
            shown(sheet, 1, "[h]:mm", cell -> cell.setCellValue(1.5));
        });

        ForeignTalk talk = new ForeignTalk(file, demo, answers("zero", "D1 00:00:00"));

        assertThat(talk.asked).doesNotContainKey("day-one");
        assertThat(times(added(demo, talk))).containsExactly("D2 12:00");
    }

    @Test
    void dates_that_all_show_midnight_are_days_without_a_time() {
        byte[] file = made(workbook -> {
            XSSFSheet sheet = workbook.createSheet("MSEL");
            row(sheet, 0, "Inject no", "Time", "Inject");
            for (int row = 1; row < 4; row++) {
                row(sheet, row, "J-" + row, "", "Text number " + row);
                int day = 22 + row;
                shown(sheet, row, "dd/mm/yyyy", cell -> cell.setCellValue(LocalDateTime.of(2026, 11, day, 0, 0)));
            }
        });

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.asked).doesNotContainKey("day-one");
        assertThat(times(added(demo, talk))).containsExactly("", "", "");
        assertThat(talk.notice("days-without-hour")).containsEntry("cells", "2, 3, 4");
    }

    @Test
    void a_span_begins_when_it_begins_and_its_end_is_in_the_note() {
        byte[] file = csv("Inject no;Time;Inject", "J-1;D1 09:30–10:00;First text.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(times(added(demo, talk))).containsExactly("D1 09:30");
        assertThat(note(added(demo, talk).getFirst())).contains("D1 09:30–10:00");
        assertThat(talk.noticed()).contains("spans-begin");
    }

    private static void shown(XSSFSheet sheet, int row, String format, Consumer<XSSFCell> value) {
        XSSFCell cell = sheet.getRow(row).createCell(1);
        XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        value.accept(cell);
    }
}
