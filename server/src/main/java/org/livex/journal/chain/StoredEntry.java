package org.livex.journal.chain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.ExerciseId;

/**
 * An entry word by word as a store gives it back, whatever happened to it there. {@code at} counts milliseconds since 1970;
 * {@code hash} null: a build without hashes wrote it; {@code rewritten}: other facts were put in the place of its own when
 * somebody was erased, so they prove nothing any more, while its hash still holds the chain together.
 */
public record StoredEntry(
        ExerciseId exercise,
        long seq,
        @Nullable String command,
        long at,
        @Nullable String by,
        String facts,
        @Nullable String hash,
        boolean rewritten) {
    /** A time that is damaged must not be one that nobody could write down. */
    private static final long LATEST = Instant.parse("2999-12-31T00:00:00Z").toEpochMilli();

    /** What the commands of entries begin with that stand for lost ones; nobody's command has one without a hash behind it. */
    static final String LOST = "lost-";

    /** Put there at a start in the place of one that was gone. */
    boolean standsForLost() {
        return rewritten && hash == null && command != null && command.startsWith(LOST);
    }

    ChainHead head() {
        return new ChainHead(seq, hash, Instant.ofEpochMilli(Math.clamp(at, 0, LATEST)));
    }
}
