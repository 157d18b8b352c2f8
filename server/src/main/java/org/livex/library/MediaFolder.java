package org.livex.library;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.livex.journal.JournalUnavailable;

/**
 * One file for each upload: {@code <exercise>/<sha256>-<person>}, ids in hexadecimal, so that no id is a path and two ids
 * that differ in case only stay apart on every file system.
 */
final class MediaFolder {
    private final Vertx vertx;
    private final Path folder;

    MediaFolder(Vertx vertx, Path folder) {
        this.vertx = vertx;
        this.folder = folder;
    }

    /** Done when the bytes, and the name of a new file, are on the disk. */
    Future<Void> write(UploadKey key, long offset, byte[] piece) {
        return blocking(() -> {
            Path directory = directory(key);
            Path file = path(key);
            boolean isNew = !Files.exists(file);
            if (isNew) {
                create(folder);
                create(directory);
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(piece);
                while (left.hasRemaining()) {
                    channel.write(left, offset + left.position());
                }
                channel.force(true);
            }
            if (isNew) {
                sync(directory);
            }
            return null;
        });
    }

    Future<byte[]> read(UploadKey key, long from, int length) {
        return blocking(() -> {
            try (FileChannel channel = FileChannel.open(path(key), StandardOpenOption.READ)) {
                ByteBuffer bytes = ByteBuffer.allocate(length);
                int read = 0;
                while (bytes.hasRemaining() && read >= 0) {
                    read = channel.read(bytes, from + bytes.position());
                }
                return Arrays.copyOf(bytes.array(), bytes.position());
            }
        });
    }

    Future<Long> size(UploadKey key) {
        return blocking(() -> sizeOf(key));
    }

    private long sizeOf(UploadKey key) throws IOException {
        try {
            return Files.size(path(key));
        } catch (NoSuchFileException none) {
            return 0;
        }
    }

    /** Those of which less is here than they have, with how much. */
    Future<Map<UploadKey, Long>> shorter(List<Upload> uploads) {
        return blocking(() -> {
            Map<UploadKey, Long> shorter = new LinkedHashMap<>();
            for (Upload upload : uploads) {
                long size = sizeOf(upload.key());
                if (size < upload.bytes()) {
                    shorter.put(upload.key(), size);
                }
            }
            return shorter;
        });
    }

    Future<Void> delete(UploadKey key) {
        return blocking(() -> {
            Files.deleteIfExists(path(key));
            return null;
        });
    }

    private Path path(UploadKey key) {
        return directory(key).resolve(key.sha256() + "-" + hex(key.owner()));
    }

    private Path directory(UploadKey key) {
        return folder.resolve(hex(key.exercise().value()));
    }

    private static String hex(String id) {
        return HexFormat.of().formatHex(id.getBytes(StandardCharsets.UTF_8));
    }

    /** Below one that is there; another upload may have been faster. */
    private static void create(Path wanted) throws IOException {
        if (Files.isDirectory(wanted)) {
            return;
        }
        boolean hasOwners = wanted.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            if (hasOwners) {
                Files.createDirectory(
                        wanted, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(wanted);
            }
        } catch (FileAlreadyExistsException _) {
            return;
        }
        sync(wanted.resolveSibling(""));
    }

    private static void sync(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private <T> Future<T> blocking(Callable<T> work) {
        return vertx.executeBlocking(
                () -> {
                    try {
                        return work.call();
                    } catch (IOException e) {
                        throw new JournalUnavailable(folder + " cannot be read or written: " + e.getMessage(), e);
                    }
                },
                false);
    }
}
