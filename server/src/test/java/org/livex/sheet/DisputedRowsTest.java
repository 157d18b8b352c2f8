package org.livex.sheet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.Rules;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.plan.Team;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.sheet.own.OwnImport;

/** Rows of a workbook that were edited or deleted while a colleague went on writing in Livex. */
class DisputedRowsTest {
    private static final PersonId COLLEAGUE = new PersonId("ctrl-02");
    private static final Instant LATER = NOW.plusSeconds(90);

    /** A thing of each sheet that nothing else names, as it was and as the colleague made it. */
    enum Written {
        MSEL(
                new PlanCommand.PlanInject(inject("Before")),
                new PlanCommand.ReviseInject(inject("By a colleague"), 1),
                "S-1 Before"),
        PEOPLE(
                new PlanCommand.AddPerson(person("Before")),
                new PlanCommand.RevisePerson(person("By a colleague"), 1),
                "Before"),
        AGENCIES(
                new PlanCommand.AddAgency(new Agency(new AgencyId("spare"), named("Before"))),
                new PlanCommand.ReviseThing(new Agency(new AgencyId("spare"), named("By a colleague")), 1),
                "Before"),
        TEAMS(
                new PlanCommand.AddTeam(new Team(new TeamId("spare"), named("Before"))),
                new PlanCommand.ReviseThing(new Team(new TeamId("spare"), named("By a colleague")), 1),
                "Before"),
        PLACES(
                new PlanCommand.AddPlace(place("Before")),
                new PlanCommand.ReviseThing(place("By a colleague"), 1),
                "Before"),
        PERSONAS(
                new PlanCommand.AddPersona(new Persona(new PersonaId("spare"), named("Before"))),
                new PlanCommand.ReviseThing(new Persona(new PersonaId("spare"), named("By a colleague")), 1),
                "Before"),
        STORYLINES(
                new PlanCommand.AddStoryline(new Storyline(new StorylineId("spare"), named("Before"))),
                new PlanCommand.ReviseThing(new Storyline(new StorylineId("spare"), named("By a colleague")), 1),
                "Before"),
        PHASES(
                new PlanCommand.WritePhase(phase("Before")),
                new PlanCommand.WritePhase(phase("By a colleague"), 1),
                "Before"),
        OBJECTIVES(
                new PlanCommand.WriteObjective(new Objective(new ObjectiveId("spare"), "9", named("Before"))),
                new PlanCommand.WriteObjective(
                        new Objective(new ObjectiveId("spare"), "9", named("By a colleague")), 1),
                "9"),
        DUTIES(
                new PlanCommand.AddDuty(DutiesSheetTest.duty("spare", "Before")),
                new PlanCommand.ReviseThing(DutiesSheetTest.duty("spare", "By a colleague"), 1),
                "Before");

        // Never changes.
        @SuppressWarnings("ImmutableEnumChecker")
        private final PlanCommand adding;

        // Never changes.
        @SuppressWarnings("ImmutableEnumChecker")
        private final PlanCommand changing;

        private final String label;

        Written(PlanCommand adding, PlanCommand changing, String label) {
            this.adding = adding;
            this.changing = changing;
            this.label = label;
        }

        Part part() {
            return Part.valueOf(name());
        }
    }

    private final Exercise demo = demo();

    @ParameterizedTest
    @EnumSource
    void a_deleted_row_that_a_colleague_changed_since_is_asked_about(Written written) {
        Exercise exercise = after(demo, written.adding);
        Exercise since = byColleague(exercise, written.changing);

        Draft draft = draft(without(exercise, written), since, Map.of());

        assertThat(draft.isReady()).isFalse();
        assertThat(draft.commands()).isEmpty();
        assertThat(draft.mistakes()).isEmpty();
        Draft.Change asked = asked(draft);
        assertThat(asked.kind()).isEqualTo(Draft.Kind.REMOVAL_CONFLICT);
        assertThat(asked.part()).isEqualTo(written.part());
        assertThat(asked.label()).isEqualTo(written.label.replace("Before", "By a colleague"));
        assertThat(asked.fields()).extracting(Draft.Field::before).contains("By a colleague");
        assertThat(asked.fields()).extracting(Draft.Field::after).containsOnly("");
        Draft.Dispute dispute = requireNonNull(asked.dispute());
        assertThat(dispute.by()).isEqualTo("Control 2");
        assertThat(dispute.at()).isEqualTo(LATER);
    }

