package org.livex.exercise.inject;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.InjectId;
import org.livex.i18n.Language;

/**
 * One step of an inject on one person's device, in the language and the revision that it showed, where it says them.
 * {@code takenAt} is the device's clock.
 */
public record Mark(
        InjectId inject,
        MarkKind kind,
        Instant takenAt,
        @Nullable Language language,
        @Nullable Integer revision) {
    public Mark(InjectId inject, MarkKind kind, Instant takenAt) {
        this(inject, kind, takenAt, null, null);
    }

    public Mark of(@Nullable Integer seen) {
        return new Mark(inject, kind, takenAt, language, seen);
    }
}
