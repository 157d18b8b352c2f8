package org.livex.exercise.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;
import static org.livex.exercise.inject.Trigger.AtPlace.ENTERED;
import static org.livex.exercise.inject.Trigger.AtPlace.LEFT;
import static org.livex.exercise.inject.Trigger.AtPlace.STAYED;
import static org.livex.exercise.inject.Trigger.Quorum.ANYONE;
import static org.livex.exercise.inject.Trigger.Quorum.EVERYONE;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.Scenarios;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.place.Place;
import org.livex.exercise.place.PresenceFact;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Position;
import org.livex.exercise.words.PositionSource;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.TeamId;

class PresenceRulesTest extends PresenceStory {
    private static final Audience FIELD = Audience.ofTeams(FIELD_TEAM);

    @Test
    void whoever_comes_to_a_watched_place_is_noted_once() {
        GivenExercise given = watched(on(ENTERED, null, ANYONE, Duration.ZERO));
        given.whenServer(at(given, ANNA, 10))
                .thenFacts(entered(given, ANNA))
                .after(Duration.ofSeconds(20))
                .whenServer(at(given, ANNA, 30))
                .thenNothing();
    }

    @Test
    void of_a_place_that_no_trigger_names_nothing_is_noted() {
        GivenExercise given = consenting(GivenExercise.running(inject("call", byHand())));
        given.whenServer(at(given, ANNA, 10)).thenNothing();
    }

    @Test
    void the_first_who_enters_lets_the_inject_out_once() {
        GivenExercise given = watched(on(ENTERED, FIELD, ANYONE, Duration.ZERO));
        given.given(at(given, ANNA, 10))
                .whenServerLooks()
                .thenReleased("surprise")
                .given(at(given, BORIS, 10))
                .whenServerLooks()
                .thenReleased();
    }

    @Test
    void whom_the_trigger_does_not_name_lets_nothing_out() {
        GivenExercise given = watched(on(ENTERED, FIELD, ANYONE, Duration.ZERO));
        given.given(at(given, CLARA, 10)).whenServerLooks().thenReleased();
    }

    @Test
    void all_must_have_come_where_all_are_asked_for() {
        GivenExercise given = watched(on(ENTERED, FIELD, EVERYONE, minutes(5)));
        given.given(at(given, ANNA, 10))
                .after(minutes(2))
                .given(at(given, ANNA, 500))
                .given(at(given, BORIS, 10))
                .after(minutes(5).minusMillis(1))
                .whenServerLooks()
                .thenReleased()
                .after(Duration.ofMillis(1))
                .whenServerLooks()
                .thenReleased("surprise");
    }

    @Test
    void leaving_asks_for_having_been_there() {
        GivenExercise given = watched(on(LEFT, null, ANYONE, Duration.ZERO));
        given.given(at(given, ANNA, 500))
                .whenServerLooks()
                .thenReleased()
                .given(at(given, ANNA, 10))
                .after(Duration.ofSeconds(10))
                .given(at(given, ANNA, 500))
                .whenServerLooks()
                .thenReleased("surprise");
    }

    @Test
    void staying_long_enough_lets_it_out_without_another_position() {
        GivenExercise given = watched(on(STAYED, null, ANYONE, minutes(10)));
        given.given(at(given, ANNA, 10));
        assertThat(given.dueIn()).contains(minutes(10));
        given.afterWatching(minutes(10)).whenServerLooks();

        assertThat(given.release("surprise").due()).isEqualTo(time("D1 09:10"));
    }

    @Test
    void whoever_leaves_before_begins_to_stay_anew() {
        GivenExercise given = watched(on(STAYED, null, ANYONE, minutes(10)));
        given.given(at(given, ANNA, 10))
                .after(minutes(9))
                .given(at(given, ANNA, 500))
                .after(minutes(1))
                .given(at(given, ANNA, 10))
                .after(minutes(9))
                .whenServerLooks()
                .thenReleased()
                .after(minutes(1))
                .whenServerLooks()
                .thenReleased("surprise");
    }

