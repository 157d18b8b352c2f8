package org.livex.exercise;

import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.ExpectedAction;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectBuilder;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;

/** When play is over the plan stays as it was played; what can be told from that can still be put right. */
class PlayedPlanRulesTest {
    private static final Inject PLANNED = inject("planned", at("D1 10:00"));
    private static final Inject HELD = inject("held", at("D1 10:10"));
    private static final Inject MOVED = inject("moved", at("D1 10:30"));
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
                new PlanCommand.RemoveInject(PLANNED.id(), 1),
                new PlanCommand.PlanInject(inject("late", at("D1 10:30"))),
                revised(PLANNED.but().number("77")),
                revised(PLANNED.but().type(InjectType.DOCUMENT)),
                revised(PLANNED.but().trigger(at("D1 10:40"))),
                revised(PLANNED.but().audience(Audience.EVERYONE)),
                revised(PLANNED.but().mustAcknowledge(!PLANNED.mustAcknowledge())),
                revised(PLANNED.but().expectedActions(List.of(new ExpectedAction(INTERVIEWED, null, null)))),
                revised(PLANNED.but().question(new Question(Question.Kind.CONFIRM, text("Done?"), null, null, null))),
                new PlanCommand.UndoRevisions(Map.of(MOVED.id(), 2)));
    }

    @ParameterizedTest
    @MethodSource("whatWouldRewritePlay")
    void stays_as_it_was_played(Command command) {
        ended().when(DIRECTOR, command).thenRejected(Rejection.EXERCISE_ENDED);
    }

    private static Command revised(InjectBuilder inject) {
        return new PlanCommand.ReviseInject(inject.build(), 1);
    }

    @Test
    void words_can_be_put_right_on_purpose() {
        Inject right = PLANNED.but().title(text("The right title")).build();
        ended().given(DIRECTOR, new PlanCommand.ReviseInject(right, 1));
    }

    private static GivenExercise ended() {
        return GivenExercise.running(PLANNED, HELD, SKIPPED, MOVED)
                .given(DIRECTOR, new PlanCommand.ReviseInject(MOVED.with(at("D1 10:50")), 1))
                .given(DIRECTOR, new InjectCommand.HoldInject(HELD.id()))
                .given(DIRECTOR, new InjectCommand.SkipInject(SKIPPED.id()))
                .after(minutes(1))
                .given(DIRECTOR, new ClockCommand.EndExercise());
    }
}
