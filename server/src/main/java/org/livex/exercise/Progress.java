package org.livex.exercise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one inject came with one recipient, by the server's clock; null where not (yet). {@code acknowledgedInPlay} is
 * the same moment on the exercise clock, for triggers.
 */
public record Progress(
        @Nullable Instant deliveredAt,
        @Nullable Instant shownAt,
        @Nullable Instant readAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant actedAt,
        @Nullable ExerciseTime acknowledgedInPlay) {
    static final Progress NONE = new Progress(null, null, null, null, null, null);

    boolean has(MarkKind kind) {
        return at(kind) != null;
    }

    public @Nullable Instant at(MarkKind kind) {
        return switch (kind) {
            case DELIVERED -> deliveredAt;
            case SHOWN -> shownAt;
            case READ -> readAt;
            case ACKNOWLEDGED -> acknowledgedAt;
            case ACTED -> actedAt;
        };
    }

    /** The first time stays: a mark that comes again changes nothing. */
    Progress with(MarkKind kind, Instant when) {
        if (has(kind)) {
            return this;
        }
        return new Progress(
                kind == MarkKind.DELIVERED ? when : deliveredAt,
                kind == MarkKind.SHOWN ? when : shownAt,
                kind == MarkKind.READ ? when : readAt,
                kind == MarkKind.ACKNOWLEDGED ? when : acknowledgedAt,
                kind == MarkKind.ACTED ? when : actedAt,
                acknowledgedInPlay);
    }

    Progress acknowledged(Instant when, ExerciseTime inPlay) {
        return new Progress(deliveredAt, shownAt, readAt, when, actedAt, inPlay);
    }
}
