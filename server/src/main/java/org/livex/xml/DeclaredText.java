package org.livex.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/**
 * The characters of a file that says at its beginning how it is encoded, strictly: a byte that is none in that encoding is a mistake
 * and not a question mark.
 */
public final class DeclaredText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private DeclaredText() {}

    /** {@code declared} finds the name of an encoding in the first {@code head} bytes, read as Latin-1; none means UTF-8. */
    public static String of(byte[] file, int head, Function<String, Optional<String>> declared) throws UnreadableFile {
        try {
            String text = encoding(file, head, declared)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw UnreadableFile.of(UnreadableFile.Reason.WRONG_ENCODING);
        }
    }

    /** That of the byte order, else what {@code declared} finds in the first {@code head} bytes, else UTF-8. */
    public static Charset encoding(byte[] file, int head, Function<String, Optional<String>> declared)
            throws UnreadableFile {
        if (file.length > 1 && ((file[0] == (byte) 0xFE && file[1] == (byte) 0xFF) || file[0] == 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if (file.length > 1 && ((file[0] == (byte) 0xFF && file[1] == (byte) 0xFE) || file[1] == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        Optional<String> name =
                declared.apply(new String(file, 0, Math.min(head, file.length), StandardCharsets.ISO_8859_1));
        try {
            return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name.get());
        } catch (IllegalArgumentException _) {
            throw UnreadableFile.of(UnreadableFile.Reason.WRONG_ENCODING);
        }
    }
}
