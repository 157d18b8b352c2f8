package org.livex.web.large;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.EventLoops;
import org.livex.web.TestPhone;

/** An MSEL of two thousand rows of somebody else, and what everybody else feels of it. */
class LargestSheetTest {
    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    Duration longest = Duration.ZERO;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void nobody_waits_a_tenth_of_a_second_for_its_questions_or_for_taking_it_over() {
        JsonNode done = LargeMsel.takenOverBy(control, this::held);

        assertThat(done.path("added").asInt()).isEqualTo(LargeMsel.ROWS);
        assertThat(longest).isLessThan(EventLoops.LONGEST_HELD);
    }

    private JsonNode held(Supplier<HttpResponse<Buffer>> request) {
        CompletableFuture<HttpResponse<Buffer>> answer = CompletableFuture.supplyAsync(request);
        Duration held = EventLoops.longestHeldWhile(answer, server);
        longest = held.compareTo(longest) > 0 ? held : longest;
        assertThat(answer.join().statusCode()).as(answer.join().bodyAsString()).isEqualTo(200);
        return TestPhone.json(answer.join());
    }
}
