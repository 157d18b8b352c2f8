package org.livex.exercise.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;
import static org.livex.exercise.inject.Trigger.AtPlace.ENTERED;
import static org.livex.exercise.inject.Trigger.Quorum.ANYONE;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Command;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.place.Crossing;
import org.livex.exercise.place.PresenceFact;
import org.livex.exercise.room.ShiftEntry;

/** Positions that arrive late, again or from the future, and where people were while nothing was played. */
class LatePositionsTest extends PresenceStory {
    @Test
    void an_old_fix_fires_nothing_and_control_sees_that_it_would_have() {
        GivenExercise given = watched(on(ENTERED, null, ANYONE, Duration.ZERO)).after(minutes(30));
        Instant then = given.now().minusSeconds(121);
        given.whenServer(positions(ANNA, fix(then, 10)))
                .thenFacts(new PresenceFact.CrossingMissed(ANNA.id(), CAR_WASH, Crossing.ENTERED, then, given.time()))
                .whenServerLooks()
                .thenReleased();
        assertThat(given.exercise().control().log().entries().getLast().kind())
                .isEqualTo(ShiftEntry.Kind.ARRIVAL_MISSED);
    }

    @Test
    void what_is_just_young_enough_fires() {
        GivenExercise given = watched(on(ENTERED, null, ANYONE, Duration.ZERO)).after(minutes(30));
        given.given(positions(ANNA, fix(given.now().minusSeconds(120), 10)))
                .whenServerLooks()
                .thenReleased("surprise");
    }

    @Test
    void a_buffered_walk_is_told_as_one_coming_and_one_going() {
        GivenExercise given = watched(on(ENTERED, null, ANYONE, Duration.ZERO)).after(minutes(60));
        Instant then = given.now().minus(minutes(30));
        Command walk = positions(
                ANNA,
                fix(then, 500),
                fix(then.plusSeconds(60), 20),
                fix(then.plusSeconds(120), 45),
                fix(then.plusSeconds(180), 60),
                fix(then.plusSeconds(240), 400));
        given.given(walk);

        assertThat(given.history().stream().filter(PresenceFact.class::isInstance))
                .extracting(fact -> ((PresenceFact.CrossingMissed) fact).crossing())
                .containsExactly(Crossing.ENTERED, Crossing.LEFT);
        given.whenServer(walk).thenNothing();
    }

    @Test
    void whoever_is_still_there_when_the_phone_is_back_has_come_now() {
        GivenExercise given = watched(on(ENTERED, null, ANYONE, Duration.ZERO)).after(minutes(60));
        given.given(positions(ANNA, fix(given.now().minus(minutes(20)), 10), fix(given.now(), 12)))
                .whenServerLooks()
                .thenReleased("surprise");
        assertThat(given.release("surprise").late()).isFalse();
    }

    @Test
    void what_is_sent_again_changes_nothing() {
        GivenExercise given = watched(on(ENTERED, null, ANYONE, Duration.ZERO)).after(minutes(5));
        Command batch = positions(
                ANNA,
                fix(given.now().minusSeconds(60), 10),
                fix(given.now().minusSeconds(30), 400),
                fix(given.now(), 420));
        given.given(batch).whenServer(batch).thenNothing();
    }

    @Test
    void a_fix_from_the_future_is_one_from_now() {
        GivenExercise given = watched(on(ENTERED, null, ANYONE, Duration.ZERO));
        given.given(positions(ANNA, fix(given.now().plusSeconds(3_600), 10)))
                .after(Duration.ofSeconds(30))
                .whenServer(at(given, ANNA, 500))
                .thenFacts(new PresenceFact.PlaceLeft(ANNA.id(), CAR_WASH, given.now(), given.time()));
    }

    @Test
    void before_startex_and_in_a_pause_nobody_is_anywhere() {
        GivenExercise given =
                consenting(GivenExercise.planned(inject("surprise", on(ENTERED, null, ANYONE, Duration.ZERO))));
        given.whenServer(at(given, ANNA, 10))
                .thenNothing()
                .given(new ClockCommand.StartExercise())
                .given(new ClockCommand.PauseExercise())
                .whenServer(at(given, ANNA, 10))
                .thenNothing();
    }

    @Test
    void where_one_was_in_the_pause_does_not_count_afterwards() {
        GivenExercise given = watched(on(ENTERED, null, ANYONE, Duration.ZERO))
                .given(new ClockCommand.PauseExercise())
                .after(Duration.ofSeconds(30));
        Command inThePause = positions(ANNA, fix(given.now(), 10));
        given.after(Duration.ofSeconds(1))
                .given(new ClockCommand.ResumeExercise())
                .whenServer(inThePause)
                .thenNothing();
    }
}
