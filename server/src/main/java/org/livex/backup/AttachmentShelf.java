package org.livex.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.livex.disk.OwnerOnly;

/**
 * Photos, recordings and documents beside the backups, each an age file of its own, written once: what is in one never changes,
 * and by far the most of an exercise is in them.
 */
final class AttachmentShelf {
    private final Path folder;
    private final Lineage lineage;
    private final Keyring keys;

    AttachmentShelf(Path folder, Lineage lineage, Keyring keys) {
        this.folder = folder;
        this.lineage = lineage;
        this.keys = keys;
    }

    /** How much room those take that are not there yet. */
    long bytesToWrite(DataFolder from) throws IOException {
        long bytes = 0;
        for (String path : from.media()) {
            Path file = from.folder().resolve(path);
            if (!isThere(path) && Files.exists(file)) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    /** All that are whole; what is still arriving comes with a later backup. */
    List<Manifest.Attachment> keep(DataFolder from) throws IOException {
        List<Manifest.Attachment> kept = new ArrayList<>();
        for (String path : from.media()) {
            try {
                if (isThere(path) || write(from, path)) {
                    kept.add(new Manifest.Attachment(
                            path, Files.size(from.folder().resolve(path)), lineage.nameOf(path)));
                }
            } catch (NoSuchFileException _) {
                // Taken away by control, or erased, while the others were copied.
            }
        }
        OwnerOnly.sync(folder);
        return kept;
    }

    /** One that another passphrase locked is written anew. */
    private boolean isThere(String path) throws IOException {
        Path stored = folder.resolve(lineage.nameOf(path));
        return Files.exists(stored) && keys.opens(stored);
    }

    private boolean write(DataFolder from, String path) throws IOException {
        if (!from.isWhole(path)) {
            return false;
        }
        Path stored = folder.resolve(lineage.nameOf(path));
        Path part = stored.resolveSibling(stored.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (FileChannel channel = OwnerOnly.create(part);
                InputStream in = Files.newInputStream(from.folder().resolve(path))) {
            SealedOutput sealed = keys.seal(Channels.newOutputStream(channel));
            in.transferTo(sealed);
            sealed.finish();
            channel.force(true);
        }
        if (!isOf(path, copy(part, keys, OutputStream.nullOutputStream()))) {
            throw BackupProblem.broken("an attachment does not read as it was written");
        }
        Files.move(part, stored, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    /** Gives the hash of what was in it. */
    static String copy(Path stored, Keyring keys, OutputStream out) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(keys.open(stored), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** An attachment bears the hash of what is in it. */
    static boolean isOf(String path, String sha256) {
        return path.substring(path.lastIndexOf('/') + 1).startsWith(sha256 + "-");
    }
}
