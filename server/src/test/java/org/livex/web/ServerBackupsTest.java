package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.livex.SettableClock;
import org.livex.TestServer;
import org.livex.backup.Keyring;
import org.livex.backup.Restore;

/** A server that was told to make backups. */
@Timeout(120)
class ServerBackupsTest {
    private static final String PASSPHRASE = "correct horse battery staple";

    @TempDir
    Path folder;

    private Path stick;
    TestServer server;
    TestPhone phone;

    @BeforeEach
    void start() throws IOException {
        stick = folder.resolve("stick");
        Path passphrase = Files.writeString(folder.resolve("passphrase"), PASSPHRASE);
        Files.setPosixFilePermissions(passphrase, PosixFilePermissions.fromString("rw-------"));
        server = TestServer.start(
                folder.resolve("data"),
                new SettableClock(),
                Map.of("LIVEX_BACKUP_TO", stick.toString(), "LIVEX_BACKUP_PASSPHRASE_FILE", passphrase.toString()));
        phone = TestPhone.of(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void it_starts_without_its_stick_and_says_so() {
        assertThat(untilItSays("failing").has("backupMinutes")).isFalse();
        assertThat(get("/metrics")).contains("livex_backup_fails 1.0").contains("livex_backup_age_seconds NaN");
    }

    @Test
    void at_the_next_start_with_the_stick_one_is_made_that_can_be_restored() throws IOException {
        server.close();
        Files.createDirectory(stick);
        start();

        while (!untilItSays("fresh").has("backupMinutes")) {
            Thread.onSpinWait();
        }

        assertThat(ready().path("backupMinutes").asInt()).isZero();
        assertThat(ready().path("sameDisk").asBoolean()).isTrue();
        assertThat(get("/metrics")).contains("livex_backup_fails 0.0");
        Restore.Restored restored = Restore.into(folder.resolve("restored"), newest(), new Keyring(PASSPHRASE));
        assertThat(restored.manifest().exercises())
                .singleElement()
                .satisfies(head -> assertThat(head.exercise()).isEqualTo(TestServer.DEMO));
    }

    @Test
    void a_phone_keeps_what_it_said_until_it_is_in_a_backup() throws IOException {
        TestPhone acting = TestPhone.joined(server, "inv-01");
        assertThat(settled(acting)).isZero();
        server.close();
        Files.createDirectory(stick);
        start();
        while (!untilItSays("fresh").has("backupMinutes")) {
            Thread.onSpinWait();
        }
        TestPhone again = acting.at(server);
        long settled = settled(again);
        while (settled == 0) {
            settled = settled(again);
        }

        Restore.Restored restored = Restore.into(folder.resolve("restored"), newest(), new Keyring(PASSPHRASE));
        assertThat(restored.manifest().exercises().getFirst().seq()).isEqualTo(settled);
    }

    private static long settled(TestPhone phone) {
        return TestPhone.json(phone.post("/api/exercises/demo/sync", phone.syncBody(), phone.accessToken()))
                .path("settled")
                .asLong();
    }

    private JsonNode untilItSays(String word) {
        JsonNode ready = ready();
        while (!ready.path("backup").asText().equals(word)) {
            ready = ready();
        }
        return ready;
    }

    private JsonNode ready() {
        return TestPhone.json(phone.send(HttpMethod.GET, "/readyz", null));
    }

    private String get(String path) {
        return phone.send(HttpMethod.GET, path, null).bodyAsString();
    }

    private Path newest() throws IOException {
        try (Stream<Path> files = Files.walk(stick)) {
            return files.filter(file -> file.toString().endsWith(".backup"))
                    .max(Path::compareTo)
                    .orElseThrow();
        }
    }
}
