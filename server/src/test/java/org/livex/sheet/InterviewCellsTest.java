package org.livex.sheet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Interview;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.ids.ActionKindId;

/** Which fields of a form say who was asked what, out to a workbook and back. */
class InterviewCellsTest {
    private static final String KINDS = "Report kinds";
    private static final String FIELDS = "Report fields";

    private final Exercise demo = demo();

    @Test
    void an_interview_goes_out_and_stays_as_it_is() {
        Table.Row with = table(demo).byId().get("interviewed/with");
        assertThat(requireNonNull(with).cell(InterviewCells.PART)).isEqualTo("Who was asked");
        assertThat(with.cell(InterviewCells.TELL_FROM)).isEqualTo("3");
        Table.Row minutes = requireNonNull(table(demo).byId().get("interviewed/minutes"));
        assertThat(minutes.cell(InterviewCells.PART)).isEmpty();
    }

    @Test
    void a_new_form_says_in_its_rows_who_was_asked_about_what() {
        Exercise after = imported(opened -> {
            add(opened.getSheet(KINDS), Map.of("short-name", "called", "name:en", "Called somebody"));
            XSSFSheet fields = opened.getSheet(FIELDS);
            add(
                    fields,
                    Map.of(
                            "kind", "called",
                            "field", "whom",
                            "label:en", "Whom",
                            "type", "Somebody or something of the case",
                            "interview", "Who was asked",
                            "tell-from", "5"));
            add(
                    fields,
                    Map.of(
                            "kind", "called",
                            "field", "about",
                            "label:en", "About what",
                            "type", "One option",
                            "options:en", "route | The route\nmoney | Money",
                            "interview", "About what"));
        });

        assertThat(kind(after, "called").interview()).isEqualTo(new Interview("whom", "about", null, 5));
        assertThat(draft(workbook(after), after).changes()).isEmpty();
    }

    @Test
    void another_field_takes_over_a_part_of_the_interview_and_the_old_one_can_go() {
        Exercise after = imported(opened -> {
            XSSFSheet fields = opened.getSheet(FIELDS);
            add(
                    fields,
                    Map.of(
                            "kind", "interviewed",
                            "field", "subjects",
                            "label:en", "Subjects",
                            "type", "One option",
                            "options:en", "route | The route\nmoney | Money",
                            "interview", "About what"));
            remove(fields, "interviewed/topics");
            set(fields, "interviewed/with", "tell-from", "2");
        });

        Interview before = requireNonNull(kind(demo, "interviewed").interview());
        assertThat(kind(after, "interviewed").interview())
                .isEqualTo(new Interview("with", "subjects", before.mediator(), 2));
        assertThat(draft(workbook(after), after).changes()).isEmpty();
    }

    @Test
    void emptied_cells_take_the_interview_away_and_its_fields_stay() {
        Exercise after = imported(opened -> {
            XSSFSheet fields = opened.getSheet(FIELDS);
            for (String part : List.of("with", "topics", "mediator")) {
                set(fields, "interviewed/" + part, "interview", "");
            }
        });

        assertThat(kind(after, "interviewed").interview()).isNull();
        assertThat(kind(after, "interviewed").form())
                .isEqualTo(kind(demo, "interviewed").form());
        assertThat(draft(workbook(after), after).changes()).isEmpty();
    }

    @Test
    void an_interview_that_is_half_doubled_or_of_the_wrong_field_is_told_by_its_cell() {
        assertThat(mistakes("interviewed/topics", "")).containsExactly(Mistake.Code.INTERVIEW_NOT_WHOLE);
        assertThat(mistakes("interviewed/minutes", "Who was asked")).contains(Mistake.Code.INTERVIEW_NOT_POSSIBLE);
        assertThat(mistakes("interviewed/language", "About what")).containsExactly(Mistake.Code.INTERVIEW_NOT_WHOLE);
        assertThat(mistakes("interviewed/with", "Whoever")).containsExactly(Mistake.Code.UNKNOWN_NAME);
        assertThat(draft(
                                edited(workbook(demo), opened -> {
                                    set(opened.getSheet(FIELDS), "interviewed/with", "tell-from", "1");
                                    set(opened.getSheet(FIELDS), "interviewed/minutes", "tell-from", "4");
                                }),
                                demo)
                        .mistakes())
                .extracting(Mistake::code)
                .containsExactlyInAnyOrder(Mistake.Code.NOT_A_NUMBER, Mistake.Code.INTERVIEW_NOT_POSSIBLE);
    }

    private List<Mistake.Code> mistakes(String row, String part) {
        Draft draft = draft(
                edited(workbook(demo), opened -> set(opened.getSheet(FIELDS), row, InterviewCells.PART, part)), demo);
        assertThat(draft.isReady()).isFalse();
        return draft.mistakes().stream().map(Mistake::code).toList();
    }

    private static Table table(Exercise exercise) {
        return new ExerciseSheets(exercise, WORDS).sheet(Part.FIELDS).table();
    }

    private Exercise imported(Consumer<XSSFWorkbook> edits) {
        Draft draft = draft(edited(workbook(demo), edits), demo);
        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.isReady()).isTrue();
        return after(demo, new PlanCommand.ImportScenario(draft.commands()));
    }

    private static void add(XSSFSheet sheet, Map<String, String> cells) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        cells.forEach((key, text) -> row.createCell(column(sheet, key)).setCellValue(text));
    }

    private static void remove(XSSFSheet sheet, String row) {
        sheet.removeRow(row(sheet, row));
    }

    private static ActionKind kind(Exercise exercise, String id) {
        return requireNonNull(exercise.scenario().find(ActionKind.class, new ActionKindId(id)));
    }
}
