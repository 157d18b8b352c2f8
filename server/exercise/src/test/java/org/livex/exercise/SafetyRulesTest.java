package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.room.ShiftEntry;
import org.livex.exercise.safety.RedStop;
import org.livex.exercise.safety.SafetyCommand;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.safety.StopAccount;
import org.livex.exercise.safety.StopCause;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Phase;
import org.livex.exercise.words.Stamp;

class SafetyRulesTest {
    private static final Command CALL = new SafetyCommand.CallRedStop("A real injury");
    private static final Command CONFIRM = new SafetyCommand.ConfirmRedStop();
    private static final Command ALL_CLEAR = new SafetyCommand.GiveAllClear();

    @Test
    void anybody_stops_play_at_once_and_has_confirmed_it_thereby() {
        for (Person person : EVERYBODY) {
            GivenExercise.running()
                    .after(minutes(10))
                    .when(person, CALL)
                    .thenFacts(
                            new SafetyFact.RedStopCalled(person.id(), "A real injury", time("D1 09:10")),
                            new ClockFact.ExercisePaused(time("D1 09:10")),
                            new SafetyFact.RedStopConfirmed(person.id()))
                    .after(minutes(10))
                    .clockShows("D1 09:10");
        }
    }

    @Test
    void where_the_clock_stands_already_it_is_not_paused_again() {
        for (GivenExercise given : new GivenExercise[] {
            GivenExercise.planned(),
            GivenExercise.running().given(new ClockCommand.PauseExercise()),
            GivenExercise.running().given(new ClockCommand.EndExercise())
        }) {
            given.when(ANNA, CALL)
                    .thenFacts(
                            new SafetyFact.RedStopCalled(ANNA.id(), "A real injury", FIRST_MINUTE),
                            new SafetyFact.RedStopConfirmed(ANNA.id()));
        }
    }

    @Test
    void everybody_confirms_once() {
        GivenExercise given = GivenExercise.running()
                .given(ANNA, CALL)
                .when(ANNA, CONFIRM)
                .thenNothing()
                .when(BORIS, CONFIRM)
                .thenFacts(new SafetyFact.RedStopConfirmed(BORIS.id()))
                .when(BORIS, CONFIRM)
                .thenNothing();

        assertThat(stop(given).confirmed()).containsExactlyInAnyOrderElementsOf(ids(ANNA, BORIS));
        assertThat(stop(given).calledBy()).isEqualTo(ANNA.id());
    }

    @Test
    void the_all_clear_ends_the_stop_but_play_goes_on_only_when_control_resumes() {
        GivenExercise given = GivenExercise.running()
                .after(minutes(10))
                .given(ANNA, CALL)
                .after(minutes(20))
                .when(SAFETY_OFFICER, ALL_CLEAR)
                .thenFacts(new SafetyFact.AllClearGiven(SAFETY_OFFICER.id(), time("D1 09:10")))
                .clockShows("D1 09:10");

        assertThat(given.exercise().isStopped()).isFalse();
        assertThat(given.exercise().clock().phase()).isEqualTo(Phase.PAUSED);
        assertThat(stop(given).allClear()).isEqualTo(new Stamp(given.seq(), given.now(), SAFETY_OFFICER.id()));
        given.when(DIRECTOR, new ClockCommand.ResumeExercise())
                .thenFacts(new ClockFact.ExerciseResumed(time("D1 09:10")));
    }

    @Test
    void a_new_stop_after_an_all_clear_is_confirmed_anew() {
        GivenExercise given = GivenExercise.running()
                .given(ANNA, CALL)
                .given(BORIS, CONFIRM)
                .given(DIRECTOR, ALL_CLEAR)
                .given(CLARA, new SafetyCommand.CallRedStop("Another one"));

        assertThat(given.exercise().isStopped()).isTrue();
        assertThat(stop(given).confirmed()).containsExactly(CLARA.id());
    }

    @Test
    void why_and_where_is_said_after_the_stop_and_the_last_word_counts() {
        GivenExercise given = GivenExercise.running()
                .given(ANNA, new SafetyCommand.CallRedStop(""))
                .when(ANNA, new SafetyCommand.ExplainRedStop(StopCause.INJURY, "", null))
                .thenFacts(new SafetyFact.RedStopExplained(ANNA.id(), StopCause.INJURY, "", null))
                .when(ANNA, new SafetyCommand.ExplainRedStop(StopCause.INJURY, "A leg", CAR_WASH))
                .accepted();

        StopAccount account = Objects.requireNonNull(stop(given).account());
        assertThat(account.cause()).isEqualTo(StopCause.INJURY);
        assertThat(account.reason()).isEqualTo("A leg");
        assertThat(account.place()).isEqualTo(CAR_WASH);
    }

