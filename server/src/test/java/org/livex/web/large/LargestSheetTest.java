package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;

/** An MSEL of two thousand rows of somebody else, and what everybody else feels of it. */
class LargestSheetTest {
    private static final String SHEETS = "/api/exercises/demo/spreadsheets";
    private static final int ROWS = 2_000;

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
        JsonNode step = held(() -> control.postRaw(
                SHEETS,
                "application/octet-stream",
                Buffer.buffer(msel().getBytes(StandardCharsets.UTF_8)),
                control.accessToken()));
        ObjectNode answers = TestPhone.object();
        while (!step.path("stage").asText().equals("check")) {
            for (JsonNode question : step.path("questions")) {
                if (!question.has("of")) {
                    String first =
                            question.path("options").path(0).path("value").asText();
                    answers.put(
                            question.path("id").asText(), question.path("guess").asText(first));
                }
            }
            ObjectNode given = TestPhone.object();
            given.set("answers", answers);
            String upload = step.path("upload").asText();
            step = held(() -> control.post(SHEETS + "/" + upload, given, control.accessToken()));
        }
        JsonNode draft = step.path("draft");
        assertThat(draft.path("mistakes")).isEmpty();
        ObjectNode taking = TestPhone.object().put("seen", draft.path("seen").asText());
        taking.set("answers", answers);
        String taken = SHEETS + "/" + step.path("upload").asText() + "/import";

        JsonNode done = held(() -> control.post(taken, taking, control.accessToken()));

        assertThat(done.path("added").asInt()).isEqualTo(ROWS);
        assertThat(longest).isLessThan(EventLoops.LONGEST_HELD);
    }

    private JsonNode held(Supplier<HttpResponse<Buffer>> request) {
        CompletableFuture<HttpResponse<Buffer>> answer = CompletableFuture.supplyAsync(request);
        Duration held = EventLoops.longestHeldWhile(answer, server);
        longest = held.compareTo(longest) > 0 ? held : longest;
        assertThat(answer.join().statusCode()).as(answer.join().bodyAsString()).isEqualTo(200);
        return TestPhone.json(answer.join());
    }

    private static String msel() {
        StringBuilder msel = new StringBuilder("No;Time;Title;Inject;To\n");
        for (int i = 0; i < ROWS; i++) {
            msel.append(i).append(";D").append(1 + i / 500).append(' ');
            msel.append("%02d:%02d".formatted(8 + i % 500 / 60, i % 60));
            msel.append(";Report ")
                    .append(i)
                    .append(" of the watch;A van with plate LX-")
                    .append(i);
            msel.append(" stands at the gate. Say what you do.;Team Alfa\n");
        }
        return msel.toString();
    }
}
