package org.livex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ops/backup} and {@code ops/restore}, as a script calls them. */
class BackupProgramsTest {
    private static final int FAILED = 1;
    private static final int WRONG_OPTION = 2;

    @TempDir
    Path folder;

    private Path data;
    private Path stick;
    private Path passphrase;

    @BeforeEach
    void prepare() throws IOException {
        data = folder.resolve("data");
        stick = Files.createDirectory(folder.resolve("stick"));
        passphrase = Files.writeString(folder.resolve("passphrase"), "correct horse battery staple\n");
        Files.setPosixFilePermissions(passphrase, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_backup_of_a_server_that_runs_is_restored_beside_it() throws IOException {
        Path restored = folder.resolve("restored");
        try (TestServer running = TestServer.start(data)) {
            assertThat(running.port()).isPositive();
            assertThat(backup("--data", data.toString())).isZero();
        }

        assertThat(restore(newest().toString(), "--data", restored.toString())).isZero();
        assertThat(restored.resolve("livex.db")).exists();
        assertThat(restore(newest().toString(), "--data", restored.toString())).isEqualTo(FAILED);
    }

    @Test
    void what_is_wrong_has_its_exit_code() {
        assertThat(backup("--data", data.toString())).isEqualTo(FAILED);
        assertThat(backup("--dta", data.toString())).isEqualTo(WRONG_OPTION);
        assertThat(backup("now")).isEqualTo(WRONG_OPTION);
        assertThat(restore()).isEqualTo(WRONG_OPTION);
        assertThat(restore(folder.resolve("none").toString(), "--data", data.toString()))
                .isEqualTo(FAILED);
        assertThat(data).doesNotExist();
    }

    private int backup(String... arguments) {
        return BackupMain.exitCodeOf(
                List.of(arguments),
                Map.of("LIVEX_BACKUP_TO", stick.toString(), "LIVEX_BACKUP_PASSPHRASE_FILE", passphrase.toString()));
    }

    private int restore(String... arguments) {
        return RestoreMain.exitCodeOf(
                List.of(arguments), Map.of("LIVEX_BACKUP_PASSPHRASE_FILE", passphrase.toString()));
    }

    private Path newest() throws IOException {
        try (Stream<Path> files = Files.walk(stick)) {
            return files.filter(file -> file.toString().endsWith(".backup"))
                    .max(Path::compareTo)
                    .orElseThrow();
        }
    }
}
