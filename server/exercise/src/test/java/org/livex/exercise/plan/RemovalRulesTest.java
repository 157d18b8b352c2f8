package org.livex.exercise.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.CONTROLLER;
import static org.livex.exercise.Scenarios.DIRECTOR;
import static org.livex.exercise.Scenarios.HOTLINE;
import static org.livex.exercise.Scenarios.inject;
import static org.livex.exercise.Scenarios.player;
import static org.livex.exercise.Scenarios.text;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.ThingKind;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.place.Place;
import org.livex.exercise.room.Cell;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.ids.CellId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.TeamId;

class RemovalRulesTest {
    private static final TeamId WRONG = new TeamId("team-wrong");
    private static final PersonId NOBODY = new PersonId("nobody");

    private final GivenExercise given = GivenExercise.planned()
            .given(new PlanCommand.AddTeam(new Team(WRONG, text("Wrong"))))
            .given(new PlanCommand.AddPerson(player("nobody")));

    @Test
    void what_nothing_names_goes_and_can_come_again() {
        given.when(DIRECTOR, remove(WRONG, 1)).thenFacts(new PlanFact.ThingRemoved(ThingKind.TEAM, "team-wrong"));

        assertThat(given.exercise().scenario().has(WRONG)).isFalse();
        given.when(DIRECTOR, remove(WRONG, 1)).thenRejected(Rejection.UNKNOWN_TEAM, Map.of("id", "team-wrong"));
        given.given(new PlanCommand.AddTeam(new Team(WRONG, text("Right"))));
        assertThat(given.exercise().scenario().has(WRONG)).isTrue();
    }

    @Test
    void whoever_saw_an_older_one_is_told() {
        given.given(DIRECTOR, new PlanCommand.ReviseThing(new Team(WRONG, text("Other")), 1));

        given.when(DIRECTOR, remove(WRONG, 1)).thenRejected(Rejection.REVISION_OUTDATED, Map.of("revision", "2"));
    }

    @Test
    void what_an_inject_is_sent_to_or_comes_from_stays_and_the_inject_is_named() {
        Inject call = inject("call", new Trigger.ByHand());
        given.given(new PlanCommand.PlanInject(call.but()
                .number("7-A")
                .from(HOTLINE)
                .audience(Audience.ofTeams(WRONG))
                .build()));

        given.when(DIRECTOR, remove(WRONG, 1)).thenRejected(Rejection.THING_IN_USE, Map.of("by", "7-A"));
        given.when(DIRECTOR, new PlanCommand.RemoveThing(ThingKind.PERSONA, HOTLINE.value(), 1))
                .thenRejected(Rejection.THING_IN_USE, Map.of("by", "7-A"));
    }

    @Test
    void a_team_with_people_in_it_stays_until_they_are_out() {
        given.given(new PlanCommand.RevisePerson(player("nobody", WRONG), 1));

        given.when(DIRECTOR, remove(WRONG, 1)).thenRejected(Rejection.THING_IN_USE, Map.of("by", "nobody"));

        given.given(new PlanCommand.RemovePerson(NOBODY, 2));
        given.when(DIRECTOR, remove(WRONG, 1)).thenFacts(new PlanFact.ThingRemoved(ThingKind.TEAM, "team-wrong"));
    }

    @Test
    void a_place_that_a_trigger_waits_for_stays() {
        PlaceId gate = new PlaceId("gate");
        given.given(new PlanCommand.AddPlace(
                new Place(gate, text("Gate"), new GeoPoint(45.59, 11.6), 30, Audience.EVERYONE)));
        given.given(new PlanCommand.PlanInject(inject(
                "seen",
                new Trigger.OnPlace(gate, Trigger.AtPlace.ENTERED, null, Trigger.Quorum.ANYONE, Duration.ZERO))));

        given.when(DIRECTOR, new PlanCommand.RemoveThing(ThingKind.PLACE, "gate", 1))
                .thenRejected(Rejection.THING_IN_USE, Map.of("by", "seen"));
    }

    @Test
    void a_person_goes_and_is_nobodys_recipient_any_more() {
        given.when(DIRECTOR, new PlanCommand.RemovePerson(NOBODY, 1)).thenFacts(new PlanFact.PersonRemoved(NOBODY));

        assertThat(given.exercise().roster().find(NOBODY)).isNull();
        assertThat(given.exercise().roster().addressedBy(Audience.EVERYONE)).doesNotContain(NOBODY);
        given.when(DIRECTOR, new PlanCommand.RemovePerson(NOBODY, 1))
                .thenRejected(Rejection.UNKNOWN_PERSON, Map.of("id", "nobody"));
    }

    @Test
    void a_person_who_comes_again_is_not_taken_for_who_was_there() {
        given.given(new PlanCommand.RemovePerson(NOBODY, 1)).given(new PlanCommand.AddPerson(player("nobody")));

        given.when(DIRECTOR, new PlanCommand.RemovePerson(NOBODY, 1))
                .thenRejected(Rejection.REVISION_OUTDATED, Map.of("revision", "2"));
        assertThat(given.exercise().roster().seatOf(NOBODY).holders()).hasSize(1);
    }

    @Test
    void a_member_of_a_cell_stays_and_nobody_takes_themselves_out() {
        given.given(
                DIRECTOR, new ControlCommand.WriteCell(new Cell(new CellId("west"), "West", Set.of(DIRECTOR.id())), 0));

        given.when(DIRECTOR, new PlanCommand.RemovePerson(DIRECTOR.id(), 1)).thenRejected(Rejection.NOT_ALLOWED);
        given.when(CONTROLLER, new PlanCommand.RemovePerson(DIRECTOR.id(), 1))
                .thenRejected(Rejection.THING_IN_USE, Map.of("by", "West"));
    }

    @Test
    void after_startex_everything_stays() {
        given.given(new ClockCommand.StartExercise());

        given.when(DIRECTOR, remove(WRONG, 1)).thenRejected(Rejection.EXERCISE_ALREADY_STARTED);
        given.when(DIRECTOR, new PlanCommand.RemovePerson(NOBODY, 1)).thenRejected(Rejection.EXERCISE_ALREADY_STARTED);
    }

    private static PlanCommand remove(TeamId team, int basedOn) {
        return new PlanCommand.RemoveThing(ThingKind.TEAM, team.value(), basedOn);
    }
}
