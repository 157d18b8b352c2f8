package org.livex.library;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JPEG (ITU-T T.81): the picture, JFIF and a colour profile. No EXIF, XMP, IPTC, comment, nor anything behind the end. */
final class JpegCheck {
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int RESTARTS = 0xd0;
    private static final int COMMENT = 0xfe;
    private static final int JFIF = 0xe0;
    private static final int PROFILE = 0xe2;
    private static final int ADOBE = 0xee;

    private final Octets file;
    private @Nullable Pixels pixels;

    JpegCheck(Octets file) {
        this.file = file;
    }

    UploadResult.@Nullable Refused refusal() {
        if (file.u8(0) != 0xff || file.u8(1) != START) {
            return MediaCheck.notItsType();
        }
        int at = 2;
        boolean hasScan = false;
        while (true) {
            if (file.u8(at) != 0xff) {
                return MediaCheck.notItsType();
            }
            int marker = file.u8(at + 1);
            if (marker == 0xff) {
                at++;
            } else if (marker == END) {
                return atEnd(at + 2, hasScan);
            } else {
                int end = file.end(at + 2, file.u16(at + 2));
                if (isMetadata(marker, at + 4)) {
                    return MediaCheck.hasMetadata();
                }
                if (isFrame(marker)) {
                    pixels = new Pixels(file.u16(at + 7), file.u16(at + 5));
                }
                hasScan |= marker == SCAN;
                at = marker == SCAN ? afterScan(end) : end;
            }
        }
    }

    Optional<MediaCheck.PixelSize> size() {
        return refusal() == null ? Optional.ofNullable(pixels).map(Pixels::size) : Optional.empty();
    }

    private UploadResult.@Nullable Refused atEnd(int end, boolean hasScan) {
        if (pixels == null || !hasScan) {
            return MediaCheck.notItsType();
        }
        return end < file.size() ? MediaCheck.hasMetadata() : pixels.refusal();
    }

    private boolean isMetadata(int marker, int content) {
        if (marker == PROFILE) {
            return !file.has(content, "ICC_PROFILE\0");
        }
        boolean isApplication = marker >= 0xe0 && marker <= 0xef;
        return marker == COMMENT || (isApplication && marker != JFIF && marker != ADOBE);
    }

    /** SOF0 to SOF15, without what shares their numbers: tables and an extension. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** In a scan 0xff is followed by 0, or by a restart. */
    private int afterScan(int from) {
        int at = from;
        while (file.u8(at) != 0xff
                || file.u8(at + 1) == 0
                || (file.u8(at + 1) >= RESTARTS && file.u8(at + 1) < START)) {
            at++;
        }
        return at;
    }
}
