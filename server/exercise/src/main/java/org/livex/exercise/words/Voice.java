package org.livex.exercise.words;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said into a conversation, recorded by themselves. {@code takenAt} is the device's clock when the recording began;
 * {@code seconds} is its length, as the device measured it.
 */
public record Voice(MediaHash sha256, MediaType type, long bytes, Instant takenAt, int seconds) implements Attachment {
    public static final int LONGEST_SECONDS = 300;

    public Voice {
        if (type.family() != MediaType.Family.AUDIO) {
            throw new IllegalArgumentException("is no recording");
        }
        Attachment.checkSize(type, bytes);
        if (seconds < 1 || seconds > LONGEST_SECONDS) {
            throw new WrongField("seconds", "lasts less than 1 or more than " + LONGEST_SECONDS + " seconds");
        }
    }

    /** The same, of the type and length that its bytes have. */
    public Voice as(MediaType actual, long counted) {
        return actual == type && counted == bytes ? this : new Voice(sha256, actual, counted, takenAt, seconds);
    }

    @Override
    public @Nullable String name() {
        return null;
    }

    /** Minutes and seconds, such as 0:12. */
    public String length() {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
