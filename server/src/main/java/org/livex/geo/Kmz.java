package org.livex.geo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.livex.xml.UnreadableFile;
import org.livex.xml.XmlCursor;

/**
 * A KML file that is packed with its pictures and its layers: first the document, which is {@code doc.kml}, wherever it lies, then
 * each other KML in it.
 */
final class Kmz {
    private static final int MOST_ENTRIES = 1_000;

    /** Pictures are passed over, and have to be unpacked for it. */
    private static final long MOST_BYTES = 4L * XmlCursor.MOST_BYTES;

    private static final String DOCUMENT = "doc.kml";

    /** What a Mac packs beside a file is none. */
    private static final String OF_A_MAC = "._";

    private final byte[] packed;
    private long left = MOST_BYTES;

    /** One KML; its name is where it lies in the packed file, empty for one that was not packed. */
    static final class Document {
        private final String name;
        private final byte[] kml;

        private Document(String name, byte[] kml) {
            this.name = name;
            this.kml = kml;
        }

        byte[] kml() {
            return kml;
        }

        private boolean isFirst() {
            return name.equals(DOCUMENT) || name.endsWith("/" + DOCUMENT);
        }

        /** Whether a link of another document leads here. */
        boolean isAt(String link) {
            String path =
                    link.replace('\\', '/').replaceFirst("^(?:\\.?/)+", "").replaceFirst("[?#].*$", "");
            String folded = path.toLowerCase(Locale.ROOT);
            return !folded.isEmpty()
                    && !folded.contains("://")
                    && (name.equals(folded) || name.endsWith("/" + folded.replaceFirst("^(?:\\.\\./)+", "")));
        }
    }

    private Kmz(byte[] packed) {
        this.packed = packed;
    }

    /** The file itself where it is not packed, or nothing in it is KML. */
    static List<Document> documents(byte[] file) throws UnreadableFile {
        List<Document> documents =
                file.length > 3 && file[0] == 'P' && file[1] == 'K' ? new Kmz(file).documents() : List.of();
        return documents.isEmpty() ? List.of(new Document("", file)) : documents;
    }

    private List<Document> documents() throws UnreadableFile {
        List<Document> documents = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed), ISO_8859_1)) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw UnreadableFile.of(UnreadableFile.Reason.TOO_LARGE);
                }
                String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
                boolean isKml = name.endsWith(".kml")
                        && !name.substring(name.lastIndexOf('/') + 1).startsWith(OF_A_MAC);
                if (isKml) {
                    Document read = new Document(name, read(zip));
                    boolean isFirst = read.isFirst() && documents.stream().noneMatch(Document::isFirst);
                    documents.add(isFirst ? 0 : documents.size(), read);
                } else {
                    passOver(zip);
                }
            }
        } catch (IOException _) {
            return documents;
        } catch (UnreadableFile tooLarge) {
            // Pictures behind the document are nobody's business; a link to what was not reached is named.
            if (documents.stream().noneMatch(Document::isFirst)) {
                throw tooLarge;
            }
        }
        return documents;
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
