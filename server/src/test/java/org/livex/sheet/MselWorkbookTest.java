package org.livex.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.plan.Storyline;
import org.livex.i18n.Language;

/** The MSEL as it lies open in an office program. */
class MselWorkbookTest {
    private static final String INJECT = "sh-01";

    XSSFWorkbook workbook;
    XSSFSheet msel;

    @BeforeEach
    void open() throws IOException {
        workbook = new XSSFWorkbook(new ByteArrayInputStream(workbook(demo())));
        msel = workbook.getSheet("MSEL");
    }

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    @Test
    void the_header_stays_in_sight_with_the_number_and_what_livex_reads_by_is_hidden() {
        var pane = msel.getPaneInformation();
        int number = column(msel, MselColumns.NUMBER);

        assertThat(pane.isFreezePane()).isTrue();
        assertThat(pane.getHorizontalSplitPosition()).isEqualTo((short) OwnLayout.FIRST_ROW);
        assertThat(pane.getVerticalSplitPosition()).isEqualTo((short) (number + 1));
        assertThat(msel.getRow(OwnLayout.KEY_ROW).getZeroHeight()).isTrue();
        assertThat(IntStream.range(0, headers().getLastCellNum()).filter(msel::isColumnHidden))
                .containsExactly(column(msel, Column.ID), column(msel, Column.REVISION), column(msel, Column.SEAL));
        assertThat(workbook.isSheetHidden(workbook.getSheetIndex(OwnLayout.INDEX_SHEET)))
                .isTrue();
    }

    @Test
    void rows_can_be_filtered_by_every_column() {
        AreaReference filtered =
                new AreaReference(msel.getCTWorksheet().getAutoFilter().getRef(), workbook.getSpreadsheetVersion());

        assertThat(filtered.getFirstCell()).isEqualTo(new CellReference(OwnLayout.HEADER_ROW, 0));
        assertThat(filtered.getLastCell())
                .isEqualTo(new CellReference(msel.getLastRowNum(), headers().getLastCellNum() - 1));
    }

    @Test
    void every_cell_is_wrapped_text_and_none_is_calculated() {
        for (int i = OwnLayout.FIRST_ROW; i <= msel.getLastRowNum(); i++) {
            msel.getRow(i).forEach(cell -> {
                assertThat(cell.getCellStyle().getWrapText()).isTrue();
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
                assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
            });
        }
        // What is typed into a new row looks the same.
        assertThat(msel.getColumnStyle(column(msel, "body:en")).getWrapText()).isTrue();
        assertThat(msel.getColumnStyle(column(msel, "body:en")).getDataFormatString())
                .isEqualTo("@");
    }

    @Test
    void each_language_has_a_column_of_its_own() {
        for (String language : List.of("en", "ru", "it", "ro", "uk", "ar")) {
            String name = WORDS.languageName(Language.of(language));
            assertThat(header("body:" + language)).contains(name, language);
            assertThat(header("subject:" + language)).contains(name, language);
        }
        assertThat(text(INJECT, "body:ru")).isNotBlank().isNotEqualTo(text(INJECT, "body:en"));
        assertThat(keys()).doesNotHaveDuplicates();
    }

    @Test
    void the_time_of_the_exercise_stands_beside_the_time_on_the_wall() {
        assertThat(header(MselColumns.TIME)).isEqualTo("Exercise time");
        assertThat(header(MselColumns.WALL_TIME)).isEqualTo("Real time");
        assertThat(column(msel, MselColumns.WALL_TIME)).isEqualTo(column(msel, MselColumns.TIME) + 1);
        assertThat(text(INJECT, MselColumns.TIME)).isEqualTo("D1 09:10:00");
        assertThat(text(INJECT, MselColumns.WALL_TIME)).isEmpty();
    }

    @Test
    void the_time_on_the_wall_is_that_of_the_place_of_the_exercise_as_its_clock_runs() throws IOException {
        Exercise running = after(demo(), new ClockCommand.StartExercise());

        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook(running)))) {
            XSSFSheet sheet = opened.getSheet("MSEL");
            XSSFCell wall = row(sheet, INJECT).getCell(column(sheet, MselColumns.WALL_TIME));
            // STARTEX at 08:00 UTC is 09:00 in Rome, and 09:00 on the exercise clock.
            assertThat(wall.getStringCellValue()).isEqualTo("2026-11-24 09:10");
        }
    }

    @Test
    void what_is_chosen_from_a_list_has_a_drop_down_of_what_there_is() {
        assertThat(choices(MselColumns.STORYLINE))
                .hasSize(demo().scenario().all(Storyline.class).toList().size());
        assertThat(choices(MselColumns.REVIEW)).containsExactly("Draft", "In review", "Approved");
        assertThat(choices(MselColumns.MUST_ACKNOWLEDGE)).containsExactlyInAnyOrder("Yes", "No");
        assertThat(choices(MselColumns.TYPE)).contains("Message", "Phone call");
        assertThat(choices(MselColumns.FROM)).contains(text(INJECT, MselColumns.FROM));
        assertThat(choices(MselColumns.PLACE)).contains("Briefing tent");
    }

    @Test
    void a_name_beside_the_list_is_warned_of_and_what_livex_fills_in_cannot_be_typed_over() {
        XSSFDataValidation storyline = validation(MselColumns.STORYLINE);
        XSSFDataValidation wall = validation(MselColumns.WALL_TIME);

        assertThat(storyline.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.WARNING);
        assertThat(wall.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.STOP);
        assertThat(wall.getValidationConstraint().getFormula1()).isEqualTo("FALSE");
        assertThat(wall.getShowErrorBox()).isTrue();
        int below = msel.getLastRowNum() + 100;
        for (XSSFDataValidation one : List.of(storyline, wall)) {
            assertThat(one.getRegions().getCellRangeAddress(0).getLastRow()).isGreaterThan(below);
        }
    }

    private Row headers() {
        return msel.getRow(OwnLayout.HEADER_ROW);
    }

    private String header(String key) {
        return headers().getCell(column(msel, key)).getStringCellValue();
    }

    private List<String> keys() {
        return IntStream.range(0, headers().getLastCellNum())
                .mapToObj(i -> msel.getRow(OwnLayout.KEY_ROW).getCell(i).getStringCellValue())
                .toList();
    }

    private String text(String inject, String key) {
        return row(msel, inject).getCell(column(msel, key)).getStringCellValue();
    }

    private XSSFDataValidation validation(String key) {
        int column = column(msel, key);
        return msel.getDataValidations().stream()
                .filter(one -> one.getRegions().getCellRangeAddress(0).getFirstColumn() == column)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no drop-down for " + key));
    }

    /** What the drop-down's formula points at. */
    private List<String> choices(String key) {
        AreaReference area = new AreaReference(
                validation(key).getValidationConstraint().getFormula1(), workbook.getSpreadsheetVersion());
        XSSFSheet lists = workbook.getSheet(area.getFirstCell().getSheetName());
        return IntStream.rangeClosed(
                        area.getFirstCell().getRow(), area.getLastCell().getRow())
                .mapToObj(row ->
                        lists.getRow(row).getCell(area.getFirstCell().getCol()).getStringCellValue())
                .toList();
    }
}
