package org.livex.sheet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;

/** New rows of the MSEL, and numbers that an inject has already. */
class NumbersInTheSheetTest {
    private static final Map<String, String> NEW = Map.of(
            MselColumns.NUMBER,
            "9.02",
            MselColumns.TITLE,
            "At the door",
            "body:en",
            "Somebody knocks.",
            "body:ru",
            "Стучат.",
            MselColumns.TO,
            "Team Alfa");

    private final Exercise demo = demo();

    @Test
    void a_file_that_is_brought_in_twice_adds_nothing_the_second_time_and_says_so() {
        byte[] file = file(msel -> add(msel, NEW));
        Exercise once = imported(file, demo);

        Draft again = draft(file, once);

        assertThat(again.mistakes()).isEmpty();
        assertThat(again.changes()).isEmpty();
        assertThat(again.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.code()).isEqualTo("row-there-already");
            assertThat(notice.parameters()).containsEntry("label", "9.02 At the door");
        });
    }

    @Test
    void what_else_is_new_in_it_goes_in() {
        Exercise once = imported(file(msel -> add(msel, NEW)), demo);
        byte[] more = file(msel -> {
            add(msel, NEW);
            add(msel, Map.of(MselColumns.NUMBER, "9.03", MselColumns.TITLE, "Later", "body:en", "Nobody knocks."));
        });

        Draft draft = draft(more, once);

        assertThat(draft.isReady()).isTrue();
        assertThat(draft.changes()).extracting(Draft.Change::label).containsExactly("9.03 Later");
    }

    @Test
    void another_inject_with_a_number_that_is_taken_is_asked_about_and_told_at_its_cell_where_it_is_new() {
        Exercise once = imported(file(msel -> add(msel, NEW)), demo);
        byte[] other = file(msel -> add(
                msel,
                Map.of(MselColumns.NUMBER, "9.02", MselColumns.TITLE, "Something else", "body:en", "Nobody knocks.")));

        Question asked = only(step(other, once, Map.of()));
        Draft draft = draft(other, once, Map.of(asked.id(), "add-row"));

        assertThat(asked.options()).extracting(Question.Option::value).containsExactly("9.02", "add-row");
        assertThat(draft.isReady()).isFalse();
        assertThat(draft.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.code()).isEqualTo(Mistake.Code.ALREADY_THERE);
            assertThat(mistake.where().cell()).matches("D\\d+");
        });
    }

    @Test
    void a_number_that_two_new_rows_have_or_that_an_old_row_takes_is_told_too() {
        byte[] same = file(msel -> {
            add(msel, NEW);
            add(msel, NEW);
        });
        Question asked = only(step(same, demo, Map.of()));
        Draft twoRows = draft(same, demo, Map.of(asked.id(), "add-row"));
        Draft oneRow =
                draft(same, demo, Map.of(asked.id(), asked.options().getFirst().value()));
        Draft renumbered = draft(file(msel -> set(msel, "sh-02", MselColumns.NUMBER, number("sh-01"))), demo);

        assertThat(oneRow.mistakes()).isEmpty();
        assertThat(oneRow.changes()).hasSize(1);
        assertThat(twoRows.mistakes())
                .extracting(Mistake::code)
                .containsExactly(Mistake.Code.ALREADY_THERE, Mistake.Code.ALREADY_THERE);
        assertThat(renumbered.mistakes()).extracting(Mistake::code).containsExactly(Mistake.Code.ALREADY_THERE);
    }

    @Test
    void numbers_are_swapped_and_taken_over_from_what_goes() {
        Draft swapped = draft(
                file(msel -> {
                    set(msel, "sh-01", MselColumns.NUMBER, number("sh-02"));
                    set(msel, "sh-02", MselColumns.NUMBER, number("sh-01"));
                }),
                demo);
        Exercise once = imported(file(msel -> add(msel, NEW)), demo);
        byte[] instead = edited(workbook(once), opened -> {
            XSSFSheet msel = opened.getSheet("MSEL");
            msel.removeRow(msel.getRow(msel.getLastRowNum()));
            add(msel, Map.of(MselColumns.NUMBER, "9.02", MselColumns.TITLE, "Instead", "body:en", "Nobody knocks."));
        });

        assertThat(swapped.mistakes()).isEmpty();
        Question asked = only(step(instead, once, Map.of()));
        Draft another = draft(instead, once, Map.of(asked.id(), "add-row"));
        assertThat(another.mistakes()).isEmpty();
        assertThat(another.changes())
                .extracting(Draft.Change::kind)
                .containsExactly(Draft.Kind.ADDED, Draft.Kind.REMOVED);
    }

    @Test
    void a_renumbered_copy_that_stands_before_its_original_leaves_both() {
        byte[] file = file(msel -> {
            XSSFRow first = row(msel, "sh-01");
            XSSFRow copy = msel.createRow(msel.getLastRowNum() + 1);
            copy.copyRowFrom(first, new CellCopyPolicy());
            first.getCell(column(msel, MselColumns.NUMBER)).setCellValue("9.77");
        });

        Draft draft = draft(file, demo);

        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.changes())
                .extracting(Draft.Change::kind)
                .containsExactlyInAnyOrder(Draft.Kind.CHANGED, Draft.Kind.ADDED);
    }

    @Test
    void a_row_that_lost_its_hidden_columns_stands_for_the_inject_that_it_says() {
        Exercise once = imported(file(msel -> add(msel, NEW)), demo);
        byte[] pasted = edited(workbook(once), opened -> {
            XSSFSheet msel = opened.getSheet("MSEL");
            msel.removeRow(msel.getRow(msel.getLastRowNum()));
            add(msel, NEW);
        });

        assertThat(draft(pasted, once).changes()).isEmpty();
    }

    @Test
    void an_inject_of_an_old_exercise_whose_number_is_there_twice_can_still_be_edited() {
        LocalizedText text = LocalizedText.of(EN, "Twice");
        Exercise doubled = demo.apply(
                new PlanFact.InjectPlanned(Inject.builder(new InjectId("twice"), number("sh-01"), text, text)
                        .build()),
                new Stamp(1, NOW));
        byte[] file =
                edited(workbook(doubled), opened -> set(opened.getSheet("MSEL"), "twice", MselColumns.TITLE, "Edited"));

        assertThat(draft(file, doubled).mistakes()).isEmpty();
        assertThat(draft(file, doubled).changes())
                .extracting(Draft.Change::kind)
                .containsExactly(Draft.Kind.CHANGED);
    }

    @Test
    void where_nothing_says_whether_reading_is_to_be_confirmed_it_is_not_as_in_a_pack() {
        Exercise once = imported(file(msel -> add(msel, NEW)), demo);

        assertThat(once.msel().injects().values())
                .filteredOn(planned -> planned.inject().number().equals("9.02"))
                .singleElement()
                .satisfies(planned ->
                        assertThat(planned.inject().mustAcknowledge()).isFalse());
    }

    private String number(String inject) {
        return requireNonNull(demo.msel().find(new InjectId(inject))).inject().number();
    }

    private byte[] file(Consumer<XSSFSheet> edits) {
        Consumer<XSSFWorkbook> inMsel = opened -> edits.accept(opened.getSheet("MSEL"));
        return edited(workbook(demo), inMsel);
    }

    private static Exercise imported(byte[] file, Exercise exercise) {
        Draft draft = draft(file, exercise);
        assertThat(draft.mistakes()).isEmpty();
        return after(exercise, new PlanCommand.ImportScenario(draft.commands()));
    }

    private static void add(XSSFSheet sheet, Map<String, String> cells) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        cells.forEach((key, text) -> row.createCell(column(sheet, key)).setCellValue(text));
    }
}
