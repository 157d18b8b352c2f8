package org.livex.exercise;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Recall;

/** Where an inject stood in play: what is taken back after ENDEX was there as long as there was play. */
public final class StateInPlay {
    private StateInPlay() {}

    public static InjectState of(Exercise exercise, PlannedInject planned) {
        return isRecalledAfter(exercise, planned) ? InjectState.RELEASED : planned.state();
    }

    public static boolean isRecalledAfter(Exercise exercise, PlannedInject planned) {
        return recallAfter(exercise, planned) != null;
    }

    /** Null where it was not taken back, or in play. */
    public static @Nullable Recall recallAfter(Exercise exercise, PlannedInject planned) {
        Recall recall = planned.recall();
        return recall != null && exercise.clockHistory().isOverAt(recall.stamp().at()) ? recall : null;
    }
}
