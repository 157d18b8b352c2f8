package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.room.DryRunFinding;
import org.livex.exercise.room.DryRunOutcome;
import org.livex.exercise.room.DryRunResult;
import org.livex.exercise.room.LastDryRun;

class DryRunRulesTest {
    private static final ControlCommand START = new ControlCommand.NoteDryRunStarted(CONTROLLER.id(), 7, 0.5, true);
    private static final DryRunResult RESULT =
            new DryRunResult(DryRunOutcome.COMPLETE, 3, 2, List.of(new DryRunResult.Found(DryRunFinding.NEVER_OUT, 1)));

    private final GivenExercise given = GivenExercise.planned();

    @Test
    void who_had_the_plan_played_and_what_it_came_to_stay_in_the_journal() {
        given.whenServer(START).thenFacts(new ControlFact.DryRunStarted(CONTROLLER.id(), 7, 0.5, true));
        given.whenServer(ended()).thenFacts(new ControlFact.DryRunEnded(seq(), RESULT));

        assertThat(given.replayed()).isEqualTo(given.exercise());
        assertThat(last().result()).isEqualTo(RESULT);
    }

    @Test
    void the_exercise_that_was_played_stays_as_it_was_and_does_not_hold_the_one_before() {
        Exercise before = given.exercise();
        given.given(START).given(new ControlCommand.SetSafetyHold(Duration.ofMinutes(3)));

        assertThat(last().played()).isEqualTo(before).isNotEqualTo(given.exercise());
        given.given(START);
        assertThat(last().played().control().dryRun()).isNull();
    }

    @Test
    void an_end_counts_once_and_only_for_the_last_one() {
        given.given(START);
        ControlCommand first = ended();
        given.given(START).whenServer(first).thenNothing();
        assertThat(last().result()).isNull();

        given.given(ended()).whenServer(ended()).thenNothing();
    }

    @Test
    void live_play_goes_first() {
        given.given(new ClockCommand.StartExercise())
                .whenServer(START)
                .thenRejected(Rejection.EXERCISE_ALREADY_RUNNING);
    }

    @Test
    void what_was_not_found_is_left_out() {
        DryRunResult result = new DryRunResult(
                DryRunOutcome.COMPLETE,
                3,
                3,
                List.of(
                        new DryRunResult.Found(DryRunFinding.OVERLOADED, 2),
                        new DryRunResult.Found(DryRunFinding.SCENE_LATE, 0),
                        new DryRunResult.Found(DryRunFinding.NEVER_OUT, 1)));
        assertThat(result.findings())
                .containsExactly(
                        new DryRunResult.Found(DryRunFinding.NEVER_OUT, 1),
                        new DryRunResult.Found(DryRunFinding.OVERLOADED, 2));
    }

    private ControlCommand ended() {
        return new ControlCommand.NoteDryRunEnded(seq(), RESULT);
    }

    private long seq() {
        return last().started().seq();
    }

    private LastDryRun last() {
        return Objects.requireNonNull(given.exercise().control().dryRun());
    }
}
