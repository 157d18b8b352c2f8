package org.livex.library;

import java.time.Instant;
import org.livex.exercise.words.MediaType;

/** How far a file has come: {@code offset} bytes of {@code bytes} are durable; complete once all are checked. */
public record Upload(UploadKey key, MediaType type, long bytes, long offset, boolean complete, Instant startedAt) {
    boolean isAll() {
        return offset == bytes;
    }

    Upload at(long nextOffset) {
        return new Upload(key, type, bytes, nextOffset, complete, startedAt);
    }

    Upload whole() {
        return new Upload(key, type, bytes, bytes, true, startedAt);
    }
}
