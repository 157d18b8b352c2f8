package org.livex.standby;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.livex.disk.OwnerOnly;
import org.livex.json.DomainJson;
import org.livex.json.MalformedJson;

/** A small file of the folder {@code standby}, that is there whole or as it was, and that its owner alone reads. */
final class KeptFile {
    private static final String FOLDER = "standby";

    private KeptFile() {}

    static <T> Optional<T> read(Path data, String name, Class<T> type) throws IOException {
        Path file = data.resolve(FOLDER).resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(DomainJson.read(Files.readAllBytes(file), type));
        } catch (MalformedJson | IllegalArgumentException broken) {
            throw new StandbyProblem(
                    StandbyProblem.Kind.REFUSED,
                    file
                            + " is damaged: nobody can tell whether this data folder may serve. Put it back from a copy, or"
                            + " start from a backup.");
        }
    }

    static void write(Path data, String name, Object content) throws IOException {
        Path folder = OwnerOnly.folder(data.resolve(FOLDER));
        Path next = folder.resolve(name + ".next");
        Files.deleteIfExists(next);
        try (FileChannel channel = OwnerOnly.create(next)) {
            ByteBuffer bytes = ByteBuffer.wrap(DomainJson.write(content));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        OwnerOnly.sync(folder);
    }

    static void remove(Path data, String name) throws IOException {
        Files.deleteIfExists(data.resolve(FOLDER).resolve(name));
    }
}
