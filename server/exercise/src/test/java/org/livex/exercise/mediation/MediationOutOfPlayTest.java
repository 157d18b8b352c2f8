package org.livex.exercise.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.words.Availability;
import org.livex.exercise.words.ExerciseTime;

/** Calls for a mediator before STARTEX, over ENDEX and after it. */
class MediationOutOfPlayTest extends MediationStory {
    @Test
    void mediators_are_called_in_play_and_not_before_or_after() {
        GivenExercise.planned().when(ANNA, ask("call-1")).thenRejected(Rejection.EXERCISE_NOT_STARTED);
        ended().when(ANNA, new MediationCommand.AskForMediator(CALL, REQUEST, STARTEX.plusSeconds(600)))
                .thenRejected(Rejection.EXERCISE_ENDED);
        asked().when(BORIS, ask("call-1")).thenRejected(Rejection.ID_TAKEN, "id", "call-1");
    }

    @Test
    void a_call_of_before_endex_that_comes_after_it_arrives_and_calls_nobody_then_or_later() {
        GivenExercise late = ended().when(ANNA, ask("call-1"))
                .thenFacts(new MediationFact.MediatorRequested(
                        CALL, ANNA.id(), REQUEST, Set.of(), ExerciseTime.parse("D1 09:05:00"), STARTEX));

        assertThat(mediation(late).state()).isEqualTo(MediationState.AFTER_END);
        late.when(RUSSIAN_MEDIATOR, new MediationCommand.SetAvailability(Availability.FREE))
                .thenNothing()
                .when(CONTROLLER, new MediationCommand.DispatchMediator(CALL, RUSSIAN_MEDIATOR.id()))
                .thenRejected(Rejection.MEDIATION_OVER)
                .given(ANNA, new MediationCommand.CancelMediation(CALL));
        assertThat(mediation(late).state()).isEqualTo(MediationState.CANCELLED);
    }

    @Test
    void at_endex_every_call_that_nobody_has_begun_is_over_and_calls_nobody_then_or_later() {
        GivenExercise ringing = asked().given(new ClockCommand.EndExercise());

        assertThat(mediation(ringing).state()).isEqualTo(MediationState.NOT_BEGUN);
        assertThat(ringing(ringing)).isEmpty();
        ringing.when(RUSSIAN_MEDIATOR, accept("call-1"))
                .thenRejected(Rejection.MEDIATION_OVER)
                .when(RUSSIAN_MEDIATOR, decline())
                .thenRejected(Rejection.MEDIATION_OVER)
                .when(CONTROLLER, new MediationCommand.DispatchMediator(CALL, RUSSIAN_MEDIATOR.id()))
                .thenRejected(Rejection.MEDIATION_OVER)
                .when(RUSSIAN_MEDIATOR, new MediationCommand.StartSession(CALL, STARTEX.plusSeconds(600)))
                .thenRejected(Rejection.MEDIATION_OVER);
    }

    @Test
    void who_ends_a_session_that_lasts_at_endex_is_called_to_nothing_else() {
        GivenExercise waiting = asked().given(RUSSIAN_MEDIATOR, accept("call-1"))
                .given(RUSSIAN_MEDIATOR, start())
                .given(WOMAN_MEDIATOR, new MediationCommand.SetAvailability(Availability.OFF))
                .given(MAN_MEDIATOR, new MediationCommand.SetAvailability(Availability.OFF))
                .given(BORIS, ask("call-2"))
                .given(new ClockCommand.EndExercise());

        waiting.when(RUSSIAN_MEDIATOR, end())
                .thenFacts(new MediationFact.SessionEnded(CALL, report(), FIRST_MINUTE, STARTEX));
    }

    @Test
    void a_promise_that_play_ends_before_the_session_is_over_and_engages_nobody() {
        GivenExercise promised =
                asked().given(RUSSIAN_MEDIATOR, accept("call-1")).given(new ClockCommand.EndExercise());

        assertThat(mediation(promised).state()).isEqualTo(MediationState.NOT_BEGUN);
        assertThat(promised.exercise().mediations().isEngaged(RUSSIAN_MEDIATOR.id()))
                .isFalse();
        promised.when(RUSSIAN_MEDIATOR, new MediationCommand.StartSession(CALL, STARTEX.plusSeconds(600)))
                .thenRejected(Rejection.MEDIATION_OVER);
    }

    @Test
    void a_session_that_was_begun_in_play_and_is_heard_of_after_endex_is_not_lost() {
        MediationCommand begun = new MediationCommand.StartSession(CALL, STARTEX);
        GivenExercise heard = asked().after(minutes(5))
                .given(new ClockCommand.EndExercise())
                .after(minutes(10))
                .given(RUSSIAN_MEDIATOR, begun);

        assertThat(mediation(heard).state()).isEqualTo(MediationState.STARTED);
        assertThat(mediation(heard).mediator()).isEqualTo(RUSSIAN_MEDIATOR.id());
        heard.when(WOMAN_MEDIATOR, begun).thenRejected(Rejection.UNKNOWN_MEDIATION, "id", "call-1");
    }

    @Test
    void a_call_that_was_tried_out_before_startex_calls_nobody_whenever_it_arrives() {
        GivenExercise tried = staffed()
                .when(ANNA, new MediationCommand.AskForMediator(CALL, REQUEST, STARTEX.minusSeconds(1)))
                .thenFacts(new MediationFact.MediatorRequested(
                        CALL, ANNA.id(), REQUEST, Set.of(), FIRST_MINUTE, STARTEX.minusSeconds(1)));

        assertThat(mediation(tried).state()).isEqualTo(MediationState.BEFORE_START);
        tried.when(RUSSIAN_MEDIATOR, new MediationCommand.SetAvailability(Availability.FREE))
                .thenNothing()
                .when(CONTROLLER, new MediationCommand.DispatchMediator(CALL, RUSSIAN_MEDIATOR.id()))
                .thenRejected(Rejection.MEDIATION_OVER);
    }

    @Test
    void who_had_begun_off_line_had_accepted_by_then_whenever_the_server_heard_of_it() {
        GivenExercise given = staffed().given(ANNA, ask(CALL.value())).after(Duration.ofMinutes(10));
        given.given(RUSSIAN_MEDIATOR, accept(CALL.value()))
                .given(RUSSIAN_MEDIATOR, new MediationCommand.StartSession(CALL, STARTEX.plusSeconds(240)));

        Mediation call = Objects.requireNonNull(given.exercise().mediations().find(CALL));
        MediationWait yes = Objects.requireNonNull(
                MediationWait.toAcceptance(call, given.exercise().clockHistory()));
        MediationWait begun = MediationWait.toSession(call, given.exercise().clockHistory());
        assertThat(yes).isEqualTo(begun);
        assertThat(yes.lasted()).isEqualTo(Duration.ofMinutes(4));
    }
}
