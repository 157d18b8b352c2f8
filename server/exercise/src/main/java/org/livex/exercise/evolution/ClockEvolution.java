package org.livex.exercise.evolution;

import java.time.Instant;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.Clock;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.words.Phase;
import org.livex.exercise.words.Stamp;

/** What the facts of the exercise clock and of the laptop's clock make of the state. */
final class ClockEvolution {
    private ClockEvolution() {}

    static Exercise apply(Exercise exercise, ClockFact fact, Stamp stamp) {
        Clock clock = exercise.clock();
        Instant now = stamp.at();
        return switch (fact) {
            case ClockFact.ExerciseStarted f -> running(exercise, clock.set(Phase.RUNNING, f.at(), now));
            case ClockFact.ExerciseResumed f -> running(exercise, clock.set(Phase.RUNNING, f.at(), now));
            case ClockFact.ExercisePaused f -> exercise.with(clock.set(Phase.PAUSED, f.at(), now));
            case ClockFact.ClockJumped f -> exercise.with(clock.set(clock.phase(), f.at(), now));
            case ClockFact.ClockSpeedChanged f -> exercise.with(clock.atSpeed(f.speed(), f.at(), now));
            case ClockFact.ExerciseEnded f ->
                exercise.with(clock.set(Phase.ENDED, f.at(), now))
                        .with(exercise.mediations().whenPlayEnds());
            case ClockFact.WallClockSet f -> exercise.with(exercise.wallClock().setBy(f.by(), stamp));
            // For the log alone: the clock went on, as over any outage.
            case ClockFact.BackupRestored _, ClockFact.ServerTakenOver _ -> exercise;
        };
    }

    private static Exercise running(Exercise exercise, Clock next) {
        Exercise after = exercise.with(next);
        return exercise.clock().runs() ? after : after.with(after.presence().countingFrom(next.at()));
    }
}
