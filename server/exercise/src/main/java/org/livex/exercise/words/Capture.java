package org.livex.exercise.words;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a participant photographed or recorded for an action. {@code takenAt} is the device's clock. {@code consent} is
 * the reporter's word: true where people are to be seen or heard in it and all of them agreed, false where nobody is.
 */
public record Capture(
        MediaHash sha256,
        MediaType type,
        long bytes,
        @Nullable String name,
        Instant takenAt,
        boolean consent) implements Attachment {
    /** In one action. */
    public static final int MOST = 10;

    public Capture {
        if (type.family() != MediaType.Family.PHOTO && type.family() != MediaType.Family.AUDIO) {
            throw new IllegalArgumentException("is neither a photo nor a recording");
        }
        Attachment.checkSize(type, bytes);
        name = Attachment.checkedName(name);
    }
}
