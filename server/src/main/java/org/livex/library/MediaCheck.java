package org.livex.library;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.MediaType;

/**
 * Whether bytes are what they are said to be and tell nothing besides. Each format has a list of the parts that may be in
 * it; whatever is not on it is refused, for nobody knows every way to write down a place.
 */
public final class MediaCheck {
    private MediaCheck() {}

    public static Optional<UploadResult.Refused> of(MediaHash sha256, MediaType type, byte[] bytes) {
        if (!hash(bytes).equals(sha256)) {
            return Optional.of(UploadResult.Refused.because(UploadResult.Reason.DAMAGED));
        }
        try {
            return Optional.ofNullable(check(type, new Octets(bytes)));
        } catch (IndexOutOfBoundsException torn) {
            return Optional.of(notItsType());
        }
    }

    /** How many pixels a checked picture has; empty where that cannot be read. */
    public static Optional<PixelSize> sizeOf(MediaType type, byte[] bytes) {
        try {
            Octets file = new Octets(bytes);
            return switch (type) {
                case JPEG -> new JpegCheck(file).size();
                case PNG -> PngCheck.size(file);
                case WEBP -> WebpCheck.size(file);
                case M4A, AAC, OGG, WEBM, PDF, MARKDOWN -> Optional.empty();
            };
        } catch (IndexOutOfBoundsException torn) {
            return Optional.empty();
        }
    }

    /** How wide and how high a picture is, in pixels. */
    public record PixelSize(long width, long height) {}

    public static MediaHash hash(byte[] bytes) {
        try {
            return new MediaHash(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static UploadResult.@Nullable Refused check(MediaType type, Octets file) {
        return switch (type) {
            case JPEG -> new JpegCheck(file).refusal();
            case PNG -> PngCheck.refusal(file);
            case WEBP -> WebpCheck.refusal(file);
            case M4A -> new Mp4Check(file).refusal();
            case AAC -> AdtsCheck.refusal(file);
            case OGG -> OggCheck.refusal(file);
            case WEBM -> new WebmCheck(file).refusal();
            case PDF -> PdfCheck.refusal(file);
            case MARKDOWN -> TextCheck.refusal(file);
        };
    }

    static UploadResult.Refused notItsType() {
        return UploadResult.Refused.because(UploadResult.Reason.NOT_ITS_TYPE);
    }

    static UploadResult.Refused hasMetadata() {
        return UploadResult.Refused.because(UploadResult.Reason.HAS_METADATA);
    }
}
