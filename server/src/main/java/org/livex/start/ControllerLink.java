package org.livex.start;

import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.function.Function;
import org.livex.access.Access;
import org.livex.access.CodeOrder;
import org.livex.access.IssuedCode;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.ExerciseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A controller's link in the data folder, for {@code ops/rehearse} on this machine: good once, new at every start. Only
 * the folder's owner may read it, who has the database and the keys anyway.
 */
final class ControllerLink {
    private static final Logger LOG = LoggerFactory.getLogger(ControllerLink.class);
    private static final String FILE = "controller-link";
    private static final Duration VALID = Duration.ofHours(12);

    private ControllerLink() {}

    static Path in(Path data) {
        return data.resolve(FILE);
    }

    /** A convenience: where it cannot be written, the server runs all the same. */
    static Future<Void> leave(
            Access access, ExerciseId exercise, Person director, Path data, Function<IssuedCode, String> link) {
        return access.issueCode(new CodeOrder(exercise, director.id(), true, VALID, false))
                .map(code -> {
                    try {
                        write(in(data), link.apply(code));
                    } catch (IOException failure) {
                        LOG.warn("No link for rehearsals is left in the data folder: {}", failure.toString());
                    }
                    return null;
                });
    }

    /** Private from its first byte. */
    private static void write(Path file, String link) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        // Of the file system, not of where it is mounted: in a container or a chroot nobody may know that.
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, link + "\n");
    }
}
