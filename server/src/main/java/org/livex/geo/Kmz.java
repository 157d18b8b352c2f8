package org.livex.geo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.livex.xml.UnreadableFile;
import org.livex.xml.XmlCursor;

/** A KML file that is packed with its pictures: the document is {@code doc.kml}, wherever it lies, else the first KML in it. */
final class Kmz {
    private static final int MOST_ENTRIES = 1_000;

    /** Pictures are passed over, and have to be unpacked for it. */
    private static final long MOST_BYTES = 4L * XmlCursor.MOST_BYTES;

    private static final String DOCUMENT = "doc.kml";

    private final byte[] packed;
    private long left = MOST_BYTES;

    private Kmz(byte[] packed) {
        this.packed = packed;
    }

    /** The file itself where it is not packed, or nothing in it is KML. */
    static byte[] unpacked(byte[] file) throws UnreadableFile {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' ? new Kmz(file).document() : file;
    }

    private byte[] document() throws UnreadableFile {
        byte @Nullable [] first = null;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed), ISO_8859_1)) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw UnreadableFile.of(UnreadableFile.Reason.TOO_LARGE);
                }
                String name = entry.getName().toLowerCase(Locale.ROOT);
                boolean isDocument = name.equals(DOCUMENT) || name.endsWith("/" + DOCUMENT);
                if (isDocument) {
                    return read(zip);
                }
                if (name.endsWith(".kml") && first == null) {
                    first = read(zip);
                } else {
                    passOver(zip);
                }
            }
        } catch (IOException _) {
            return packed;
        }
        return first == null ? packed : first;
    }

    private byte[] read(ZipInputStream zip) throws IOException, UnreadableFile {
        byte[] bytes = zip.readNBytes((int) Math.min(left, XmlCursor.MOST_BYTES + 1L));
        spend(bytes.length);
        return bytes;
    }

    private void passOver(ZipInputStream zip) throws IOException, UnreadableFile {
        byte[] some = new byte[8_192];
        for (int read = zip.read(some); read >= 0; read = zip.read(some)) {
            spend(read);
        }
    }

    private void spend(int bytes) throws UnreadableFile {
        left -= bytes;
        if (left <= 0) {
            throw UnreadableFile.of(UnreadableFile.Reason.TOO_LARGE);
        }
    }
}
