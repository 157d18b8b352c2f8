package org.livex.sheet.file;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a workbook or a CSV, whichever it is by its bytes, within {@link SheetLimits}. */
public final class SheetReader {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

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
                    isEncryptedPackage(bytes) ? UnreadableSheet.Reason.ENCRYPTED : UnreadableSheet.Reason.OLD_EXCEL);
        }
        if (startsWith(bytes, ZIP)) {
            XlsxGate.check(bytes);
            return new SheetFile(XlsxReader.read(bytes), null);
        }
        return CsvReader.read(bytes, encoding, separator);
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

    /** The directory of a protected workbook names its stream in UTF-16. */
    private static boolean isEncryptedPackage(byte[] bytes) {
        byte[] name = "EncryptedPackage".getBytes(UTF_16LE);
        for (int i = 0; i + name.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + name.length, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }
}
