package org.livex.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.livex.sheet.SheetSamples.*;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.ThingKind;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.plan.Team;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.exercise.words.ids.TeamId;

/** Rows that somebody deleted in the workbook. */
class RemovedRowsTest {
    private static final GeoPoint THERE = new GeoPoint(45.5, 11.5);

    /** A row of each sheet that nothing else names. */
    enum Spare {
        PERSON(
                "People",
                "spare-person",
                new PlanCommand.AddPerson(person(Set.of(), null)),
                new PlanCommand.RemovePerson(new PersonId("spare-person"), 1)),
        AGENCY(
                "Agencies",
                "spare-agency",
                new PlanCommand.AddAgency(new Agency(new AgencyId("spare-agency"), named("Spare agency"))),
                new PlanCommand.RemoveThing(ThingKind.AGENCY, "spare-agency", 1)),
        TEAM(
                "Teams",
                "spare-team",
                new PlanCommand.AddTeam(new Team(new TeamId("spare-team"), named("Spare team"))),
                new PlanCommand.RemoveThing(ThingKind.TEAM, "spare-team", 1)),
        PLACE(
                "Places",
                "spare-place",
                new PlanCommand.AddPlace(
                        new Place(new PlaceId("spare-place"), named("Spare place"), THERE, 20, Audience.EVERYONE)),
                new PlanCommand.RemoveThing(ThingKind.PLACE, "spare-place", 1)),
        PERSONA(
                "Personas",
                "spare-persona",
                new PlanCommand.AddPersona(new Persona(new PersonaId("spare-persona"), named("Spare persona"))),
                new PlanCommand.RemoveThing(ThingKind.PERSONA, "spare-persona", 1)),
        STORYLINE(
                "Storylines",
                "spare-storyline",
                new PlanCommand.AddStoryline(
                        new Storyline(new StorylineId("spare-storyline"), named("Spare storyline"))),
                new PlanCommand.RemoveThing(ThingKind.STORYLINE, "spare-storyline", 1)),
        DUTY(
                "Duties",
                "spare-duty",
                new PlanCommand.AddDuty(DutiesSheetTest.duty("spare-duty", "Spare duty")),
                new PlanCommand.RemoveThing(ThingKind.DUTY, "spare-duty", 1));

        private final String sheet;
        private final String id;
        // Never changes.
        @SuppressWarnings("ImmutableEnumChecker")
        private final PlanCommand adding;

        // Never changes.
        @SuppressWarnings("ImmutableEnumChecker")
        private final PlanCommand removing;

        Spare(String sheet, String id, PlanCommand adding, PlanCommand removing) {
            this.sheet = sheet;
            this.id = id;
            this.adding = adding;
            this.removing = removing;
        }

