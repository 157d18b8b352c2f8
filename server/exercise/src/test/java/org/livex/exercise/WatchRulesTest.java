package org.livex.exercise;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.EvaluationDesk.*;
import static org.livex.exercise.Scenarios.*;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.evaluation.Watch;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.PhaseId;

/** What an evaluator is to watch in which phase. */
class WatchRulesTest {
    private static final ExercisePhase RAID = new ExercisePhase(
            new PhaseId("raid"), text("The raid"), ExerciseTime.parse("D1 10:00"), ExerciseTime.parse("D1 12:00"));

    private final GivenExercise given = EvaluationDesk.planned();

    @Test
    void a_watch_is_of_some_phases_and_stands_when_one_of_them_is_removed() {
        Watch inRaid = new Watch(Set.of(FIELD_TEAM), Set.of(), Set.of(GUIDE), Set.of(RAID.id()));
        given.when(CONTROLLER, assign(EVALUATOR, 1, inRaid)).thenRejected(Rejection.UNKNOWN_PHASE, "id", "raid");

        given.given(new PlanCommand.WritePhase(RAID));
        given.given(CONTROLLER, assign(EVALUATOR, 1, inRaid));
        given.given(new PlanCommand.RemovePhase(RAID.id(), 1));

        assertThat(requireNonNull(given.exercise().evaluations().assignmentOf(EVALUATOR.id()))
                        .assignment()
                        .watches())
                .containsExactly(inRaid);
        given.when(CONTROLLER, assign(EVALUATOR, 2, inRaid)).thenRejected(Rejection.UNKNOWN_PHASE, "id", "raid");
    }

    @Test
    void what_is_watched_in_a_phase_that_is_gone_keeps_nothing_else_from_going() {
        given.given(new PlanCommand.WritePhase(RAID))
                .given(assign(EVALUATOR, 1, new Watch(Set.of(FIELD_TEAM), Set.of(), Set.of(), Set.of(RAID.id()))))
                .given(new PlanCommand.RemovePhase(RAID.id(), 1));

        given.when(CONTROLLER, new PlanCommand.RemoveThing(ThingKind.EVALUATION_GUIDE, GUIDE.value(), 1))
                .accepted();
    }
}
