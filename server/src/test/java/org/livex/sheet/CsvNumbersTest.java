package org.livex.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.sheet.file.Grid;

/** A CSV of ours that a spreadsheet program has opened and saved. */
class CsvNumbersTest {
    private final Exercise demo = demo();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"001|1", "9.10|9.1", "007|7", "2.50|2,5"})
    void keeps_the_numbers_that_the_program_wrote_otherwise(String number, String saved) {
        Exercise numbered = numbered(number);
        String csv = new String(new ExerciseSheets(numbered, WORDS).csv(Part.MSEL), UTF_8);
        String cell = saved.contains(",") ? "\"" + saved + "\"" : saved;

        Draft draft = draft(csv.replace("," + number + ",", "," + cell + ",").getBytes(UTF_8), numbered);

        assertThat(csv).contains("," + number + ",");
        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"001,1", "9.10,9.1", "007,7"})
    void keeps_them_too_where_the_program_saved_a_workbook(String number, double saved) {
        Exercise numbered = numbered(number);
        Grid csv =
                read(new ExerciseSheets(numbered, WORDS).csv(Part.MSEL)).grids().getFirst();
        byte[] file = made(workbook -> {
            XSSFSheet sheet = workbook.createSheet("msel");
            for (int row = 0; row < csv.rows().size(); row++) {
                XSSFRow cells = sheet.createRow(row);
                for (int column = 0; column < csv.width(row); column++) {
                    String text = csv.text(row, column);
                    if (text.equals(number)) {
                        cells.createCell(column).setCellValue(saved);
                    } else {
                        cells.createCell(column).setCellValue(text);
                    }
                }
            }
        });

        Draft draft = draft(file, numbered);

        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"007,7", "0100,100", "7,7"})
    void finds_a_row_by_an_id_that_the_program_took_for_a_number(String id, String saved) {
        Exercise withId = after(
                demo,
                new PlanCommand.AddStoryline(
                        new Storyline(new StorylineId(id), LocalizedText.of(EN, "What nobody had planned"))));
        String csv = new String(new ExerciseSheets(withId, WORDS).csv(Part.STORYLINES), UTF_8);

        Draft draft = draft(
                csv.replace("\r\n" + id + ",", "\r\n" + saved + ",")
                        .replace("What nobody had planned", "What somebody had planned")
                        .getBytes(UTF_8),
                withId);

        assertThat(csv).contains("\r\n" + id + ",");
        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.changes())
                .extracting(change -> change.kind() + " " + change.id())
                .containsExactly("CHANGED " + id);
    }

    @Test
    void takes_a_number_that_somebody_changed() {
        Exercise numbered = numbered("001");
        String csv = new String(new ExerciseSheets(numbered, WORDS).csv(Part.MSEL), UTF_8);

        Draft draft = draft(csv.replace(",001,", ",0012,").getBytes(UTF_8), numbered);

        assertThat(draft.changes()).hasSize(1);
    }

    @Test
    void a_cell_that_was_kept_as_text_is_read_without_its_signs() {
        byte[] file = "Inject no,Time\n=\"001\",D1 09:30\n\"=\"\"1.10\"\"\",D1 09:40\n".getBytes(UTF_8);

        assertThat(read(file).grids().getFirst().text(1, 0)).isEqualTo("001");
        assertThat(read(file).grids().getFirst().text(2, 0)).isEqualTo("1.10");
    }

    private Exercise numbered(String number) {
        PlannedInject planned = demo.msel().injects().values().iterator().next();
        return after(
                demo,
                new PlanCommand.ReviseInject(
                        planned.inject().but().number(number).build(), planned.revision()));
    }
}
