package org.livex.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.livex.sheet.SheetSamples.*;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;

/** Whoever corrects a file sees all that is wrong in it at once. */
class AllMistakesTest {
    private final Exercise demo = demo();

    @Test
    void every_wrong_name_of_a_cell_is_told() {
        List<Mistake> mistakes = mistakes(opened -> {
            XSSFSheet msel = opened.getSheet("MSEL");
            set(msel, "sh-01", MselColumns.TO, "Team Charly; country:Italia; Team Alfa + Dog + Cat");
            set(msel, "sh-02", MselColumns.OBJECTIVES, "98; 99");
            set(msel, "sh-03", MselColumns.EXPECTED, "Sang\nDanced | 5 min | Team Charly");
            set(msel, "sh-04", MselColumns.READABLE_IN, "123, 4");
            set(opened.getSheet("Report fields"), "interviewed/with", "takes", "Suspects; Dog");
        });

        assertThat(mistakes)
                .extracting(mistake -> mistake.parameters().get("value"))
                .containsExactlyInAnyOrder(
                        "Team Charly",
                        "country:Italia",
                        "Dog",
                        "Cat",
                        "98",
                        "99",
                        "Sang",
                        "Danced",
                        "123",
                        "4",
                        "Suspects",
                        "Dog");
    }

    @Test
    void what_else_is_wrong_with_a_row_that_lacks_its_name_is_told_too() {
        List<Mistake> mistakes = mistakes(opened -> {
            add(
                    opened.getSheet("MSEL"),
                    Map.of("time", "soon", "to", "Team Charly", "from", "Nobody", "body:en", "Go."));
            add(opened.getSheet("People"), Map.of("teams", "Team Charly", "country", "Atlantis", "agency", "FBI"));
            add(opened.getSheet("Personas"), Map.of("language", "Klingon"));
            add(opened.getSheet("Report fields"), Map.of("field", "Not Short!", "type", "Nonsense"));
        });

        assertThat(mistakes)
                .extracting(mistake -> mistake.where().sheet(), Mistake::code)
                .contains(
                        tuple("MSEL", Mistake.Code.EMPTY),
                        tuple("MSEL", Mistake.Code.NOT_A_TIME),
                        tuple("People", Mistake.Code.EMPTY),
                        tuple("Personas", Mistake.Code.EMPTY),
                        tuple("Personas", Mistake.Code.NOT_A_LANGUAGE));
        assertThat(mistakes)
                .extracting(mistake -> mistake.parameters().get("value"))
                .contains("Team Charly", "Nobody", "Atlantis", "FBI", "Nonsense");
    }

    @Test
    void bounds_that_cannot_be_are_told_beside_what_else_is_missing() {
        List<Mistake> mistakes = mistakes(opened -> {
            XSSFSheet msel = opened.getSheet("MSEL");
            set(msel, "sh-01", QuestionCells.LEAST, "9");
            set(msel, "sh-01", QuestionCells.MOST, "2");
            add(
                    opened.getSheet("Report fields"),
                    Map.of("kind", "seized", "type", "Number", "least", "9", "most", "2"));
        });

        assertThat(mistakes)
                .extracting(Mistake::code)
                .contains(Mistake.Code.NOT_A_RANGE, Mistake.Code.FIELD_NOT_POSSIBLE, Mistake.Code.EMPTY);
        assertThat(mistakes)
                .allSatisfy(mistake -> assertThat(mistake.where().column()).isNotNegative());
    }

    @Test
    void a_short_name_of_a_kind_of_report_that_is_taken_is_told_with_its_column() {
        List<Mistake> mistakes = mistakes(opened -> {
            XSSFSheet kinds = opened.getSheet("Report kinds");
            add(kinds, Map.of("short-name", "interviewed", "name:en", "Once more"));
            add(kinds, Map.of("short-name", "towed", "name:en", "Towed a vehicle"));
            add(kinds, Map.of("short-name", "towed", "name:en", "Towed a boat"));
        });

        assertThat(mistakes)
                .extracting(Mistake::code, mistake -> mistake.where().cell().replaceAll("\\d+", ""))
                .containsExactly(tuple(Mistake.Code.ALREADY_THERE, "C"), tuple(Mistake.Code.ALREADY_THERE, "C"));
    }

    private List<Mistake> mistakes(Consumer<XSSFWorkbook> edits) {
        return draft(edited(workbook(demo), edits), demo).mistakes();
    }

    private static void add(XSSFSheet sheet, Map<String, String> cells) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        cells.forEach((key, text) -> row.createCell(column(sheet, key)).setCellValue(text));
    }
}
