package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;

/** What control knows of a dry run once the server was restarted. */
class DryRunRestartTest {
    private static final String DRY_RUN = "/api/exercises/demo/dry-run";

    @TempDir
    Path data;

    TestServer server;
    TestPhone control;

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
    void it_says_what_it_said_before_and_only_the_report_is_gone() {
        assertThat(dryRun()).isEqualTo(TestPhone.object().put("state", "none"));
        begin();
        assertTimeoutPreemptively(Duration.ofMinutes(2), this::untilDone);
        ObjectNode before = dryRun();

        assertThat(before.path("by").asText()).isEqualTo("excon-director");
        assertThat(before.path("seed").asInt()).isEqualTo(7);
        assertThat(before.path("complete").asBoolean()).isTrue();
        assertThat(before.path("injects").asInt())
                .isEqualTo(before.at("/report/injects").size())
                .isGreaterThan(before.path("released").asInt());
        assertThat(before.path("findings").findValuesAsText("severity")).isSubsetOf("error", "warning");
        assertThat(before.at("/findings/0/code").asText()).isEqualTo("never-out");

        restart();

        before.remove("report");
        assertThat(dryRun()).isEqualTo(before);
        assertThat(control.get(DRY_RUN + "/csv?table=injects").statusCode()).isEqualTo(404);
    }

    @Test
    void it_says_that_the_plan_is_another_one_since_whenever_that_changed() {
        begin();
        assertTimeoutPreemptively(Duration.ofMinutes(2), this::untilDone);
        restart();
        assertThat(dryRun().has("outdated")).isFalse();

        control.does(TestPhone.command("hold-inject").put("inject", "sh-01"));
        assertThat(dryRun().path("outdated").asBoolean()).isTrue();
        restart();
        assertThat(dryRun().path("outdated").asBoolean()).isTrue();
    }

    @Test
    void what_the_server_died_over_was_interrupted_and_can_be_begun_anew() {
        begin();
        restart();
        JsonNode left = dryRun();

        assertThat(left.path("state").asText()).isEqualTo("interrupted");
        assertThat(left.path("by").asText()).isEqualTo("excon-director");
        assertThat(left.has("findings")).isFalse();
        begin();
        assertTimeoutPreemptively(Duration.ofMinutes(2), this::untilDone);
        assertThat(dryRun().path("seq").asLong()).isGreaterThan(left.path("seq").asLong());
    }

    private void begin() {
        ObjectNode wanted =
                TestPhone.object().put("seed", 7).put("answering", 0.9).put("byHand", true);
        assertThat(TestPhone.json(control.send(HttpMethod.POST, DRY_RUN, wanted))
                        .path("state")
                        .asText())
                .isEqualTo("running");
    }

    private ObjectNode dryRun() {
        return (ObjectNode) TestPhone.json(control.get(DRY_RUN));
    }

    private void untilDone() {
        String state = "";
        while (!state.equals("done")) {
            state = dryRun().path("state").asText();
            assertThat(state).isIn(Set.of("running", "done"));
        }
    }

    private void restart() {
        server.close();
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
    }
}
