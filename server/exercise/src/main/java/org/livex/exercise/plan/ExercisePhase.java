package org.livex.exercise.plan;

import org.livex.exercise.Thing;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.PhaseId;

/** A part of the exercise with a name, such as "first contact". Only control sees it; nothing hangs on it. */
public record ExercisePhase(PhaseId id, LocalizedText name, ExerciseTime from, ExerciseTime to) implements Thing {
    public ExercisePhase {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }
}
