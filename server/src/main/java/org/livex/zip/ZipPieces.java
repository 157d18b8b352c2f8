package org.livex.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP that is made piece by piece: what has been made is taken, and is kept no longer. For one thread at a time. */
public final class ZipPieces {
    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(made);
    private final LocalDateTime at;

    public ZipPieces(LocalDateTime at) {
        this.at = at;
    }

    /** The bytes since they were last taken. */
    public byte[] taken() {
        byte[] bytes = made.toByteArray();
        made.reset();
        return bytes;
    }

    /** Ends the file before it. */
    public void begin(String path) {
        begin(path, Deflater.DEFAULT_COMPRESSION);
    }

    /** Of what is small already: photos, sound, a ZIP. */
    public void beginAsItIs(String path) {
        begin(path, Deflater.NO_COMPRESSION);
    }

    /** What is written on it stands in the file that was begun last. */
    public OutputStream content() {
        return zip;
    }

    public void write(byte[] piece, int length) {
        try {
            zip.write(piece, 0, length);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Nothing comes after it. */
    public void close() {
        try {
            zip.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void begin(String path, int level) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(at);
        try {
            zip.closeEntry();
            zip.setLevel(level);
            zip.putNextEntry(entry);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
