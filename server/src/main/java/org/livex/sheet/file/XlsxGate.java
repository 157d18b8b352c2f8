package org.livex.sheet.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks at a workbook's zip before any library does: really unpacks and counts, and believes no header. What it refuses
 * never reaches a parser.
 */
final class XlsxGate {
    private static final int BLOCK = 64 * 1024;
    private static final int START = 200;
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String OPEN_DOCUMENT = "opendocument.spreadsheet";

    private XlsxGate() {}

    static void check(byte[] bytes) throws UnreadableSheet {
        if (start(bytes).contains(OPEN_DOCUMENT) && SealedOpenDocument.is(bytes)) {
            throw UnreadableSheet.of(UnreadableSheet.Reason.ENCRYPTED);
        }
        Set<String> names = new HashSet<>();
        long unzipped = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            byte[] block = new byte[BLOCK];
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                checkName(entry.getName(), names);
                unzipped += size(zip, block, SheetLimits.LARGEST_UNZIPPED - unzipped);
            }
        } catch (IOException | IllegalArgumentException _) {
            throw UnreadableSheet.of(UnreadableSheet.Reason.DAMAGED);
        }
        if (names.contains("encryptedpackage")) {
            throw UnreadableSheet.of(UnreadableSheet.Reason.ENCRYPTED);
        }
        if (!names.contains(WORKBOOK)) {
            throw UnreadableSheet.of(reason(names, bytes));
        }
    }

    private static UnreadableSheet.Reason reason(Set<String> names, byte[] bytes) {
        String start = start(bytes);
        if (names.contains("word/document.xml") || start.contains("opendocument.text")) {
            return UnreadableSheet.Reason.TEXT_DOCUMENT;
        }
        if (names.contains("xl/workbook.bin")
                || names.contains("index/document.iwa")
                || start.contains(OPEN_DOCUMENT)) {
            return UnreadableSheet.Reason.OTHER_FORMAT;
        }
        return names.contains("[content_types].xml")
                ? UnreadableSheet.Reason.DAMAGED
                : UnreadableSheet.Reason.WRONG_KIND;
    }

    /** An OpenDocument file says here what it is, and is not packed. */
    private static String start(byte[] bytes) {
        return new String(bytes, 0, Math.min(START, bytes.length), ISO_8859_1);
    }

    private static void checkName(String raw, Set<String> names) throws UnreadableSheet {
        String name = raw.toLowerCase(Locale.ROOT);
        if (name.startsWith("/") || name.contains("\\") || name.contains("..") || name.contains(":")) {
            throw UnreadableSheet.of(UnreadableSheet.Reason.UNSAFE);
        }
        if (name.contains("vbaproject") || name.contains("macrosheets/")) {
            throw UnreadableSheet.of(UnreadableSheet.Reason.MACROS);
        }
        if (!names.add(name)) {
            throw UnreadableSheet.of(UnreadableSheet.Reason.UNSAFE);
        }
        if (names.size() > SheetLimits.MOST_ZIP_ENTRIES) {
            throw UnreadableSheet.of(UnreadableSheet.Reason.UNSAFE);
        }
    }

    private static long size(ZipInputStream zip, byte[] block, long left) throws IOException, UnreadableSheet {
        long most = Math.min(left, SheetLimits.LARGEST_PART);
        long size = 0;
        for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
            size += read;
            if (size > most) {
                throw UnreadableSheet.of(UnreadableSheet.Reason.UNSAFE);
            }
        }
        return size;
    }
}
