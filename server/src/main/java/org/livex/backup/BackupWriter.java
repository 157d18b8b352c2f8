package org.livex.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.livex.disk.OwnerOnly;
import org.livex.json.DomainJson;

/** One backup that is being written: an age file with a ZIP in it, whose last file says what the others are. */
final class BackupWriter implements Closeable {
    private final FileChannel channel;
    private final SealedOutput sealed;
    private final ZipOutputStream zip;

    private BackupWriter(FileChannel channel, SealedOutput sealed) {
        this.channel = channel;
        this.sealed = sealed;
        this.zip = new ZipOutputStream(sealed);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    static BackupWriter create(Path file, Keyring keys) throws IOException {
        FileChannel channel = OwnerOnly.create(file);
        try {
            return new BackupWriter(channel, keys.seal(Channels.newOutputStream(channel)));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    Manifest.Kept add(String path, Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        zip.putNextEntry(new ZipEntry(path));
        long bytes;
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes = in.transferTo(zip);
        }
        zip.closeEntry();
        return new Manifest.Kept(path, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /** Nothing comes after it, and all of it is on the disk. */
    void finish(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(DomainJson.write(manifest));
        zip.closeEntry();
        zip.finish();
        sealed.finish();
        channel.force(true);
    }

    /** Of one that was not finished nobody can read anything. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
