package org.livex.translate;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livex.xml.DeclaredText;
import org.livex.xml.UnreadableFile;
import org.livex.xml.XmlCursor;

/** The characters of a PO file, strictly: in what its header says, or what its first bytes do; line ends of any system. */
record PoCharacters(String text, Charset charset) {
    private static final Pattern CHARSET = Pattern.compile("charset\\s{0,9}=\\s{0,9}([A-Za-z0-9._:-]{1,40})");

    /** Where a template has not been filled in. */
    private static final String UNSAID = "CHARSET";

    /** The first two bytes of the byte order mark, as Latin-1. */
    private static final String UTF_8_MARK = "\u00EF\u00BB";

    private static final int HEADER = 8_000;

    static PoCharacters of(byte[] file) throws UnreadableFile {
        if (file.length > XmlCursor.MOST_BYTES) {
            throw UnreadableFile.limit(UnreadableFile.Reason.TOO_LARGE, XmlCursor.MOST_BYTES);
        }
        String text = DeclaredText.of(file, HEADER, PoCharacters::declared);
        return new PoCharacters(
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n'),
                DeclaredText.encoding(file, HEADER, PoCharacters::declared));
    }

    private static Optional<String> declared(String head) {
        Matcher said = CHARSET.matcher(head);
        return head.startsWith(UTF_8_MARK) || !said.find() || said.group(1).equals(UNSAID)
                ? Optional.empty()
                : Optional.of(said.group(1));
    }
}
