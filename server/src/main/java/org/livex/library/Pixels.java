package org.livex.library;

import org.jspecify.annotations.Nullable;

/** How large a picture says it is: a few bytes can ask for all memory of the phone that shows it. */
record Pixels(long width, long height) {
    static final long MOST = 50_000_000;

    MediaCheck.PixelSize size() {
        return new MediaCheck.PixelSize(width, height);
    }

    UploadResult.@Nullable Refused refusal() {
        if (width < 1 || height < 1) {
            return MediaCheck.notItsType();
        }
        return width * height > MOST
                ? UploadResult.Refused.because(UploadResult.Reason.TOO_LARGE, "mostPixels", MOST)
                : null;
    }
}
