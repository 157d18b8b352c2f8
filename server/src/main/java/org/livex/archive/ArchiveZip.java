package org.livex.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import org.livex.zip.ZipPieces;

/**
 * A ZIP that is made piece by piece, with the SHA-256 of each of its files in the last one: one that has no such list is not whole.
 * For one thread at a time.
 */
public final class ArchiveZip {
    /** As {@code sha256sum} reads it: {@code sha256sum -c MANIFEST.sha256} in the folder that it was unpacked to. */
    public static final String MANIFEST = "MANIFEST.sha256";

    private final ZipPieces zip;
    private final StringBuilder manifest = new StringBuilder();
    private final MessageDigest hash = sha256();
    private boolean isOpen;

    public ArchiveZip(LocalDateTime at) {
        zip = new ZipPieces(at);
    }

    /** What has been made since it was last taken. */
    public byte[] taken() {
        return zip.taken();
    }

    public void file(String path, byte[] content) {
        piece(path, content, true);
    }

    /** The next piece of a file: the first one begins it, the last one ends it. */
    public void piece(String path, byte[] piece, boolean isLast) {
        if (!isOpen) {
            zip.begin(path);
        }
        write(path, piece, isLast);
    }

    /** Of what is small already: photos, sound, a ZIP. */
    public void pieceAsItIs(String path, byte[] piece, boolean isLast) {
        if (!isOpen) {
            zip.beginAsItIs(path);
        }
        write(path, piece, isLast);
    }

    private void write(String path, byte[] piece, boolean isLast) {
        isOpen = !isLast;
        hash.update(piece);
        zip.write(piece, piece.length);
        if (isLast) {
            manifest.append(HexFormat.of().formatHex(hash.digest()))
                    .append("  ")
                    .append(path)
                    .append('\n');
        }
    }

    /** Nothing comes after it. */
    public void seal() {
        byte[] listed = manifest.toString().getBytes(StandardCharsets.UTF_8);
        zip.begin(MANIFEST);
        zip.write(listed, listed.length);
        zip.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
