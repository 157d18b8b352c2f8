package org.livex.figures;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.PersonId;

/**
 * One time that was taken: of whom, of what, from when to when. {@code revision} is the version of the inject that was in force when it
 * was done, null where that is not known.
 */
public record Case(
        Measure measure,
        Id of,
        PersonId person,
        Cohort cohort,
        ExerciseTime at,
        Reaction reaction,
        @Nullable Integer revision) {
    public enum Outcome {
        /** It took {@link Case#taken}. */
        KNOWN,
        /** It took {@link Case#taken} by when the server heard of it: no clock that can be believed says when it was done. */
        BY_ARRIVAL,
        /** It was done, and a clock that cannot be believed says when. */
        UNKNOWN,
        /** It was not done. */
        MISSING,
        /** It was done when the exercise was over: by whoever tidies up, and no reaction. */
        AFTER_END
    }

    public Happened from() {
        return reaction.from();
    }

    /** Null where it did not come to that. */
    public @Nullable Happened to() {
        return reaction.to();
    }

    /** When the server heard of what the person did: an inject is read by them, what they ask for is done by others. */
    public Instant heard() {
        return switch (measure) {
            case INJECT_DELIVERED, INJECT_SHOWN, INJECT_READ, INJECT_ACKNOWLEDGED, INJECT_ACTED ->
                to() == null ? from().arrived() : to().arrived();
            case REQUEST_DECIDED, REQUEST_ANSWERED, MEDIATOR_FOUND, MEDIATOR_PRESENT -> from().arrived();
        };
    }

    /** Of the time in which play ran, never less than nothing; null where it is not known, was not done, or was done after ENDEX. */
    public @Nullable Duration taken() {
        return reaction.taken();
    }

    public Outcome outcome() {
        return reaction.outcome();
    }
}
