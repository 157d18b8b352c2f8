package org.livex.exercise.inject;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.form.Answers;
import org.livex.exercise.words.Attachment;
import org.livex.exercise.words.Capture;
import org.livex.exercise.words.Position;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PlaceId;

/**
 * What a participant reports to have done. {@code takenAt} is the device's clock. {@code inject} is what it answers to,
 * {@code place} where it happened by name, {@code position} where the device was, each null where not given.
 * {@code attachments} is null for none; their bytes may be on the way still. {@code answers} are what was filled in of the
 * fields of its kind, as the device knew them; null for none.
 */
public record Action(
        ActionKindId kind,
        String note,
        @Nullable InjectId inject,
        @Nullable PlaceId place,
        @Nullable Position position,
        Instant takenAt,
        @Nullable List<Capture> attachments,
        @Nullable Answers answers) {
    public Action {
        note = WrongField.read("note", note, Texts::note);
        attachments = Attachment.listed("attachments", attachments, Capture.MOST);
    }

    public Action(
            ActionKindId kind,
            String note,
            @Nullable InjectId inject,
            @Nullable PlaceId place,
            @Nullable Position position,
            Instant takenAt,
            @Nullable List<Capture> attachments) {
        this(kind, note, inject, place, position, takenAt, attachments, null);
    }

    /** What was filled in, nothing as empty answers. */
    public Answers answersOrNone() {
        return answers == null ? Answers.NONE : answers;
    }

    public Action at(@Nullable Position other) {
        return new Action(kind, note, inject, place, other, takenAt, attachments, answers);
    }

    public Action answering(@Nullable InjectId other, String words) {
        return new Action(kind, words, other, place, position, takenAt, attachments, answers);
    }

    /** Its photos and recordings, none as an empty list. */
    public List<Capture> captures() {
        return attachments == null ? List.of() : attachments;
    }
}
