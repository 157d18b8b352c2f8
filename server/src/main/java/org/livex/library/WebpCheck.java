package org.livex.library;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** WebP (RFC 9649): picture, transparency, animation, colour profile. No EXIF, no XMP, nothing unknown. */
final class WebpCheck {
    private static final Set<String> ALLOWED = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ICCP", "ANIM", "ANMF");
    private static final int HEADER = 12;

    private WebpCheck() {}

    static UploadResult.@Nullable Refused refusal(Octets file) {
        if (!file.has(0, "RIFF") || !file.has(8, "WEBP")) {
            return MediaCheck.notItsType();
        }
        int end = file.end(8, file.u32Little(4));
        if (end < file.size()) {
            return MediaCheck.hasMetadata();
        }
        int at = HEADER;
        while (at < end) {
            if (!ALLOWED.contains(file.text(at, 4))) {
                return MediaCheck.hasMetadata();
            }
            long size = file.u32Little(at + 4);
            at = file.end(at + 8, size + size % 2);
        }
        return pixels(file).refusal();
    }

    static Optional<MediaCheck.PixelSize> size(Octets file) {
        return refusal(file) == null ? Optional.of(pixels(file).size()) : Optional.empty();
    }

    private static Pixels pixels(Octets file) {
        int content = HEADER + 8;
        return switch (file.text(HEADER, 4)) {
            case "VP8X" -> new Pixels(file.u24Little(content + 4) + 1, file.u24Little(content + 7) + 1);
            case "VP8L" -> {
                long bits = file.u32Little(content + 1);
                yield new Pixels((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
            }
            case "VP8 " -> new Pixels(file.u16Little(content + 6) & 0x3fff, file.u16Little(content + 8) & 0x3fff);
            default -> new Pixels(0, 0);
        };
    }
}
