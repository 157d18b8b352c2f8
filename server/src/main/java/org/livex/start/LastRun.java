package org.livex.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.livex.disk.OwnerOnly;
import org.livex.journal.chain.Damage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the server before this one closed what it had open: a file that lies in the data folder while one runs says that it did not. */
final class LastRun {
    static final String NAME = "running";

    private static final Logger LOG = LoggerFactory.getLogger(LastRun.class);

    private final Vertx vertx;
    private final Path file;
    private final boolean isCutOff;

    private LastRun(Vertx vertx, Path file, boolean isCutOff) {
        this.vertx = vertx;
        this.file = file;
        this.isCutOff = isCutOff;
    }

    /** For whoever has the data folder for itself. Where it takes no file, the next start knows of nothing. */
    static Future<LastRun> begin(Vertx vertx, Path data) {
        Path file = data.resolve(NAME);
        return vertx.executeBlocking(() -> {
            boolean isCutOff = Files.exists(file);
            if (!isCutOff) {
                leave(file);
            }
            return new LastRun(vertx, file, isCutOff);
        });
    }

    /** {@code damages}: what of the journal is not as it was written, each of which has been said. */
    void tell(List<Damage> damages) {
        if (isCutOff) {
            LOG.warn(
                    "The last run did not end by itself: it was killed, the machine went off, or something could not be closed in"
                            + " time. {}",
                    damages.isEmpty()
                            ? "Nothing that was answered is missing."
                            : "What is missing, or not as it was written, is said above.");
        }
    }

    /** When all is closed. */
    Future<Void> end() {
        return vertx.executeBlocking(() -> {
            Files.deleteIfExists(file);
            return null;
        });
    }

    private static void leave(Path file) {
        try (var channel = OwnerOnly.create(file)) {
            channel.force(true);
        } catch (IOException full) {
            LOG.debug("{} cannot be written: {}", file, full.getMessage());
        }
    }
}
