package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.safety.SafetyCommand;
import org.livex.exercise.words.Phase;

class ClockRulesTest {
    private static final Command START = new ClockCommand.StartExercise();
    private static final Command PAUSE = new ClockCommand.PauseExercise();
    private static final Command RESUME = new ClockCommand.ResumeExercise();
    private static final Command END = new ClockCommand.EndExercise();

    @Test
    void startex_sets_the_clock_to_the_first_minute_of_play() {
        GivenExercise.planned()
                .when(DIRECTOR, START)
                .thenFacts(new ClockFact.ExerciseStarted(FIRST_MINUTE))
                .after(minutes(1))
                .clockShows("D1 09:01:00");
    }

    @Test
    void before_startex_the_clock_cannot_be_paused_resumed_moved_or_ended() {
        for (Command command : new Command[] {PAUSE, RESUME, END, jump("D1 10:00")}) {
            GivenExercise.planned().when(DIRECTOR, command).thenRejected(Rejection.EXERCISE_NOT_STARTED);
        }
    }

    @Test
    void after_endex_the_clock_is_left_alone() {
        for (Command command : new Command[] {START, PAUSE, RESUME, END, jump("D1 10:00"), speed(2)}) {
            GivenExercise.running().given(END).when(DIRECTOR, command).thenRejected(Rejection.EXERCISE_ENDED);
        }
    }

    @Test
    void a_pause_shifts_what_remains() {
        GivenExercise.running()
                .after(minutes(10))
                .when(DIRECTOR, PAUSE)
                .thenFacts(new ClockFact.ExercisePaused(time("D1 09:10")))
                .after(minutes(25))
                .clockShows("D1 09:10")
                .when(DIRECTOR, RESUME)
                .thenFacts(new ClockFact.ExerciseResumed(time("D1 09:10")))
                .after(minutes(5))
                .clockShows("D1 09:15");
    }

    @Test
    void after_a_night_it_resumes_with_the_next_morning() {
        GivenExercise.running()
                .after(Duration.ofHours(9))
                .whenServerLooks()
                .after(Duration.ofHours(15))
                .when(DIRECTOR, RESUME)
                .thenFacts(new ClockFact.ExerciseResumed(DAY_2.from()));
    }

    @Test
    void after_the_last_day_it_cannot_resume() {
        GivenExercise.running()
                .given(jump("D2 17:59"))
                .after(minutes(1))
                .whenServerLooks()
                .when(DIRECTOR, RESUME)
                .thenRejected(Rejection.CLOCK_OUTSIDE_PLAY);
    }

    @Test
    void at_the_end_of_a_day_the_server_pauses() {
        GivenExercise given = GivenExercise.running().afterWatching(Duration.ofHours(10));

        assertThat(given.exercise().clock().phase()).isEqualTo(Phase.PAUSED);
        assertThat(given.dueIn()).isEmpty();
        given.clockShows("D1 18:00");
    }

    @Test
    void a_skipped_night_is_no_reason_to_pause_but_the_last_one_is() {
        GivenExercise given =
                GivenExercise.running(plan(Nights.SKIP, DAY_1, DAY_2)).afterWatching(Duration.ofHours(10));

        given.clockShows("D2 10:00");
        assertThat(given.exercise().clock().runs()).isTrue();

        given.afterWatching(Duration.ofHours(8)).clockShows("D2 18:00");
        assertThat(given.exercise().clock().phase()).isEqualTo(Phase.PAUSED);
    }

    @Test
    void it_jumps_forward_to_where_play_is_going_on() {
        GivenExercise.running()
                .when(DIRECTOR, jump("D2 09:00"))
                .thenFacts(new ClockFact.ClockJumped(FIRST_MINUTE, DAY_2.from()))
                .after(minutes(1))
                .clockShows("D2 09:01");
    }

    @Test
    void it_never_jumps_back_or_out_of_play() {
        GivenExercise given = GivenExercise.running().after(minutes(10));

        given.when(DIRECTOR, jump("D1 09:09:59.999"))
                .thenRejected(Rejection.CLOCK_CANNOT_GO_BACK, "now", "D1 09:10:00");
        given.when(DIRECTOR, jump("D1 18:00")).thenRejected(Rejection.CLOCK_OUTSIDE_PLAY);
        given.when(DIRECTOR, jump("D3 10:00")).thenRejected(Rejection.CLOCK_OUTSIDE_PLAY);
        given.when(DIRECTOR, jump("D1 09:10")).accepted();
    }

    @Test
    void a_paused_clock_stands_where_it_jumped_to() {
        GivenExercise.running()
                .given(PAUSE)
                .given(jump("D1 12:00"))
                .after(minutes(3))
                .clockShows("D1 12:00");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 60, 600})
    void a_new_speed_counts_from_now_on(double speed) {
        GivenExercise.running()
                .after(minutes(10))
                .when(DIRECTOR, speed(speed))
                .thenFacts(new ClockFact.ClockSpeedChanged(speed, time("D1 09:10")))
                .after(Duration.ofSeconds(10))
                .clockShows(time("D1 09:10")
                        .plus(Duration.ofMillis((long) (speed * 10_000)))
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 0.09, 600.1, Double.NaN, Double.POSITIVE_INFINITY})
    void an_unbelievable_speed_is_refused(double speed) {
        GivenExercise.running().when(DIRECTOR, speed(speed)).thenRejected(Rejection.CLOCK_SPEED_OUT_OF_RANGE);
    }

    @Test
    void a_speed_chosen_before_startex_counts_from_startex() {
        GivenExercise.planned().given(speed(60)).given(START).after(minutes(1)).clockShows("D1 10:00");
    }

    @Test
    void endex_stops_the_clock_for_good() {
        GivenExercise.running()
                .after(minutes(10))
                .when(DIRECTOR, END)
                .thenFacts(new ClockFact.ExerciseEnded(time("D1 09:10")))
                .after(minutes(10))
                .clockShows("D1 09:10");
    }

    @Test
    void a_paused_exercise_can_end() {
        GivenExercise.running().given(PAUSE).when(DIRECTOR, END).accepted();
    }

    @Test
    void while_a_real_stop_is_on_the_clock_neither_starts_nor_resumes_nor_jumps() {
        SafetyCommand stop = new SafetyCommand.CallRedStop("A real injury");

        GivenExercise.planned().given(ANNA, stop).when(DIRECTOR, START).thenRejected(Rejection.RED_STOP_ACTIVE);
        GivenExercise.running().given(ANNA, stop).when(DIRECTOR, RESUME).thenRejected(Rejection.RED_STOP_ACTIVE);
        GivenExercise.running()
                .given(ANNA, stop)
                .when(DIRECTOR, jump("D1 10:00"))
                .thenRejected(Rejection.RED_STOP_ACTIVE);
        GivenExercise.running().given(ANNA, stop).when(DIRECTOR, END).accepted();
    }

    private static Command jump(String to) {
        return new ClockCommand.JumpClock(time(to));
    }

    private static Command speed(double speed) {
        return new ClockCommand.ChangeClockSpeed(speed);
    }
}
