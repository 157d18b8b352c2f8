package org.livex.records;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.livex.disk.OwnerOnly;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.json.DomainJson;
import org.livex.json.MalformedJson;

/** How far each exercise has got, one file for each in one folder: what was sent before a restart is not sent again. */
public final class SentRecords {
    private final Vertx vertx;
    private final Path folder;

    public SentRecords(Vertx vertx, Path folder) {
        this.vertx = vertx;
        this.folder = folder;
    }

    /** From the beginning where nothing was sent to this store, or what says so cannot be read: to send something again changes nothing. */
    public Future<Reached> read(ExerciseId exercise, String store) {
        return vertx.executeBlocking(() -> {
            Path file = file(exercise);
            if (!Files.exists(file)) {
                return Reached.nothing(store);
            }
            try {
                Reached reached = DomainJson.read(Files.readAllBytes(file), Reached.class);
                return reached.store().equals(store) ? reached : Reached.nothing(store);
            } catch (MalformedJson broken) {
                return Reached.nothing(store);
            }
        });
    }

    public Future<Void> write(ExerciseId exercise, Reached reached) {
        return vertx.executeBlocking(() -> {
            write(file(exercise), DomainJson.write(reached));
            return null;
        });
    }

    private void write(Path file, byte[] json) throws IOException {
        OwnerOnly.claimed(folder);
        Path next = folder.resolve(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        try (OutputStream out = Channels.newOutputStream(OwnerOnly.create(next))) {
            out.write(json);
        }
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path file(ExerciseId exercise) {
        return folder.resolve(exercise.value() + ".json");
    }
}
