package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.disk.FreeSpace;

/** A disk that fills up while the demo exercise runs: who hears of it, and what gives way. */
class LittleRoomTest {
    private static final long MEGABYTE = 1_000_000;
    private static final String MEDIA = "/api/exercises/demo/media";

    @TempDir
    Path data;

    private final AtomicLong free = new AtomicLong(90_000 * MEGABYTE);
    TestServer server;
    TestPhone control;
    TestPhone phone;

    @BeforeEach
    void start() {
        server = TestServer.start(data, () -> new FreeSpace.Room(free.get(), 100_000 * MEGABYTE));
        control =
                TestPhone.of(server).join(server.hostCodeFor("excon-director")).listen();
        phone = TestPhone.joined(server, "inv-01").listen();
        phone.does(TestPhone.command("give-consent").put("to", "position"));
        control.does(TestPhone.command("start-exercise"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void control_hears_how_little_is_left_and_when_there_is_room_again() {
        left(480, "low");
        left(40, "scarce");
        left(0, "full");
        left(90_000, "ample");
    }

    @Test
    void whoever_runs_the_server_finds_it_in_readyz() {
        assertThat(ready().bodyAsString()).isEqualTo("{\"status\":\"ready\"}");

        left(480, "low");
        assertThat(ready().bodyAsString()).isEqualTo("{\"status\":\"ready\",\"disk\":\"low\",\"freeMegabytes\":480}");

        left(0, "full");
        assertThat(ready().statusCode()).isEqualTo(503);
        assertThat(TestPhone.json(ready()).at("/parameters/disk").asText()).isEqualTo("full");

        left(90_000, "ample");
        assertThat(ready().statusCode()).isEqualTo(200);
    }

    @Test
    void positions_are_passed_over_and_facts_go_on_while_room_is_scarce() {
        left(40, "scarce");
        JsonNode results = syncs(position());
        assertThat(results.at("/0/outcome").asText()).isEqualTo("accepted");
        assertThat(kept()).isZero();

        left(90_000, "ample");
        syncs(position());
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void files_wait_on_the_phones_while_room_is_scarce() {
        ObjectNode photo = TestPhone.object()
                .put("sha256", "a".repeat(64))
                .put("type", "image/jpeg")
                .put("bytes", 1_000);

        left(40, "scarce");
        assertThat(phone.send(HttpMethod.POST, MEDIA, photo).statusCode()).isEqualTo(503);

        left(480, "low");
        assertThat(phone.send(HttpMethod.POST, MEDIA, photo).statusCode()).isEqualTo(200);
    }

    private void left(long megabytes, String state) {
        free.set(megabytes * MEGABYTE);
        JsonNode told = control.next("disk");
        while (!told.path("state").asText().equals(state)) {
            told = control.next("disk");
        }
        assertThat(told.path("freeMegabytes").asLong()).isEqualTo(megabytes);
    }

    private HttpResponse<Buffer> ready() {
        return phone.send(HttpMethod.GET, "/readyz", null);
    }

    private static ObjectNode position() {
        return TestPhone.object()
                .put("latitude", 45.59)
                .put("longitude", 11.6)
                .put("accuracyMetres", 12)
                .put("fixedAt", Instant.now().toString());
    }

    private JsonNode syncs(ObjectNode position) {
        ObjectNode body = phone.syncBody(TestPhone.command("give-consent").put("to", "position"));
        body.putArray("positions").add(position);
        return TestPhone.json(phone.send(HttpMethod.POST, "/api/exercises/demo/sync", body))
                .path("results");
    }

    private long kept() {
        return TestPhone.json(control.get("/api/exercises/demo/map")).path("features").findValuesAsText("kind").stream()
                .filter("person"::equals)
                .count();
    }
}
