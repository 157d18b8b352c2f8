package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.TestPhone;

/** Team Alfa of the demo exercise ticks off what its first phase asks of it, and nobody of another team learns of it. */
class DutyStoryTest {
    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    TestPhone investigator;
    TestPhone prosecutor;
    TestPhone other;
    Instant done = Instant.EPOCH;

    @BeforeEach
    void start() {
        server = TestServer.start(data, Instant::now, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        investigator = TestPhone.joined(server, "inv-01");
        prosecutor = TestPhone.joined(server, "pro-01");
        other = TestPhone.joined(server, "fin-02");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void nobody_has_a_duty_before_its_phase_begins_and_control_has_all_of_them() {
        assertThat(investigator.sync().toString()).doesNotContain("duty");
        control.sync();
        assertThat(control.item("duty", "money-trail").path("phases")).hasSize(2);
        assertThat(control.item("duty", "one-voice").has("openedAt")).isFalse();

        begin();

        control.sync();
        assertThat(control.item("duty", "one-voice").path("at").asText()).startsWith("D1 09:00:0");
        assertThat(control.item("duty", "money-trail").has("openedAt")).isFalse();
        investigator.sync();
        JsonNode mine = investigator.item("duty", "one-voice");
        assertThat(mine.path("teams")).extracting(JsonNode::asText).containsExactly("team-alfa");
        assertThat(mine.path("until").asText()).isEqualTo("D1 18:00:00");
        assertThat(mine.path("text").path("language").asText()).isEqualTo("ru");
        assertThat(mine.has("audience") || mine.has("phases")).isFalse();
        assertThat(investigator.items("duty"))
                .extracting(item -> item.path("id").asText())
                .containsExactlyInAnyOrder("one-voice", "risk-first", "rights-told", "mediator-early", "mark-exercise");
    }

    @Test
    void a_teams_tick_that_arrives_twice_is_there_once_for_the_team_and_control_and_for_nobody_else() {
        begin();
        other.sync();
        ObjectNode tick = tick("t-1", "one-voice", "team-alfa");
        investigator.sync(tick);
        investigator.sync(tick);

        for (TestPhone reader : new TestPhone[] {investigator, prosecutor, control}) {
            reader.sync();
            assertThat(reader.items("duty-tick")).hasSize(1);
            JsonNode item = reader.item("duty-tick", "t-1");
            assertThat(item.path("callName").asText()).isEqualTo("Investigator Alfa-1");
            assertThat(Instant.parse(item.path("takenAt").asText())).isEqualTo(done);
        }
        assertThat(other.sync().toString()).doesNotContain("t-1").doesNotContain("Alfa-1");
        assertThat(other.get("/api/exercises/demo/review/csv?part=duties").statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_is_ones_own_is_nobody_elses_of_the_team() {
        begin();
        prosecutor.sync();
        investigator.does(tick("t-1", "risk-first", null));

        assertThat(prosecutor.sync().toString()).doesNotContain("t-1");
    }

    @Test
    void one_of_the_team_takes_back_what_another_ticked_and_the_table_of_the_run_has_both() {
        begin();
        investigator.does(tick("t-1", "one-voice", "team-alfa"));
        prosecutor.does(TestPhone.command("untick-duty").put("tick", "t-1").put("takenAt", done.toString()));
        investigator.does(tick("t-2", "risk-first", null));
        investigator.sync();

        assertThat(investigator
                        .item("duty-tick", "t-1")
                        .path("takenBack")
                        .path("callName")
                        .asText())
                .isEqualTo("Prosecutor Alfa-3");
        assertThat(control.get("/api/exercises/demo/review/csv?part=duties").bodyAsString())
                .containsPattern("nobody else does.*Team Alfa.*Taken back.*inv-01")
                .containsPattern("nobody else does.*Team Bravo.*Open")
                .containsPattern("Assess the risk.*Ticked off.*inv-01");
    }

    @Test
    void a_server_that_is_started_anew_knows_what_was_ticked_and_what_has_begun() {
        begin();
        investigator.does(tick("t-1", "one-voice", "team-alfa"));
        server.close();
        server = TestServer.start(data, Instant::now, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        control.sync();

        assertThat(control.item("duty-tick", "t-1").path("person").asText()).isEqualTo("inv-01");
        assertThat(control.item("duty", "one-voice").has("openedAt")).isTrue();
    }

    private void begin() {
        investigator.listen();
        control.does(TestPhone.command("start-exercise"));
        investigator.untilItHas("duty", "one-voice");
        investigator.hangUp();
        done = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private ObjectNode tick(String id, String duty, @Nullable String team) {
        ObjectNode tick =
                TestPhone.command("tick-duty").put("tick", id).put("duty", duty).put("takenAt", done.toString());
        return team == null ? tick : tick.put("team", team);
    }
}
