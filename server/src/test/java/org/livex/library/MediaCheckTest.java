package org.livex.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.library.Formats.*;
import static org.livex.library.Pictures.*;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.Seeds;
import org.livex.exercise.words.MediaType;

/** What passes, what tells more than its content, and what lies. */
class MediaCheckTest {
    private static final UploadResult.Reason LIE = UploadResult.Reason.NOT_ITS_TYPE;
    private static final UploadResult.Reason TELLS = UploadResult.Reason.HAS_METADATA;
    private static final UploadResult.Reason BOMB = UploadResult.Reason.TOO_LARGE;

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of(MediaType.JPEG, jpeg(1)),
                Arguments.of(MediaType.JPEG, withSegment(jpeg(1), 0xe2, "ICC_PROFILE\0...")),
                Arguments.of(MediaType.PNG, png(1)),
                Arguments.of(MediaType.WEBP, webp(640, 480, chunk("VP8 ", new byte[21]))),
                Arguments.of(MediaType.M4A, m4a("soun")),
                Arguments.of(MediaType.M4A, m4a("soun", box("meta", box("keys", latin("com.android.version"))))),
                Arguments.of(MediaType.AAC, adts(5)),
                Arguments.of(MediaType.OGG, opus("ENCODER=Mozilla")),
                Arguments.of(MediaType.WEBM, webm(2)),
                Arguments.of(MediaType.PDF, latin("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n")),
                Arguments.of(MediaType.MARKDOWN, "# Ордер\n\nمرحبا".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("good")
    void a_file_that_is_only_its_content_passes(MediaType type, byte[] file) {
        assertThat(check(type, file)).isNull();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("EXIF", MediaType.JPEG, withSegment(jpeg(1), 0xe1, "Exif\0\0..."), TELLS),
                Arguments.of("XMP", MediaType.JPEG, withSegment(jpeg(1), 0xe1, "http://ns.adobe.com/xap/1.0/"), TELLS),
                Arguments.of("several pictures", MediaType.JPEG, withSegment(jpeg(1), 0xe2, "MPF\0"), TELLS),
                Arguments.of("IPTC", MediaType.JPEG, withSegment(jpeg(1), 0xed, "Photoshop 3.0"), TELLS),
                Arguments.of("a comment", MediaType.JPEG, withSegment(jpeg(1), 0xfe, "at the farm"), TELLS),
                Arguments.of("a video behind", MediaType.JPEG, joined(jpeg(1), m4a("vide")), TELLS),
                Arguments.of("a torn end", MediaType.JPEG, Arrays.copyOf(jpeg(1), 900), LIE),
                Arguments.of("no picture", MediaType.JPEG, new byte[] {-1, -40, -1, -39}, LIE),
                Arguments.of("a PNG", MediaType.JPEG, png(1), LIE),
                Arguments.of("a huge JPEG", MediaType.JPEG, hugeJpeg(), BOMB),
                Arguments.of("EXIF", MediaType.PNG, withChunk(png(1), "eXIf", "MM"), TELLS),
                Arguments.of("a text", MediaType.PNG, withChunk(png(1), "tEXt", "GPS\0 45.5 11.5"), TELLS),
                Arguments.of("a packed text", MediaType.PNG, withChunk(png(1), "zTXt", "x"), TELLS),
                Arguments.of("an unknown chunk", MediaType.PNG, withChunk(png(1), "plAc", "x"), TELLS),
                Arguments.of("a page behind", MediaType.PNG, joined(png(1), latin("<html>")), TELLS),
                Arguments.of("a huge PNG", MediaType.PNG, hugePng(), BOMB),
                Arguments.of("a chunk without end", MediaType.PNG, longChunk(), LIE),
                Arguments.of("EXIF", MediaType.WEBP, webp(64, 64, chunk("EXIF", new byte[8])), TELLS),
                Arguments.of("XMP", MediaType.WEBP, webp(64, 64, chunk("XMP ", new byte[8])), TELLS),
                Arguments.of("a huge WebP", MediaType.WEBP, webp(16_000, 16_000), BOMB),
                Arguments.of(
                        "a place", MediaType.M4A, m4a("soun", box("udta", box("\u00a9xyz", latin("+45+11/")))), TELLS),
                Arguments.of("a place", MediaType.M4A, m4a("soun", box("udta", box("loci", new byte[20]))), TELLS),
                Arguments.of("a device", MediaType.M4A, m4a("soun", box("meta", latin("com.android.model"))), TELLS),
                Arguments.of("XMP", MediaType.M4A, m4a("soun", box("uuid", new byte[20])), TELLS),
                Arguments.of("a video", MediaType.M4A, m4a("vide"), LIE),
                Arguments.of("boxes in boxes", MediaType.M4A, nested(2_000), LIE),
                Arguments.of("ID3", MediaType.AAC, joined(latin("ID3\3\0\0\0\0\0\0"), adts(2)), TELLS),
                Arguments.of("something behind", MediaType.AAC, joined(adts(2), latin("TAG at the farm")), LIE),
                Arguments.of("a place", MediaType.OGG, opus("ENCODER=x", "LOCATION=farm"), TELLS),
                Arguments.of("two streams", MediaType.OGG, joined(opus(), opus()), LIE),
                Arguments.of("tags", MediaType.WEBM, webm(2, element(0x1254c367, new byte[9])), TELLS),
                Arguments.of("a file in it", MediaType.WEBM, webm(2, element(0x1941a469, new byte[9])), TELLS),
                Arguments.of("a video", MediaType.WEBM, webm(1), LIE),
                Arguments.of("a page", MediaType.PDF, latin("<html>%PDF-1.7 %%EOF"), LIE),
                Arguments.of("a program", MediaType.MARKDOWN, latin("MZ\0\1\2"), LIE),
                Arguments.of("another alphabet's bytes", MediaType.MARKDOWN, latin("\u00e4\u00f6"), LIE));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("bad")
    void a_file_that_tells_more_or_lies_is_refused(
            String what, MediaType type, byte[] file, UploadResult.Reason reason) {
        assertThat(check(type, file)).as(what).isEqualTo(reason);
    }

    @Test
    void other_bytes_than_the_hash_says_are_damaged() {
        assertThat(MediaCheck.of(MediaCheck.hash(jpeg(1)), MediaType.JPEG, jpeg(2)))
                .hasValue(UploadResult.Refused.because(UploadResult.Reason.DAMAGED));
    }

    @ParameterizedTest
    @EnumSource
    void no_bytes_make_a_check_throw(MediaType type) {
        Random random = new Random(Seeds.first());
        byte[] start = good().filter(arguments -> arguments.get()[0] == type)
                .map(arguments -> (byte[]) arguments.get()[1])
                .findFirst()
                .orElseThrow();
        for (int round = 0; round < 2_000; round++) {
            byte[] spoiled = Arrays.copyOf(start, 1 + random.nextInt(start.length + 20));
            for (int i = random.nextInt(6); i >= 0; i--) {
                spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
            }
            assertThat(MediaCheck.of(MediaCheck.hash(spoiled), type, spoiled)).isNotNull();
        }
    }

    private static UploadResult.@Nullable Reason check(MediaType type, byte[] file) {
        return MediaCheck.of(MediaCheck.hash(file), type, file)
                .map(UploadResult.Refused::reason)
                .orElse(null);
    }

    private static byte[] hugePng() {
        byte[] png = png(1);
        Arrays.fill(png, 16, 24, (byte) 0x0f);
        return png;
    }

    private static byte[] longChunk() {
        byte[] png = png(1);
        png[33] = 0x7f;
        return png;
    }

    private static byte[] hugeJpeg() {
        byte[] jpeg = jpeg(1);
        for (int at = 2; at < jpeg.length; at++) {
            if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xc0) {
                Arrays.fill(jpeg, at + 5, at + 9, (byte) 0xfe);
                return jpeg;
            }
        }
        throw new IllegalStateException("no frame");
    }

    private static byte[] nested(int depth) {
        byte[] inner = box("moov", new byte[0]);
        for (int i = 0; i < depth; i++) {
            inner = box("moov", inner);
        }
        return joined(box("ftyp", latin("M4A ")), inner);
    }
}
