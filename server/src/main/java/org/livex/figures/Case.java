package org.livex.figures;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Id;
import org.livex.exercise.words.PersonId;

/**
 * One time that was taken: of whom, of what, from when to when. {@code to} is null where it did not come to that.
 * {@code revision} is the version of the inject that was in force when it was done, null where that is not known.
 */
public record Case(
        Measure measure,
        Id of,
        PersonId person,
        Cohort cohort,
        ExerciseTime at,
        Happened from,
        @Nullable Happened to,
        @Nullable Integer revision) {
    public enum Outcome {
        /** It took {@link Case#taken}. */
        KNOWN,
        /** It was done, and a clock that cannot be believed says when. */
        UNKNOWN,
        /** It was not done. */
        MISSING
    }

    /** Never less than nothing; null where it is not known, or was not done. */
    public @Nullable Duration taken() {
        return to == null ? null : from.until(to);
    }

    public Outcome outcome() {
        if (to == null) {
            return Outcome.MISSING;
        }
        return taken() == null ? Outcome.UNKNOWN : Outcome.KNOWN;
    }
}
