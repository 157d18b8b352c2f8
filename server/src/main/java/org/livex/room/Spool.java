package org.livex.room;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.disk.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Large bodies as they come, and files that wait until somebody has answered what they are asked about: in one folder that
 * is empty at each start. They never take more of the disk than {@link Limits.Disk} says. One event loop owns it.
 */
public final class Spool {
    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

    private final Vertx vertx;
    private final Path folder;
    private final Limits.Disk most;
    private final Map<Object, Long> held = new HashMap<>();
    private long all;
    private long number;

    private Spool(Vertx vertx, Path folder, Limits.Disk most) {
        this.vertx = vertx;
        this.folder = folder;
        this.most = most;
    }

    /** What an earlier server left there goes: nobody knows any more whose it was. */
    public static Future<Spool> open(Vertx vertx, Path folder, Limits.Disk most) {
        return vertx.executeBlocking(() -> {
            OwnerOnly.claimed(folder);
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
                for (Path file : left) {
                    Files.deleteIfExists(file);
                }
            }
            return new Spool(vertx, folder, most);
        });
    }

    /** A file to write to, of who pays for it; fails where the disk has no room for {@code largest} bytes more. */
    public Future<Spooled> create(Object payer, long largest) {
        number++;
        Path path = folder.resolve(String.valueOf(number));
        return vertx.executeBlocking(() -> folder.toFile().getUsableSpace(), false)
                .compose(usable -> usable - largest < most.leave()
                        ? Future.failedFuture(Problems.tryAgainLater())
                        : vertx.fileSystem().open(path.toString(), toWrite()))
                .map(file -> new Spooled(payer, path, file));
    }

    private OpenOptions toWrite() {
        OpenOptions options = new OpenOptions().setRead(false);
        return OwnerOnly.hasOwners(folder) ? options.setPerms(OwnerOnly.FILE) : options;
    }

    long taken() {
        return all;
    }

    public interface Reader<T> {
        T read(Path file) throws IOException;
    }

    /** One file. Whoever has it deletes it. */
    public final class Spooled {
        private final Object payer;
        private final Path path;
        private final AsyncFile file;
        private long length;
        private boolean written;
        private boolean deleted;
        private @Nullable Throwable failure;

        private Spooled(Object payer, Path path, AsyncFile file) {
            this.payer = payer;
            this.path = path;
            this.file = file;
        }

        public long length() {
            return length;
        }

        /** False where there is no room for it. */
        public boolean write(Buffer chunk) {
            if (!take(chunk.length())) {
                return false;
            }
            file.write(chunk).onFailure(why -> failure = why);
            return true;
        }

        public Future<Void> ready() {
            if (!file.writeQueueFull()) {
                return Future.succeededFuture();
            }
            Promise<Void> ready = Promise.promise();
            file.drainHandler(_ -> ready.tryComplete());
            return ready.future();
        }

        /** Nothing more comes. Fails where the disk did not take all of it. */
        public Future<Void> written() {
            written = true;
            return file.close().compose(_ -> {
                if (failure == null) {
                    return Future.succeededFuture();
                }
                LOG.warn("A body could not be written to {}: {}", folder, failure.getMessage());
                return Future.failedFuture(Problems.tryAgainLater());
            });
        }

        /** Blocks. */
        public byte[] read() throws IOException {
            return reading(Files::readAllBytes);
        }

        /** Blocks. Another request may forget a file while it waits for its turn. */
        public <T> T reading(Reader<T> reader) throws IOException {
            try {
                return reader.read(path);
            } catch (NoSuchFileException gone) {
                throw Problem.of(404, "sheet-gone");
            }
        }

        private boolean take(long more) {
            long own = held.getOrDefault(payer, 0L) + more;
            if (deleted || own > most.device() || all + more > most.all()) {
                return false;
            }
            held.put(payer, own);
            all += more;
            length += more;
            return true;
        }

        public void delete() {
            if (deleted) {
                return;
            }
            deleted = true;
            all -= length;
            if (held.merge(payer, -length, Long::sum) == 0) {
                held.remove(payer);
            }
            (written ? Future.succeededFuture() : file.close())
                    .eventually(() -> vertx.fileSystem().delete(path.toString()));
        }
    }
}
