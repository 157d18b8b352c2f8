package org.livex.translate;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.livex.xml.UnreadableFile;

/**
 * Bytes that a PO file wrote as escapes, put together to letters of the file's own encoding as gettext does it. Until then
 * each is half a surrogate pair, which no file that was decoded has.
 */
final class PoBytes {
    private static final char BEGIN = '\uDC00';
    private static final int FIRST = 0x80;
    private static final int BYTES = 0x100;

    private final Charset charset;

    /** {@code charset} is that of the file; UTF-16 has none for bytes, and its tools mean UTF-8. */
    PoBytes(Charset charset) {
        boolean isWide = charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
        this.charset = isWide ? StandardCharsets.UTF_8 : charset;
    }

    /** A character for a byte from 0 to 255; those of ASCII are themselves. */
    static char escaped(int value) {
        return (char) (value < FIRST ? value : BEGIN + value);
    }

    /** Refuses bytes that are no letters in the encoding. */
    String decoded(String text) throws UnreadableFile {
        StringBuilder decoded = new StringBuilder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            if (point >= BEGIN + FIRST && point < BEGIN + BYTES) {
                bytes.write(point - BEGIN);
            } else {
                letters(bytes, decoded);
                decoded.appendCodePoint(point);
            }
        }
        letters(bytes, decoded);
        return decoded.toString();
    }

    private void letters(ByteArrayOutputStream bytes, StringBuilder decoded) throws UnreadableFile {
        if (bytes.size() == 0) {
            return;
        }
        try {
            decoded.append(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes.toByteArray())));
            bytes.reset();
        } catch (CharacterCodingException _) {
            throw UnreadableFile.of(UnreadableFile.Reason.WRONG_ENCODING);
        }
    }
}
