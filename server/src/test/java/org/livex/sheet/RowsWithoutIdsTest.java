package org.livex.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.livex.sheet.SheetSamples.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.evaluation.Evidence;
import org.livex.exercise.evaluation.Subject;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.Team;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;

/** Rows of a workbook that lost their ids, or were copied: what they were is found, and nothing goes in silence. */
class RowsWithoutIdsTest {
    private static final Exercise DEMO = demo();

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"OBJECTIVES", "GUIDES", "DUTIES", "ACTIONS", "FIELDS"})
    void who_lost_nothing_but_their_ids_are_there_already(Part part) {
        List<Table.Row> rows = table(part).rows();
        Draft draft = draft(file(part, sheet -> rows.forEach(row -> lose(sheet, row.id()))), DEMO, Map.of());

        assertThat(rows).isNotEmpty();
        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.changes()).isEmpty();
        assertThat(draft.notices()).extracting(Draft.Notice::code).containsOnly("row-there-already");
    }

    static Stream<Arguments> what_a_sheet_can_lose() {
        Consumer<XSSFSheet> keys = sheet -> {
            sheet.shiftRows(OwnLayout.HEADER_ROW, sheet.getLastRowNum(), -1);
        };
        Consumer<XSSFSheet> ids = sheet -> {
            for (Row row : sheet) {
                for (int column = 0; column < 3; column++) {
                    if (row.getCell(column) != null) {
                        row.removeCell(row.getCell(column));
                    }
                }
            }
        };
        Consumer<XSSFSheet> all = sheet -> {
            keys.accept(sheet);
            sheet.removeRow(sheet.getRow(OwnLayout.MARK_ROW));
        };
        return Stream.of(arguments(keys), arguments(ids), arguments(all));
    }

    @ParameterizedTest
    @MethodSource("what_a_sheet_can_lose")
    void a_sheet_of_ours_that_cannot_be_read_any_more_is_a_mistake(Consumer<XSSFSheet> loss) {
        Draft draft = draft(file(Part.PEOPLE, loss), DEMO, Map.of());

        assertThat(draft.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.code()).isEqualTo(Mistake.Code.SHEET_NOT_READABLE);
            assertThat(mistake.where().sheet()).isEqualTo(table(Part.PEOPLE).title());
        });
    }

    @Test
    void a_sheet_of_somebodys_own_is_named_and_no_mistake_though_it_looks_like_one_of_ours() {
        String people = table(Part.PEOPLE).title();
        byte[] file = edited(workbook(DEMO), opened -> {
            XSSFSheet notes = opened.createSheet("Notes");
            notes.createRow(0).createCell(0).setCellValue("EXERCISE · Demo · " + people + " · EXERCISE");
            opened.cloneSheet(opened.getSheetIndex(people), people + " (2)");
        });

        Draft draft = draft(file, DEMO, Map.of());

        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.notices())
                .filteredOn(notice -> notice.code().equals("sheet-passed-over"))
                .extracting(notice -> notice.parameters().get("sheet"))
                .containsExactly("Notes", people + " (2)");
    }

    static Stream<Arguments> one_that_says_something_else_is_asked_about() {
        return Stream.of(
                arguments(Part.OBJECTIVES, "text:en"),
                arguments(Part.GUIDES, "guidance:en"),
                arguments(Part.DUTIES, "why:en"),
                arguments(Part.ACTIONS, "name:en"),
                arguments(Part.FIELDS, "label:en"));
    }

    @ParameterizedTest
    @MethodSource
    void one_that_says_something_else_is_asked_about(Part part, String column) {
        String id = table(part).rows().getFirst().id();
        byte[] file = file(part, sheet -> {
            set(sheet, id, column, "Said in the file");
            lose(sheet, id);
        });

        Question asked = only(step(file, DEMO, Map.of()));
        Draft same = draft(file, DEMO, Map.of(asked.id(), id));

        assertThat(asked.code()).isEqualTo("known-row");
        assertThat(asked.parameters().values()).noneMatch(String::isBlank);
        assertThat(same.mistakes()).isEmpty();
        assertThat(same.changes()).extracting(Draft.Change::kind).containsExactly(Draft.Kind.CHANGED);
    }

    @Test
    void two_new_objectives_of_one_number_are_asked_about() {
        byte[] file = file(Part.OBJECTIVES, sheet -> {
            add(sheet, Map.of("number", "20", "text:en", "Same words", "text:ru", "Те же слова"));
            add(sheet, Map.of("number", "20", "text:en", "Same words", "text:ru", "Те же слова"));
        });

        Question asked = only(step(file, DEMO, Map.of()));
        assertThat(asked.parameters()).as("in one language").containsEntry("name", "20 Same words");
        assertThat(asked.examples()).containsExactly("20 · Same words");
        assertThat(asked.options())
                .noneMatch(option -> String.valueOf(option.label()).contains("Те же слова"));
        String first = asked.options().getFirst().value();

        assertThat(asked.code()).isEqualTo("row-twice");
        assertThat(after(
                                DEMO,
                                new PlanCommand.ImportScenario(draft(file, DEMO, Map.of(asked.id(), first))
                                        .commands()))
                        .scenario()
                        .all(Objective.class)
                        .filter(objective -> objective.number().equals("20")))
                .hasSize(1);
    }

    @Test
    void a_rated_item_goes_with_a_word_about_its_ratings() {
        EvaluationGuide guide =
                DEMO.scenario().all(EvaluationGuide.class).findFirst().orElseThrow();
        String item = guide.items().findFirst().orElseThrow().id();
        Team team = DEMO.scenario().all(Team.class).findFirst().orElseThrow();
        Exercise rated = DEMO.apply(
                new EvaluationFact.ItemRated(
                        new PersonId("eval-01"),
                        guide.id(),
                        item,
                        new Subject.OneTeam(team.id()),
                        Objects.requireNonNull(guide.item(item))
                                .scale()
                                .grades()
                                .getFirst(),
                        new Evidence("", null, null, NOW, null),
                        ExerciseTime.ZERO),
                new Stamp(1, NOW));
        byte[] file = edited(
                workbook(rated),
                opened -> remove(opened.getSheet(title(Part.GUIDES)), GuidesSheet.rowId(guide.id(), item)));

        assertThat(draft(file, rated, Map.of()).notices())
                .contains(new Draft.Notice(
                        "rated-goes",
                        Map.of("label", label(Part.GUIDES, GuidesSheet.rowId(guide.id(), item)), "count", "1")));
    }

    @Test
    void a_copied_scene_keeps_what_must_not_be_said_in_it() {
        Inject scene = DEMO.msel().injects().values().stream()
                .map(planned -> planned.inject())
                .filter(inject ->
                        inject.details() instanceof InjectDetails.RolePlayerTask task && task.mustNotSay() != null)
                .findFirst()
                .orElseThrow();
        Inject copied = copyOf(scene, (_, _) -> {});

        assertThat(copied.details()).isEqualTo(scene.details());
    }

    @Test
    void a_copied_persona_begins_with_the_trust_and_the_rules_of_its_original() {
        Persona lea = Objects.requireNonNull(DEMO.scenario().find(Persona.class, new PersonaId("lea")));
        byte[] file = file(Part.PERSONAS, sheet -> {
            Row copy = sheet.createRow(sheet.getLastRowNum() + 1);
            row(sheet, "lea")
                    .forEach(cell -> copy.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue()));
            copy.getCell(column(sheet, "name:en")).setCellValue("Mira");
        });

        Draft draft = draft(file, DEMO, Map.of());

        assertThat(draft.mistakes()).isEmpty();
        assertThat(after(DEMO, new PlanCommand.ImportScenario(draft.commands()))
                        .scenario()
                        .all(Persona.class))
                .filteredOn(persona -> persona.name().original().text().equals("Mira"))
                .singleElement()
                .satisfies(copied -> assertThat(copied.trust()).isEqualTo(lea.trust()));
    }

    @Test
    void a_copied_row_keeps_its_translations_as_long_as_it_says_the_same() {
        Inject like = DEMO.msel().injects().values().stream()
                .map(planned -> planned.inject())
                .filter(inject -> inject.controlNote() != null
                        && inject.controlNote().versions().size() > 1)
                .findFirst()
                .orElseThrow();
        Inject copied = copyOf(like, (_, _) -> {});
        Inject reworded = copyOf(
                like,
                (sheet, copy) ->
                        copy.getCell(column(sheet, MselColumns.CONTROL_NOTE)).setCellValue("Something else"));

        assertThat(copied.controlNote()).isEqualTo(like.controlNote());
        assertThat(like.body().versions()).hasSizeGreaterThan(1);
        assertThat(copied.body()).isEqualTo(like.body());
        assertThat(Objects.requireNonNull(reworded.controlNote()).versions()).hasSize(1);
    }

    private static Inject copyOf(Inject original, BiConsumer<XSSFSheet, Row> edits) {
        byte[] file = file(Part.MSEL, sheet -> {
            Row copy = sheet.createRow(sheet.getLastRowNum() + 1);
            row(sheet, original.id().value())
                    .forEach(cell -> copy.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue()));
            copy.getCell(column(sheet, "number")).setCellValue("77.7");
            copy.getCell(column(sheet, "title")).setCellValue("Once more");
            edits.accept(sheet, copy);
        });
        return after(
                        DEMO,
                        new PlanCommand.ImportScenario(
                                draft(file, DEMO, Map.of()).commands()))
                .msel()
                .injects()
                .values()
                .stream()
                .map(planned -> planned.inject())
                .filter(inject -> inject.number().equals("77.7"))
                .findFirst()
                .orElseThrow();
    }

    private static Table table(Part part) {
        return new ExerciseSheets(DEMO, WORDS).sheet(part).table();
    }

    private static String title(Part part) {
        return table(part).title();
    }

    private static String label(Part part, String id) {
        return Objects.requireNonNull(table(part).byId().get(id)).label();
    }

    private static byte[] file(Part part, Consumer<XSSFSheet> edits) {
        return edited(workbook(DEMO), opened -> edits.accept(opened.getSheet(title(part))));
    }

    private static void lose(XSSFSheet sheet, String id) {
        Row row = row(sheet, id);
        row.getCell(column(sheet, Column.ID)).setBlank();
        row.getCell(column(sheet, Column.SEAL)).setBlank();
    }

    private static void remove(XSSFSheet sheet, String id) {
        sheet.removeRow(row(sheet, id));
    }

    private static void add(XSSFSheet sheet, Map<String, String> cells) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        new HashMap<>(cells)
                .forEach((key, text) -> row.createCell(column(sheet, key)).setCellValue(text));
    }
}
