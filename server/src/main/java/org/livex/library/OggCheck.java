package org.livex.library;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Ogg (RFC 3533) with one stream, Opus (RFC 7845) or Vorbis, whose comments name the encoder at most. */
final class OggCheck {
    private static final String PAGE = "OggS";
    private static final int HEADER = 27;
    private static final int BEGINS = 2;
    private static final int LONGEST_COMMENTS = 64 * 1024;

    private OggCheck() {}

    static UploadResult.@Nullable Refused refusal(Octets file) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int at = 0;
        while (at < file.size()) {
            boolean begins = file.has(at, PAGE) && (file.u8(at + 5) & BEGINS) != 0;
            if (!file.has(at, PAGE) || begins != (at == 0)) {
                return MediaCheck.notItsType();
            }
            int content = at + HEADER + file.u8(at + 26);
            int length = 0;
            for (int segment = 0; segment < file.u8(at + 26); segment++) {
                length += file.u8(at + HEADER + segment);
            }
            int end = file.end(content, length);
            if (head.size() < LONGEST_COMMENTS) {
                file.copyTo(head, content, length);
            }
            at = end;
        }
        return head(new Octets(head.toByteArray()));
    }

    private static UploadResult.@Nullable Refused head(Octets head) {
        if (head.has(0, "OpusHead")) {
            // Its length depends on the channel mapping; the comments begin where they say so.
            int at = head.text(0, Math.min(head.size(), 512)).indexOf("OpusTags");
            return at < 0 ? MediaCheck.notItsType() : comments(head, at + 8);
        }
        boolean isVorbis = head.has(0, "\u0001vorbis") && head.has(30, "\u0003vorbis");
        return isVorbis ? comments(head, 37) : MediaCheck.notItsType();
    }

    private static UploadResult.@Nullable Refused comments(Octets head, int from) {
        int at = head.end(from + 4, head.u32Little(from));
        long count = head.u32Little(at);
        at += 4;
        for (long i = 0; i < count; i++) {
            int end = head.end(at + 4, head.u32Little(at));
            String comment = head.text(at + 4, end - at - 4).toLowerCase(Locale.ROOT);
            if (!comment.startsWith("encoder")) {
                return MediaCheck.hasMetadata();
            }
            at = end;
        }
        return null;
    }
}
