package org.livex.exercise.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.ThingKind;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.ExpectedAction;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.people.RoleCard;
import org.livex.exercise.people.WrittenRoleCard;
import org.livex.exercise.place.Place;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.RoleCardId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;

class PlanRulesTest {
    private static final PersonId NOBODY = new PersonId("nobody");

    @Test
    void an_exercise_is_planned_once() {
        GivenExercise.unplanned()
                .whenServer(new PlanCommand.PlanExercise(PLAN))
                .thenFacts(new PlanFact.ExercisePlanned(PLAN))
                .clockShows("D1 09:00")
                .whenServer(new PlanCommand.PlanExercise(PLAN))
                .thenRejected(Rejection.EXERCISE_ALREADY_PLANNED);
    }

    @Test
    void a_revised_plan_says_which_revision_its_author_saw() {
        Plan later = plan(Nights.SKIP, day("D1 10:00", "D1 12:00"));

        GivenExercise.planned()
                .when(DIRECTOR, new PlanCommand.RevisePlan(later, 1))
                .thenFacts(new PlanFact.PlanRevised(later, 2))
                .clockShows("D1 10:00")
                .when(CONTROLLER, new PlanCommand.RevisePlan(PLAN, 1))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "2");
    }

    @Test
    void a_revised_plan_never_moves_a_running_clock_back() {
        Plan lunchAtNoon = plan(Nights.SKIP, day("D1 09:00", "D1 12:00"), day("D1 13:00", "D1 18:00"));

        GivenExercise.running()
                .after(Duration.ofHours(5))
                .given(new PlanCommand.RevisePlan(lunchAtNoon, 1))
                .clockShows("D1 14:00")
                .after(minutes(10))
                .clockShows("D1 14:10");
    }

    @Test
    void a_revised_plan_leaves_a_paused_clock_where_it_stands() {
        GivenExercise.running()
                .after(minutes(10))
                .given(new ClockCommand.PauseExercise())
                .given(new PlanCommand.RevisePlan(plan(Nights.STOP, DAY_2), 1))
                .clockShows("D1 09:10")
                .given(new ClockCommand.ResumeExercise())
                .clockShows("D2 09:00");
    }

    @Test
    void a_revised_plan_cannot_take_the_hours_of_play_from_under_a_running_clock() {
        GivenExercise.running()
                .after(Duration.ofHours(5))
                .when(DIRECTOR, new PlanCommand.RevisePlan(plan(Nights.STOP, day("D1 09:00", "D1 12:00")), 1))
                .thenRejected(Rejection.CLOCK_OUTSIDE_PLAY);
    }

    @Test
    void what_the_world_consists_of_is_added_once() {
        for (PlanCommand command : world()) {
            if (!(command instanceof PlanCommand.WriteRoleCard)) {
                GivenExercise.planned().when(CONTROLLER, command).thenRejected(Rejection.ID_TAKEN);
            }
        }
        GivenExercise.planned()
                .when(CONTROLLER, new PlanCommand.AddPerson(ANNA))
                .thenRejected(Rejection.ID_TAKEN, "id", "anna");
    }

    @Test
    void things_of_different_kinds_may_share_an_id() {
        GivenExercise given = GivenExercise.planned()
                .when(CONTROLLER, new PlanCommand.AddTeam(new Team(new TeamId("police"), text("Police team"))))
                .accepted();

        Scenario scenario = given.exercise().scenario();
        assertThat(scenario.find(Agency.class, POLICE)).isEqualTo(new Agency(POLICE, text("Police")));
        assertThat(scenario.find(Team.class, POLICE)).isNull();
        assertThat(scenario.all(Team.class).map(Team::id))
                .containsExactly(FIELD_TEAM, MONEY_TEAM, new TeamId("police"));
    }

    @Test
    void a_role_card_written_again_is_its_next_revision_and_so_is_each_text_that_changed() {
        LocalizedText vans = new LocalizedText(
                ENGLISH, 2, new TreeMap<>(Map.of(ENGLISH, TextVersion.source("You saw two vans.", 2))));
        RoleCard merged = new RoleCard(WITNESS, text("Witness"), vans, null);

        GivenExercise given = GivenExercise.planned()
                .when(
                        CONTROLLER,
                        new PlanCommand.WriteRoleCard(
                                new RoleCard(WITNESS, text("Witness"), text("You saw two vans."), null)))
                .thenFacts(new PlanFact.RoleCardWritten(merged, 2));
        assertThat(given.exercise().scenario().find(WrittenRoleCard.class, WITNESS))
                .isEqualTo(new WrittenRoleCard(merged, 2));
    }

    @Test
    void a_role_card_that_somebody_changed_meanwhile_is_not_written_over() {
        RoleCard mine = new RoleCard(WITNESS, text("Witness"), text("You saw nothing."), null);

        GivenExercise.planned()
                .when(CONTROLLER, new PlanCommand.WriteRoleCard(mine, 0))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "1");
        GivenExercise.planned()
                .given(CONTROLLER, new PlanCommand.WriteRoleCard(mine, 1))
                .when(CONTROLLER, new PlanCommand.WriteRoleCard(mine, 1))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "2");
    }

    @Test
    void a_role_card_goes_once_nobody_holds_it_and_the_next_with_its_id_is_a_later_revision() {
        RoleCardId id = new RoleCardId("driver");
        RoleCard card = new RoleCard(id, text("Driver"), text("You drive at night."), null);
        GivenExercise given = GivenExercise.planned().given(CONTROLLER, new PlanCommand.WriteRoleCard(card, 0));
        PlanCommand remove = new PlanCommand.RemoveThing(ThingKind.ROLE_CARD, "driver", 1);

        given.given(new PlanCommand.AddPerson(holderOf(id)))
                .when(DIRECTOR, remove)
                .thenRejected(Rejection.THING_IN_USE, "by", holderOf(id).callName());
        given.given(new PlanCommand.RevisePerson(player("newcomer"), 1))
                .when(DIRECTOR, remove)
                .thenFacts(new PlanFact.ThingRemoved(ThingKind.ROLE_CARD, "driver"));
        given.when(CONTROLLER, new PlanCommand.WriteRoleCard(card, 0)).thenFacts(new PlanFact.RoleCardWritten(card, 2));
    }

    @Test
    void a_person_is_revised_in_place() {
        Person moved = player("anna", MONEY_TEAM);

        GivenExercise given = GivenExercise.planned();
        List<PersonId> order = List.copyOf(given.exercise().roster().people().keySet());
        given.when(CONTROLLER, new PlanCommand.RevisePerson(moved, 1)).thenFacts(new PlanFact.PersonRevised(moved));
        assertThat(given.exercise().roster().find(ANNA.id())).isEqualTo(moved);
        assertThat(given.exercise().roster().people().keySet()).containsExactlyElementsOf(order);
        given.when(CONTROLLER, new PlanCommand.RevisePerson(player("nobody"), 0))
                .thenRejected(Rejection.UNKNOWN_PERSON, "id", "nobody");
        given.when(CONTROLLER, new PlanCommand.RevisePerson(player("anna", new TeamId("nowhere")), 2))
                .thenRejected(Rejection.UNKNOWN_TEAM, "id", "nowhere");
    }

    @Test
    void an_inject_is_revised_by_whom_saw_its_latest_revision() {
        Inject call = inject("call", byHand());

        GivenExercise.planned(call)
                .when(CONTROLLER, new PlanCommand.ReviseInject(call, 1))
                .thenFacts(new PlanFact.InjectRevised(call, 2))
                .when(DIRECTOR, new PlanCommand.ReviseInject(call, 1))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "2")
                .when(DIRECTOR, new PlanCommand.ReviseInject(inject("nothing", byHand()), 1))
                .thenRejected(Rejection.UNKNOWN_INJECT, "id", "nothing");
    }

    @Test
    void a_released_inject_can_still_be_corrected_but_a_recalled_one_is_over() {
        Inject call = inject("call", byHand());
        GivenExercise given = GivenExercise.running(call)
                .given(new InjectCommand.ReleaseInject(call.id()))
                .when(CONTROLLER, new PlanCommand.ReviseInject(inject("call", byHand(), Audience.EVERYONE), 1))
                .accepted();

        assertThat(given.release("call").recipients()).containsExactlyInAnyOrderElementsOf(ids(ANNA, BORIS));
        given.given(new InjectCommand.RecallInject(call.id(), text("Wrong")))
                .when(CONTROLLER, new PlanCommand.ReviseInject(call, 2))
                .thenRejected(Rejection.INJECT_ALREADY_RECALLED);
    }

    @Test
    void injects_cannot_come_to_wait_for_each_other() {
        GivenExercise given = GivenExercise.planned(
                inject("a", byHand()), inject("b", after("a", minutes(1))), inject("c", byHand()));
        Trigger hidden = all(at("D1 09:00"), not(unacknowledged("b", minutes(1))));

        given.when(CONTROLLER, new PlanCommand.ReviseInject(inject("a", hidden), 1))
                .thenRejected(Rejection.TRIGGER_CYCLE);
        given.when(CONTROLLER, new PlanCommand.ReviseInject(inject("c", hidden), 1))
                .accepted();
    }

    @Test
    void a_trigger_as_deep_as_allowed_is_accepted() {
        Trigger trigger = byHand();
        for (int depth = 1; depth < Trigger.DEEPEST; depth++) {
            trigger = not(trigger);
        }
        GivenExercise given = GivenExercise.planned();

        given.when(CONTROLLER, new PlanCommand.PlanInject(inject("call", trigger)))
                .accepted();
        for (int depth = 0; depth < 100_000; depth++) {
            trigger = not(trigger);
        }
        given.when(CONTROLLER, new PlanCommand.PlanInject(inject("deep", trigger)))
                .thenRejected(Rejection.TRIGGER_TOO_DEEP);
    }

    static Stream<Map.Entry<PlanCommand, Rejection>> references() {
        Audience nobody = Audience.ofPeople(NOBODY);
        Audience noTeam = Audience.ofTeams(new TeamId("nowhere"));
        Audience noAgency = new Audience(false, Set.of(), Set.of(), Set.of(new AgencyId("nowhere")), Set.of());
        ActionKindId flew = new ActionKindId("flew");
        return Stream.of(
                Map.entry(place(nobody), Rejection.UNKNOWN_PERSON),
                Map.entry(place(noTeam), Rejection.UNKNOWN_TEAM),
                Map.entry(place(noAgency), Rejection.UNKNOWN_AGENCY),
                Map.entry(
                        new PlanCommand.AddActionKind(new ActionKind(flew, text("Flew"), noTeam)),
                        Rejection.UNKNOWN_TEAM),
                Map.entry(new PlanCommand.AddPerson(holderOf(new RoleCardId("x"))), Rejection.UNKNOWN_ROLE_CARD),
                Map.entry(new PlanCommand.AddPerson(player("new", new TeamId("x"))), Rejection.UNKNOWN_TEAM),
                Map.entry(new PlanCommand.AddPerson(memberOf(new AgencyId("x"))), Rejection.UNKNOWN_AGENCY),
                Map.entry(planning(inject("new", byHand(), nobody)), Rejection.UNKNOWN_PERSON),
                Map.entry(planning(injectAt(new PlaceId("x"), List.of())), Rejection.UNKNOWN_PLACE),
                Map.entry(
                        planning(injectAt(CAR_WASH, List.of(new ExpectedAction(flew, null, null)))),
                        Rejection.UNKNOWN_ACTION_KIND),
                Map.entry(
                        planning(injectAt(CAR_WASH, List.of(new ExpectedAction(INTERVIEWED, nobody, null)))),
                        Rejection.UNKNOWN_PERSON),
                Map.entry(planning(inject("new", on(flew, null, minutes(1)))), Rejection.UNKNOWN_ACTION_KIND),
                Map.entry(planning(inject("new", on(INTERVIEWED, noTeam, minutes(1)))), Rejection.UNKNOWN_TEAM),
                Map.entry(planning(inject("new", not(unacknowledged("x", minutes(1))))), Rejection.UNKNOWN_INJECT));
    }

    @ParameterizedTest
    @MethodSource("references")
    void what_is_named_must_be_there(Map.Entry<PlanCommand, Rejection> named) {
        GivenExercise.planned().when(CONTROLLER, named.getKey()).thenRejected(named.getValue());
    }

    @Test
    void what_is_named_and_is_there_is_accepted() {
        Audience everybody = new Audience(
                false, Set.of(ANNA.id()), Set.of(FIELD_TEAM), Set.of(POLICE), Set.of(PersonFunction.PLAYER));
        List<ExpectedAction> expected = List.of(
                new ExpectedAction(INTERVIEWED, everybody, minutes(10)), new ExpectedAction(INTERVIEWED, null, null));
        GivenExercise given = GivenExercise.planned();

        given.when(CONTROLLER, planning(injectAt(CAR_WASH, expected))).accepted();
        given.when(CONTROLLER, place(everybody)).accepted();
        given.when(CONTROLLER, new PlanCommand.AddPerson(holderOf(WITNESS))).accepted();
        given.when(CONTROLLER, new PlanCommand.AddPerson(memberOf(POLICE))).accepted();
        given.when(CONTROLLER, planning(from(HOTLINE, SEVEN_HOURS))).accepted();
        given.when(CONTROLLER, planning(inject("reply", on(INTERVIEWED, everybody, minutes(1)))))
                .accepted();
    }

    private static PlanCommand place(Audience audience) {
        return new PlanCommand.AddPlace(new Place(new PlaceId("new"), text("New"), BARRACKS, 5, audience));
    }

    private static PlanCommand planning(Inject inject) {
        return new PlanCommand.PlanInject(inject);
    }

    private static Inject injectAt(PlaceId place, List<ExpectedAction> expected) {
        return Inject.builder(id("new"), "N-1", text("New"), text("Hello"))
                .type(InjectType.PHONE_CALL)
                .audience(Audience.EVERYONE)
                .place(place)
                .expectedActions(expected)
                .build();
    }

    private static Person memberOf(AgencyId agency) {
        return new Person(
                new PersonId("member"),
                "Member",
                PersonFunction.PLAYER,
                Set.of(),
                agency,
                "IT",
                List.of(Language.of("it")),
                null);
    }
}
