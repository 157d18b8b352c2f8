package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.TestServer;

/** What phones show of what a message said before: only what it once said, subject and body of one moment together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormerWordsStoryTest {
    private TestServer server;
    private TestPhone control;
    private TestPhone phone;
    private int messages;

    @BeforeAll
    void start(@TempDir Path data) {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        phone = TestPhone.joined(server, "inv-01").reading("en");
        control.does(TestPhone.command("start-exercise"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** Each word is a subject and a body; behind a tilde it is a small correction. A dash stands for what is as it is now. */
    @ParameterizedTest
    @CsvSource({
        "A1 A2 C1 A1, -2 C-",
        "A1 A2 B1 A1, -2 B-",
        "A1 B2 A3, -1 B2",
        "A1 B2 C1 A3, -1 B2 C1",
        "A1 B1 B2, A1 -1",
        "A1 A2 A3 A2 A1, -2 -3",
        "A1 ~A2 ~A1, --",
        "A1 ~A2 ~A3 A4, -1 -2 -3",
        "A1 B2 ~B3 ~B4 ~B5 B6, A1 -2 -3 -4 -5",
        "A1 ~A2 B1 ~B2 A1, -2 B- B2",
        "A1 ~A2 B1, A- A2",
        "A1 ~A2 B3 C4, A1 A2 B3",
        "A1 B1 ~A1, B-",
        "A1 ~A2, -1",
        "A1 B1 ~B2 ~B1, A-",
        "A1 B1 ~B2 ~B3 ~B1, A-",
        "A1 B1 ~B2 ~B1 C1, A- B-",
        "A1 ~A2 ~A1 B1, A-",
        "A1 ~A2 ~A3 ~A2, -1",
        "A1 ~A2 A1, -2",
    })
    void are_those_that_it_said(String said, String before) {
        String id = "former-" + ++messages;
        List<String> wordings = List.of(said.split(" "));
        control.does(message("send-inject", id, wordings.getFirst()));
        for (int i = 1; i < wordings.size(); i++) {
            revise(id, i, wordings.get(i));
        }
        phone.sync();

        JsonNode corrected = phone.item("inject", id).path("corrected");
        List<String> shown = new ArrayList<>(List.of(words(corrected)));
        corrected.path("meanwhile").forEach(version -> shown.add(words(version)));
        assertThat(shown).containsExactly(before.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "A1 ~A2 ~A3 A4, 1, '1: -1; 1.1: -2; 1.2: -3', 1.1",
        "A1 ~A2 ~A3 A4, 2, '1: -1; 1.1: -2; 1.2: -3', 1.2",
        "A1 B1 A2 B1 C1, 1, '1: A-; 2 4: B-; 3: A2', 2",
        "A1 B1 A2 B1 C1, 3, '1: A-; 2 4: B-; 3: A2', 4",
    })
    void have_the_numbers_of_their_versions_and_whoever_read_one_is_told_which(
            String said, int readAfter, String before, String read) {
        String id = "numbered-" + ++messages;
        List<String> wordings = List.of(said.split(" "));
        control.does(message("send-inject", id, wordings.getFirst()));
        for (int i = 1; i < wordings.size(); i++) {
            revise(id, i, wordings.get(i));
            if (i == readAfter) {
                reads(id, i + 1);
            }
        }
        phone.sync();

        JsonNode corrected = phone.item("inject", id).path("corrected");
        List<String> shown = new ArrayList<>(List.of(numbered(corrected)));
        corrected.path("meanwhile").forEach(version -> shown.add(numbered(version)));
        assertThat(String.join("; ", shown)).isEqualTo(before);
        assertThat(numbers(phone.item("receipt", id).path("versionsRead"))).isEqualTo(read);
    }

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
    void do_not_change_and_are_of_the_same_moment_where_a_small_correction_after_a_correction_was_taken_back() {
        control.does(message("send-inject", "undone", "A1"));
        revise("undone", 1, "B2");
        phone.sync();
        JsonNode before = phone.item("inject", "undone").path("corrected");

        revise("undone", 2, "~B3");
        revise("undone", 3, "~B2");
        phone.sync();

        JsonNode after = phone.item("inject", "undone").path("corrected");
        assertThat(words(after)).isEqualTo("A1");
        assertThat(after).isEqualTo(before);
    }

    /** Whoever was off line says so late; what they had before them is what their device showed. */
    @Test
    void what_was_read_before_a_small_correction_and_heard_of_after_it_was_read_as_it_was_then() {
        control.does(message("send-inject", "late", "A1"));
        revise("late", 1, "~A2");
        revise("late", 2, "~A3");
        reads("late", 2);
        phone.sync();

        assertThat(numbers(phone.item("receipt", "late").path("versionsRead"))).isEqualTo("1.1");
    }

    @Test
    void are_there_for_control_with_the_number_and_the_time_of_each_in_every_language() {
        control.does(message("send-inject", "seen", "A1"));
        revise("seen", 1, "~A2");
        revise("seen", 2, "B2");

        JsonNode versions = TestPhone.json(control.get("/api/exercises/demo/injects/seen/versions"))
                .path("versions");

        assertThat(numbers(versions)).isEqualTo("1 1.1 2");
        assertThat(versions.at("/0/body/versions/en/text").asText()).isEqualTo("1");
        assertThat(versions.at("/1/body/versions/en/text").asText()).isEqualTo("2");
        assertThat(versions.at("/1/subject/versions/en/text").asText()).isEqualTo("A");
        assertThat(versions.at("/2/subject/versions/en/text").asText()).isEqualTo("B");
        assertThat(versions.at("/0/until")).isEqualTo(versions.at("/1/at"));
        assertThat(versions.at("/2/until").isMissingNode()).isTrue();
        assertThat(control.get("/api/exercises/demo/injects/none/versions").statusCode())
                .isEqualTo(404);
        assertThat(phone.get("/api/exercises/demo/injects/seen/versions").statusCode())
                .isEqualTo(403);
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

    private void revise(String id, int basedOn, String words) {
        control.does(message("revise-inject", id, words.replace("~", ""))
                .put("basedOn", basedOn)
                .put("small", words.startsWith("~")));
    }

    private void reads(String id, int revision) {
        ObjectNode marked = TestPhone.command("mark-injects");
        marked.putArray("marks")
                .addObject()
                .put("inject", id)
                .put("kind", "read")
                .put("takenAt", Instant.now().toString())
                .put("revision", revision);
        phone.does(marked);
    }

    private static String numbered(JsonNode version) {
        return numbers(version.path("said")) + ": " + words(version);
    }

    private static String numbers(JsonNode versions) {
        List<String> numbers = new ArrayList<>();
        versions.forEach(version -> numbers.add(version.path("version").asText()
                + (version.has("small") ? "." + version.path("small").asText() : "")));
        return String.join(" ", numbers);
    }

    /** The one that was corrected in play is read in the words that were confirmed last, and not only in its first. */
    @Test
    void what_is_changed_after_endex_says_so_and_what_was_read_until_then_is_there(@TempDir Path data) {
        try (TestServer ended = TestServer.start(data)) {
            TestPhone director = TestPhone.of(ended).join(ended.hostCodeFor("excon-director"));
            TestPhone reader = TestPhone.joined(ended, "inv-01").reading("en");
            director.does(TestPhone.command("start-exercise"));
            for (String id : List.of("twice", "once", "small", "left", "back")) {
                director.does(message("send-inject", id, "A1"));
            }
            director.does(message("revise-inject", "twice", "A2").put("basedOn", 1));
            director.does(message("revise-inject", "left", "A2").put("basedOn", 1));
            director.does(
                    message("revise-inject", "small", "A2").put("basedOn", 1).put("small", true));
            director.does(
                    message("revise-inject", "back", "A2").put("basedOn", 1).put("small", true));
            director.does(TestPhone.command("end-exercise"));
            director.does(message("revise-inject", "back", "A1").put("basedOn", 2));
            director.does(message("revise-inject", "twice", "A3").put("basedOn", 2));
            director.does(message("revise-inject", "once", "A3").put("basedOn", 1));
            director.does(message("revise-inject", "small", "A3").put("basedOn", 2));
            reader.sync();

            assertThat(shown(reader, "twice")).containsExactly("after ENDEX", "-1", "-2");
            assertThat(shown(reader, "once")).containsExactly("after ENDEX", "-1");
            assertThat(shown(reader, "small")).containsExactly("after ENDEX", "-1", "-2");
            assertThat(shown(reader, "back")).containsExactly("after ENDEX", "-2");
            assertThat(shown(reader, "left")).containsExactly("in play", "-1");
        }
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

    private static List<String> shown(TestPhone reader, String id) {
        JsonNode corrected = reader.item("inject", id).path("corrected");
        List<String> shown = new ArrayList<>();
        shown.add(corrected.path("afterEnd").asBoolean() ? "after ENDEX" : "in play");
        shown.add(words(corrected));
        corrected.path("meanwhile").forEach(version -> shown.add(words(version)));
        return shown;
    }

    private static String words(JsonNode version) {
        return version.at("/subject/text").asText("-")
                + version.at("/body/text").asText("-");
    }

    static ObjectNode message(String type, String id, String words) {
        ObjectNode command = TestPhone.command(type);
        ObjectNode inject = command.putObject("inject")
                .put("id", id)
                .put("number", "X-" + id)
                .put("type", "message")
                .put("mustAcknowledge", true);
        inject.set("title", written(id));
        inject.set("subject", written(words.substring(0, 1)));
        inject.set("body", written(words.substring(1)));
        inject.putObject("trigger").put("type", "by-hand");
        inject.putArray("expectedActions");
        ObjectNode audience = inject.putObject("audience").put("everyone", false);
        audience.putArray("people").add("inv-01");
        audience.putArray("teams");
        audience.putArray("agencies");
        audience.putArray("functions");
        return command;
    }

    static ObjectNode written(String text) {
        ObjectNode written = TestPhone.object().put("source", "en").put("revision", 1);
        written.putObject("versions")
                .putObject("en")
                .put("text", text)
                .put("state", "approved")
                .put("sourceRevision", 1);
        return written;
    }
}
