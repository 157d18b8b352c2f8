package org.livex.library;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * M4A (ISO/IEC 14496-12): sound only. Android's recorder writes its version beside it, which is let through; a place or a
 * device is not.
 */
final class Mp4Check {
    private static final Set<String> CONTAINERS =
            Set.of("moov", "trak", "mdia", "minf", "stbl", "mvex", "moof", "traf", "edts", "dinf");
    private static final Set<String> NOTES = Set.of("udta", "meta", "ilst", "keys");
    private static final Set<String> REFUSED = Set.of("uuid", "\u00a9xyz", "loci");
    private static final Set<String> AT_THE_TOP = Set.of(
            "ftyp", "styp", "moov", "mdat", "moof", "free", "skip", "wide", "sidx", "mfra", "meta", "udta", "uuid");
    private static final int DEEPEST = 10;

    private final Octets file;
    private boolean hasSound;
    private boolean hasOther;
    private boolean hasMetadata;

    Mp4Check(Octets file) {
        this.file = file;
    }

    UploadResult.@Nullable Refused refusal() {
        if (!file.has(4, "ftyp")) {
            return MediaCheck.notItsType();
        }
        boxes(0, file.size(), 0);
        if (hasMetadata) {
            return MediaCheck.hasMetadata();
        }
        return hasSound && !hasOther ? null : MediaCheck.notItsType();
    }

    private void boxes(int from, int to, int depth) {
        int at = from;
        while (at < to) {
            long size = file.u32(at);
            String type = file.text(at + 4, 4);
            int header = size == 1 ? 16 : 8;
            long whole = size == 1 ? file.u32(at + 8) << 32 | file.u32(at + 12) : size == 0 ? to - at : size;
            int end = file.end(at, whole);
            if (end > to || whole < header) {
                throw new IndexOutOfBoundsException("a box does not fit");
            }
            box(type, at + header, end, depth);
            at = end;
        }
    }

    private void box(String type, int content, int end, int depth) {
        hasOther |= depth == 0 && !AT_THE_TOP.contains(type);
        hasMetadata |= REFUSED.contains(type) || (NOTES.contains(type) && tells(file.text(content, end - content)));
        if (type.equals("hdlr")) {
            String handler = file.text(content + 8, 4);
            hasSound |= handler.equals("soun");
            hasOther |= Set.of("vide", "hint", "text", "sbtl").contains(handler);
        }
        if (CONTAINERS.contains(type)) {
            if (depth == DEEPEST) {
                throw new IndexOutOfBoundsException("boxes in boxes without end");
            }
            boxes(content, end, depth + 1);
        }
    }

    private static boolean tells(String notes) {
        String lower = notes.toLowerCase(Locale.ROOT);
        return Stream.of("\u00a9xyz", "loci", "location", "iso6709", "gps", "make", "model", "manufacturer")
                .anyMatch(lower::contains);
    }
}
