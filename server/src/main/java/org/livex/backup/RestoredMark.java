package org.livex.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.livex.json.DomainJson;
import org.livex.json.MalformedJson;

/**
 * In a data folder that was made of a backup, until its first server has noted that: {@code made} is up to when what had been
 * acknowledged is there.
 */
public record RestoredMark(Instant made) {
    private static final String FILE = "restored-from-backup";

    void leave(Path data) throws IOException {
        Files.write(data.resolve(FILE), DomainJson.write(this));
    }

    public static Optional<RestoredMark> of(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(DomainJson.read(Files.readAllBytes(file), RestoredMark.class));
        } catch (MalformedJson broken) {
            throw new IOException(file + " cannot be read: remove it", broken);
        }
    }

    public static void remove(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(FILE));
    }
}