    @Test
    void who_knows_more_says_so_without_taking_the_callers_word_away() {
        GivenExercise given = GivenExercise.running()
                .given(ANNA, CALL)
                .given(BORIS, new SafetyCommand.ExplainRedStop(StopCause.DANGER, "Here too", null));

        assertThat(Objects.requireNonNull(stop(given).account()).reason()).isEqualTo("A real injury");
        assertThat(stop(given).accounts()).containsOnlyKeys(ANNA.id(), BORIS.id());
    }

    @Test
    void nothing_is_said_of_a_stop_that_is_not_on_nor_of_a_place_that_nobody_told_them_of() {
        SafetyCommand why = new SafetyCommand.ExplainRedStop(StopCause.DISTRESS, "", null);
        GivenExercise.running().when(ANNA, why).thenRejected(Rejection.NO_STOP_CALLED);
        GivenExercise.running()
                .given(ANNA, CALL)
                .given(DIRECTOR, ALL_CLEAR)
                .when(ANNA, why)
                .thenRejected(Rejection.NO_STOP_CALLED);
        GivenExercise.running()
                .given(ANNA, CALL)
                .when(ANNA, new SafetyCommand.ExplainRedStop(null, "", COMMAND_POST))
                .thenRejected(Rejection.UNKNOWN_PLACE);
    }

    @Test
    void a_place_that_is_gone_takes_nothing_else_with_it() {
        GivenExercise.running()
                .given(ANNA, CALL)
                .when(ANNA, new SafetyCommand.ExplainRedStop(StopCause.INJURY, "", COMMAND_POST))
                .thenFacts(new SafetyFact.RedStopExplained(ANNA.id(), StopCause.INJURY, "", null));
    }

    @Test
    void who_adds_the_place_takes_nothing_of_what_they_said_before() {
        GivenExercise given = GivenExercise.running()
                .given(ANNA, CALL)
                .given(ANNA, new SafetyCommand.ExplainRedStop(StopCause.INJURY, "", null))
                .given(ANNA, new SafetyCommand.ExplainRedStop(null, "", CAR_WASH));

        StopAccount account = Objects.requireNonNull(stop(given).account());
        assertThat(account.cause()).isEqualTo(StopCause.INJURY);
        assertThat(account.reason()).isEqualTo("A real injury");
        assertThat(account.place()).isEqualTo(CAR_WASH);
    }

    @Test
    void the_shift_log_says_why_and_where() {
        GivenExercise given = GivenExercise.running()
                .given(ANNA, new SafetyCommand.CallRedStop(""))
                .given(ANNA, new SafetyCommand.ExplainRedStop(StopCause.DISTRESS, "Needs quiet", null));

        ShiftEntry last = given.exercise().control().log().entries().getLast();
        assertThat(last.kind()).isEqualTo(ShiftEntry.Kind.STOP_FOR_DISTRESS);
        assertThat(last.text()).isEqualTo("Needs quiet");
    }

    @Test
    void where_no_stop_is_on_there_is_nothing_to_confirm_or_to_clear() {
        GivenExercise.running().when(DIRECTOR, ALL_CLEAR).thenRejected(Rejection.NO_STOP_CALLED);
        GivenExercise.running()
                .given(ANNA, CALL)
                .given(DIRECTOR, ALL_CLEAR)
                .when(BORIS, CONFIRM)
                .thenRejected(Rejection.NO_STOP_CALLED);
    }

    @Test
    void only_the_director_and_the_safety_officer_send_people_back_into_play() {
        for (Person person : EVERYBODY) {
            GivenExercise given = GivenExercise.running().given(ANNA, CALL).when(person, ALL_CLEAR);

            if (person.equals(DIRECTOR) || person.equals(SAFETY_OFFICER)) {
                given.accepted();
            } else {
                given.thenRejected(Rejection.NOT_ALLOWED);
            }
        }
    }

    private static RedStop stop(GivenExercise given) {
        return Objects.requireNonNull(given.exercise().redStop());
    }
}
