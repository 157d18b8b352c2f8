package org.livex.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.livex.disk.FreeSpace;
import org.livex.disk.OwnerOnly;
import org.livex.journal.sqlite.SqliteCopy;

/**
 * Makes backups of one data folder, whether a server works with it or none does: nobody need be asked. What was acknowledged
 * before the database was copied is in it. All of it blocks; one at a time.
 */
public record Backup(Path data, Path to, Keyring keys, Space space, Disks disks) {
    private static final long LEFT_FREE = 256_000_000;
    private static final String COPY = "copy-of-database-";
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    /** How much room the two disks have. */
    public record Space(FreeSpace ofData, FreeSpace ofBackups) {}

    /** Says on which disk a folder lies, in words that are those of no other. */
    @FunctionalInterface
    public interface Disks {
        String of(Path folder) throws IOException;
    }

    public record Made(Path file, Manifest manifest) {}

    public static Backup of(Path data, Path to, Keyring keys) {
        Space space = new Space(FreeSpace.of(data), FreeSpace.of(to));
        return new Backup(data, to, keys, space, Backup::diskOf);
    }

    private static String diskOf(Path folder) throws IOException {
        return Files.getFileStore(folder).toString();
    }

    /** Whether one broken disk would take both. */
    public boolean isOnSameDisk() throws IOException {
        return stick().isOfData();
    }

    /** When the latest was made, also by somebody else's hand. */
    public Optional<Instant> latest() throws IOException {
        return folder().latest();
    }

    /** Fails with {@link BackupProblem}, or as the disks and the database do. */
    public Made make(InstantSource clock) throws IOException {
        Instant begun = clock.instant();
        DataFolder from = new DataFolder(data);
        BackupFolder folder = folder();
        AttachmentShelf shelf = new AttachmentShelf(folder.media(), Lineage.of(data), keys);
        wipeLeftBehind(begun);
        folder.tidy(begun);
        try {
            makeRoom(folder, from, shelf.bytesToWrite(from));
        } catch (BackupProblem problem) {
            folder.removeIfEmpty();
            throw problem;
        }
        Path copy = Files.createTempFile(data, COPY, "");
        try {
            Instant before = clock.instant();
            SqliteCopy.make(from.database(), copy);
            Cut cut = Cut.of(before, clock.instant(), SqliteCopy.check(copy));
            Made made = write(folder, from, cut, new Copied(copy, shelf));
            folder.tidy(begun);
            return made;
        } finally {
            OwnerOnly.wipe(copy);
        }
    }

    private record Copied(Path database, AttachmentShelf shelf) {}

    /** The moment up to which all is in the copy, which lies between two of the clock: an entry may have come while it was begun. */
    private record Cut(Instant at, List<Manifest.Head> heads) {
        static Cut of(Instant before, Instant after, List<SqliteCopy.Head> copied) {
            List<Manifest.Head> heads = copied.stream().map(Manifest.Head::of).toList();
            Instant latest = heads.stream()
                    .map(Manifest.Head::at)
                    .filter(at -> at.isAfter(before) && !at.isAfter(after))
                    .max(Comparator.naturalOrder())
                    .orElse(before);
            return new Cut(latest, heads);
        }
    }

    private Made write(BackupFolder folder, DataFolder from, Cut cut, Copied copied) throws IOException {
        List<Manifest.Attachment> attachments = copied.shelf().keep(from);
        Path part = folder.part(cut.at());
        try {
            try (BackupWriter writer = BackupWriter.create(part, keys)) {
                List<Manifest.Kept> files = new ArrayList<>();
                files.add(writer.add(DataFolder.DATABASE, copied.database()));
                for (String path : from.smallFiles()) {
                    files.add(writer.add(path, data.resolve(path)));
                }
                writer.finish(
                        new Manifest(Manifest.FORMAT, cut.at(), cut.heads(), files, attachments, from.ballotBoxes()));
            }
            Manifest readBack = BackupReader.check(part, keys);
            return new Made(folder.keep(part, readBack), readBack);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private BackupFolder folder() throws IOException {
        if (!Files.exists(new DataFolder(data).database())) {
            throw new BackupProblem(
                    BackupProblem.Kind.REFUSED,
                    data + " has no " + DataFolder.DATABASE + ": is it the right data folder? What is in MongoDB is"
                            + " copied by mongodump.");
        }
        if (Files.isDirectory(to)) {
            stick().mustBeThere();
        }
        return BackupFolder.below(to, Lineage.of(data));
    }

    private StickDisk stick() {
        return new StickDisk(data, to, disks);
    }

    /** Facts come first: a copy never takes the last of the room from them. */
    private void makeRoom(BackupFolder folder, DataFolder from, long attachments) throws IOException {
        long database = size(from.database()) + size(data.resolve(DataFolder.DATABASE + "-wal"));
        if (space.ofData().now().free() < database + LEFT_FREE) {
            throw noRoom(data, database + LEFT_FREE);
        }
        long wanted = database + attachments + LEFT_FREE;
        while (space.ofBackups().now().free() < wanted) {
            if (!folder.dropOldest()) {
                throw noRoom(to, wanted);
            }
        }
    }

    private static BackupProblem noRoom(Path where, long wanted) {
        return new BackupProblem(
                BackupProblem.Kind.NO_ROOM,
                "The disk of " + where + " has no room for a backup: " + wanted / 1_000_000 + " MB must be free.");
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** Of a process that went away in the middle. */
    private void wipeLeftBehind(Instant now) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith(COPY))
                    .toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(LEFT_BEHIND))) {
                    OwnerOnly.wipe(file);
                }
            }
        }
    }
}
