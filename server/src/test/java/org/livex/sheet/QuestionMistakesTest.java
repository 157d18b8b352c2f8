package org.livex.sheet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.livex.sheet.SheetSamples.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.ids.InjectId;

/** What a file asks for and no inject can ask. */
class QuestionMistakesTest {
    private static final String ASKS = "sh-10";
    private static final String WAITS = "sh-30";

    private final Exercise demo = demo();

    @Test
    void an_answer_that_another_inject_waits_for_stays_and_its_cell_says_who_waits() {
        Draft draft = draft(
                edited(
                        workbook(demo),
                        opened -> set(
                                opened.getSheet("MSEL"),
                                ASKS,
                                "question-options:en",
                                "before | Before the tenant is back\nnever | Never")),
                demo);

        assertThat(draft.isReady()).isFalse();
        Mistake mistake = draft.mistakes().getFirst();
        assertThat(draft.mistakes()).hasSize(1);
        assertThat(mistake.code()).isEqualTo(Mistake.Code.ANSWER_WAITED_FOR);
        assertThat(mistake.parameters())
                .containsEntry(
                        "value",
                        requireNonNull(demo.msel().find(new InjectId(WAITS)))
                                .inject()
                                .number());
        assertThat(mistake.where().cell()).isEqualTo(cell(ASKS, "question-options:en"));
    }

    @Test
    void what_cannot_be_asked_is_told_by_its_cell() {
        Draft draft = draft(
                edited(workbook(demo), opened -> {
                    XSSFSheet msel = opened.getSheet("MSEL");
                    set(msel, "sh-01", "question:en", "And the kind?");
                    set(msel, "sh-02", QuestionCells.KIND, "free text");
                    set(msel, "sh-03", QuestionCells.KIND, "Riddle");
                    set(msel, "sh-03", "question:en", "Which kind?");
                    set(msel, "sh-04", QuestionCells.KIND, "a whole number");
                    set(msel, "sh-04", "question:en", "How many?");
                    set(msel, "sh-04", QuestionCells.LEAST, "9");
                    set(msel, "sh-04", QuestionCells.MOST, "3");
                    set(msel, "sh-05", QuestionCells.KIND, "a whole number");
                    set(msel, "sh-05", "question:en", "How many?");
                    set(msel, "sh-05", QuestionCells.LEAST, "2.5");
                    set(msel, "sh-06", QuestionCells.KIND, "free text");
                    set(msel, "sh-06", "question:en", "What did you see?");
                    set(msel, "sh-06", "question-options:en", "a | A\nb | B");
                    set(msel, "sh-06", QuestionCells.MOST, "4");
                    set(msel, "sh-07", QuestionCells.KIND, "any of several options");
                    set(msel, "sh-07", "question:en", "Which?");
                    set(msel, "sh-07", "question-options:en", "a | Only one");
                    set(msel, ASKS, "question-options:en", "first | Before the tenant is back\nwhen-back | Then");
                    set(msel, ASKS, "question-options:ru", "xx | Икс");
                    set(msel, ASKS, "question:it", "");
                }),
                demo);

        assertThat(draft.isReady()).isFalse();
        assertThat(draft.mistakes())
                .extracting(mistake -> mistake.where().cell(), Mistake::code)
                .containsExactlyInAnyOrder(
                        tuple(cell("sh-01", QuestionCells.KIND), Mistake.Code.EMPTY),
                        tuple(cell("sh-02", "question:en"), Mistake.Code.EMPTY),
                        tuple(cell("sh-03", QuestionCells.KIND), Mistake.Code.UNKNOWN_NAME),
                        tuple(cell("sh-04", QuestionCells.MOST), Mistake.Code.NOT_A_RANGE),
                        tuple(cell("sh-05", QuestionCells.LEAST), Mistake.Code.NOT_A_NUMBER),
                        tuple(cell("sh-06", "question-options:en"), Mistake.Code.NOT_OF_THIS_QUESTION),
                        tuple(cell("sh-06", QuestionCells.MOST), Mistake.Code.NOT_OF_THIS_QUESTION),
                        tuple(cell("sh-07", "question-options:en"), Mistake.Code.OPTIONS_NEEDED),
                        tuple(cell(ASKS, "question-options:en"), Mistake.Code.SHORT_NAME_STAYS),
                        tuple(cell(ASKS, "question-options:en"), Mistake.Code.OPTIONS_NEEDED),
                        tuple(cell(ASKS, "question-options:ru"), Mistake.Code.UNKNOWN_NAME),
                        tuple(cell(ASKS, "question:it"), Mistake.Code.TRANSLATION_STAYS));
    }

    @Test
    void options_are_not_dropped_in_silence_where_the_kind_of_answer_is_changed() {
        Draft draft = draft(
                edited(
                        workbook(demo),
                        opened -> set(opened.getSheet("MSEL"), ASKS, QuestionCells.KIND, "a confirmation")),
                demo);

        assertThat(draft.isReady()).isFalse();
        assertThat(draft.mistakes())
                .isNotEmpty()
                .allSatisfy(mistake -> assertThat(mistake.code()).isEqualTo(Mistake.Code.NOT_OF_THIS_QUESTION));
    }

    private String cell(String inject, String key) {
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook(demo)))) {
            XSSFSheet msel = opened.getSheet("MSEL");
            return Where.letters(column(msel, key)) + (row(msel, inject).getRowNum() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
