package org.livex.exercise.clock;

import java.time.Duration;
import java.time.Instant;
import org.livex.exercise.Fact;
import org.livex.exercise.words.ExerciseTime;

/** What happened to the exercise clock. {@code at} is what it showed at that moment; the wall clock is the laptop's. */
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

    /** Somebody or something set the laptop's clock. Play goes on by the time that it had. */
    record WallClockSet(Duration by) implements ClockFact {
        public WallClockSet {
            WallClock.requireBelievable(by);
        }
    }

    /** The server was made anew of a backup: what was acknowledged between {@code made} and this is missing. */
    record BackupRestored(Instant made) implements ClockFact {}

    /**
     * A second laptop, {@code laptop} by its name, went on in the place of the first one that it had followed: what was acknowledged
     * between {@code upTo} and this is missing.
     */
    record ServerTakenOver(Instant upTo, String laptop) implements ClockFact {}
}
