package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.TestPhone;

/** An investigator and a prosecutor of team Alfa of the demo exercise decide, and nobody of another team learns what. */
class DecisionStoryTest {
    private static final String SECRET = "Raid-before-dawn";

    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    TestPhone writer;
    TestPhone mate;
    TestPhone other;

    @BeforeEach
    void start() {
        server = TestServer.start(data, Instant::now, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        writer = TestPhone.joined(server, "inv-01");
        mate = TestPhone.joined(server, "pro-01");
        other = TestPhone.joined(server, "fin-02");
        control.does(TestPhone.command("start-exercise"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_decision_that_arrives_twice_is_there_once_for_the_team_and_control_and_for_nobody_else() {
        other.sync();
        other.listen();
        ObjectNode decision = decision("d-1", "team-alfa", SECRET);
        writer.sync(decision);
        writer.sync(decision);

        for (TestPhone reader : new TestPhone[] {writer, mate, control}) {
            reader.sync();
            assertThat(reader.items("decision")).hasSize(1);
            JsonNode item = reader.item("decision", "d-1");
            assertThat(item.path("decided").asText()).isEqualTo(SECRET);
            assertThat(item.path("person").asText()).isEqualTo("inv-01");
            assertThat(item.path("takenAt").asText()).isEqualTo(now());
            assertThat(item.has("recordedAt")).isTrue();
        }
        assertThat(other.sync().toString()).doesNotContain(SECRET);
        assertThat(other.items("decision")).isEmpty();
        var found = other.get("/api/exercises/demo/search?q=" + SECRET);
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.bodyAsString()).doesNotContain(SECRET);
        for (String path : new String[] {"timeline", "review/csv?part=decisions"}) {
            assertThat(other.get("/api/exercises/demo/" + path).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void what_is_ones_own_is_nobody_elses_of_the_team() {
        writer.does(decision("d-1", null, SECRET));

        writer.sync();
        control.sync();
        assertThat(writer.items("decision")).hasSize(1);
        assertThat(control.items("decision")).hasSize(1);
        assertThat(mate.sync().toString()).doesNotContain(SECRET);
    }

    @Test
    void an_amendment_comes_beside_the_old_words_and_the_table_of_the_run_has_both() {
        writer.does(decision("d-1", "team-alfa", SECRET));
        mate.sync();
        mate.does(decision("d-2", null, "We wait").put("type", "amend-decision").put("amends", "d-1"));
        writer.sync();

        assertThat(writer.item("decision", "d-1").path("decided").asText()).isEqualTo(SECRET);
        assertThat(writer.item("decision", "d-2").path("amends").asText()).isEqualTo("d-1");
        assertThat(writer.item("decision", "d-2").path("team").asText()).isEqualTo("team-alfa");
        assertThat(control.get("/api/exercises/demo/review/csv?part=decisions").bodyAsString())
                .contains(SECRET)
                .contains("We wait");
    }

    @Test
    void a_server_that_is_started_anew_knows_what_was_decided() {
        writer.does(decision("d-1", "team-alfa", SECRET));
        server.close();
        server = TestServer.start(data, Instant::now, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        control.sync();

        assertThat(control.item("decision", "d-1").path("decided").asText()).isEqualTo(SECRET);
    }

    private static ObjectNode decision(String id, @Nullable String team, String decided) {
        ObjectNode record = TestPhone.command("record-decision").put("decision", id);
        if (team != null) {
            record.put("team", team);
        }
        record.putObject("words")
                .put("decided", decided)
                .put("reason", "She is at risk")
                .put("ground", "Article 12")
                .put("takenAt", now());
        return record;
    }

    private static String now() {
        return "2026-11-24T10:01:00.000Z";
    }
}
