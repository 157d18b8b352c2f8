package org.livex.sheet.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a workbook or a CSV, whichever it is by its bytes, within {@link SheetLimits}. */
public final class SheetReader {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final int START = 1_000;

    private SheetReader() {}

    /** Encoding and separator are the reader's wish for a CSV; null is a guess. */
    public static SheetFile read(byte[] bytes, @Nullable String encoding, @Nullable String separator)
            throws UnreadableSheet {
        if (bytes.length == 0) {
            throw UnreadableSheet.of(UnreadableSheet.Reason.EMPTY);
        }
        if (bytes.length > SheetLimits.LARGEST_FILE) {
            throw UnreadableSheet.tooLarge("bytes", SheetLimits.LARGEST_FILE);
        }
        if (startsWith(bytes, OLE2)) {
            throw UnreadableSheet.of(
                    isNamed(bytes, "EncryptedPackage")
                            ? UnreadableSheet.Reason.ENCRYPTED
                            : isNamed(bytes, "WordDocument")
                                    ? UnreadableSheet.Reason.TEXT_DOCUMENT
                                    : UnreadableSheet.Reason.OLD_EXCEL);
        }
        if (startsWith(bytes, ZIP)) {
            XlsxGate.check(bytes);
            return new SheetFile(XlsxReader.read(bytes), null);
        }
        UnreadableSheet.Reason other = otherThanATable(bytes);
        if (other != null) {
            throw UnreadableSheet.of(other);
        }
        return CsvReader.read(bytes, encoding, separator);
    }

    /** Null for what may be one. */
    private static UnreadableSheet.@Nullable Reason otherThanATable(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(START, bytes.length), ISO_8859_1)
                .replaceAll("[\\x00\\xEF\\xBB\\xBF\\xFE\\xFF]", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("%pdf") || start.startsWith("{\\rtf")) {
            return UnreadableSheet.Reason.TEXT_DOCUMENT;
        }
        if (start.startsWith("<?xml") && start.contains("<workbook")) {
            return UnreadableSheet.Reason.OTHER_FORMAT;
        }
        boolean isPage = start.startsWith("<!doctype html")
                || start.startsWith("<html")
                || (start.startsWith("<") && start.contains("<html"))
                || start.startsWith("<table");
        return isPage ? UnreadableSheet.Reason.WEB_PAGE : null;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** The directory of such a file names its streams in UTF-16: of a protected workbook, or of a text. */
    private static boolean isNamed(byte[] bytes, String stream) {
        byte[] name = stream.getBytes(UTF_16LE);
        for (int i = 0; i + name.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + name.length, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }
}
