package org.livex.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML file (XML 1.0, appendix F), strictly: a byte that is none in the file's encoding is a mistake
 * and not a question mark.
 */
final class XmlText {
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([A-Za-z0-9._:-]{1,40})[\"']");
    private static final int DECLARATION = 300;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private XmlText() {}

    static String of(byte[] file) throws UnreadableFile {
        try {
            String text = encoding(file)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw UnreadableFile.of(UnreadableFile.Reason.WRONG_ENCODING);
        }
    }

    private static Charset encoding(byte[] file) throws UnreadableFile {
        if (file.length > 1 && ((file[0] == (byte) 0xFE && file[1] == (byte) 0xFF) || file[0] == 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if (file.length > 1 && ((file[0] == (byte) 0xFF && file[1] == (byte) 0xFE) || file[1] == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        String head = new String(file, 0, Math.min(DECLARATION, file.length), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalArgumentException _) {
            throw UnreadableFile.of(UnreadableFile.Reason.WRONG_ENCODING);
        }
    }
}
