package org.livex.translate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;
import org.livex.xml.UnreadableFile;

/** Reads what translation tools write, told apart by what stands in it and never by its name: XLIFF or PO. */
final class BilingualReader {
    private static final int LOOKED_AT = 8_000;
    private static final Pattern PO = Pattern.compile(
            "\\A(?:\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)?+\\s*+(?:#|msg|[^<][\\s\\S]*?^\\s*msg(?:id|ctxt|str)\\b)",
            Pattern.MULTILINE);

    private BilingualReader() {}

    static BilingualFile read(byte[] file) throws UnreadableFile {
        return looksLikePo(file) ? PoReader.read(file) : XliffReader.read(file);
    }

    /** A comment or a keyword at its beginning, or a keyword below what is no XML, in any byte order. */
    private static boolean looksLikePo(byte[] file) {
        String begin = new String(file, 0, Math.min(file.length, LOOKED_AT), ISO_8859_1).replace("\0", "");
        return PO.matcher(begin).find();
    }
}
