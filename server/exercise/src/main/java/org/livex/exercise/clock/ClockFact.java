package org.livex.exercise.clock;

import org.livex.exercise.Fact;
import org.livex.exercise.words.ExerciseTime;

/** What happened to the exercise clock. {@code at} is what it showed at that moment. */
public sealed interface ClockFact extends Fact {
    record ExerciseStarted(ExerciseTime at) implements ClockFact {}

    record ExercisePaused(ExerciseTime at) implements ClockFact {}

    record ExerciseResumed(ExerciseTime at) implements ClockFact {}

    record ClockJumped(ExerciseTime from, ExerciseTime at) implements ClockFact {}

    record ClockSpeedChanged(double speed, ExerciseTime at) implements ClockFact {
        public ClockSpeedChanged {
            if (!Clock.canRunAt(speed)) {
                throw new IllegalArgumentException("has no believable speed");
            }
        }
    }

    record ExerciseEnded(ExerciseTime at) implements ClockFact {}
}
