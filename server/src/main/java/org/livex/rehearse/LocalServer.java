package org.livex.rehearse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The data folder of a server on this machine. It leaves a controller's link there, good once, for whoever may read its
 * data anyway; the device that was made with it is kept beside it for the next rehearsal.
 */
record LocalServer(Path data) {
    private static final String LINK = "controller-link";
    private static final String CONSOLE = "/console/";
    private static final String DEVICE = "rehearsal-device";

    Path link() {
        return data.resolve(LINK);
    }

    Optional<String> code() {
        return read(link()).map(RehearseOptions::codeOf);
    }

    /** Where the server said that it is. */
    Optional<String> url() {
        return read(link())
                .filter(link -> link.contains(CONSOLE))
                .map(link -> link.substring(0, link.indexOf(CONSOLE)));
    }

    Optional<String> refreshToken() {
        return read(data.resolve(DEVICE));
    }

    void keep(DevicePass pass) throws IOException {
        Path file = data.resolve(DEVICE);
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, pass.refreshToken());
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
