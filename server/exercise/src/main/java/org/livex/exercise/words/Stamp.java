package org.livex.exercise.words;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.PersonId;

/** Where and when a fact stands in the journal: the seq of its entry, the server's clock, and who wanted it (null: the server). */
public record Stamp(long seq, Instant at, @Nullable PersonId by) {
    public Stamp(long seq, Instant at) {
        this(seq, at, null);
    }
}
