package org.livex.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;

/** Nobody else on the machine reads what a server keeps. */
class OwnersDataTest {
    @TempDir
    Path folder;

    @Test
    void a_data_folder_is_its_owners_alone_also_where_an_older_server_left_it_open() throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("records"));
        Files.createDirectories(data.resolve("incoming"));
        List<Path> folders = List.of(data, data.resolve("records"), data.resolve("incoming"));
        for (Path open : folders) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        }

        try (TestServer _ = TestServer.start(data)) {
            for (Path kept : folders) {
                assertThat(mode(kept)).as(kept.toString()).isEqualTo("rwx------");
            }
            assertThat(mode(data.resolve("livex.db"))).isEqualTo("rw-------");
            assertThat(mode(data.resolve("livex.db.lock"))).isEqualTo("rw-------");
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
