package org.livex.sheet.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * An OpenDocument file under a password: all of it is one encrypted part, or its list of parts says how each is encrypted.
 * It is asked by the directory at its end, for such parts stand there in a way that cannot be read from the beginning.
 */
final class SealedOpenDocument {
    private static final String WHOLE = "encrypted-package";
    private static final String PARTS = "META-INF/manifest.xml";
    private static final int LONGEST_LIST = 1024 * 1024;

    private SealedOpenDocument() {}

    static boolean is(byte[] bytes) {
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            return zip.getEntry(WHOLE) != null || saysHow(zip);
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean saysHow(ZipFile zip) throws IOException {
        ZipArchiveEntry parts = zip.getEntry(PARTS);
        if (parts == null) {
            return false;
        }
        try (InputStream list = zip.getInputStream(parts)) {
            return new String(list.readNBytes(LONGEST_LIST), ISO_8859_1).contains(":encryption-data");
        }
    }
}
