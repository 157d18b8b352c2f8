package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.livex.json.DomainJson;
import org.livex.sheet.board.RunPart;
import org.livex.web.story.FigureStory;

/** Figures as tables and as a workbook. */
class FigureTablesTest extends FigureStory {
    @Test
    void tables_name_nobody_by_a_call_name_unless_somebody_wants_so() throws IOException {
        trainee.does(acted("done"));
        control.sync();
        List<String> callNames = control.items("person").stream()
                .map(person -> person.path("callName").asText())
                .toList();
        StringBuilder all = new StringBuilder(control.get(HERE + "/board/csv").bodyAsString());
        for (RunPart part : RunPart.values()) {
            all.append(control.get(HERE + "/review/csv?part=" + DomainJson.word(part))
                    .bodyAsString());
        }
        for (String book : List.of("/figures/xlsx", "/review/xlsx", "/board/xlsx", "/board/xlsx?view=time")) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(
                    control.get(HERE + book).bodyAsBuffer().getBytes()))) {
                for (Sheet sheet : workbook) {
                    sheet.forEach(row -> row.forEach(cell -> all.append(cell).append('\n')));
                }
            }
        }

        assertThat(all.toString()).contains("ngo-01").doesNotContain(callNames);
        assertThat(control.get(HERE + "/review/csv?names=real-names").statusCode())
                .isEqualTo(400);
    }

    @Test
    void each_csv_is_one_table_in_which_every_line_has_as_many_fields_as_there_are_heads() throws IOException {
        trainee.does(acted("done"));
        for (RunPart part : RunPart.FIGURES) {
            String csv = control.get(HERE + "/figures/csv?part=" + DomainJson.word(part))
                    .bodyAsString();
            List<CSVRecord> lines =
                    CSVFormat.DEFAULT.parse(new StringReader(csv)).getRecords();
            assertThat(lines)
                    .as(csv)
                    .isNotEmpty()
                    .allSatisfy(line ->
                            assertThat(line.size()).isEqualTo(lines.getFirst().size()));
        }
    }

    @Test
    void the_run_is_a_workbook_of_text_in_which_nothing_is_calculated() throws IOException {
        trainee.does(acted("=1+1"));
        HttpResponse<Buffer> file = control.get(HERE + "/review/xlsx?language=en");
        assertThat(file.getHeader("Content-Type")).contains("spreadsheetml");

        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(file.bodyAsBuffer().getBytes()))) {
            List<String> sheets = new ArrayList<>();
            workbook.forEach(sheet -> sheets.add(sheet.getSheetName()));
            assertThat(sheets)
                    .containsExactly(
                            "Actions",
                            "Answers of reports",
                            "Decisions",
                            "Custody",
                            "Duties",
                            "People and things",
                            "Links",
                            "Open questions",
                            "Ratings",
                            "Observations",
                            "Hot wash and surveys",
                            "Corrective actions",
                            "Trust",
                            "Board",
                            "Talk",
                            "Requests",
                            "Times",
                            "Times by group",
                            "Milestones",
                            "Cultural mediators",
                            "Languages",
                            "Ratings by team",
                            "Asked again");
            for (Sheet sheet : workbook) {
                assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).startsWith("EXERCISE · ");
                sheet.forEach(row -> row.forEach(
                        cell -> assertThat(cell.getCellType().name()).isIn("STRING", "NUMERIC", "BLANK")));
            }
            assertThat(workbook.getSheet("Times by group").getRow(2).getCell(3).getNumericCellValue())
                    .isPositive();
            assertThat(workbook.getSheet("Actions").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("Recorded at (Europe/Rome)");
            assertThat(workbook.getSheet("Actions").getRow(2).getCell(8).getStringCellValue())
                    .isEqualTo("=1+1");
        }
    }

    @Test
    void tables_are_csv_in_the_language_that_is_asked_for_and_no_text_is_a_formula() {
        trainee.does(acted("=1+1"));

        assertThat(control.get(HERE + "/review/csv?part=actions&language=ru").bodyAsString())
                .contains("'=1+1")
                .contains("Опрос проведён");
        HttpResponse<Buffer> groups = control.get(HERE + "/figures/csv?language=ar");
        assertThat(groups.getHeader("Content-Disposition")).contains("figures.groups.csv");
        assertThat(groups.bodyAsString()).contains("من المُدخل إلى القراءة");
        assertThat(control.get(HERE + "/figures/xlsx").statusCode()).isEqualTo(200);
    }
}
