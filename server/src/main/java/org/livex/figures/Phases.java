package org.livex.figures;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.Scenario;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.PhaseId;

/** In which phase a moment was, by the phases as they are planned now; of two that overlap, the one that is listed first. */
final class Phases {
    private Phases() {}

    /** In none what was done before STARTEX. */
    static @Nullable PhaseId of(Happened when, ExerciseTime time, Exercise end) {
        return end.clockHistory().isBeforeStart(when.notAfter()) ? null : at(end.scenario(), time);
    }

    static @Nullable PhaseId at(Scenario scenario, ExerciseTime time) {
        return scenario.all(ExercisePhase.class)
                .filter(phase -> !phase.from().isAfter(time) && phase.to().isAfter(time))
                .map(ExercisePhase::id)
                .findFirst()
                .orElse(null);
    }
}
