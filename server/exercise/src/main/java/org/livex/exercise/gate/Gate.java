package org.livex.exercise.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;

/** Why an inject that is wanted out has not gone out yet, and what must not be forgotten until it does. */
public sealed interface Gate {
    /**
     * A second controller must confirm. {@code first} asked for it (null: its trigger did, at {@code due}). {@code recipients}
     * null is its audience.
     */
    record Second(
            @Nullable PersonId first,
            @Nullable ExerciseTime due,
            @Nullable Duration waitAtMost,
            @Nullable Set<PersonId> recipients,
            Stamp stamp)
            implements Gate {}

    /** The safety officer may stop it until then; null: it goes only when the safety officer lets it. */
    record Safety(@Nullable Instant until, @Nullable Duration waitAtMost, Stamp stamp) implements Gate {}
}
