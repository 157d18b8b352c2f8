package org.livex.portrait;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import org.livex.i18n.Catalog;
import org.livex.zip.ZipPieces;

/**
 * A portrait as a ZIP that is made piece by piece: page and data first, then each file. What a call returns is the next bytes
 * of it, and is kept no longer.
 */
public final class PortraitArchive {
    static final String DATA = "data.json";

    private final ZipPieces zip;

    private PortraitArchive(LocalDateTime at) {
        zip = new ZipPieces(at);
    }

    public static PortraitArchive of(Portrait portrait, Catalog catalog) {
        PortraitArchive archive = new PortraitArchive(
                LocalDateTime.ofInstant(portrait.head().made(), portrait.head().zone()));
        try {
            archive.zip.begin("index.html");
            PortraitPage.write(portrait, catalog, archive.zip.content());
            archive.zip.begin(DATA);
            PortraitJson.write(portrait, archive.zip.content());
            return archive;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What has been made since it was last taken. */
    public byte[] taken() {
        return zip.taken();
    }

    public void begin(String path) {
        zip.beginAsItIs(path);
    }

    public void write(byte[] piece, int length) {
        zip.write(piece, length);
    }

    public void end() {
        zip.close();
    }
}
