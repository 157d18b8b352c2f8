package org.livex.sheet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.Seeds;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.i18n.Language;

/** Out to a workbook and back. */
class RoundTripTest {
    private final Exercise demo = demo();

    /** What a row that is copied has to say anew. */
    private static final Set<String> OF_ITS_OWN = Set.of(MselColumns.CONDITION, MselColumns.NUMBER);

    static LongStream exercises() {
        return Seeds.some(2, 8);
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void whatever_an_exercise_holds_a_workbook_that_nobody_edited_changes_nothing(long seed) {
        Exercise exercise = RandomExercise.of(seed);
        byte[] workbook = workbook(exercise);

        Draft draft = draft(workbook, exercise);

        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.changes()).isEmpty();
        assertThat(draft.notices()).isEmpty();
        assertThat(draft.unchanged()).isGreaterThan(100);
    }

    static LongStream msels() {
        return Seeds.some(1, 3);
    }

    @ParameterizedTest
    @MethodSource("msels")
    void a_whole_msel_taken_as_new_rows_goes_out_again_cell_by_cell(long seed) {
        Exercise exercise = RandomExercise.of(seed);
        byte[] asNew = edited(workbook(exercise), workbook -> {
            // Without it nothing counts as taken out.
            workbook.removeSheetAt(workbook.getSheetIndex(OwnLayout.INDEX_SHEET));
            XSSFSheet msel = workbook.getSheet("MSEL");
            int id = column(msel, Column.ID);
            int condition = column(msel, MselColumns.CONDITION);
            int number = column(msel, MselColumns.NUMBER);
            for (int i = OwnLayout.FIRST_ROW; i <= msel.getLastRowNum(); i++) {
                msel.getRow(i).getCell(id).setBlank();
                msel.getRow(i).getCell(number).setCellValue("N-" + i);
                msel.getRow(i).getCell(condition).setBlank();
            }
        });

        Draft draft = draft(asNew, exercise);
        Exercise doubled = after(exercise, new PlanCommand.ImportScenario(draft.commands()));

        assertThat(draft.mistakes()).isEmpty();
        Table table = new ExerciseSheets(doubled, WORDS).sheet(Part.MSEL).table();
        int half = table.rows().size() / 2;
        assertThat(half).isEqualTo(exercise.msel().injects().size());
        for (int i = 0; i < half; i++) {
            Table.Row first = table.rows().get(i);
            Table.Row second = table.rows().get(half + i);
            assertThat(second.cell(MselColumns.NUMBER)).isEqualTo("N-" + (OwnLayout.FIRST_ROW + i));
            for (Column column : table.columns()) {
                boolean carried = column.isEdited() && !OF_ITS_OWN.contains(column.key());
                if (carried) {
                    assertThat(Seal.plain(second.cell(column.key())))
                            .as(column.key())
                            .isEqualTo(Seal.plain(first.cell(column.key())));
                }
            }
        }
    }

    @Test
    void the_same_exercise_makes_the_same_bytes() {
        assertThat(Arrays.equals(workbook(demo), workbook(demo))).isTrue();
    }

