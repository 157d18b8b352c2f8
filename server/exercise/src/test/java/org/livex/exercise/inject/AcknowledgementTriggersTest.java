package org.livex.exercise.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;
import static org.livex.exercise.inject.Trigger.Quorum.ANYONE;
import static org.livex.exercise.inject.Trigger.Quorum.EVERYONE;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Command;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;

/** What waits for people to confirm that they have read, or for them not to. */
class AcknowledgementTriggersTest {
    private static final Duration JUST_BEFORE = minutes(10).minusMillis(1);
    private static final Duration ONE_MILLI = Duration.ofMillis(1);

    @Test
    void on_acknowledgement_by_anyone_counts_from_the_first() {
        called(inject("next", acknowledged("call", ANYONE, minutes(10))))
                .given(ANNA, acknowledge("call"))
                .after(minutes(5))
                .given(BORIS, acknowledge("call"))
                .after(minutes(5))
                .whenServerLooks()
                .thenReleased("next");
    }

    @Test
    void on_acknowledgement_by_everyone_counts_from_the_last() {
        called(inject("next", acknowledged("call", EVERYONE, minutes(10))))
                .given(ANNA, acknowledge("call"))
                .after(minutes(15))
                .whenServerLooks()
                .thenReleased()
                .given(BORIS, acknowledge("call"))
                .after(JUST_BEFORE)
                .whenServerLooks()
                .thenReleased()
                .after(ONE_MILLI)
                .whenServerLooks()
                .thenReleased("next");
    }

    @Test
    void an_inject_that_nobody_got_is_neither_acknowledged_nor_missed() {
        GivenExercise.running(
                        inject("note", at("D1 09:00"), Audience.CONTROL_ONLY),
                        inject("thanks", acknowledged("note", EVERYONE, Duration.ZERO)),
                        inject("remind", unacknowledged("note", minutes(10))))
                .whenServerLooks()
                .thenReleased("note")
                .after(minutes(30))
                .whenServerLooks()
                .thenReleased();
    }

    @Test
    void without_acknowledgement_it_goes_out_at_the_deadline() {
        called(inject("remind", unacknowledged("call", minutes(10))))
                .given(ANNA, acknowledge("call"))
                .after(JUST_BEFORE)
                .whenServerLooks()
                .thenReleased()
                .after(ONE_MILLI)
                .whenServerLooks()
                .thenReleased("remind");
    }

    @Test
    void acknowledged_in_the_very_moment_of_the_deadline_is_in_time() {
        called(inject("remind", unacknowledged("call", minutes(10))))
                .after(minutes(10))
                .given(ANNA, acknowledge("call"))
                .given(BORIS, acknowledge("call"))
                .whenServerLooks()
                .thenReleased();
    }

    @Test
    void acknowledged_after_the_deadline_is_too_late_even_if_the_server_was_away() {
        called(inject("remind", unacknowledged("call", minutes(10))))
                .given(ANNA, acknowledge("call"))
                .after(minutes(10).plusMillis(1))
                .given(BORIS, acknowledge("call"))
                .whenServerLooks()
                .thenReleased("remind");
    }

    @Test
    void a_pause_gives_more_time_to_acknowledge() {
        GivenExercise given = called(inject("remind", unacknowledged("call", minutes(10))))
                .after(minutes(5))
                .given(new ClockCommand.PauseExercise())
                .after(minutes(30))
                .given(new ClockCommand.ResumeExercise());

        assertThat(given.dueIn()).contains(minutes(5));
        given.whenServerLooks().thenReleased();
    }

    private static GivenExercise called(Inject... more) {
        GivenExercise given = GivenExercise.running(inject("call", byHand()));
        List.of(more).forEach(inject -> given.given(new PlanCommand.PlanInject(inject)));
        return given.given(release("call"));
    }

    private static Command release(String inject) {
        return new InjectCommand.ReleaseInject(id(inject));
    }

    private static Command acknowledge(String inject) {
        return new InjectCommand.AcknowledgeInject(id(inject), STARTEX);
    }
}
