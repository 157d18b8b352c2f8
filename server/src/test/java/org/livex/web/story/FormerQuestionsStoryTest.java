package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.TestServer;
import org.livex.web.TestPhone;

/** Questions that an inject asked before it was corrected. */
class FormerQuestionsStoryTest extends FormerWordsStory {
    /** Behind a tilde it is a small correction: who has answered need not do so anew. */
    @ParameterizedTest
    @CsvSource({
        "When ~Where ~Who, '1: When; 1.1: Where'",
        "When ~Where Who, '1: When; 1.1: Where'",
        "When Where ~Who, '1: When; 2: Where'",
        "When ~Where ~When ~Who, '1 1.2: When; 1.1: Where'",
        "When ~Where When, '1.1: Where'",
        "When ~Where ~When, ''",
    })
    void are_the_questions_that_it_asked_with_the_numbers_of_their_versions(String asked, String before) {
        String id = "asked-" + ++messages;
        List<String> questions = List.of(asked.split(" "));
        control.does(asking("send-inject", id, questions.getFirst(), "A", "B"));
        for (int i = 1; i < questions.size(); i++) {
            String question = questions.get(i);
            control.does(asking("revise-inject", id, question.replace("~", ""), "A", "B")
                    .put("basedOn", i)
                    .put("small", question.startsWith("~")));
        }
        phone.sync();

        List<String> shown = new ArrayList<>();
        phone.item("inject", id)
                .at("/corrected/askedBefore")
                .forEach(one -> shown.add(numbers(one.path("said")) + ": "
                        + one.at("/question/text/text").asText()));
        assertThat(String.join("; ", shown)).isEqualTo(before);
    }

    /** What its author's device showed stands beside an answer, however late it comes: on their phone, for control and in the table. */
    @ParameterizedTest
    @CsvSource({
        "When ~Where ~Who Why, 1, When",
        "When ~Where ~Who Why, 2, Where",
        "When ~Where ~Who Why, 3, Who",
        "When Where ~Who ~What Why, 3, Who",
        "When Where ~Who ~What Why, 1, When",
    })
    void are_the_question_as_whoever_answered_it_late_had_read_it(String asked, int shown, String read) {
        String id = "answered-" + ++messages;
        List<String> questions = List.of(asked.split(" "));
        control.does(asking("send-inject", id, questions.getFirst(), "A", "B"));
        for (int i = 1; i < questions.size(); i++) {
            String question = questions.get(i);
            control.does(asking("revise-inject", id, question.replace("~", ""), "A", "B")
                    .put("basedOn", i)
                    .put("small", question.startsWith("~")));
        }
        ObjectNode answer = TestPhone.command("answer-inject")
                .put("inject", id)
                .put("takenAt", Instant.now().toString())
                .put("revision", shown);
        answer.putObject("answer").put("type", "chosen").putArray("options").add("o-b");
        phone.does(answer);
        phone.sync();
        control.sync();

        JsonNode mine = phone.item("receipt", id).at("/answersBefore/0");
        assertThat(mine.at("/question/text/text").asText()).isEqualTo(read);
        assertThat(entry(phone.item("inject", id).at("/corrected/askedBefore"), mine)
                        .at("/question/text/text")
                        .asText())
                .isEqualTo(read);
        JsonNode theirs = control.item("progress", id + "/inv-01").at("/answersBefore/0");
        assertThat(entry(control.item("msel-inject", id).at("/released/askedBefore"), theirs)
                        .at("/question/text/versions/en/text")
                        .asText())
                .isEqualTo(read);
        assertThat(control.get("/api/exercises/demo/board/csv")
                        .bodyAsString()
                        .lines()
                        .filter(row -> row.startsWith("X-" + id + ",")
                                && row.contains("inv-01")
                                && row.contains("," + read + ",B,")))
                .hasSize(1);
    }

    private static JsonNode entry(JsonNode asked, JsonNode answer) {
        for (JsonNode one : asked) {
            if (one.path("before").asInt() == answer.path("before").asInt()) {
                return one;
            }
        }
        throw new AssertionError("nothing was asked until " + answer.path("before"));
    }

    @Test
    void are_for_control_with_what_was_asked_in_each_version() {
        control.does(asking("send-inject", "asked-of", "When", "A", "B"));
        control.does(asking("revise-inject", "asked-of", "Where", "A", "B")
                .put("basedOn", 1)
                .put("small", true));
        control.does(asking("revise-inject", "asked-of", "Why", "A", "B").put("basedOn", 2));

        List<String> asked = new ArrayList<>();
        TestPhone.json(control.get("/api/exercises/demo/injects/asked-of/versions"))
                .path("versions")
                .forEach(version ->
                        asked.add(version.at("/question/text/versions/en/text").asText()));

        assertThat(asked).containsExactly("When", "Where", "Why");
    }

    @Test
    void what_it_asked_in_play_stays_what_it_asked(@TempDir Path data) {
        try (TestServer ended = TestServer.start(data)) {
            TestPhone director = TestPhone.of(ended).join(ended.hostCodeFor("excon-director"));
            director.does(TestPhone.command("start-exercise"));
            director.does(asking("send-inject", "asked", "Which gate?", "A", "B"));
            director.does(TestPhone.command("end-exercise"));

            for (ObjectNode reworded : List.of(
                    asking("revise-inject", "asked", "Which door?", "A", "B"),
                    asking("revise-inject", "asked", "Which gate?", "A", "C"),
                    message("revise-inject", "asked", "A1"))) {
                assertThat(director.sync(reworded.put("basedOn", 1))
                                .at("/0/code")
                                .asText())
                        .isEqualTo("exercise-ended");
            }
            ObjectNode text = TestPhone.command("revise-source")
                    .put("text", "inject/asked/option-2")
                    .put("body", "C")
                    .put("basedOn", 1);
            assertThat(director.sync(text).at("/0/code").asText()).isEqualTo("exercise-ended");
        }
    }

    private static ObjectNode asking(String type, String id, String question, String... options) {
        ObjectNode command = message(type, id, "A1");
        ObjectNode asked =
                ((ObjectNode) command.path("inject")).putObject("question").put("kind", "one");
        asked.set("text", written(question));
        for (String option : options) {
            asked.withArray("options")
                    .addObject()
                    .put("id", "o-" + option.toLowerCase(Locale.ROOT))
                    .set("text", written(option));
        }
        return command;
    }
}
