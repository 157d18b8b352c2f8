package org.livex.translate;

import org.livex.xml.UnreadableFile;

/** Reads what translation tools write, told apart by what stands in it and never by its name: XLIFF or PO. */
final class BilingualReader {
    private static final int BYTE_ORDER_MARK = 3;

    private BilingualReader() {}

    static BilingualFile read(byte[] file) throws UnreadableFile {
        return looksLikePo(file) ? PoReader.read(file) : XliffReader.read(file);
    }

    /** A comment, a keyword or an odd byte order: whatever else there is, it is no XML. */
    private static boolean looksLikePo(byte[] file) {
        int from = startsWith(file, 0xEF, 0xBB, 0xBF) ? BYTE_ORDER_MARK : 0;
        StringBuilder begin = new StringBuilder();
        for (int i = from; i < file.length && begin.length() < 4; i++) {
            char c = (char) (file[i] & 0xFF);
            boolean isOfUtf16 = c == 0 || (i < 2 && (c == 0xFE || c == 0xFF));
            if (!isOfUtf16 && (begin.length() > 0 || !Character.isWhitespace(c))) {
                begin.append(c);
            }
        }
        return begin.indexOf("#") == 0
                || begin.toString().equals("msgi")
                || begin.toString().equals("msgc");
    }

    private static boolean startsWith(byte[] file, int... begin) {
        for (int i = 0; i < begin.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != begin[i]) {
                return false;
            }
        }
        return true;
    }
}
