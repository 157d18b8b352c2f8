package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.web.MediaCalls.MEDIA;
import static org.livex.web.MediaCalls.PHOTO;
import static org.livex.web.story.DossierStoryTest.interview;
import static org.livex.web.story.DossierStoryTest.open;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.MediaCalls;
import org.livex.web.TestPhone;

/** A team of the demo exercise works out who is who; another team learns nothing of that, control all of it. */
class CaseBoardStoryTest {
    private static final String HERE = "/api/exercises/demo/";
    private static final String SECRET = "Of-the-house";

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
        writer.does(open("x", "team-alfa", "Irina"));
        writer.does(open("y", "team-alfa", "B 14 LVX"));
        other.does(open("z", "team-bravo", "Irina"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void what_a_team_says_of_its_people_is_there_for_the_team_and_control_with_all_that_was_said_before() {
        ObjectNode link = link("l", "x", "y", SECRET, true);
        writer.sync(link);
        writer.sync(link);
        mate.sync();
        mate.does(link("l", "x", "y", SECRET, false));
        writer.does(question("q", "x", SECRET, ""));
        mate.does(question("q", "x", SECRET, "The driver"));

        for (TestPhone reader : List.of(writer, mate, control)) {
            reader.sync();
            JsonNode said = reader.item("link", "l");
            assertThat(said.path("team").asText()).isEqualTo("team-alfa");
            assertThat(said.path("versions")).hasSize(2);
            assertThat(said.at("/versions/0/callName").asText()).isEqualTo("Investigator Alfa-1");
            assertThat(said.at("/versions/1/holds").asBoolean(true)).isFalse();
            assertThat(reader.item("open-question", "q")
                            .at("/versions/1/answer")
                            .asText())
                    .isEqualTo("The driver");
        }
    }

    @Test
    void a_report_that_names_somebody_is_evidence_for_the_team_and_says_who_talked_to_them_without_a_mediator() {
        mate.sync();
        ObjectNode interview = interview("x", "debt");
        ((ObjectNode) interview.path("action"))
                .put("note", SECRET)
                .set("attachments", MediaCalls.actionWith(mate, PHOTO).at("/action/attachments"));
        mate.does(interview);
        MediaCalls.bring(mate, PHOTO, "image/jpeg");

        writer.sync();
        JsonNode report = writer.item("dossier", "x").path("reports").path(0);
        assertThat(report.path("callName").asText()).isEqualTo("Prosecutor Alfa-3");
        assertThat(report.at("/label/text").asText()).isEqualTo("Опрос проведён");
        assertThat(report.path("note").asText()).isEqualTo(SECRET);
        assertThat(report.at("/talk/mediator").asBoolean(true)).isFalse();
        assertThat(report.path("received").has(MediaCalls.hash(PHOTO))).isTrue();
        assertThat(report.has("answers")).isFalse();
        assertThat(writer.item("dossier", "y").has("reports")).isFalse();

        String file = MEDIA + "/" + MediaCalls.hash(PHOTO);
        assertThat(writer.get(file).statusCode()).isEqualTo(200);
        assertThat(other.get(file).statusCode()).isEqualTo(404);

        // Whoever knows what it is called and names it in a report of their own has it no more than before.
        ObjectNode copied = interview("z", "debt");
        ((ObjectNode) copied.path("action"))
                .set("attachments", MediaCalls.actionWith(mate, PHOTO).at("/action/attachments"));
        other.does(copied);
        other.sync();
        assertThat(other.item("dossier", "z").at("/reports/0/files")).hasSize(1);
        assertThat(other.item("dossier", "z").at("/reports/0/received")).isEmpty();
        assertThat(other.get(file).statusCode()).isEqualTo(404);
        control.sync();
        assertThat(control.item("dossier", "x").at("/reports/0/action").asText())
                .isEqualTo("interviewed");
    }

    @Test
    void no_item_search_or_export_of_a_player_has_anything_of_another_teams_board_or_of_the_true_links() {
        other.sync();
        other.listen();
        ObjectNode truth = DossierStoryTest.truth("irina", "The-true-name");
        ((ObjectNode) truth.path("truth"))
                .putArray("links")
                .addObject()
                .put("to", "lea")
                .putObject("word")
                .put("as", "other")
                .put("words", "Truly-her-sister");
        control.does(truth);
        writer.does(link("l", "x", "y", SECRET, true));
        writer.does(question("q", "x", SECRET, SECRET));
        ObjectNode interview = interview("x", "debt");
        ((ObjectNode) interview.path("action")).put("note", SECRET);
        writer.does(interview);

        control.sync();
        assertThat(control.item("truth", "irina").at("/links/0/word/words").asText())
                .isEqualTo("Truly-her-sister");
        for (TestPhone player : List.of(writer, mate, other)) {
            assertThat(player.sync().toString()).doesNotContain("Truly-her-sister");
        }
        for (TestPhone anew : List.of(other, TestPhone.joined(server, "fin-02"))) {
            assertThat(anew.sync().toString()).doesNotContain(SECRET);
            assertThat(anew.items("link")).isEmpty();
            assertThat(anew.items("open-question")).isEmpty();
            assertThat(anew.items("dossier")).hasSize(1);
        }
        for (String wanted : List.of(SECRET, "Truly-her-sister")) {
            var found = other.get(HERE + "search?q=" + wanted);
            assertThat(found.statusCode()).isEqualTo(200);
            assertThat(found.bodyAsString()).contains("results").doesNotContain("Irina");
        }
        for (String path : List.of("review/csv?part=links", "review/csv?part=open-questions", "review/xlsx")) {
            assertThat(other.get(HERE + path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void the_tables_have_every_link_and_question_with_what_was_said_of_each() {
        writer.does(link("l", "x", "y", SECRET, true));
        writer.does(link("l", "x", "y", SECRET, false));
        writer.does(question("q", "x", "Who pays?", ""));

        assertThat(control.get(HERE + "review/csv?part=links&language=en").bodyAsString())
                .contains("Irina")
                .contains("B 14 LVX")
                .contains(SECRET)
                .contains("inv-01")
                .hasLineCount(3);
        assertThat(control.get(HERE + "review/csv?part=open-questions&language=en")
                        .bodyAsString())
                .contains("Who pays?");
    }

    @Test
    void a_server_that_is_started_anew_has_the_same_board() {
        writer.does(link("l", "x", "y", SECRET, true));
        writer.does(interview("x", "debt"));
        control.sync();
        JsonNode link = control.item("link", "l").path("versions");
        JsonNode reports = control.item("dossier", "x").path("reports");
        server.close();
        server = TestServer.start(data, Instant::now, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        control.sync();

        assertThat(reports).hasSize(1);
        assertThat(control.item("link", "l").path("versions")).isEqualTo(link);
        assertThat(control.item("dossier", "x").path("reports")).isEqualTo(reports);
    }

    private static ObjectNode link(String id, String from, String to, String words, boolean holds) {
        ObjectNode write = TestPhone.command("write-link").put("link", id);
        ObjectNode said = write.putObject("said").put("from", from).put("to", to);
        said.putObject("word").put("as", "other").put("words", words);
        said.put("holds", holds).put("takenAt", Instant.now().toString());
        return write;
    }

    private static ObjectNode question(String id, String about, String text, String answer) {
        ObjectNode write = TestPhone.command("write-open-question").put("question", id);
        write.putObject("said")
                .put("about", about)
                .put("text", text)
                .put("answer", answer)
                .put("takenAt", Instant.now().toString());
        return write;
    }
}
