package org.livex.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP that is made piece by piece, with the SHA-256 of each of its files in the last one: one that has no such list is not whole.
 * For one thread at a time.
 */
public final class ArchiveZip {
    /** As {@code sha256sum} reads it: {@code sha256sum -c MANIFEST.sha256} in the folder that it was unpacked to. */
    public static final String MANIFEST = "MANIFEST.sha256";

    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(made);
    private final StringBuilder manifest = new StringBuilder();
    private final MessageDigest hash = sha256();
    private final LocalDateTime at;
    private String path = "";

    public ArchiveZip(LocalDateTime at) {
        this.at = at;
    }

    /** What has been made since it was last taken. */
    public byte[] taken() {
        byte[] bytes = made.toByteArray();
        made.reset();
        return bytes;
    }

    public void file(String name, byte[] content) {
        begin(name);
        write(content, content.length);
        end();
    }

    public void begin(String name) {
        begin(name, Deflater.DEFAULT_COMPRESSION);
    }

    /** Of what is small already: photos, sound, a ZIP. */
    public void beginAsItIs(String name) {
        begin(name, Deflater.NO_COMPRESSION);
    }

    public void write(byte[] piece, int length) {
        hash.update(piece, 0, length);
        try {
            zip.write(piece, 0, length);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public void end() {
        try {
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        manifest.append(HexFormat.of().formatHex(hash.digest()))
                .append("  ")
                .append(path)
                .append('\n');
    }

    /** Nothing comes after it. */
    public void seal() {
        byte[] listed = manifest.toString().getBytes(StandardCharsets.UTF_8);
        begin(MANIFEST);
        write(listed, listed.length);
        try {
            zip.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void begin(String name, int level) {
        path = name;
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(at);
        try {
            zip.setLevel(level);
            zip.putNextEntry(entry);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
