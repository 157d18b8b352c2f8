package org.livex.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.livex.json.DomainJson;
import org.livex.json.MalformedJson;

/** Reads a backup from its first byte to its last. What it gave on the way counts only once it has given the manifest. */
final class BackupReader {
    private final List<Manifest.Kept> found = new ArrayList<>();
    private @Nullable Manifest manifest;

    private BackupReader() {}

    /** Where a file of the backup goes. */
    @FunctionalInterface
    interface Destination {
        OutputStream of(String path) throws IOException;
    }

    /** Only to see that all of it is there and whole. */
    static Manifest check(Path file, Keyring keys) throws IOException {
        return read(file, keys, _ -> OutputStream.nullOutputStream());
    }

    static Manifest read(Path file, Keyring keys, Destination destination) throws IOException {
        try (InputStream in = keys.open(file)) {
            return new BackupReader().read(in, destination);
        }
    }

    private Manifest read(InputStream in, Destination destination) throws IOException {
        // Closed with what it reads from.
        ZipInputStream zip = new ZipInputStream(in);
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                take(entry.getName(), zip, destination);
            }
        } catch (ZipException e) {
            throw BackupProblem.broken("its ZIP cannot be read");
        }
        // The mark of its end stands behind what a ZIP reads.
        in.transferTo(OutputStream.nullOutputStream());
        Manifest told = manifest;
        if (told == null || !told.files().equals(found)) {
            throw BackupProblem.broken("its files are not those that it names");
        }
        return told;
    }

    private void take(String path, ZipInputStream zip, Destination destination) throws IOException {
        if (path.equals(Manifest.NAME)) {
            manifest = manifest(zip.readAllBytes());
            return;
        }
        MessageDigest digest = Sha256.digest();
        // Closed by nobody: the ZIP goes on behind this file.
        InputStream content = new DigestInputStream(zip, digest);
        try (OutputStream out = destination.of(path)) {
            long bytes = content.transferTo(out);
            found.add(new Manifest.Kept(path, bytes, HexFormat.of().formatHex(digest.digest())));
        }
    }

    private static Manifest manifest(byte[] json) throws BackupProblem {
        try {
            int format = DomainJson.parse(json).path("format").asInt();
            if (format > Manifest.FORMAT) {
                throw new BackupProblem(
                        BackupProblem.Kind.REFUSED,
                        "This backup was made by a newer Livex (format " + format + ", this one knows "
                                + Manifest.FORMAT + "): restore it with that one.");
            }
            return DomainJson.read(json, Manifest.class);
        } catch (MalformedJson e) {
            throw BackupProblem.broken("what it says of itself cannot be read");
        }
    }
}