    @Test
    void a_stay_that_was_long_enough_counts_after_it_is_over() {
        GivenExercise given = watched(all(on(STAYED, null, ANYONE, minutes(10)), Scenarios.at("D1 10:00")));
        given.given(at(given, ANNA, 10))
                .after(minutes(11))
                .given(at(given, ANNA, 500))
                .after(minutes(49))
                .whenServerLooks()
                .thenReleased("surprise");
    }

    @Test
    void it_combines_with_other_conditions() {
        GivenExercise given = watched(all(on(ENTERED, null, ANYONE, Duration.ZERO), not(Scenarios.at("D1 09:30"))));
        given.after(minutes(31)).given(at(given, ANNA, 10)).whenServerLooks().thenReleased();
    }

    /** The fence is 50 metres wide; a fix is out beyond 25 metres and its own accuracy more. */
    @ParameterizedTest
    @CsvSource({"50.5, false", "74, false", "86, false", "88, true", "400, true"})
    void one_is_gone_only_when_surely_outside(double metres, boolean isGone) {
        GivenExercise given = watched(on(LEFT, null, ANYONE, Duration.ZERO));
        given.given(at(given, ANNA, 49)).after(Duration.ofSeconds(10)).whenServer(at(given, ANNA, metres));

        assertThat(given.decision())
                .isEqualTo(
                        isGone
                                ? Decision.accepted(
                                        new PresenceFact.PlaceLeft(ANNA.id(), CAR_WASH, given.now(), given.time()))
                                : Decision.accepted());
    }

    @ParameterizedTest
    @CsvSource({"50, 50, true", "50, 51, false", "10, 25, true", "10, 26, false", "900, 100, true", "900, 101, false"})
    void a_vague_fix_does_not_count(double radius, double accuracy, boolean counts) {
        Place fence = new Place(new PlaceId("fence"), text("Fence"), BARRACKS, radius, Audience.EVERYONE);
        Trigger trigger = new Trigger.OnPlace(fence.id(), ENTERED, null, ANYONE, Duration.ZERO);
        GivenExercise given = consenting(GivenExercise.planned()
                .given(new PlanCommand.AddPlace(fence))
                .given(new PlanCommand.PlanInject(inject("surprise", trigger)))
                .given(new ClockCommand.StartExercise()));
        given.given(positions(ANNA, new Position(BARRACKS, accuracy, given.now(), PositionSource.DEVICE)));

        assertThat(given.exercise().presence().of(ANNA.id(), fence.id()).isInside())
                .isEqualTo(counts);
    }

    @Test
    void a_place_without_radius_has_no_fence() {
        Place spot = new Place(new PlaceId("spot"), text("Spot"), BARRACKS, 0, Audience.EVERYONE);
        Trigger trigger = new Trigger.OnPlace(spot.id(), ENTERED, null, ANYONE, Duration.ZERO);
        GivenExercise given = consenting(GivenExercise.planned()
                .given(new PlanCommand.AddPlace(spot))
                .given(new PlanCommand.PlanInject(inject("surprise", trigger)))
                .given(new ClockCommand.StartExercise()));
        given.whenServer(at(given, ANNA, 0)).thenNothing();
    }

    @Test
    void without_consent_nobody_is_anywhere() {
        GivenExercise given = GivenExercise.running(inject("surprise", on(ENTERED, null, ANYONE, Duration.ZERO)));
        given.whenServer(at(given, ANNA, 10)).thenNothing();
    }

    @Test
    void who_withdraws_consent_was_nowhere() {
        GivenExercise given = watched(on(ENTERED, null, ANYONE, minutes(5)));
        given.given(at(given, ANNA, 10))
                .given(ANNA, new ParticipantCommand.WithdrawConsent(Consent.POSITION))
                .after(minutes(6))
                .whenServerLooks()
                .thenReleased();
        assertThat(given.exercise().presence().at(CAR_WASH)).isEmpty();
    }

