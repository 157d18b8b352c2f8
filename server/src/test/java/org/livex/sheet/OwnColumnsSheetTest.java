package org.livex.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.livex.sheet.SheetSamples.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.OwnColumn;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.ColumnId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.sheet.own.OwnImport;

/** Control's own columns in the workbook, and columns that somebody has added there. */
class OwnColumnsSheetTest {
    private static final OwnColumn VEHICLE = column("vehicle", "Vehicle", "Машина", OwnColumn.Kind.TEXT);
    private static final OwnColumn COST = column("cost", "Cost", "Стоимость", OwnColumn.Kind.NUMBER);
    private static final OwnColumn TESTED = new OwnColumn(
            new ColumnId("tested"),
            both("Capability tested", "Что проверяется"),
            OwnColumn.Kind.CHOICE,
            List.of(
                    new FormChoice("triage", both("Triage", "Сортировка")),
                    new FormChoice("search", both("Search", "Поиск"))));
    private static final OwnColumn CLEARED = column("cleared", "Cleared", "Согласовано", OwnColumn.Kind.YES_NO);
    private static final OwnColumn RESPONSIBLE =
            column("responsible", "Responsible", "Ответственный", OwnColumn.Kind.PERSON);

    private final Exercise demo = after(
            demo(), new PlanCommand.WriteColumns(List.of(VEHICLE, COST, TESTED, CLEARED, RESPONSIBLE), 0, Map.of()));
    private final Exercise filled = after(
            demo,
            revising(
                    demo,
                    Map.of(
                            VEHICLE.id(), "Van 2",
                            COST.id(), "120.50",
                            TESTED.id(), "triage",
                            CLEARED.id(), "yes",
                            RESPONSIBLE.id(), "excon-director")));

    private static LocalizedText both(String english, String russian) {
        return LocalizedText.of(EN, english).with(RU, new TextVersion(russian, TextState.APPROVED, 1, null));
    }

    private static OwnColumn column(String id, String english, String russian, OwnColumn.Kind kind) {
        return new OwnColumn(new ColumnId(id), both(english, russian), kind, null);
    }

    private static PlannedInject planned(Exercise exercise) {
        return Objects.requireNonNull(exercise.msel().find(new InjectId("sh-01")));
    }

    private static PlanCommand revising(Exercise exercise, Map<ColumnId, String> values) {
        PlannedInject planned = planned(exercise);
        return new PlanCommand.ReviseInject(
                planned.inject().but().columns(values).build(), planned.revision());
    }

    private static Map<ColumnId, String> inColumns(Exercise exercise) {
        return planned(exercise).inject().inColumns();
    }

    private static Exercise imported(Draft draft, Exercise exercise) {
        return after(exercise, new PlanCommand.ImportScenario(draft.commands()));
    }

    private static Step step(byte[] file, Exercise exercise, Map<String, String> given) {
        return new OwnImport(WORDS, given, new Drafting(exercise, CONTROL, NOW, true)).step(read(file));
    }

    private static Draft draft(byte[] file, Exercise exercise, Map<String, String> given) {
        return Objects.requireNonNull(step(file, exercise, given).draft());
    }

    /** As somebody who writes a header behind the last one, and a word under it. */
    private static byte[] withColumn(byte[] workbook, String header, String cell) {
        return edited(workbook, opened -> {
            XSSFSheet msel = opened.getSheet("MSEL");
            XSSFRow headers = msel.getRow(OwnLayout.HEADER_ROW);
            int column = headers.getLastCellNum();
            headers.createCell(column).setCellValue(header);
            row(msel, "sh-01").createCell(column).setCellValue(cell);
        });
    }