    @ParameterizedTest
    @EnumSource
    void who_keeps_it_loses_nothing_and_who_takes_it_out_takes_it_out(Written written) {
        Exercise exercise = after(demo, written.adding);
        Exercise since = byColleague(exercise, written.changing);
        byte[] workbook = without(exercise, written);
        String question = question(draft(workbook, since, Map.of()));

        Draft kept = draft(workbook, since, Map.of(question, "keep"));
        Draft taken = draft(workbook, since, Map.of(question, "take"));

        assertThat(kept.changes()).isEmpty();
        assertThat(kept.commands()).isEmpty();
        assertThat(taken.isReady()).isTrue();
        assertThat(taken.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Draft.Kind.REMOVED);
            assertThat(requireNonNull(change.dispute()).question()).isEqualTo(question);
        });
        Exercise out = after(since, new PlanCommand.ImportScenario(taken.commands()));
        assertThat(new ExerciseSheets(out, WORDS).sheet(written.part()).table().byId())
                .doesNotContainKey("spare");
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_is_about_the_change_that_was_shown_and_no_later_one(Written written) {
        Exercise exercise = after(demo, written.adding);
        Exercise since = byColleague(exercise, written.changing);
        byte[] workbook = without(exercise, written);
        String question = question(draft(workbook, since, Map.of()));
        Exercise later = with(since, facts(exercise, written.changing), 3);

        Draft draft = draft(workbook, later, Map.of(question, "take"));

        assertThat(draft.isReady()).isFalse();
        assertThat(asked(draft).kind()).isEqualTo(Draft.Kind.REMOVAL_CONFLICT);
    }

    @ParameterizedTest
    @EnumSource
    void a_workbook_that_does_not_say_what_was_changed_when_is_asked_about(Written written) {
        Exercise exercise = after(demo, written.adding);
        byte[] old = edited(without(exercise, written), opened -> {
            XSSFSheet index = opened.getSheet(OwnLayout.INDEX_SHEET);
            index.getRow(0).forEach(cell -> {
                if (cell.getStringCellValue().startsWith("changed/")) {
                    cell.setBlank();
                }
            });
        });

        Draft draft = draft(old, exercise, Map.of());

        assertThat(draft.isReady()).isFalse();
        assertThat(asked(draft).kind()).isEqualTo(Draft.Kind.REMOVAL_CONFLICT);
    }

    @Test
    void a_translation_that_came_in_since_is_a_change_too() {
        Exercise exercise = after(demo, Written.MSEL.adding);
        TextVersion translated = new TextVersion("Перевод", TextState.NEEDS_REVIEW, 1, COLLEAGUE);
        TextRef body = TextRef.ofInject(new InjectId("spare"), TextPart.BODY);
        Exercise since = with(exercise, List.of(new TextFact.TextTranslated(body, RU, 1, translated)), 2);

        Draft draft = draft(without(exercise, Written.MSEL), since, Map.of());

        assertThat(asked(draft).fields()).extracting(Draft.Field::before).contains("Перевод");
    }

    @Test
    void in_whatever_language_the_workbook_was_written_only_changes_are_asked_about() {
        Exercise exercise = after(demo, Written.MSEL.adding);
        byte[] russian =
                new ExerciseSheets(exercise, new SheetWords(CATALOG, RU)).workbook(ExerciseSheets.EVERYTHING, "demo");
        byte[] workbook = edited(russian, opened -> {
            XSSFSheet msel = opened.getSheetAt(0);
            msel.removeRow(row(msel, "spare"));
        });

        Draft draft = draft(workbook, exercise, Map.of());

        assertThat(draft.isReady()).isTrue();
        assertThat(draft.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(Draft.Kind.REMOVED));
    }

    @Test
    void a_row_that_both_edited_says_who_did_and_keeps_the_other_cells_of_the_colleague() {
        Exercise exercise = after(demo, Written.MSEL.adding);
        Exercise since = byColleague(exercise, Written.MSEL.changing);
        byte[] workbook = edited(
                workbook(exercise), opened -> set(opened.getSheet("MSEL"), "spare", MselColumns.TIME, "D1 11:15"));

        Draft draft = draft(workbook, since, Map.of());
        Draft taken = draft(workbook, since, Map.of(question(draft), "take"));
        Draft kept = draft(workbook, since, Map.of(question(draft), "keep"));

        Draft.Change asked = asked(draft);
        assertThat(asked.kind()).isEqualTo(Draft.Kind.CONFLICT);
        assertThat(requireNonNull(asked.dispute()).by()).isEqualTo("Control 2");
        assertThat(asked.fields()).containsExactly(new Draft.Field("Exercise time", "", "D1 11:15"));
        Exercise after = after(since, new PlanCommand.ImportScenario(taken.commands()));
        Table.Row row = requireNonNull(
                new ExerciseSheets(after, WORDS).sheet(Part.MSEL).table().byId().get("spare"));
        assertThat(row.cell(MselColumns.TITLE)).isEqualTo("By a colleague");
        assertThat(row.cell(MselColumns.TIME)).isEqualTo("D1 11:15:00");
        assertThat(kept.commands()).isEmpty();
    }

    @Test
    void a_cell_that_both_edited_shows_both_and_is_as_chosen() {
        Exercise exercise = after(demo, Written.MSEL.adding);
        Exercise since = byColleague(exercise, Written.MSEL.changing);
        byte[] workbook = edited(
                workbook(exercise),
                opened -> set(opened.getSheet("MSEL"), "spare", MselColumns.TITLE, "From the file"));

        Draft draft = draft(workbook, since, Map.of());
        Draft taken = draft(workbook, since, Map.of(question(draft), "take"));

        assertThat(asked(draft).fields()).singleElement().satisfies(field -> {
            assertThat(field.before()).isEqualTo("By a colleague");
            assertThat(field.after()).isEqualTo("From the file");
        });
        Exercise after = after(since, new PlanCommand.ImportScenario(taken.commands()));
        assertThat(requireNonNull(after.msel().find(new InjectId("spare")))
                        .inject()
                        .title()
                        .original()
                        .text())
                .isEqualTo("From the file");
    }

    private static Exercise byColleague(Exercise exercise, PlanCommand command) {
        return with(exercise, facts(exercise, command), 2);
    }

    private static List<Fact> facts(Exercise exercise, PlanCommand command) {
        if (Rules.decide(exercise, CONTROL, command, LATER) instanceof Decision.Accepted(List<Fact> facts)) {
            return facts;
        }
        throw new AssertionError(command);
    }

    private static Exercise with(Exercise exercise, List<Fact> facts, int seq) {
        Exercise next = exercise;
        for (Fact fact : facts) {
            next = next.apply(fact, new Stamp(seq, LATER, COLLEAGUE));
        }
        return next;
    }

    private static Draft draft(byte[] file, Exercise exercise, Map<String, String> answers) {
        return new OwnImport(WORDS, answers, new Drafting(exercise, CONTROL, NOW, true)).read(read(file));
    }

    private static Draft.Change asked(Draft draft) {
        assertThat(draft.changes()).hasSize(1);
        return draft.changes().getFirst();
    }

    private static String question(Draft draft) {
        return requireNonNull(asked(draft).dispute()).question();
    }

    private static byte[] without(Exercise exercise, Written written) {
        byte[] workbook = new ExerciseSheets(exercise, WORDS).workbook(List.of(written.part()), "demo");
        return edited(workbook, opened -> {
            XSSFSheet rows = opened.getSheetAt(0);
            rows.removeRow(row(rows, "spare"));
        });
    }

    private static Inject inject(String title) {
        return Inject.builder(new InjectId("spare"), "S-1", named(title), named("Text"))
                .build();
    }

    private static Person person(String callName) {
        return new Person(
                new PersonId("spare"), callName, PersonFunction.PLAYER, Set.of(), null, null, List.of(EN), null);
    }

    private static Place place(String name) {
        return new Place(new PlaceId("spare"), named(name), new GeoPoint(45.5, 11.5), 20, Audience.EVERYONE);
    }

    private static ExercisePhase phase(String name) {
        return new ExercisePhase(
                new PhaseId("spare"), named(name), new ExerciseTime(3_600_000), new ExerciseTime(7_200_000));
    }

    private static LocalizedText named(String english) {
        return LocalizedText.of(EN, english);
    }
}
