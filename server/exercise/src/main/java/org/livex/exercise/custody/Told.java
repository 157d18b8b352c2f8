package org.livex.exercise.custody;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.Position;
import org.livex.exercise.words.Texts;

/**
 * When and where by the device of whoever says it. {@code where} is in their words, {@code sha256} of a photo or recording
 * that shows it, {@code position} where the device was; each null where not told.
 */
public record Told(
        @Nullable String where,
        @Nullable MediaHash sha256,
        @Nullable Position position,
        Instant takenAt) {
    public Told {
        where = Texts.lineOrNull(where);
    }

    public Told at(@Nullable Position kept) {
        return new Told(where, sha256, kept, takenAt);
    }

    /** That it was told, and when. */
    public Told bare() {
        return new Told(null, null, null, takenAt);
    }
}
