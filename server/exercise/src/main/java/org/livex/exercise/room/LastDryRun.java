package org.livex.exercise.room;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.Stamp;

/** Which exercise was played, by whom, and what it came to (null: it has not ended, or the server died before it did). */
public record LastDryRun(
        ControlFact.DryRunStarted run,
        Stamp started,
        Exercise played,
        @Nullable DryRunResult result) {
    public LastDryRun with(DryRunResult next) {
        return new LastDryRun(run, started, played, next);
    }
}
