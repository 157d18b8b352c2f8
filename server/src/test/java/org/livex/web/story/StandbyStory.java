package org.livex.web.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.standby.Standby;
import org.livex.web.TestPhone;

/** A first laptop with control and a phone, and a second that may follow it. */
abstract class StandbyStory {
    static final Map<String, String> MAY_BE_FOLLOWED = Map.of("LIVEX_STANDBY", "yes");

    @TempDir
    Path folder;

    final Vertx vertx = Vertx.vertx();
    Path first;
    Path second;
    TestServer server;
    TestPhone control;
    TestPhone phone;
    Standby standby;

    @BeforeEach
    void start() throws IOException {
        first = folder.resolve("first");
        second = folder.resolve("second");
        server = TestServer.start(first, InstantSource.system(), MAY_BE_FOLLOWED);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        phone = TestPhone.joined(server, "inv-01");
        standby = Standby.in(second, vertx, here(InstantSource.system()));
    }

    @AfterEach
    void stop() {
        standby.close();
        server.close();
        vertx.close().await();
    }

    /** A laptop whose clock shows this. */
    static Standby.Here here(InstantSource wall) {
        return new Standby.Here("second", List.of(), wall, wall);
    }

    void pair() throws IOException {
        byte[] salt = standby.ask(server.url());
        standby.pair(server.url(), server.standbyCode(), salt);
    }

    JsonNode ready() {
        return TestPhone.json(phone.get("/readyz"));
    }

    static int sync(TestPhone asking) {
        return asking.send(HttpMethod.POST, "/api/exercises/demo/sync", asking.syncBody())
                .statusCode();
    }

    static JsonNode answerTo(TestPhone asking) {
        return TestPhone.json(asking.post("/api/exercises/demo/sync", asking.syncBody(), asking.accessToken()));
    }
}
