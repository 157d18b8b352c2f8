package org.livex.exercise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a participant reports to have done. {@code takenAt} is the device's clock. {@code inject} is what it answers to,
 * {@code place} where it happened by name, {@code position} where the device was, each null where not given.
 */
public record Action(
        ActionKindId kind,
        String note,
        @Nullable InjectId inject,
        @Nullable PlaceId place,
        @Nullable Position position,
        Instant takenAt) {
    public Action {
        note = Texts.note(note);
    }
}
