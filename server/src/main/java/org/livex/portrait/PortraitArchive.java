package org.livex.portrait;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.livex.i18n.Catalog;

/**
 * A portrait as a ZIP that is made piece by piece: page and data first, then each file. What a call returns is the next bytes
 * of it, and is kept no longer.
 */
public final class PortraitArchive {
    static final String DATA = "data.json";

    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(made);
    private final LocalDateTime at;

    private PortraitArchive(LocalDateTime at) {
        this.at = at;
    }

    public static PortraitArchive of(Portrait portrait, Catalog catalog) {
        PortraitArchive archive = new PortraitArchive(
                LocalDateTime.ofInstant(portrait.head().made(), portrait.head().zone()));
        try {
            archive.open("index.html");
            PortraitPage.write(portrait, catalog, archive.zip);
            archive.open(DATA);
            PortraitJson.write(portrait, archive.zip);
            return archive;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What has been made since it was last taken. */
    public byte[] taken() {
        byte[] bytes = made.toByteArray();
        made.reset();
        return bytes;
    }

    /** Photos and sound are small already. */
    public void begin(String path) {
        try {
            zip.setLevel(Deflater.NO_COMPRESSION);
            open(path);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public void write(byte[] piece, int length) {
        try {
            zip.write(piece, 0, length);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public void end() {
        try {
            zip.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void open(String path) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(at);
        zip.putNextEntry(entry);
    }
}
