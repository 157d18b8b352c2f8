package org.livex.translate;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livex.xml.UnreadableFile;
import org.livex.xml.XmlCursor;

/** The characters of a PO file, strictly: in what its header says, or what its first bytes do; line ends of any system. */
final class PoCharacters {
    private static final Pattern CHARSET = Pattern.compile("charset\\s{0,9}=\\s{0,9}([A-Za-z0-9._:-]{1,40})");

    /** Where a template has not been filled in. */
    private static final String UNSAID = "CHARSET";

    private static final int HEADER = 8_000;

    private PoCharacters() {}

    static String of(byte[] file) throws UnreadableFile {
        if (file.length > XmlCursor.MOST_BYTES) {
            throw UnreadableFile.limit(UnreadableFile.Reason.TOO_LARGE, XmlCursor.MOST_BYTES);
        }
        try {
            String text = charset(file)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return whole.indexOf('\r') < 0 ? whole : whole.replace("\r\n", "\n").replace('\r', '\n');
        } catch (CharacterCodingException _) {
            throw UnreadableFile.of(UnreadableFile.Reason.WRONG_ENCODING);
        }
    }

    private static Charset charset(byte[] file) throws UnreadableFile {
        if (file.length > 1 && ((file[0] == (byte) 0xFE && file[1] == (byte) 0xFF) || file[0] == 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if (file.length > 1 && ((file[0] == (byte) 0xFF && file[1] == (byte) 0xFE) || file[1] == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        boolean isMarked = file.length > 2 && (file[0] & 0xFF) == 0xEF && (file[1] & 0xFF) == 0xBB;
        String begin = new String(file, 0, Math.min(HEADER, file.length), StandardCharsets.ISO_8859_1);
        Matcher said = CHARSET.matcher(begin);
        if (isMarked || !said.find() || said.group(1).equals(UNSAID)) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(said.group(1));
        } catch (IllegalArgumentException _) {
            throw UnreadableFile.of(UnreadableFile.Reason.WRONG_ENCODING);
        }
    }
}
