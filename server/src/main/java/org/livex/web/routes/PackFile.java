package org.livex.web.routes;

import io.vertx.core.Future;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.library.Library;
import org.livex.library.Upload;
import org.livex.pack.PackLabel;
import org.livex.pack.PackWriter;

/** An exercise as a zip on disk; of the files that it carries never more in memory than one piece. */
public final class PackFile {
    private static final int PIECE = 256 * 1024;
    private static final long PATIENCE_SECONDS = 60;

    private final Library library;
    private final ExerciseId id;

    public PackFile(Library library, ExerciseId id) {
        this.library = library;
        this.id = id;
    }

    /** How many of these files are still on their way: a pack lacks nothing. */
    public Future<Integer> missing(Set<MediaHash> carried) {
        List<Future<Optional<Upload>>> found =
                carried.stream().map(sha256 -> library.find(id, sha256)).toList();
        return Future.all(new ArrayList<>(found)).map(_ ->
                (int) found.stream().filter(one -> one.result().isEmpty()).count());
    }

    /** Blocks. Whoever asked deletes it. */
    public Path written(Exercise exercise, PackLabel label) throws IOException {
        Path path = Files.createTempFile("livex-pack-", ".zip");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            PackWriter.writeZip(exercise, label, this::copy, out);
            return path;
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(path);
            throw failure;
        }
    }

    private void copy(MediaHash sha256, OutputStream to) throws IOException {
        Upload file = now(library.find(id, sha256)).orElseThrow(() -> new IOException("a file went away"));
        for (long at = 0; at < file.bytes(); at += PIECE) {
            int length = (int) Math.min(PIECE, file.bytes() - at);
            byte[] piece = now(library.read(file, at, length));
            if (piece.length < length) {
                throw new IOException("a complete file is shorter than it was");
            }
            to.write(piece, 0, length);
        }
    }

    private static <T> T now(Future<T> future) throws IOException {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IOException(failed);
        }
    }
}
