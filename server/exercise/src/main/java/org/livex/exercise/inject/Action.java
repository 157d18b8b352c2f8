package org.livex.exercise.inject;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ActionKindId;
import org.livex.exercise.words.Attachment;
import org.livex.exercise.words.Capture;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.PlaceId;
import org.livex.exercise.words.Position;
import org.livex.exercise.words.Texts;

/**
 * What a participant reports to have done. {@code takenAt} is the device's clock. {@code inject} is what it answers to,
 * {@code place} where it happened by name, {@code position} where the device was, each null where not given.
 * {@code attachments} is null for none; their bytes may be on the way still.
 */
public record Action(
        ActionKindId kind,
        String note,
        @Nullable InjectId inject,
        @Nullable PlaceId place,
        @Nullable Position position,
        Instant takenAt,
        @Nullable List<Capture> attachments) {
    public Action {
        note = Texts.note(note);
        attachments = Attachment.listed(attachments, Capture.MOST);
    }

    /** Its photos and recordings, none as an empty list. */
    public List<Capture> captures() {
        return attachments == null ? List.of() : attachments;
    }
}
