package org.livex.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.livex.disk.OwnerOnly;
import org.livex.journal.sqlite.SqliteCopy;

/**
 * Makes a new data folder of a backup, all of it or nothing: it has another name until everything in it has been checked. An
 * attachment that is missing beside the backup, or damaged, is left out and counted. All of it blocks.
 */
public final class Restore {
    private final Path part;
    private final Path backup;
    private final Keyring keys;

    private Restore(Path part, Path backup, Keyring keys) {
        this.part = part;
        this.backup = backup;
        this.keys = keys;
    }

    /** {@code missing} of the attachments are not there. */
    public record Restored(Manifest manifest, int missing) {}

    /** Into a folder that is not there yet, or is empty. */
    public static Restored into(Path data, Path backup, Keyring keys) throws IOException {
        Path folder = data.toAbsolutePath().normalize();
        if (!isFree(folder)) {
            throw new BackupProblem(
                    BackupProblem.Kind.REFUSED,
                    folder + " is not empty: move it away first, or name another data folder. Nothing was changed.");
        }
        Path part = folder.resolveSibling(folder.getFileName() + ".restoring");
        removeAll(part);
        OwnerOnly.folder(part);
        try {
            Restored restored = new Restore(part, backup, keys).all();
            Files.deleteIfExists(folder);
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            OwnerOnly.sync(folder.resolveSibling(""));
            return restored;
        } finally {
            removeAll(part);
        }
    }

    private Restored all() throws IOException {
        Manifest manifest = BackupReader.read(backup, keys, this::destination);
        List<Manifest.Head> heads = SqliteCopy.check(part.resolve(DataFolder.DATABASE)).stream()
                .map(Manifest.Head::of)
                .toList();
        if (!heads.equals(manifest.exercises())) {
            throw BackupProblem.broken("its journal is not the one that it names");
        }
        int missing = 0;
        for (Manifest.Attachment attachment : manifest.media()) {
            missing += bring(attachment) ? 0 : 1;
        }
        new RestoredMark(manifest.made()).leave(part);
        // Its end is known: it is the one that the backup names.
        OwnerOnly.create(part.resolve(DataFolder.TOLD)).close();
        syncAll();
        return new Restored(manifest, missing);
    }

    private boolean bring(Manifest.Attachment attachment) throws IOException {
        Path stored = backup.resolveSibling(BackupFolder.MEDIA).resolve(attachment.stored());
        Path file = inside(attachment.path());
        try (OutputStream out = destination(attachment.path())) {
            if (AttachmentShelf.isOf(attachment.path(), AttachmentShelf.copy(stored, keys, out))) {
                return true;
            }
        } catch (NoSuchFileException | BackupProblem _) {
            // Asked for again where a phone still has it.
        }
        Files.deleteIfExists(file);
        return false;
    }

    private OutputStream destination(String path) throws IOException {
        Path file = inside(path);
        OwnerOnly.folder(file.resolveSibling(""));
        return Channels.newOutputStream(OwnerOnly.create(file));
    }

    /** Whoever made the backup knew the passphrase; all the same nothing is written elsewhere. */
    private Path inside(String path) throws BackupProblem {
        Path file = part.resolve(path).normalize();
        if (!file.startsWith(part) || file.equals(part)) {
            throw BackupProblem.broken("it names a file outside of the data folder");
        }
        return file;
    }

    private void syncAll() throws IOException {
        try (Stream<Path> all = Files.walk(part)) {
            for (Path one : all.toList()) {
                if (Files.isDirectory(one)) {
                    OwnerOnly.sync(one);
                } else {
                    try (FileChannel channel = FileChannel.open(one, StandardOpenOption.WRITE)) {
                        channel.force(true);
                    }
                }
            }
        }
    }

    private static boolean isFree(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void removeAll(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
