package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.TestServer;
import org.livex.web.CommandExamples;
import org.livex.web.TestPhone;

/** An evaluator of the demo exercise watches team Alfa, and nobody of it learns what was written. */
class EvaluationStoryTest {
    private static final String SECRET = "Shouted-at-the-witness";
    private static final String RATING = "interview/consent/team/team-alfa~eval-01";
    private static final List<String> KINDS =
            List.of("evaluation-guide", "watch", "rating", "observation", "moment", "feedback-release");

    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    TestPhone evaluator;

    @BeforeEach
    void start() {
        server = TestServer.start(data, Instant::now, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        evaluator = TestPhone.joined(server, "eval-01").reading("ru", "en");
        control.does(TestPhone.command("start-exercise"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_evaluator_has_the_guides_and_whom_to_watch_with_them() {
        evaluator.sync();

        assertThat(evaluator.items("evaluation-guide"))
                .extracting(guide -> guide.path("id").asText())
                .containsExactlyInAnyOrder("interview", "risk", "money");
        assertThat(evaluator.item("watch", "eval-01").at("/watches/0/teams").toString())
                .contains("team-alfa", "team-bravo");
    }

    @Test
    void a_rating_given_twice_in_a_bad_network_is_there_once_and_a_later_one_stands_before_it() {
        ObjectNode first = rating("unable", "At 10");
        evaluator.sync(first);
        evaluator.sync(first);
        evaluator.sync(rating("performed", "At 11"));
        control.sync();

        ObjectNode rating = control.item("rating", RATING);
        assertThat(rating.path("grade").asText()).isEqualTo("performed");
        assertThat(rating.path("times").asInt()).isEqualTo(2);
        assertThat(rating.at("/earlier/0/evidence/note").asText()).isEqualTo("At 10");
    }

    @Test
    void a_moment_gets_its_word_later() {
        evaluator.does(TestPhone.command("mark-moment").put("moment", "m-1").put("takenAt", now()));
        evaluator.does(TestPhone.command("describe-moment")
                .put("moment", "m-1")
                .put("word", "She sat first")
                .put("takenAt", now()));
        control.sync();

        assertThat(control.item("moment", "m-1").path("word").asText()).isEqualTo("She sat first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inv-01", "rp-01", "med-01"})
    void whoever_is_watched_gets_nothing_of_it(String person) throws IOException {
        TestPhone watched = TestPhone.joined(server, person);
        watched.sync();
        watched.listen();
        everythingSecret();
        control.does(TestPhone.command("release-feedback"));
        control.does(
                TestPhone.command("assign-translations").put("language", "fa").put("to", "med-01"));
        JsonNode again = watched.sync();

        assertThat(again.toString()).doesNotContain(SECRET);
        for (String kind : KINDS) {
            assertThat(watched.items(kind)).isEmpty();
        }
        assertThat(watched.items("feedback")).isEmpty();
        assertThat(watched.items("translation"))
                .noneMatch(text -> text.path("id").asText().startsWith("evaluation-guide")
                        || text.path("id").asText().startsWith("guide-word"));
        assertThat(watched.get("/api/exercises/demo/search?q=" + SECRET).bodyAsString())
                .doesNotContain(SECRET + "-note");
        for (String path : List.of("timeline", "board", "journal", "texts?language=fa")) {
            assertThat(watched.get("/api/exercises/demo/" + path).bodyAsString())
                    .doesNotContain(SECRET)
                    .doesNotContain("evaluation-guide")
                    .doesNotContain("guide-word");
        }
    }

    @Test
    void feedback_reaches_the_one_it_is_for_when_control_lets_it_out_and_is_marked_when_seen() {
        TestPhone trainee = TestPhone.joined(server, "inv-02").reading("en");
        TestPhone other = TestPhone.joined(server, "fin-02");
        evaluator.does(feedback("inv-02"));
        trainee.sync();
        assertThat(trainee.items("feedback")).isEmpty();

        trainee.listen();
        other.listen();
        control.does(TestPhone.command("release-feedback"));
        assertThat(trainee.nextItem("feedback", "f-1").at("/text/text").asText())
                .isEqualTo(SECRET);
        assertThat(trainee.item("feedback", "f-1").toString()).doesNotContain("eval-01");

        trainee.does(TestPhone.command("see-feedback")
                .put("feedback", "f-1")
                .put("language", "en")
                .put("takenAt", now()));
        control.sync();
        assertThat(control.item("feedback", "f-1").has("seenAt")).isTrue();
        other.sync();
        assertThat(other.items("feedback")).isEmpty();
    }

    @Test
    void a_server_that_is_started_anew_knows_all_of_it() throws IOException {
        everythingSecret();
        control.does(TestPhone.command("release-feedback"));
        server.close();
        server = TestServer.start(data, Instant::now, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        control.sync();

        assertThat(control.item("rating", RATING).at("/evidence/note").asText()).isEqualTo(SECRET + "-note");
        assertThat(control.items("observation")).hasSize(1);
        assertThat(control.items("moment")).hasSize(1);
        assertThat(control.item("feedback", "f-1").path("shown").asBoolean()).isTrue();
    }

    private void everythingSecret() throws IOException {
        evaluator.does(rating("some-challenges", SECRET + "-note"));
        ObjectNode observation = CommandExamples.of("record-observation").put("objective", "victim-first");
        ((ObjectNode) observation.path("evidence"))
                .put("note", SECRET + "-note")
                .remove("attachments");
        evaluator.does(observation);
        evaluator.does(TestPhone.command("mark-moment")
                .put("moment", "m-1")
                .put("word", SECRET)
                .put("takenAt", now()));
        evaluator.does(feedback("inv-02"));
        control.sync();
        ObjectNode action = TestPhone.command("record-action");
        action.putObject("action")
                .put("kind", control.items("action-kind").getFirst().path("id").asText())
                .put("note", SECRET)
                .put("takenAt", now());
        evaluator.does(action);
    }

    private static ObjectNode rating(String grade, String note) {
        ObjectNode rate = TestPhone.command("rate-item")
                .put("guide", "interview")
                .put("item", "consent")
                .put("about", "team/team-alfa")
                .put("grade", grade);
        rate.putObject("evidence").put("note", note).put("takenAt", now());
        return rate;
    }

    private static ObjectNode feedback(String to) {
        ObjectNode give = TestPhone.command("give-feedback")
                .put("feedback", "f-1")
                .put("to", to)
                .put("takenAt", now());
        give.putObject("text")
                .put("source", "en")
                .put("revision", 1)
                .putObject("versions")
                .putObject("en")
                .put("text", SECRET)
                .put("state", "approved")
                .put("sourceRevision", 1);
        return give;
    }

    private static String now() {
        return Instant.now().toString();
    }
}