        String label() {
            return this == PERSON ? "Spare person" : "Spare " + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Exercise demo = demo();

    @ParameterizedTest
    @EnumSource
    void before_startex_a_deleted_row_takes_out_what_nothing_names(Spare spare) {
        Exercise exercise = after(demo, spare.adding);

        Draft draft = draft(without(workbook(exercise), spare.sheet, spare.id), exercise);

        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.notices()).isEmpty();
        assertThat(draft.commands()).containsExactly(spare.removing);
        assertThat(draft.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Draft.Kind.REMOVED);
            assertThat(change.id()).isEqualTo(spare.id);
            assertThat(change.label()).isEqualTo(spare.label());
        });
    }

    @ParameterizedTest
    @EnumSource
    void after_startex_it_stays_and_a_notice_names_it(Spare spare) {
        Exercise exercise = after(demo, spare.adding, new ClockCommand.StartExercise());

        Draft draft = draft(without(workbook(exercise), spare.sheet, spare.id), exercise);

        assertThat(draft.commands()).isEmpty();
        assertThat(draft.mistakes()).isEmpty();
        assertThat(draft.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.code()).isEqualTo("cannot-remove");
            assertThat(notice.parameters()).containsEntry("label", spare.label());
        });
    }

    @Test
    void what_was_taken_out_is_out_as_if_it_had_never_been_there() {
        Exercise exercise = demo;
        byte[] workbook = workbook(demo);
        for (Spare spare : Spare.values()) {
            exercise = after(exercise, spare.adding);
        }
        byte[] all = workbook(exercise);
        for (Spare spare : Spare.values()) {
            all = without(all, spare.sheet, spare.id);
        }

        Exercise after = imported(exercise, draft(all, exercise));

        assertThat(draft(workbook(after), after).changes()).isEmpty();
        assertThat(Arrays.equals(workbook(after), workbook)).isTrue();
        assertThat(after.roster().find(new PersonId("spare-person"))).isNull();
    }

    @Test
    void what_something_in_the_file_still_names_is_a_mistake_that_says_sheet_thing_and_who_names_it() {
        Exercise exercise = named();
        byte[] workbook = edited(
                without(workbook(exercise), "Teams", "spare-team"),
                opened -> opened.setSheetName(opened.getSheetIndex("Teams"), "Our teams"));

        Draft draft = draft(workbook, exercise);

        assertThat(draft.isReady()).isFalse();
        assertThat(draft.commands()).isEmpty();
        assertThat(draft.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.code()).isEqualTo(Mistake.Code.REFUSED);
            assertThat(mistake.where().sheet()).isEqualTo("Our teams");
            assertThat(mistake.where().cell()).isEmpty();
            assertThat(mistake.parameters())
                    .containsEntry("reason", "thing-in-use")
                    .containsEntry("label", "Spare team")
                    .containsEntry("by", "S-1");
            assertThat(WORDS.text("problem." + mistake.parameters().get("reason"), mistake.parameters()))
                    .isEqualTo("“S-1” still names it. Change that first.");
        });
    }

    @Test
    void each_deleted_row_that_is_still_named_is_a_mistake_of_its_own() {
        Exercise exercise = named();
        byte[] workbook = workbook(exercise);
        for (Spare spare :
                List.of(Spare.PERSON, Spare.AGENCY, Spare.TEAM, Spare.PLACE, Spare.PERSONA, Spare.STORYLINE)) {
            workbook = without(workbook, spare.sheet, spare.id);
        }

        Draft draft = draft(workbook, exercise);

        assertThat(draft.commands()).isEmpty();
        assertThat(draft.mistakes())
                .extracting(
                        mistake -> mistake.where().sheet(),
                        mistake -> mistake.parameters().get("by"))
                .containsExactlyInAnyOrder(
                        tuple("People", "S-1"),
                        tuple("Agencies", "Spare person"),
                        tuple("Teams", "S-1"),
                        tuple("Places", "S-1"),
                        tuple("Personas", "S-1"),
                        tuple("Storylines", "S-1"));
    }

    @Test
    void who_names_it_may_stop_to_in_the_same_file() {
        Exercise exercise = named();
        byte[] workbook = edited(workbook(exercise), opened -> {
            set(opened.getSheet("MSEL"), "spare-inject", MselColumns.TO, "Everyone");
            set(opened.getSheet("People"), "spare-person", PeopleSheet.TEAMS, "");
        });

        Draft draft = draft(without(workbook, "Teams", "spare-team"), exercise);
        Exercise after = imported(exercise, draft);

        assertThat(after.scenario().find(Team.class, new TeamId("spare-team"))).isNull();
        assertThat(requireNonNull(after.roster().find(new PersonId("spare-person")))
                        .teams())
                .isEmpty();
        assertThat(draft(workbook(after), after).changes()).isEmpty();
    }

    @Test
    void things_that_name_each_other_go_together() {
        Exercise exercise = named();
        byte[] workbook = without(workbook(exercise), "MSEL", "spare-inject");
        for (Spare spare : Spare.values()) {
            workbook = without(workbook, spare.sheet, spare.id);
        }

        Draft draft = draft(workbook, exercise);

        assertThat(draft.changes()).hasSize(8).allMatch(change -> change.kind() == Draft.Kind.REMOVED);
        assertThat(Arrays.equals(workbook(imported(exercise, draft)), workbook(demo)))
                .isTrue();
    }

    @Test
    void what_came_in_since_the_file_was_written_stays() {
        byte[] workbook = workbook(demo);
        Exercise since = after(demo, Spare.PERSON.adding, Spare.TEAM.adding, Spare.PLACE.adding);

        Draft draft = draft(workbook, since);

        assertThat(draft.commands()).isEmpty();
        assertThat(draft.notices()).isEmpty();
    }

    @Test
    void a_sheet_that_is_not_in_the_file_takes_nothing_out() {
        Exercise exercise = after(demo, Spare.TEAM.adding);
        byte[] workbook = edited(workbook(exercise), opened -> opened.removeSheetAt(opened.getSheetIndex("Teams")));

        Draft draft = draft(workbook, exercise);

        assertThat(draft.commands()).isEmpty();
        assertThat(draft.mistakes()).isEmpty();
    }

    @Test
    void from_a_csv_nobody_is_taken_out() {
        Exercise exercise = after(demo, Spare.PERSON.adding);
        String csv = new String(new ExerciseSheets(exercise, WORDS).csv(Part.PEOPLE), UTF_8);
        String shorter =
                csv.lines().filter(line -> !line.contains("Spare person")).collect(Collectors.joining("\r\n"));
        assertThat(shorter).hasSizeLessThan(csv.length());

        Draft draft = draft(shorter.getBytes(UTF_8), exercise);

        assertThat(draft.commands()).isEmpty();
        assertThat(draft.mistakes()).isEmpty();
    }

    private static Exercise imported(Exercise exercise, Draft draft) {
        assertThat(draft.mistakes()).isEmpty();
        return after(exercise, new PlanCommand.ImportScenario(draft.commands()));
    }

    /** With all that is spare, and an inject and a person that name it. */
    private Exercise named() {
        Exercise exercise = demo;
        for (Spare spare : Spare.values()) {
            if (spare != Spare.PERSON) {
                exercise = after(exercise, spare.adding);
            }
        }
        PersonId person = new PersonId("spare-person");
        TeamId team = new TeamId("spare-team");
        return after(
                exercise,
                new PlanCommand.AddPerson(person(Set.of(team), new AgencyId("spare-agency"))),
                new PlanCommand.PlanInject(
                        Inject.builder(new InjectId("spare-inject"), "S-1", named("Title"), named("Text"))
                                .from(new PersonaId("spare-persona"))
                                .storyline(new StorylineId("spare-storyline"))
                                .place(new PlaceId("spare-place"))
                                .audience(new Audience(false, Set.of(person), Set.of(team), Set.of(), Set.of()))
                                .build()));
    }

    private static Person person(Set<TeamId> teams, @Nullable AgencyId agency) {
        return new Person(
                new PersonId("spare-person"),
                "Spare person",
                PersonFunction.PLAYER,
                teams,
                agency,
                null,
                List.of(EN),
                null);
    }

    private static LocalizedText named(String english) {
        return LocalizedText.of(EN, english);
    }

    private static byte[] without(byte[] workbook, String sheet, String id) {
        Consumer<XSSFWorkbook> deleting = opened -> {
            XSSFSheet rows = opened.getSheet(sheet);
            rows.removeRow(row(rows, id));
        };
        return edited(workbook, deleting);
    }
}
