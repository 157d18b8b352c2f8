package org.livex.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.Exercise;

/** A brace that opens no placeholder is named by its column, and not by its row alone. */
class BracesOfRowsTest {
    private static final String INJECT = "sh-01";

    private final Exercise demo = demo();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "body:en|Call {name} and {nobody} at once.|17",
                "body:ru|Позвоните {кому} сейчас.|11",
                "subject:en|About {{ name }}|7"
            })
    void is_named_by_its_cell(String key, String text, String position) {
        Draft draft = draft(edited(workbook(demo), book -> set(book.getSheet("MSEL"), INJECT, key, text)), demo);

        assertThat(draft.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.parameters())
                    .containsEntry("reason", "placeholder-broken")
                    .containsEntry("position", position);
            assertThat(mistake.where().cell()).isEqualTo(cell(key));
        });
    }

    private String cell(String key) {
        StringBuilder cell = new StringBuilder();
        edited(workbook(demo), book -> {
            var sheet = book.getSheet("MSEL");
            int row = row(sheet, INJECT).getRowNum();
            cell.append(new Where("MSEL", row, column(sheet, key)).cell());
        });
        return cell.toString();
    }
}
