package org.livex.sheet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.Thing;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.Milestone;
import org.livex.exercise.plan.MilestoneRule;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.plan.Team;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.sheet.file.Grid;
import org.livex.sheet.own.OwnImport;

/** Agencies, teams, personas and storylines, edited in a workbook. */
class NamedSheetTest {
    private static final Enclosure FACE =
            new Enclosure(new MediaHash("a".repeat(64)), MediaType.JPEG, 1_000, null, null, null);

    private final Exercise demo = withFace(demo());
    private final Agency agency = first(demo, Agency.class);
    private final Team team = first(demo, Team.class);
    private final Persona persona = first(demo, Persona.class);
    private final Storyline storyline = first(demo, Storyline.class);

    @Test
    void names_in_any_language_come_in_as_revisions_and_go_out_as_they_came() {
        byte[] workbook = edited(workbook(demo), opened -> {
            set(opened.getSheet("Agencies"), agency.id().value(), "name:en", "Agency, renamed");
            set(opened.getSheet("Teams"), team.id().value(), "name:ru", "Другая группа");
            set(opened.getSheet("Personas"), persona.id().value(), "name:en", "Persona, renamed");
            set(opened.getSheet("Storylines"), storyline.id().value(), "name:en", "Story, retitled");
        });

        Draft draft = draft(workbook, demo);

        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.notices()).isEmpty();
        assertThat(draft.changes())
                .hasSize(4)
                .allMatch(change -> change.kind() == Draft.Kind.CHANGED)
                .extracting(change -> change.fields().getFirst().after())
                .containsExactly("Agency, renamed", "Другая группа", "Persona, renamed", "Story, retitled");
        Exercise after = imported(draft);
        assertThat(now(after, agency).name().original().text()).isEqualTo("Agency, renamed");
        LocalizedText renamed = now(after, team).name();
        assertThat(renamed.original()).isEqualTo(team.name().original());
        assertThat(requireNonNull(renamed.versions().get(RU)).text()).isEqualTo("Другая группа");
        assertThat(requireNonNull(renamed.versions().get(RU)).state()).isEqualTo(TextState.NEEDS_REVIEW);
        assertThat(now(after, storyline).title().original().text()).isEqualTo("Story, retitled");
        assertThat(draft(workbook(after), after).changes()).isEmpty();
        assertSameCells(after, workbook);
    }

    @Test
    void a_persona_that_is_renamed_keeps_its_language_and_its_face() {
        Exercise after = imported(draft(
                edited(
                        workbook(demo),
                        opened -> set(opened.getSheet("Personas"), persona.id().value(), "name:en", "Renamed")),
                demo));

        Persona renamed = now(after, persona);
        assertThat(renamed.name().original().text()).isEqualTo("Renamed");
        assertThat(renamed.name().versions().keySet())
                .isEqualTo(persona.name().versions().keySet());
        assertThat(renamed.language()).isEqualTo(RU);
        assertThat(renamed.picture()).isEqualTo(FACE);
    }

    @Test
    void a_storyline_that_is_retitled_keeps_its_milestones() {
        Storyline aimed = new Storyline(
                storyline.id(),
                storyline.title(),
                List.of(new Milestone("found", storyline.title(), null, List.of(new MilestoneRule.MediatorFound()))));
        Exercise with =
                after(demo, new PlanCommand.ReviseThing(aimed, demo.scenario().revisionOf(aimed.id())));
        byte[] workbook = edited(
                workbook(with),
                opened -> set(opened.getSheet("Storylines"), storyline.id().value(), "name:en", "Retitled"));

        Storyline after = now(
                after(with, new PlanCommand.ImportScenario(draft(workbook, with).commands())), storyline);
        assertThat(after.title().original().text()).isEqualTo("Retitled");
        assertThat(after.eachMilestone()).isEqualTo(aimed.eachMilestone());
    }

    @Test
    void what_a_persona_writes_in_is_chosen_and_taken_away_in_its_column() {
        Exercise chosen = imported(draft(withLanguage("EN"), demo));
        Exercise taken = imported(draft(withLanguage(" "), demo));

        assertThat(now(chosen, persona).language()).isEqualTo(EN);
        assertThat(now(taken, persona).language()).isNull();
        assertThat(now(taken, persona).picture()).isEqualTo(FACE);
        assertThat(draft(withLanguage("Klingon!"), demo).mistakes())
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.code()).isEqualTo(Mistake.Code.NOT_A_LANGUAGE);
                    assertThat(mistake.where().sheet()).isEqualTo("Personas");
                });
    }

    @Test
    void a_name_that_somebody_changed_since_is_a_conflict_until_it_is_chosen() {
        byte[] workbook = edited(
                workbook(demo),
                opened -> set(opened.getSheet("Teams"), team.id().value(), "name:en", "From the file"));
        Exercise since = after(
                demo,
                new PlanCommand.ReviseThing(
                        new Team(team.id(), LocalizedText.of(EN, "In Livex")),
                        demo.scenario().revisionOf(team.id())));

        Draft draft = draft(workbook, since);

        assertThat(draft.isReady()).isFalse();
        assertThat(draft.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(Draft.Kind.CONFLICT));
        String question = requireNonNull(draft.changes().getFirst().dispute()).question();
        assertThat(nameAfter(since, workbook, Map.of(question, "take"))).isEqualTo("From the file");
        assertThat(nameAfter(since, workbook, Map.of(question, "keep"))).isEqualTo("In Livex");
    }

    @Test
    void a_blanked_name_is_a_mistake_in_its_cell() {
        byte[] workbook = edited(workbook(demo), opened -> {
            set(opened.getSheet("Agencies"), agency.id().value(), "name:en", "");
            set(opened.getSheet("Teams"), team.id().value(), "name:ru", "");
        });

        Draft draft = draft(workbook, demo);

        assertThat(draft.changes()).isEmpty();
        assertThat(draft.mistakes())
                .extracting(Mistake::code)
                .containsExactly(Mistake.Code.EMPTY, Mistake.Code.TRANSLATION_STAYS);
        assertThat(draft.mistakes())
                .extracting(mistake -> mistake.where().sheet())
                .containsExactly("Agencies", "Teams");
    }

    /** Whatever the first column's language is. */
    @Test
    void a_name_whose_only_language_is_blanked_is_a_mistake_where_it_stood() {
        Exercise exercise = after(
                demo,
                new PlanCommand.AddTeam(new Team(new TeamId("russian"), LocalizedText.of(RU, "Только по-русски"))));
        byte[] whole = workbook(exercise);
        byte[] workbook = edited(whole, opened -> set(opened.getSheet("Teams"), "russian", "name:ru", ""));

        int column = read(whole).grids().stream()
                .filter(grid -> grid.name().equals("Teams"))
                .findFirst()
                .map(grid -> OwnLayout.of(grid).orElseThrow().keys().indexOf("name:ru"))
                .orElseThrow();
        assertThat(draft(workbook, exercise).mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.code()).isEqualTo(Mistake.Code.EMPTY);
            assertThat(mistake.where().column()).isEqualTo(column);
        });
    }

    @Test
    void rows_that_name_it_as_it_was_called_before_still_do() {
        byte[] workbook = edited(workbook(demo), opened -> {
            set(opened.getSheet("Personas"), persona.id().value(), "name:en", "Renamed");
            set(opened.getSheet("MSEL"), "sh-01", MselColumns.FROM, WORDS.shown(persona.name()));
            set(opened.getSheet("MSEL"), "sh-02", MselColumns.FROM, "Renamed");
        });

        Exercise after = imported(draft(workbook, demo));

        for (String inject : List.of("sh-01", "sh-02")) {
            assertThat(requireNonNull(after.msel().find(new InjectId(inject)))
                            .inject()
                            .from())
                    .isEqualTo(persona.id());
        }
    }

    private byte[] withLanguage(String cell) {
        return edited(
                workbook(demo),
                opened -> set(opened.getSheet("Personas"), persona.id().value(), NamedSheet.LANGUAGE, cell));
    }

    private Exercise imported(Draft draft) {
        assertThat(draft.mistakes()).isEmpty();
        return after(demo, new PlanCommand.ImportScenario(draft.commands()));
    }

    private String nameAfter(Exercise since, byte[] workbook, Map<String, String> answers) {
        Draft draft = new OwnImport(WORDS, answers, new Drafting(since, CONTROL, NOW, true)).read(read(workbook));
        assertThat(draft.changes()).noneMatch(change -> change.kind() == Draft.Kind.CONFLICT);
        return now(after(since, new PlanCommand.ImportScenario(draft.commands())), team)
                .name()
                .original()
                .text();
    }

    /** Cell by cell, but for the seals. */
    private static void assertSameCells(Exercise exercise, byte[] workbook) {
        for (Part part : List.of(Part.AGENCIES, Part.TEAMS, Part.PERSONAS, Part.STORYLINES)) {
            Table table = new ExerciseSheets(exercise, WORDS).sheet(part).table();
            Grid grid = read(workbook).grids().stream()
                    .filter(one -> OwnLayout.of(one)
                            .filter(layout -> layout.part() == part)
                            .isPresent())
                    .findFirst()
                    .orElseThrow();
            List<String> keys = OwnLayout.of(grid).orElseThrow().keys();
            for (int i = 0; i < table.rows().size(); i++) {
                for (Column column : table.columns()) {
                    if (column.isEdited()) {
                        assertThat(grid.text(OwnLayout.FIRST_ROW + i, keys.indexOf(column.key())))
                                .as(part + " " + column.key())
                                .isEqualTo(table.rows().get(i).cell(column.key()));
                    }
                }
            }
        }
    }

    private static Exercise withFace(Exercise exercise) {
        Persona bare = first(exercise, Persona.class);
        return after(
                exercise,
                new PlanCommand.ReviseThing(
                        new Persona(bare.id(), bare.name(), RU, FACE),
                        exercise.scenario().revisionOf(bare.id())));
    }

    private static <T extends Thing> T first(Exercise exercise, Class<T> type) {
        return exercise.scenario().all(type).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Thing> T now(Exercise exercise, T thing) {
        return requireNonNull((T) exercise.scenario().find(thing.getClass(), thing.id()));
    }
}
