package org.livex.library;

import org.jspecify.annotations.Nullable;

/**
 * WebM (RFC 8794, RFC 9559) with sound only; no tags, attachments or chapters. Browsers write segment and clusters
 * without a length while they record, so both are walked through like what is in them.
 */
final class WebmCheck {
    private static final long EBML = 0x1a45dfa3L;
    private static final long SEGMENT = 0x18538067L;
    private static final long CLUSTER = 0x1f43b675L;
    private static final long TRACKS = 0x1654ae6bL;
    private static final long TRACK = 0xaeL;
    private static final long TRACK_TYPE = 0x83L;
    private static final long TAGS = 0x1254c367L;
    private static final long ATTACHMENTS = 0x1941a469L;
    private static final long CHAPTERS = 0x1043a770L;
    private static final int SOUND = 2;

    private final Octets file;
    private int at;
    private boolean hasSound;
    private boolean hasOther;
    private boolean hasMetadata;

    WebmCheck(Octets file) {
        this.file = file;
    }

    UploadResult.@Nullable Refused refusal() {
        if (file.u32(0) != EBML || !file.text(0, Math.min(64, file.size())).contains("webm")) {
            return MediaCheck.notItsType();
        }
        while (at < file.size()) {
            element();
        }
        if (hasMetadata) {
            return MediaCheck.hasMetadata();
        }
        return hasSound && !hasOther ? null : MediaCheck.notItsType();
    }

    private void element() {
        int idLength = length(file.u8(at), 4);
        long id = number(idLength);
        int sizeLength = length(file.u8(at), 8);
        long marker = 1L << (7 * sizeLength);
        long size = number(sizeLength) - marker;
        boolean isUnknown = size == marker - 1;
        hasMetadata |= id == TAGS || id == ATTACHMENTS || id == CHAPTERS;
        if (id == TRACK_TYPE) {
            hasSound |= file.u8(at) == SOUND;
            hasOther |= file.u8(at) != SOUND;
        }
        if (id == SEGMENT || id == CLUSTER || id == TRACKS || id == TRACK) {
            return;
        }
        at = file.end(at, isUnknown ? -1 : size);
    }

    private long number(int length) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | file.u8(at++);
        }
        return number;
    }

    /** As many bytes as there are zeros before the first one, and one. */
    private static int length(int first, int most) {
        int length = Integer.numberOfLeadingZeros(first) - 23;
        if (length > most) {
            throw new IndexOutOfBoundsException("not an element");
        }
        return length;
    }
}
