package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.web.MediaCalls.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.backup.Backup;
import org.livex.backup.Keyring;
import org.livex.backup.Restore;
import org.livex.web.TestPhone;

/** The laptop dies at noon; another one goes on from the backup, and phones find it under the old one's name. */
@Timeout(180)
class RestoredServerStoryTest {
    @TempDir
    Path folder;

    private final Keyring keys = new Keyring("correct horse battery staple");
    private Path data;
    private Path stick;
    TestServer server;
    TestPhone control;
    TestPhone phone;

    @BeforeEach
    void start() throws IOException {
        data = folder.resolve("data");
        stick = Files.createDirectory(folder.resolve("stick"));
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        phone = TestPhone.joined(server, "inv-01");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void what_was_in_the_backup_is_there_and_the_shift_log_says_as_of_when() throws IOException {
        control.does(note("before", "Before the backup"));
        phone.sync();
        phone.does(actionWith(phone, PHOTO));
        bring(phone, PHOTO, "image/jpeg");
        Instant made = now();
        Path backup = Backup.of(data, stick, keys).make(() -> made).file();
        control.does(note("lost", "After the backup"));

        goOnFrom(backup);
        control.sync();

        assertThat(control.items("shift-entry"))
                .extracting(entry -> entry.path("text").asText())
                .contains("Before the backup", made.toString())
                .doesNotContain("After the backup");
        assertThat(control.items("shift-entry"))
                .filteredOn(entry -> entry.path("what").asText().equals("backup-restored"))
                .hasSize(1);
        assertThat(phone.get(MEDIA + "/" + hash(PHOTO)).bodyAsBuffer().getBytes())
                .isEqualTo(PHOTO);
    }

    @Test
    void phones_stay_joined_start_anew_and_bring_what_is_in_their_outbox() throws IOException {
        phone.sync();
        Path backup =
                Backup.of(data, stick, keys).make(RestoredServerStoryTest::now).file();
        for (int i = 0; i < 5; i++) {
            control.does(note("lost-" + i, "After the backup"));
        }
        phone.sync();
        long ahead = phone.cursor();
        ObjectNode waiting = actionWith(phone, PHOTO);

        goOnFrom(backup);
        JsonNode results = phone.sync(waiting);

        assertThat(results.at("/0/outcome").asText()).isEqualTo("accepted");
        assertThat(phone.cursor()).isLessThan(ahead);
        assertThat(phone.items("me")).isNotEmpty();
    }

    @Test
    void a_phone_that_is_no_longer_ahead_starts_anew_all_the_same_and_has_delivered_nothing_of_what_it_never_got()
            throws IOException {
        phone.sync();
        Path backup =
                Backup.of(data, stick, keys).make(RestoredServerStoryTest::now).file();
        for (int i = 0; i < 20; i++) {
            control.does(note("lost-" + i, "After the backup"));
        }
        phone.sync();
        long ahead = phone.cursor();
        goOnFrom(backup);
        control.does(TestPhone.command("start-exercise"));
        control.does(adHoc("x-1", "inv-01"));
        control.sync();
        for (int i = 0; control.cursor() <= ahead; i++) {
            control.does(note("new-" + i, "After the restore"));
            control.sync();
        }

        JsonNode answer = answerTo(phone);

        assertThat(answer.path("reset").asBoolean()).isTrue();
        assertThat(answer.path("items"))
                .extracting(item -> item.path("kind").asText())
                .contains("inject", "me");
        control.sync();
        assertThat(control.has("progress", "x-1/inv-01")).isFalse();
        phone.sync();
        assertThat(answerTo(phone).path("reset").asBoolean()).isFalse();
    }

    @Test
    void it_is_noted_once_however_often_the_server_starts() throws IOException {
        Path backup =
                Backup.of(data, stick, keys).make(RestoredServerStoryTest::now).file();
        goOnFrom(backup);
        Path restored = folder.resolve("restored");

        server.close();
        server = TestServer.start(restored);
        control = control.at(server);
        control.sync();

        assertThat(control.items("shift-entry"))
                .filteredOn(entry -> entry.path("what").asText().equals("backup-restored"))
                .hasSize(1);
    }

    @Test
    void all_that_was_acknowledged_before_it_began_is_in_a_backup_that_is_made_while_people_write() throws IOException {
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger acknowledged = new AtomicInteger();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                control.does(note("n-" + acknowledged.get(), "Written meanwhile"));
                acknowledged.incrementAndGet();
            }
        });
        while (acknowledged.get() < 20) {
            Thread.onSpinWait();
        }
        int before = acknowledged.get();
        Path backup =
                Backup.of(data, stick, keys).make(RestoredServerStoryTest::now).file();
        enough.set(true);
        writing.join();

        goOnFrom(backup);
        control.sync();

        assertThat(control.items("shift-entry"))
                .filteredOn(entry -> entry.path("text").asText().equals("Written meanwhile"))
                .hasSizeBetween(before, acknowledged.get());
    }

    private void goOnFrom(Path backup) throws IOException {
        server.close();
        Path restored = folder.resolve("restored");
        Restore.into(restored, backup, keys);
        server = TestServer.start(restored);
        control = control.at(server);
        phone = phone.at(server);
        assertThat(phone.send(HttpMethod.GET, "/readyz", null).statusCode()).isEqualTo(200);
    }

    private static ObjectNode adHoc(String id, String person) {
        ObjectNode command = TestPhone.command("send-inject");
        ObjectNode inject = command.putObject("inject")
                .put("id", id)
                .put("number", id)
                .put("type", "message")
                .put("mustAcknowledge", true);
        inject.set("title", text("Ad hoc"));
        inject.set("body", text("Go."));
        ObjectNode audience = inject.putObject("audience").put("everyone", false);
        audience.putArray("people").add(person);
        audience.putArray("teams");
        audience.putArray("agencies");
        audience.putArray("functions");
        inject.putObject("trigger").put("type", "by-hand");
        inject.putArray("expectedActions");
        return command;
    }

    private static ObjectNode text(String english) {
        ObjectNode text = TestPhone.object().put("source", "en").put("revision", 1);
        text.putObject("versions")
                .putObject("en")
                .put("text", english)
                .put("state", "approved")
                .put("sourceRevision", 1);
        return text;
    }

    private static JsonNode answerTo(TestPhone asking) {
        return TestPhone.json(asking.post("/api/exercises/demo/sync", asking.syncBody(), asking.accessToken()));
    }

    private static ObjectNode note(String entry, String text) {
        return TestPhone.command("write-shift-entry").put("entry", entry).put("text", text);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
