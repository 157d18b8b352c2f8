package org.livex.web.large;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.TestServer;
import org.livex.web.EventLoops;
import org.livex.web.TestPhone;

/** What control reads of an exercise of two thousand injects, and what everybody else feels of it. */
class LargestReadingTest {
    @TempDir
    static Path data;

    static TestServer server;
    static TestPhone control;

    @BeforeAll
    static void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        assertThat(LargeMsel.takenOverBy(control).path("added").asInt()).isEqualTo(LargeMsel.ROWS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pack",
                "texts?language=ru",
                "texts?language=ru&after=inject/zz/body&state=none",
                "texts/progress",
                "texts/doubted",
                "timeline?limit=500",
                "board",
                "board/csv",
                "map",
                "figures",
                "figures/languages",
                "findings/names",
                "search?q=watch",
                "preflight",
                "replay",
                "replay/items?to=1000000",
                "xliff?language=ru",
                "tbx",
                "spreadsheet",
                "review/csv",
                "report/computed",
                "geo?what=places&form=geojson",
                "catalogue",
                "dry-run"
            })
    void nobody_waits_a_tenth_of_a_second_for_it(String path) {
        CompletableFuture<HttpResponse<Buffer>> answer =
                CompletableFuture.supplyAsync(() -> control.get("/api/exercises/demo/" + path));

        Duration longest = EventLoops.longestHeldWhile(answer, server);

        assertThat(answer.join().statusCode()).as(answer.join().bodyAsString()).isEqualTo(200);
        assertThat(longest).isLessThan(EventLoops.LONGEST_HELD);
    }
}
