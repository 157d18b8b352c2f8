package org.livex.exercise.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.ClockHistory;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Progress;
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

    /** What one of its recipients did with it when play was over. */
    public static List<MarkKind> doneAfter(Exercise exercise, Progress progress) {
        ClockHistory clock = exercise.clockHistory();
        List<MarkKind> done = new ArrayList<>();
        if (progress.readAt() != null && clock.isOverAt(progress.readAt())) {
            done.add(MarkKind.READ);
        }
        Progress.Acknowledgement by = progress.acknowledgement();
        if (by != null
                && progress.acknowledgedAt() != null
                && clock.isOverAt(by.takenAt(), progress.acknowledgedAt())) {
            done.add(MarkKind.ACKNOWLEDGED);
        }
        return done;
    }
}
