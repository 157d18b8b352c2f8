package org.livex.sheet.foreign;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import java.util.List;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;

/** Where in somebody's file a list is: legends beside it, headings in two rows and headings further below. */
class TablesFromOfficesTest {
    private static final String RED = "FFC7CE";
    private static final String GREEN = "C6EFCE";

    private final Exercise demo = demo();

    @Test
    void a_legend_beside_the_list_counts_for_its_colours_and_is_in_no_inject() {
        byte[] file = made(workbook -> {
            XSSFSheet sheet = coloured(workbook.createSheet("MSEL"));
            put(sheet, 0, 5, "Legend", "");
            put(sheet, 2, 5, "", RED);
            put(sheet, 2, 6, "Storyline Harbour", "");
            put(sheet, 3, 5, "", GREEN);
            put(sheet, 3, 6, "approved by HQ", "");
        });

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        List<Inject> injects = added(demo, talk);
        assertThat(talk.question("colour/" + RED).parameters()).containsEntry("meaning", "Storyline Harbour");
        assertThat(talk.question("colour/" + GREEN).parameters()).containsEntry("count", "2");
        assertThat(talk.asked).doesNotContainKeys("column/5", "column/6");
        assertThat(talk.notice("legend-beside").get("cells")).contains("G3", "G4");
        assertThat(note(injects.get(0))).contains("Storyline Harbour");
        assertThat(note(injects.get(1))).contains("approved by HQ").doesNotContain("Harbour");
    }

    @Test
    void so_does_one_whose_words_have_the_colours_themselves() {
        byte[] file = made(workbook -> {
            XSSFSheet sheet = coloured(workbook.createSheet("MSEL"));
            put(sheet, 2, 6, "Storyline Harbour", RED);
            put(sheet, 3, 6, "approved by HQ", GREEN);
        });

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.question("colour/" + RED).parameters()).containsEntry("meaning", "Storyline Harbour");
        assertThat(added(demo, talk))
                .hasSize(4)
                .noneMatch(inject -> note(inject).contains("G: "));
    }

    private static XSSFSheet coloured(XSSFSheet sheet) {
        row(sheet, 0, "No", "Time", "To", "Text");
        for (int i = 1; i <= 4; i++) {
            String[] cells = {"L-" + i, "D1 1" + i + ":00", "Everyone", "What is said, " + i + "."};
            for (int column = 0; column < cells.length; column++) {
                put(sheet, i, column, cells[column], i % 2 == 1 ? RED : GREEN);
            }
        }
        return sheet;
    }

    private static void put(XSSFSheet sheet, int row, int column, String text, String colour) {
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        XSSFCell cell = line.createCell(column);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
        if (!colour.isEmpty()) {
            XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            int rgb = Integer.parseInt(colour, 16);
            style.setFillForegroundColor(
                    new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null));
            cell.setCellStyle(style);
        }
    }

    @Test
    void two_rows_of_headings_are_one() {
        byte[] file = made(workbook -> {
            XSSFSheet sheet = workbook.createSheet("MSEL");
            row(sheet, 0, "No", "When", "", "Text", "", "To");
            row(sheet, 1, "", "Day", "Time", "EN", "RU", "");
            row(sheet, 2, "L-1", "D1", "09:30", "The police arrive.", "Полиция прибывает.", "Everyone");
            row(sheet, 3, "L-2", "D2", "09:45", "The judge decides.", "Судья решает.", "Everyone");
            List.of("A1:A2", "B1:C1", "D1:E1", "F1:F2")
                    .forEach(one -> sheet.addMergedRegion(CellRangeAddress.valueOf(one)));
        });

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D2 09:45");
        assertThat(requireNonNull(added(demo, talk).getFirst().body().versions().get(RU))
                        .text())
                .isEqualTo("Полиция прибывает.");
        assertThat(talk.noticed()).doesNotContain("rows-without-recipients");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No;Time;;Inject;;To|;start;end;title;text;",
                "No;Время;;Вводная;;Кому|;начало;конец;тема;текст;",
                "No;Planned time;;Event;;To|;from;until;title;description;"
            })
    void headings_in_two_rows_that_both_say_something_are_joined(String upper, String lower) {
        for (byte[] file : inBothFormats(
                upper,
                lower,
                "L-1;D1 09:30;D1 10:00;The gate;The police arrive at the gate.;Everyone",
                "L-2;D2 09:45;D2 10:00;The court;The judge decides in the court.;Everyone")) {
            ForeignTalk talk = new ForeignTalk(file, demo, answers());

            List<Inject> injects = added(demo, talk);
            String[] first = upper.split(";", -1);
            String[] second = lower.split(";", -1);
            assertThat(talk.question("column/1").parameters()).containsEntry("header", first[1] + " " + second[1]);
            assertThat(times(injects)).containsExactly("D1 09:30", "D2 09:45");
            assertThat(injects.getFirst().title().original().text()).isEqualTo("The gate");
            assertThat(injects.getFirst().body().original().text()).isEqualTo("The police arrive at the gate.");
            assertThat(note(injects.getFirst())).isEqualTo(first[1] + " " + second[2] + ": D1 10:00");
            assertThat(talk.noticed()).doesNotContain("rows-left-out");
        }
    }

    @Test
    void a_first_row_in_words_is_no_second_row_of_headings() {
        byte[] file = csv("Title;Text;Time;", "Gate;Message;later;title", "Court;The judge decides.;D1 09:30;by phone");

        assertThat(added(demo, new ForeignTalk(file, demo, answers()))).hasSize(2);
    }

    @Test
    void a_later_table_with_its_columns_in_another_order_is_read_by_their_names() {
        byte[] file = csv(
                "No;Time;To;Text",
                "L-1;D1 09:30;Everyone;First text.",
                "No;To;Time;Text",
                "L-2;Everyone;D2 09:45;Second text.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D2 09:45");
        assertThat(talk.notice("headings-turned")).containsEntry("cells", "3");
    }

    @Test
    void headings_of_another_table_are_no_inject_and_named() {
        byte[] file = csv(
                "No;Time;To;Text",
                "L-1;D1 09:30;Everyone;First text.",
                "No;Subject;Type;Recipient",
                "7;Phone;Call;Police");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("recipient/Call", "control", "time-words", "by-hand"));

        assertThat(talk.notice("headings-other")).containsEntry("cells", "3");
        assertThat(talk.question("row/2").guess()).isEqualTo("pass");
    }
}
