package org.livex.library;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PNG (W3C, third edition): picture and colours. No texts, times or EXIF, nor anything behind the end. */
final class PngCheck {
    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final int AROUND_CONTENT = 12;
    private static final Set<String> ALLOWED = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "hIST",
            "pHYs", "sPLT", "acTL", "fcTL", "fdAT");

    private PngCheck() {}

    static UploadResult.@Nullable Refused refusal(Octets file) {
        if (!file.has(0, SIGNATURE) || !file.has(SIGNATURE.length() + 4, "IHDR")) {
            return MediaCheck.notItsType();
        }
        int at = SIGNATURE.length();
        boolean hasPicture = false;
        while (true) {
            int end = file.end(at, file.u32(at) + AROUND_CONTENT);
            String type = file.text(at + 4, 4);
            if (!ALLOWED.contains(type)) {
                return MediaCheck.hasMetadata();
            }
            hasPicture |= type.equals("IDAT");
            if (type.equals("IEND")) {
                return atEnd(file, end, hasPicture);
            }
            at = end;
        }
    }

    private static UploadResult.@Nullable Refused atEnd(Octets file, int end, boolean hasPicture) {
        if (!hasPicture) {
            return MediaCheck.notItsType();
        }
        return end < file.size() ? MediaCheck.hasMetadata() : pixels(file).refusal();
    }

    private static Pixels pixels(Octets file) {
        int header = SIGNATURE.length() + 8;
        return new Pixels(file.u32(header), file.u32(header + 4));
    }

    static Optional<MediaCheck.PixelSize> size(Octets file) {
        return refusal(file) == null ? Optional.of(pixels(file).size()) : Optional.empty();
    }
}
