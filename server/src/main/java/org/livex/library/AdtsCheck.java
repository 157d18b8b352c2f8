package org.livex.library;

import org.jspecify.annotations.Nullable;

/** AAC in ADTS (ISO/IEC 13818-7): frames from the first byte to the last, so no ID3 before or behind them. */
final class AdtsCheck {
    private static final int SHORTEST_FRAME = 7;

    private AdtsCheck() {}

    static UploadResult.@Nullable Refused refusal(Octets file) {
        if (file.has(0, "ID3")) {
            return MediaCheck.hasMetadata();
        }
        int at = 0;
        while (at < file.size()) {
            boolean isFrame = file.u8(at) == 0xff && (file.u8(at + 1) & 0xf6) == 0xf0;
            int length = (file.u8(at + 3) & 3) << 11 | file.u8(at + 4) << 3 | file.u8(at + 5) >> 5;
            if (!isFrame || length < SHORTEST_FRAME) {
                return MediaCheck.notItsType();
            }
            at = file.end(at, length);
        }
        return null;
    }
}
