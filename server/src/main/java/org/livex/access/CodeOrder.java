package org.livex.access;

import java.time.Duration;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/**
 * A wish for a join code. With {@code replacesEarlier} the person's unused codes die: after a sheet is printed again the
 * old paper must not work.
 */
public record CodeOrder(
        ExerciseId exercise, PersonId person, boolean host, Duration validFor, boolean replacesEarlier) {
    private static final Duration ENTRY = Duration.ofMinutes(10);

    public CodeOrder {
        if (!validFor.isPositive()) {
            throw new IllegalArgumentException("a code that never works");
        }
    }

    /** For a host who enters another exercise at once: short-lived, and leaves printed codes alone. */
    public static CodeOrder entry(ExerciseId exercise, PersonId person) {
        return new CodeOrder(exercise, person, true, ENTRY, false);
    }
}
