package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.TestPhone;

/** Two teams of the demo exercise meet the same woman, and only control knows that she is one. */
class DossierStoryTest {
    private static final String HERE = "/api/exercises/demo/";
    private static final String SECRET = "Irina-of-the-house";

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
    void who_is_registered_twice_by_one_phone_is_there_once_for_the_team_and_control_and_for_nobody_else() {
        other.sync();
        other.listen();
        ObjectNode open = open("x", "team-alfa", SECRET);
        writer.sync(open);
        writer.sync(open);
        mate.sync();
        mate.does(amend("x", SECRET + "-2"));
        writer.does(interview("x", "debt"));

        for (TestPhone reader : List.of(writer, mate, control)) {
            reader.sync();
            assertThat(reader.items("dossier")).hasSize(1);
            JsonNode versions = reader.item("dossier", "x").path("versions");
            assertThat(versions).hasSize(2);
            assertThat(versions.path(0).path("name").asText()).isEqualTo(SECRET);
            assertThat(versions.path(0).path("person").asText()).isEqualTo("inv-01");
            assertThat(versions.path(1).path("person").asText()).isEqualTo("pro-01");
        }
        assertThat(other.sync().toString()).doesNotContain(SECRET);
        assertThat(other.items("dossier")).isEmpty();
    }

    @Test
    void no_item_search_or_export_of_a_player_has_anything_of_another_team_or_of_the_truth() {
        control.does(truth("irina", "The-true-name"));
        writer.does(open("x", "team-alfa", SECRET));
        writer.does(interview("x", "debt"));
        control.does(tie("x", "irina"));

        for (TestPhone player : List.of(writer, mate, other)) {
            String all = player.sync().toString();
            assertThat(all).doesNotContain("The-true-name").doesNotContain("repeated-question");
            assertThat(player.items("truth")).isEmpty();
            assertThat(player.items("repeated-question")).isEmpty();
        }
        assertThat(writer.item("dossier", "x").has("truth")).isFalse();
        for (String name : List.of(SECRET, "The-true-name")) {
            var found = other.get(HERE + "search?q=" + name);
            assertThat(found.statusCode()).isEqualTo(200);
            assertThat(found.bodyAsString())
                    .as(name)
                    .contains("results")
                    .doesNotContain(SECRET)
                    .doesNotContain("The-true-name");
        }
        for (String path : List.of(
                "timeline",
                "review/csv?part=dossiers",
                "review/csv?part=repeated-questions",
                "figures/csv?part=repeated-questions")) {
            assertThat(other.get(HERE + path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void control_sees_at_once_that_one_woman_was_asked_the_same_by_two_teams_and_the_tables_have_every_talk() {
        control.does(truth("irina", "The-true-name"));
        writer.does(open("x", "team-alfa", SECRET));
        other.does(open("y", "team-bravo", "I. K."));
        control.sync();
        control.listen();
        writer.does(interview("x", "debt work"));
        mate.sync();
        mate.does(interview("x", "debt"));
        other.does(interview("y", "debt"));
        control.does(tie("x", "irina"));
        control.does(tie("y", "irina"));

        control.sync();
        JsonNode debt =
                control.item("repeated-question", "truth/irina").path("topics").path(0);
        assertThat(debt.path("topic").asText()).isEqualTo("debt");
        assertThat(debt.path("times").asInt()).isEqualTo(3);
        assertThat(debt.path("agencies")).hasSize(3);
        assertThat(debt.path("withoutMediator").asInt()).isEqualTo(3);
        assertThat(debt.path("tell").asBoolean()).isTrue();
        assertThat(debt.path("cases")).hasSize(3);
        assertThat(control.item("repeated-question", "dossier/x").path("topics"))
                .isEmpty();
        assertThat(control.get(HERE + "figures/csv?part=repeated-questions&language=en")
                        .bodyAsString())
                .contains("The-true-name")
                .contains("Debt and money");
        assertThat(control.get(HERE + "review/csv?part=dossiers&language=en").bodyAsString())
                .contains(SECRET)
                .contains("The-true-name");
        assertThat(control.get(HERE + "review/csv?part=actions&language=en").bodyAsString())
                .contains("as they want to be called: " + SECRET);
    }

    @Test
    void a_server_that_is_started_anew_counts_the_same() {
        writer.does(open("x", "team-alfa", SECRET));
        writer.does(interview("x", "debt"));
        control.sync();
        JsonNode before = control.item("repeated-question", "dossier/x").path("topics");
        server.close();
        server = TestServer.start(data, Instant::now, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        control.sync();

        assertThat(before).hasSize(1);
        assertThat(control.item("repeated-question", "dossier/x").path("topics"))
                .isEqualTo(before);
        assertThat(control.item("dossier", "x").path("versions")).hasSize(1);
    }

    @Test
    void a_second_controller_does_not_tie_over_what_they_have_not_seen_and_players_do_not_learn_that_anybody_tied() {
        control.does(truth("sister", "Her sister"));
        control.does(truth("friend", "Her friend"));
        writer.does(open("x", "team-alfa", SECRET));
        control.sync();
        int seen = control.item("dossier", "x").path("revision").intValue();
        control.does(tie("x", "friend").put("basedOn", seen));

        assertThatThrownBy(() -> control.does(tie("x", "sister").put("basedOn", seen)))
                .hasMessageContaining("revision-outdated");
        control.sync();
        JsonNode item = control.item("dossier", "x");
        assertThat(item.path("truth").asText()).isEqualTo("friend");
        control.does(tie("x", "sister").put("basedOn", item.path("revision").intValue()));
        writer.sync();
        assertThat(writer.item("dossier", "x").has("revision")).isFalse();
    }

    @Test
    void a_report_about_somebody_whom_the_team_does_not_have_is_kept_and_marked() {
        writer.does(open("x", "team-alfa", SECRET));
        other.does(interview("x", "debt"));

        other.sync();
        JsonNode action = other.items("action").iterator().next();
        assertThat(action.at("/misfits/0/field").asText()).isEqualTo("with");
        assertThat(action.at("/action/answers/values/with").asText()).isEqualTo("x");
    }

    static ObjectNode open(String id, String team, String name) {
        ObjectNode open = TestPhone.command("open-dossier").put("dossier", id).put("team", team);
        return described(open, name);
    }

    private static ObjectNode amend(String id, String name) {
        return described(TestPhone.command("amend-dossier").put("dossier", id), name);
    }

    private static ObjectNode described(ObjectNode command, String name) {
        command.putObject("described")
                .put("as", "victim")
                .put("name", name)
                .put("note", "")
                .put("takenAt", now());
        return command;
    }

    static ObjectNode truth(String id, String name) {
        ObjectNode write = TestPhone.command("write-truth").put("basedOn", 0);
        write.putObject("truth").put("id", id).put("as", "victim").put("name", name);
        return write;
    }

    static ObjectNode tie(String id, @Nullable String truth) {
        return TestPhone.command("tie-dossier").put("dossier", id).put("truth", truth);
    }

    static ObjectNode interview(String with, String topics) {
        ObjectNode record = TestPhone.command("record-action");
        record.putObject("action")
                .put("kind", "interviewed")
                .put("note", "")
                .put("takenAt", now())
                .putObject("answers")
                .putObject("values")
                .put("with", with)
                .put("consent", "yes")
                .put("mediator", "no")
                .put("topics", topics);
        return record;
    }

    private static String now() {
        return Instant.now().toString();
    }
}