    @Test
    void a_fence_that_is_moved_makes_nobody_come_or_go() {
        GivenExercise given = watched(on(LEFT, null, ANYONE, Duration.ZERO));
        given.given(at(given, ANNA, 10))
                .given(new PlanCommand.ReviseThing(
                        new Place(CAR_WASH, text("Car wash"), north(1_000), 50, Audience.EVERYONE), 1))
                .after(Duration.ofSeconds(10))
                .whenServer(at(given, ANNA, 10))
                .thenNothing();
    }

    @Test
    void what_was_only_called_something_else_keeps_who_is_there() {
        GivenExercise given = watched(on(LEFT, null, ANYONE, Duration.ZERO));
        given.given(at(given, ANNA, 10))
                .given(new PlanCommand.ReviseThing(
                        new Place(CAR_WASH, text("The old car wash"), BARRACKS, 50, Audience.CONTROL_ONLY), 1));
        assertThat(given.exercise().presence().of(ANNA.id(), CAR_WASH).isInside())
                .isTrue();
    }

    @Test
    void another_human_in_the_role_is_not_where_the_one_before_was() {
        GivenExercise given = watched(on(LEFT, null, ANYONE, Duration.ZERO));
        given.given(at(given, ANNA, 10))
                .given(new RosterCommand.SwapPerson(
                        ANNA, given.exercise().roster().seatOf(ANNA.id()).revision()));
        assertThat(given.exercise().presence().of(ANNA.id(), CAR_WASH).isInside())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(PositionSource.class)
    void an_action_where_the_device_is_counts_as_being_there(PositionSource source) {
        GivenExercise given = watched(on(ENTERED, null, ANYONE, Duration.ZERO));
        Position there = new Position(BARRACKS, 10, given.now(), source);
        given.given(
                ANNA,
                new ParticipantCommand.RecordAction(new Action(INTERVIEWED, "", null, null, there, given.now(), null)));

        assertThat(given.exercise().presence().of(ANNA.id(), CAR_WASH).isInside())
                .isEqualTo(source != PositionSource.CHOSEN_ON_MAP);
    }

    @Test
    void a_trigger_names_a_place_that_is_there_and_people_who_are() {
        Trigger nowhere = new Trigger.OnPlace(new PlaceId("nowhere"), ENTERED, null, ANYONE, Duration.ZERO);
        GivenExercise.planned()
                .whenServer(new PlanCommand.PlanInject(inject("surprise", nowhere)))
                .thenRejected(Rejection.UNKNOWN_PLACE, "id", "nowhere")
                .whenServer(new PlanCommand.PlanInject(
                        inject("surprise", on(ENTERED, Audience.ofTeams(new TeamId("ghosts")), ANYONE, Duration.ZERO))))
                .thenRejected(Rejection.UNKNOWN_TEAM, "id", "ghosts");
    }

    @Test
    void what_is_shifted_or_rewound_still_watches_its_place() {
        GivenExercise given = watched(on(ENTERED, null, ANYONE, Duration.ZERO));
        given.given(at(given, ANNA, 10));
        Exercise again = given.exercise().rewound(given.now());

        assertThat(again.presence().watchedPlaces()).containsExactly(CAR_WASH);
        assertThat(again.presence().at(CAR_WASH)).isEmpty();
    }

    @Test
    void an_evaluator_crosses_no_fence_and_is_not_waited_for() {
        Person watching = new Person(
                new PersonId("watching"),
                "watching",
                PersonFunction.EVALUATOR,
                Set.of(FIELD_TEAM),
                null,
                null,
                List.of(ENGLISH),
                null);
        GivenExercise given = watched(on(ENTERED, FIELD, EVERYONE, Duration.ZERO));
        given.given(new PlanCommand.AddPerson(watching))
                .given(watching, new ParticipantCommand.GiveConsent(Consent.POSITION))
                .whenServer(at(given, watching, 10))
                .thenNothing()
                .given(at(given, ANNA, 10))
                .given(at(given, BORIS, 10))
                .whenServerLooks()
                .thenReleased("surprise");
    }

    private static PresenceFact entered(GivenExercise given, Person person) {
        return new PresenceFact.PlaceEntered(person.id(), CAR_WASH, given.now(), given.time());
    }
}
