package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.TestPhone;

/** The neighbour of the demo exercise calls, and team Alfa is asked when it goes in. */
class QuestionStoryTest {
    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    TestPhone one;
    TestPhone mate;

    @BeforeEach
    void start() {
        server = TestServer.start(data, Instant::now, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        one = TestPhone.joined(server, "inv-01").reading("ru");
        mate = TestPhone.joined(server, "pro-01").reading("ro");
        control.does(TestPhone.command("start-exercise"));
        control.does(TestPhone.command("release-inject").put("inject", "sh-10"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everybody_is_asked_in_their_own_language() {
        one.sync();
        mate.sync();

        assertThat(one.item("inject", "sh-10").at("/question/text/text").asText())
                .isEqualTo("Когда вы заходите?");
        assertThat(mate.item("inject", "sh-10")
                        .at("/question/options/0/text/text")
                        .asText())
                .isEqualTo("Înainte să se întoarcă chiriașul");
        assertThat(one.item("inject", "sh-10").at("/question/kind").asText()).isEqualTo("one");
    }

    @Test
    void what_is_asked_says_so_where_it_was_translated_after_it_went_out() {
        control.does(TestPhone.command("translate-text")
                .put("text", "inject/sh-10/question")
                .put("language", "tr")
                .put("body", "Ne zaman giriyorsunuz?")
                .put("state", "draft")
                .put("replaces", 0)
                .put("basedOn", 1));
        TestPhone turkish = one.reading("tr");
        turkish.sync();

        JsonNode question = turkish.item("inject", "sh-10").path("question");
        assertThat(question.at("/text/text").asText()).isEqualTo("Ne zaman giriyorsunuz?");
        assertThat(question.at("/text/marks").toString()).contains("translated-later");
        assertThat(question.at("/options/0/text/marks").toString()).doesNotContain("translated-later");
    }

    @Test
    void an_answer_that_arrives_twice_is_there_once_and_nobody_of_the_team_learns_it() {
        ObjectNode answer = answer("when-back");
        one.sync(answer);
        one.sync(answer);
        one.sync();
        control.sync();

        assertThat(one.item("receipt", "sh-10").at("/answer/options/0").asText())
                .isEqualTo("when-back");
        JsonNode progress = control.item("progress", "sh-10/inv-01");
        assertThat(progress.at("/answer/options/0").asText()).isEqualTo("when-back");
        assertThat(progress.has("acknowledgedAt")).isTrue();
        assertThat(progress.path("answeredIn").asText()).isEqualTo("ru");
        mate.sync();
        assertThat(mate.items("receipt")).noneMatch(receipt -> receipt.has("answer"));
        assertThat(control.get("/api/exercises/demo/board/csv").bodyAsString()).contains("when-back");
    }

    @Test
    void a_question_that_control_changes_is_asked_again_and_the_old_answer_stays_beside_it() {
        one.does(answer("when-back"));
        offersInsteadOfTheSecond("never");
        one.sync();
        control.sync();

        assertThat(one.item("receipt", "sh-10").has("answer")).isFalse();
        assertThat(one.item("receipt", "sh-10")
                        .at("/answersBefore/0/answer/options/0")
                        .asText())
                .isEqualTo("when-back");
        JsonNode asked = one.item("receipt", "sh-10").at("/answersBefore/0/question");
        assertThat(asked.at("/options/1/id").asText()).isEqualTo("when-back");
        assertThat(asked.at("/options/1/text/text").asText()).isNotBlank();
        assertThat(asked.at("/text/text").asText()).isNotBlank();
        JsonNode corrected = one.item("inject", "sh-10").path("corrected");
        assertThat(corrected.path("question")).isEqualTo(asked);
        assertThat(corrected.path("at").asText())
                .isEqualTo(one.item("inject", "sh-10").at("/correction/at").asText());
        assertThat(control.item("msel-inject", "sh-10")
                        .at("/released/askedBefore/0/question/options/1/id")
                        .asText())
                .isEqualTo("when-back");
    }

    @Test
    void a_question_that_is_changed_twice_leaves_all_that_was_asked_in_its_order() {
        one.does(answer("when-back"));
        offersInsteadOfTheSecond("never");
        offersInsteadOfTheSecond("at-once");
        one.sync();

        JsonNode corrected = one.item("inject", "sh-10").path("corrected");
        assertThat(corrected.path("askedBefore").findValuesAsText("id"))
                .containsExactly("before", "when-back", "before", "never");
        assertThat(corrected.at("/askedBefore/0/before").asInt())
                .isEqualTo(one.item("receipt", "sh-10")
                        .at("/answersBefore/0/before")
                        .asInt());
        assertThat(corrected.at("/askedBefore/1/question")).isEqualTo(corrected.path("question"));
        assertThat(corrected.at("/askedBefore/1/question/text/text").asText()).isEqualTo("Когда вы заходите?");
    }

    @Test
    void a_server_that_is_started_anew_knows_the_answer() {
        one.does(answer("before"));
        server.close();
        server = TestServer.start(data, Instant::now, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        control.sync();

        assertThat(control.item("progress", "sh-10/inv-01")
                        .at("/answer/options/0")
                        .asText())
                .isEqualTo("before");
    }

    private void offersInsteadOfTheSecond(String option) {
        control.sync();
        JsonNode row = control.item("msel-inject", "sh-10");
        ObjectNode inject = row.path("inject").deepCopy();
        ((ArrayNode) inject.at("/question/options")).remove(1);
        ObjectNode more =
                ((ArrayNode) inject.at("/question/options")).addObject().put("id", option);
        more.set("text", inject.at("/question/options/0/text").deepCopy());
        ObjectNode revise = TestPhone.command("revise-inject")
                .put("basedOn", row.path("revision").asInt());
        revise.set("inject", inject);
        control.does(revise);
    }

    private static ObjectNode answer(String option) {
        ObjectNode answer = TestPhone.command("answer-inject")
                .put("inject", "sh-10")
                .put("takenAt", Instant.now().toString())
                .put("language", "ru");
        answer.putObject("answer").put("type", "chosen").putArray("options").add(option);
        return answer;
    }
}
