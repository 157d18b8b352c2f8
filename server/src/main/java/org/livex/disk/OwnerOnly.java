package org.livex.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;

/** Files and folders that nobody else on this machine reads, from their first byte, and what makes them last. */
public final class OwnerOnly {
    /** What may be done with a file. */
    public static final String FILE = "rw-------";

    private static final String FOLDER = "rwx------";
    /** The mode of a folder in which everybody keeps their own, such as /tmp. */
    private static final int STICKY = 0x200;

    private static final int PIECE = 64 * 1024;

    private OwnerOnly() {}

    public static FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode(file, FILE));
    }

    /** With those above it that are missing. */
    public static Path folder(Path folder) throws IOException {
        return Files.createDirectories(folder, mode(folder, FOLDER));
    }

    /**
     * The same where it has been there before, with the files and folders right in it: what others may do with them is taken
     * away. What belongs to somebody else stays as it is, and so does a folder that is everybody's.
     */
    public static Path claimed(Path folder) throws IOException {
        folder(folder);
        if (hasOwners(folder) && !isEverybodys(folder)) {
            claim(folder);
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
                for (Path one : all) {
                    claim(one);
                }
            }
        }
        return folder;
    }

    private static boolean isEverybodys(Path folder) throws IOException {
        return folder.getFileSystem().supportedFileAttributeViews().contains("unix")
                && ((int) Files.getAttribute(folder, "unix:mode") & STICKY) != 0;
    }

    private static void claim(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return;
        }
        try {
            Set<PosixFilePermission> now = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
            Set<PosixFilePermission> own = new HashSet<>(now);
            own.retainAll(PosixFilePermissions.fromString(FOLDER));
            if (!own.equals(now)) {
                Files.setPosixFilePermissions(path, own);
            }
        } catch (FileSystemException _) {
            // Somebody else's, or gone meanwhile.
        }
    }

    public static void sync(Path folder) throws IOException {
        if (hasOwners(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Written over first: it has keys in it that may be destroyed later. */
    public static void wipe(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long left = channel.size();
            while (left > 0) {
                left -= channel.write(ByteBuffer.allocate((int) Math.min(left, PIECE)));
            }
            channel.force(false);
        }
        Files.delete(file);
    }

    private static FileAttribute<?>[] mode(Path path, String permissions) {
        return hasOwners(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Whether the system tells owners from others. */
    public static boolean hasOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
