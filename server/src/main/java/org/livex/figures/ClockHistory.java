package org.livex.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.Clock;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.ExerciseTime;

/** What the exercise clock showed at any moment since STARTEX, however often it was stopped, jumped or changed its speed. */
public final class ClockHistory {
    private record Stretch(Instant from, Clock clock, Plan plan) {}

    private final List<Stretch> stretches = new ArrayList<>();
    private @Nullable Clock last;

    /** As it is now: the fold goes on. */
    ClockHistory copy() {
        ClockHistory copy = new ClockHistory();
        copy.stretches.addAll(stretches);
        copy.last = last;
        return copy;
    }

    void note(Exercise exercise, Instant at) {
        Plan plan = exercise.scenario().plan();
        if (!exercise.clock().equals(last) && plan != null && exercise.clock().hasStarted()) {
            stretches.add(new Stretch(at, exercise.clock(), plan));
        }
        last = exercise.clock();
    }

    /** Null before STARTEX. */
    public @Nullable ExerciseTime shownAt(Instant at) {
        ExerciseTime shown = null;
        for (Stretch stretch : stretches) {
            if (stretch.from().isAfter(at)) {
                return shown;
            }
            shown = stretch.clock().showsAt(at, stretch.plan());
        }
        return shown;
    }

    /** Of the wall clock. */
    @Nullable Instant startedAt() {
        return stretches.isEmpty() ? null : stretches.getFirst().from();
    }

    @Nullable ExerciseTime start() {
        return stretches.isEmpty() ? null : stretches.getFirst().clock().shown();
    }
}