    @Test
    void a_workbook_shows_them_in_words_and_brings_them_back_whole() {
        Table table = new ExerciseSheets(filled, WORDS).sheet(Part.MSEL).table();
        Table.Row row = Objects.requireNonNull(table.byId().get("sh-01"));

        assertThat(Map.of(
                        "vehicle", row.cell("own:vehicle"),
                        "cost", row.cell("own:cost"),
                        "tested", row.cell("own:tested"),
                        "cleared", row.cell("own:cleared"),
                        "responsible", row.cell("own:responsible")))
                .containsOnly(
                        entry("vehicle", "Van 2"),
                        entry("cost", "120.50"),
                        entry("tested", "Triage"),
                        entry("cleared", "Yes"),
                        entry("responsible", "Exercise Director"));
        Draft draft = draft(workbook(filled), filled, Map.of());
        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.changes()).isEmpty();
        assertThat(draft.notices()).isEmpty();
    }

    @Test
    void what_is_edited_there_is_told_and_taken() {
        byte[] file = edited(workbook(filled), opened -> {
            XSSFSheet msel = opened.getSheet("MSEL");
            set(msel, "sh-01", "own:vehicle", "");
            set(msel, "sh-01", "own:cost", "99,9");
            set(msel, "sh-01", "own:tested", "Поиск");
            set(msel, "sh-01", "own:cleared", "нет");
        });

        Draft draft = draft(file, filled, Map.of());

        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .extracting(Draft.Field::name, Draft.Field::before, Draft.Field::after)
                        .containsExactly(
                                tuple("Vehicle", "Van 2", ""),
                                tuple("Cost", "120.50", "99,9"),
                                tuple("Capability tested", "Triage", "Поиск"),
                                tuple("Cleared", "Yes", "нет")));
        assertThat(inColumns(imported(draft, filled)))
                .containsOnly(
                        entry(COST.id(), "99.9"),
                        entry(TESTED.id(), "search"),
                        entry(CLEARED.id(), "no"),
                        entry(RESPONSIBLE.id(), "excon-director"));
    }

    @Test
    void what_is_no_value_of_a_column_is_a_mistake_of_its_cell() {
        byte[] file = edited(workbook(filled), opened -> {
            XSSFSheet msel = opened.getSheet("MSEL");
            set(msel, "sh-01", "own:vehicle", "two\nlines");
            set(msel, "sh-01", "own:cost", "much");
            set(msel, "sh-01", "own:tested", "Rescue");
            set(msel, "sh-01", "own:cleared", "maybe");
            set(msel, "sh-01", "own:responsible", "Nobody");
        });

        Draft draft = draft(file, filled, Map.of());

        assertThat(draft.mistakes().stream().map(Mistake::code).collect(Collectors.toList()))
                .containsExactlyInAnyOrder(
                        Mistake.Code.NOT_ONE_LINE,
                        Mistake.Code.NOT_A_NUMBER,
                        Mistake.Code.NOT_AN_OPTION,
                        Mistake.Code.NOT_YES_OR_NO,
                        Mistake.Code.UNKNOWN_NAME);
        assertThat(draft.commands()).isEmpty();
    }

    @Test
    void a_column_that_somebody_added_is_asked_about_and_becomes_one_of_controls_own() {
        byte[] file = withColumn(workbook(filled), "Props", "Two suitcases");

        Step asked = step(file, filled, Map.of());

        assertThat(asked.draft()).isNull();
        assertThat(asked.questions()).singleElement().satisfies(question -> {
            assertThat(question.code()).isEqualTo("own-column");
            assertThat(question.guess()).isEqualTo("add-column");
            assertThat(question.examples()).containsExactly("Two suitcases");
            assertThat(question.options())
                    .extracting(Question.Option::value)
                    .containsExactly("add-column", "leave-column");
        });
        String id = asked.questions().getFirst().id();
        Draft added = draft(file, filled, Map.of(id, "add-column"));
        assertThat(added.mistakes()).isEmpty();
        assertThat(added.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.code()).isEqualTo("column-added");
            assertThat(notice.parameters()).containsEntry("column", "Props");
        });
        assertThat(added.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .extracting(Draft.Field::name, Draft.Field::after)
                        .containsExactly(tuple("Props", "Two suitcases")));
        Exercise after = imported(added, filled);
        assertThat(after.scenario().columns().columns())
                .last()
                .extracting(OwnColumn::id, OwnColumn::kind)
                .containsExactly(new ColumnId("Props"), OwnColumn.Kind.TEXT);
        Map<ColumnId, String> expected = new HashMap<>(inColumns(filled));
        expected.put(new ColumnId("Props"), "Two suitcases");
        assertThat(inColumns(after)).isEqualTo(expected);
        assertThat(step(file, after, Map.of()).draft())
                .as("brought in once more it has its column by its name")
                .isNotNull()
                .extracting(Draft::changes)
                .isEqualTo(List.of());
    }

    @Test
    void a_column_that_shall_not_be_added_is_named_as_passed_over() {
        byte[] file = withColumn(workbook(filled), "Props", "Two suitcases");
        String id = step(file, filled, Map.of()).questions().getFirst().id();

        Draft left = draft(file, filled, Map.of(id, "leave-column"));

        assertThat(left.changes()).isEmpty();
        assertThat(left.commands()).isEmpty();
        assertThat(left.notices())
                .extracting(Draft.Notice::code, notice -> notice.parameters().get("column"))
                .containsExactly(tuple("column-passed-over", "Props"));
    }

    @ParameterizedTest
    @CsvSource({
        "40.5, NUMBER",
        "120.50, NUMBER",
        "-3, NUMBER",
        "0, NUMBER",
        "'40,5', TEXT",
        "'1,250', TEXT",
        "0171234567, TEXT",
        "0900, TEXT",
        "-0, TEXT"
    })
    void a_column_is_of_numbers_only_where_each_reads_as_it_was_typed(String typed, OwnColumn.Kind kind) {
        byte[] file = withColumn(workbook(filled), "Litres", typed);
        String id = step(file, filled, Map.of()).questions().getFirst().id();

        Exercise after = imported(draft(file, filled, Map.of(id, "add-column")), filled);

        assertThat(after.scenario().columns().columns())
                .last()
                .extracting(OwnColumn::kind)
                .isEqualTo(kind);
        assertThat(inColumns(after)).containsEntry(new ColumnId("Litres"), typed);
    }

    @Test
    void a_column_that_was_taken_out_since_is_asked_about_and_has_its_content_again() {
        byte[] file = workbook(filled);
        Exercise without = after(
                filled,
                new PlanCommand.WriteColumns(List.of(COST, TESTED, CLEARED, RESPONSIBLE), 1, Map.of(VEHICLE.id(), 1)));

        Step asked = step(file, without, Map.of());

        String id = asked.questions().getFirst().id();
        Exercise after = imported(draft(file, without, Map.of(id, "add-column")), without);
        assertThat(after.scenario().columns().columns())
                .extracting(OwnColumn::id)
                .containsExactly(COST.id(), TESTED.id(), CLEARED.id(), RESPONSIBLE.id(), VEHICLE.id());
        assertThat(inColumns(after)).containsEntry(VEHICLE.id(), "Van 2");
        assertThat(draft(file, without, Map.of(id, "leave-column")).commands()).isEmpty();
    }

    @Test
    void a_file_from_before_a_column_leaves_what_stands_in_it() {
        byte[] before =
                edited(workbook(demo()), opened -> set(opened.getSheet("MSEL"), "sh-01", MselColumns.TIME, "D1 10:15"));

        Draft.Dispute dispute = Objects.requireNonNull(
                draft(before, filled, Map.of()).changes().getFirst().dispute());
        Draft draft = draft(before, filled, Map.of(dispute.question(), "take"));

        assertThat(draft.isReady()).isTrue();
        assertThat(draft.mistakes()).isEmpty();
        Exercise after = imported(draft, filled);
        assertThat(planned(after).inject().trigger()).isEqualTo(new Trigger.AtTime(ExerciseTime.parse("D1 10:15")));
        assertThat(inColumns(after)).isEqualTo(inColumns(filled));
    }
}
