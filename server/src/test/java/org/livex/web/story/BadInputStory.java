package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.TestPhone;

/** A server to which something comes that it cannot take: it changes nothing. */
public abstract class BadInputStory {
    public static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);
    static final InstantSource CLOCK = () -> Instant.now().plus(AHEAD.get());
    public static final String SYNC = "/api/exercises/demo/sync";
    public static final String COMMANDS = "/api/exercises/demo/commands";

    @TempDir
    static Path data;

    public static TestServer server;
    public static TestPhone control;
    public static TestPhone phone;

    long seqBefore;

    @BeforeAll
    static void start() {
        server = TestServer.start(data, CLOCK, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        phone = TestPhone.joined(server, "inv-01");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void remember() {
        seqBefore = seq();
    }

    @AfterEach
    void nothing_changed() {
        assertThat(seq()).isEqualTo(seqBefore);
    }

    public static void refused(HttpResponse<Buffer> answer, int status, String code) {
        JsonNode problem = TestPhone.json(answer);
        assertThat(problem.path("code").asText()).as(answer.bodyAsString()).isEqualTo(code);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.getHeader("Content-Type")).startsWith("application/problem+json");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asText()).isEqualTo("/problems/" + code);
        assertThat(problem.path("parameters").isObject()).isTrue();
    }

    static long seq() {
        return TestPhone.json(control.get("/api/exercises/demo/board"))
                .path("seq")
                .asLong();
    }
}
