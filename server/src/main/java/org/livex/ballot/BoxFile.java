package org.livex.ballot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.SurveyId;
import org.livex.json.DomainJson;

/**
 * A box as one file, always written whole. No database: its log and its pages would keep the order in which answers came. What it
 * replaces is written over with zeros, and its time says nothing. All of it blocks.
 */
final class BoxFile {
    private static final FileTime NO_TIME = FileTime.fromMillis(0);
    private static final String NEXT = ".next";

    private final Path folder;
    private final Path path;

    private BoxFile(Path folder, Path path) {
        this.folder = folder;
        this.path = path;
    }

    /** Ids in hexadecimal, as with attachments: none is a path. */
    static BoxFile of(Path folder, ExerciseId exercise, SurveyId survey) {
        return new BoxFile(folder, folder.resolve(hex(exercise.value()) + "-" + hex(survey.value())));
    }

    private static String hex(String id) {
        return HexFormat.of().formatHex(id.getBytes(StandardCharsets.UTF_8));
    }

    Box read() throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(path);
            // Written over, and not away yet: the server went away in between.
            return isWiped(bytes) ? Box.EMPTY : DomainJson.read(bytes, Box.class);
        } catch (NoSuchFileException _) {
            return Box.EMPTY;
        }
    }

    /** Done when it is on the disk: before or after a break there is the old box or the new one. */
    void write(Box box) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder, ownerAlone("rwx------"));
        }
        Path next = path.resolveSibling(path.getFileName() + NEXT);
        erase(next);
        Set<StandardOpenOption> anew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(next, anew, ownerAlone("rw-------"))) {
            writeAll(channel, DomainJson.write(box));
        }
        Files.setLastModifiedTime(next, NO_TIME);
        try (FileChannel before = Files.exists(path) ? FileChannel.open(path, StandardOpenOption.WRITE) : null) {
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(folder);
            if (before != null) {
                wipe(before);
            }
        }
    }

    void destroy() throws IOException {
        for (Path file : new Path[] {path, path.resolveSibling(path.getFileName() + NEXT)}) {
            erase(file);
        }
    }

    private static void erase(Path file) throws IOException {
        if (Files.exists(file)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                wipe(channel);
            }
            Files.delete(file);
        }
    }

    /** Whoever else has an account on this machine reads none of it. */
    private FileAttribute<?>[] ownerAlone(String permissions) throws IOException {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isWiped(byte[] bytes) {
        for (byte one : bytes) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }

    private static void wipe(FileChannel channel) throws IOException {
        channel.position(0);
        writeAll(channel, new byte[Math.toIntExact(channel.size())]);
    }

    private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
        channel.force(true);
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
