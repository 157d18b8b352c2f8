package org.livex.exercise;

import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;

/** When play is over the plan stays as it was played; what can be told from that can still be put right. */
class PlayedPlanRulesTest {
    private static final Inject PLANNED = inject("planned", at("D1 10:00"));
    private static final Inject HELD = inject("held", at("D1 10:10"));
    private static final Inject SKIPPED = inject("skipped", at("D1 10:20"));

    static Stream<Command> whatWouldRewritePlay() {
        return Stream.of(
                new InjectCommand.HoldInject(PLANNED.id()),
                new InjectCommand.LetInjectGo(HELD.id()),
                new InjectCommand.SkipInject(PLANNED.id()),
                new InjectCommand.RestoreInject(SKIPPED.id()),
                new PlanCommand.ShiftInjects(null, null, null, minutes(5)),
                new PlanCommand.ReviewInject(PLANNED.id(), 1, ReviewState.APPROVED),
                new PlanCommand.WriteHandling(PLANNED.id(), new Handling(true, List.of()), 0),
                new PlanCommand.RemoveInject(PLANNED.id(), 1));
    }

    @ParameterizedTest
    @MethodSource("whatWouldRewritePlay")
    void stays_as_it_was_played(Command command) {
        ended().when(DIRECTOR, command).thenRejected(Rejection.EXERCISE_ENDED);
    }

    @Test
    void what_was_planned_after_endex_can_be_taken_out_again() {
        Inject late = inject("late", at("D1 10:30"));
        ended().after(minutes(1))
                .given(DIRECTOR, new PlanCommand.PlanInject(late))
                .when(DIRECTOR, new PlanCommand.RemoveInject(late.id(), 1))
                .thenFacts(new PlanFact.InjectRemoved(late.id()));
    }

    @Test
    void words_can_be_put_right_on_purpose() {
        Inject right = PLANNED.but().title(text("The right title")).build();
        ended().given(DIRECTOR, new PlanCommand.ReviseInject(right, 1));
    }

    private static GivenExercise ended() {
        return GivenExercise.running(PLANNED, HELD, SKIPPED)
                .given(DIRECTOR, new InjectCommand.HoldInject(HELD.id()))
                .given(DIRECTOR, new InjectCommand.SkipInject(SKIPPED.id()))
                .after(minutes(1))
                .given(DIRECTOR, new ClockCommand.EndExercise());
    }
}
