package org.livex.web.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.OpenApi;
import org.livex.web.TestPhone;
import org.livex.web.routes.OpenApiRoute;

/** A trainee acts on an inject, and control reads figures of it. */
public abstract class FigureStory {
    public static final String HERE = "/api/exercises/demo";
    public static final String EXERCISE = "/api/exercises/{exercise}";

    @TempDir
    Path data;

    public TestServer server;
    public TestPhone control;
    public TestPhone trainee;
    public OpenApi description;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        description = new OpenApi(TestPhone.of(server).get(OpenApiRoute.PATH).bodyAsJsonObject());
        control.does(TestPhone.command("start-exercise"));
        control.does(TestPhone.command("release-inject").put("inject", "sh-01"));
        trainee = TestPhone.joined(server, "ngo-01");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    public JsonNode figures() {
        HttpResponse<Buffer> answer = control.get(HERE + "/figures");
        description.check(HttpMethod.GET, EXERCISE + "/figures", answer);
        return TestPhone.json(answer);
    }

    public static ObjectNode acted(String note) {
        ObjectNode command = TestPhone.command("record-action");
        command.putObject("action")
                .put("kind", "interviewed")
                .put("note", note)
                .put("inject", "sh-01")
                .put("takenAt", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        return command;
    }
}
