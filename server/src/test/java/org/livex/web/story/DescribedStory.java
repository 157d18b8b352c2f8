package org.livex.web.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.livex.SettableClock;
import org.livex.TestServer;
import org.livex.json.DomainJson;
import org.livex.room.PhoneStateTest;
import org.livex.web.OpenApi;
import org.livex.web.TestPhone;
import org.livex.web.routes.OpenApiRoute;

/** A server whose answers are held against the description of its API. */
public abstract class DescribedStory {
    public static final Path COMMANDS = Path.of("..", "docs", "protocol", "commands");
    public static final String EXERCISE = "/api/exercises/{exercise}";

    @TempDir
    Path data;

    public final SettableClock clock = new SettableClock();

    public TestServer server;
    public TestPhone control;
    public OpenApi description;

    @BeforeEach
    void start() {
        server = TestServer.start(data, clock, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        description = new OpenApi(TestPhone.of(server).get(OpenApiRoute.PATH).bodyAsJsonObject());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    public void ask(String... paths) {
        for (String path : paths) {
            description.check(HttpMethod.GET, EXERCISE + path, control.get("/api/exercises/demo" + path));
        }
    }

    /** One sync with a command that must fail and one that must not, by what is described. */
    public JsonNode sync(TestPhone device) {
        ObjectNode request = device.syncBody(
                TestPhone.command("confirm-red-stop"),
                TestPhone.command("acknowledge-inject").put("inject", "none").put("takenAt", now()));
        request.set("phone", PhoneStateTest.whole());
        description.check("SyncRequest", request);
        return description.check(
                HttpMethod.POST,
                EXERCISE + "/sync",
                device.post("/api/exercises/demo/sync", request, device.accessToken()));
    }

    public static ArrayNode one(String value) {
        return JsonNodeFactory.instance.arrayNode().add(value);
    }

    public static ObjectNode inject() throws IOException {
        String golden = Files.readString(COMMANDS.resolve("send-inject.json"));
        return (ObjectNode) DomainJson.parse(
                golden.replace("sh-02", "x-1").replace("driver\"", "inv-01\"").getBytes(StandardCharsets.UTF_8));
    }

    public static ObjectNode alike() {
        ObjectNode add = TestPhone.command("add-persona");
        ObjectNode name = add.putObject("persona").put("id", "same").putObject("name");
        name.put("source", "en")
                .put("revision", 1)
                .putObject("versions")
                .putObject("en")
                .put("text", "NGO Alfa-4")
                .put("state", "approved")
                .put("sourceRevision", 1);
        return add;
    }

    public static String now() {
        return DomainJson.instant(Instant.now());
    }
}
