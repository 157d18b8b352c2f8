package org.livex.exercise.media;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.Command;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.ids.PersonId;

/** What concerns the bytes of attachments. */
public sealed interface MediaCommand extends Command {
    /** The server: all bytes are here, their hash is right. {@code from} is null for what came with the scenario. */
    record NoteMediaReceived(@Nullable PersonId from, MediaHash sha256, MediaType mediaType, long bytes)
            implements MediaCommand {}

    /** The server: what this person brought was not taken, and would not be again. */
    record NoteMediaRefused(PersonId from, MediaHash sha256, MediaRefusal refusal) implements MediaCommand {}

    /** From whoever is in it, brought it, or controls: nobody is to see or hear it any more. It cannot be undone. */
    record HideMedia(MediaHash sha256) implements MediaCommand {}
}
