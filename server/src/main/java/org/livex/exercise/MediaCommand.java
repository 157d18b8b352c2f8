package org.livex.exercise;

import org.jspecify.annotations.Nullable;

/** What concerns the bytes of attachments. */
public sealed interface MediaCommand extends Command {
    /** The server: all bytes are here, their hash is right. {@code from} is null for what came with the scenario. */
    record NoteMediaReceived(@Nullable PersonId from, MediaHash sha256, MediaType mediaType, long bytes)
            implements MediaCommand {}
}