    @Test
    void edits_additions_and_deletions_are_told_field_by_field_before_anything_happens() {
        byte[] workbook = edited(workbook(demo), opened -> {
            XSSFSheet msel = opened.getSheet("MSEL");
            set(msel, "sh-01", MselColumns.TIME, "D1 10:15");
            set(msel, "sh-01", "body:ru", "Другой текст");
            XSSFSheet people = opened.getSheet("People");
            int last = people.getLastRowNum() + 1;
            people.createRow(last)
                    .createCell(column(people, PeopleSheet.CALL_NAME))
                    .setCellValue("Щукин");
        });

        Draft draft = draft(workbook, demo);

        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.changes()).hasSize(2);
        Draft.Change added = draft.changes().getFirst();
        assertThat(added.kind()).isEqualTo(Draft.Kind.ADDED);
        assertThat(added.label()).isEqualTo("Щукин");
        Draft.Change changed = draft.changes().getLast();
        assertThat(changed.fields())
                .extracting(Draft.Field::name)
                .containsExactly("Exercise time", "Text (Russian, ru)");
        Exercise after = after(demo, new PlanCommand.ImportScenario(draft.commands()));
        var body = requireNonNull(after.msel().find(new InjectId("sh-01")))
                .inject()
                .body();
        assertThat(requireNonNull(body.versions().get(RU)).text()).isEqualTo("Другой текст");
        assertThat(requireNonNull(body.versions().get(RU)).state()).isEqualTo(TextState.NEEDS_REVIEW);
        assertThat(draft(workbook(after), after).changes()).isEmpty();
    }

    @Test
    void objectives_phases_and_reviews_are_edited_added_and_taken_out() {
        Exercise random = RandomExercise.of(3);
        int revision =
                requireNonNull(random.msel().find(new InjectId("random-1"))).revision();
        Exercise exercise =
                after(random, new PlanCommand.ReviewInject(new InjectId("random-1"), revision, ReviewState.DRAFT));
        byte[] workbook = edited(workbook(exercise), opened -> {
            XSSFSheet objectives = opened.getSheet("Objectives");
            set(objectives, "objective-1", MselColumns.NUMBER, "9.9");
            int last = objectives.getLastRowNum() + 1;
            objectives
                    .createRow(last)
                    .createCell(column(objectives, MselColumns.NUMBER))
                    .setCellValue("10");
            objectives.getRow(last).createCell(column(objectives, "text:en")).setCellValue("Find her");
            set(opened.getSheet("Phases"), "phase-0", PhasesSheet.ENDS, "D4 10:00");
            XSSFSheet phases = opened.getSheet("Phases");
            phases.removeRow(row(phases, "phase-3"));
            set(opened.getSheet("MSEL"), "random-1", MselColumns.OBJECTIVES, "10; 9.9");
            set(opened.getSheet("MSEL"), "random-1", MselColumns.REVIEW, "Approved");
            set(opened.getSheet("MSEL"), "random-3", MselColumns.TITLE, "Edited, so nobody has reviewed it");
        });

        Draft draft = draft(workbook, exercise);

        assertThat(draft.mistakes()).isEmpty();
        Exercise after = after(exercise, new PlanCommand.ImportScenario(draft.commands()));
        PlannedInject served = requireNonNull(after.msel().find(new InjectId("random-1")));
        assertThat(served.inject().servedObjectives())
                .extracting(id -> requireNonNull(after.scenario().find(Objective.class, id))
                        .number())
                .containsExactly("10", "9.9");
        assertThat(served.isApproved()).isTrue();
        assertThat(requireNonNull(after.msel().find(new InjectId("random-3"))).review())
                .isNull();
        assertThat(after.scenario().find(ExercisePhase.class, new PhaseId("phase-3")))
                .isNull();
        assertThat(requireNonNull(after.scenario().find(ExercisePhase.class, new PhaseId("phase-0")))
                        .to())
                .hasToString("D4 10:00:00");
        assertThat(draft(workbook(after), after).changes()).isEmpty();
    }

    @Test
    void a_place_is_moved_and_renamed_and_rows_that_name_it_as_before_still_do() {
        Place place = demo.scenario().all(Place.class).findFirst().orElseThrow();
        byte[] workbook = edited(workbook(demo), opened -> {
            XSSFSheet places = opened.getSheet("Places");
            set(places, place.id().value(), "name:en", "Moved elsewhere");
            set(places, place.id().value(), PlacesSheet.LATITUDE, "45,5");
            set(opened.getSheet("MSEL"), "sh-01", MselColumns.PLACE, WORDS.shown(place.name()));
            set(opened.getSheet("MSEL"), "sh-02", MselColumns.PLACE, "Moved elsewhere");
        });

        Draft draft = draft(workbook, demo);

        assertThat(draft.mistakes()).isEmpty();
        Exercise after = after(demo, new PlanCommand.ImportScenario(draft.commands()));
        Place moved = requireNonNull(after.scenario().find(Place.class, place.id()));
        assertThat(moved.name().original().text()).isEqualTo("Moved elsewhere");
        assertThat(moved.point().latitude()).isEqualTo(45.5);
        for (String inject : new String[] {"sh-01", "sh-02"}) {
            assertThat(requireNonNull(after.msel().find(new InjectId(inject)))
                            .inject()
                            .place())
                    .isEqualTo(place.id());
        }
        assertThat(draft(workbook(after), after).changes()).isEmpty();
    }

    @Test
    void only_a_review_is_no_new_revision() {
        Exercise exercise = RandomExercise.of(3);
        byte[] workbook = edited(
                workbook(exercise), opened -> set(opened.getSheet("MSEL"), "sh-01", MselColumns.REVIEW, "In review"));
        Draft draft = draft(workbook, exercise);

        assertThat(draft.commands()).allMatch(PlanCommand.ReviewInject.class::isInstance);
    }

    @Test
    void recipients_in_another_order_taken_twice_are_no_conflict() {
        byte[] workbook = edited(
                workbook(demo),
                opened -> set(opened.getSheet("MSEL"), "sh-02", MselColumns.TO, "country:IT; Team Bravo; Team Alfa"));

        Draft first = draft(workbook, demo);
        assertThat(first.changes()).hasSize(1);
        Exercise taken = after(demo, new PlanCommand.ImportScenario(first.commands()));
        Draft again = draft(workbook, taken);

        assertThat(again.changes()).isEmpty();
        assertThat(again.mistakes()).isEmpty();
    }

    @Test
    void a_mistake_is_named_by_sheet_row_and_column() {
        byte[] workbook = edited(workbook(demo), opened -> {
            XSSFSheet msel = opened.getSheet("MSEL");
            set(msel, "sh-01", MselColumns.TIME, "half past nine");
            set(msel, "sh-02", MselColumns.TO, "Nobody of this name");
        });

        Draft draft = draft(workbook, demo);

        assertThat(draft.isReady()).isFalse();
        assertThat(draft.mistakes()).hasSize(2);
        Mistake time = draft.mistakes().getFirst();
        assertThat(time.where().sheet()).isEqualTo("MSEL");
        assertThat(time.where().cell()).matches("E\\d+");
        assertThat(time.code()).isEqualTo(Mistake.Code.NOT_A_TIME);
        assertThat(draft.mistakes().getLast().parameters()).containsEntry("value", "Nobody of this name");
    }

    @Test
    void what_somebody_else_changed_since_is_a_conflict_only_where_the_file_was_edited_too() {
        byte[] workbook = edited(workbook(demo), opened -> {
            XSSFSheet msel = opened.getSheet("MSEL");
            set(msel, "sh-01", MselColumns.TITLE, "From the file");
        });
        Exercise since = after(retitled(retitled(demo, "sh-01"), "sh-02"));

        Draft draft = draft(workbook, since);

        assertThat(draft.changes()).hasSize(1);
        assertThat(draft.changes().getFirst().kind()).isEqualTo(Draft.Kind.CONFLICT);
        assertThat(draft.isReady()).isFalse();
    }

    private static Exercise retitled(Exercise exercise, String id) {
        byte[] edited =
                edited(workbook(exercise), opened -> set(opened.getSheet("MSEL"), id, MselColumns.TITLE, "In Livex"));
        return after(
                exercise, new PlanCommand.ImportScenario(draft(edited, exercise).commands()));
    }

    @Test
    void a_cell_that_livex_calculates_cannot_be_edited_in_silence() {
        byte[] workbook =
                edited(workbook(demo), opened -> set(opened.getSheet("MSEL"), "sh-01", MselColumns.WHEN, "later"));

        assertThat(draft(workbook, demo).mistakes())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.code()).isEqualTo(Mistake.Code.CALCULATED));
    }

    @Test
    void a_workbook_in_one_language_is_read_in_another() {
        SheetWords russian = new SheetWords(CATALOG, Language.of("ru"));
        byte[] workbook = new ExerciseSheets(demo, russian).workbook(ExerciseSheets.EVERYTHING, "demo");

        Draft draft = draft(workbook, demo);

        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.changes()).isEmpty();
    }

    @Test
    void csv_comes_back_as_it_went_and_calculates_nothing() {
        Exercise exercise = RandomExercise.of(5);
        byte[] csv = new ExerciseSheets(exercise, WORDS).csv(Part.MSEL);

        assertThat(draft(csv, exercise).changes()).isEmpty();
        assertThat(read(csv).grids().getFirst().rows().stream().skip(2).flatMap(row -> row.stream()))
                .noneMatch(cell -> cell.text().startsWith("=") || cell.text().startsWith("@"));
        assertThat(new String(csv, StandardCharsets.UTF_8)).startsWith("\uFEFF");
    }
}
