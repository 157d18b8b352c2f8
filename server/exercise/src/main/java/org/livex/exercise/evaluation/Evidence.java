package org.livex.exercise.evaluation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Attachment;
import org.livex.exercise.words.Capture;
import org.livex.exercise.words.Position;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.InjectId;

/**
 * What an evaluator saw, and when and where. {@code takenAt} is the device's clock. {@code inject} is what it came of,
 * {@code position} where the device was, each null where not given. {@code attachments} is null for none.
 */
public record Evidence(
        String note,
        @Nullable InjectId inject,
        @Nullable Position position,
        Instant takenAt,
        @Nullable List<Capture> attachments) {
    public Evidence {
        note = WrongField.read("note", note, Texts::note);
        attachments = Attachment.listed("attachments", attachments, Capture.MOST);
    }

    /** Its photos and recordings, none as an empty list. */
    public List<Capture> captures() {
        return attachments == null ? List.of() : attachments;
    }

    /** Only of a report is whoever is named in a photo or recording told, so that they can hide it. */
    void checkNamesNobody() {
        if (captures().stream().anyMatch(capture -> capture.people() != null)) {
            throw new IllegalArgumentException("names people in a photo or recording, which only a report does");
        }
    }

    public boolean saysSomething() {
        return !note.isBlank() || attachments != null;
    }

    public Evidence at(@Nullable Position kept) {
        return new Evidence(note, inject, kept, takenAt, attachments);
    }
}
