package org.livex.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/**
 * One accepted command and what came of it. {@code seq} counts 1, 2, 3… per exercise without a gap; {@code at} is the
 * server's clock, to the millisecond; {@code by} is null where the server itself acted.
 */
public record Entry(
        ExerciseId exercise,
        long seq,
        CommandId command,
        Instant at,
        @Nullable PersonId by,
        List<Fact> facts) {
    public Entry {
        if (seq < 1) {
            throw new IllegalArgumentException("seq starts at 1");
        }
        // No store keeps more, and an entry must come back equal.
        at = at.truncatedTo(ChronoUnit.MILLIS);
        facts = List.copyOf(facts);
    }
}
