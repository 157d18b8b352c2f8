package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.CommandExamples;
import org.livex.web.TestPhone;

/** Players of the demo exercise answer by name, a team rates itself, and control, mediators and tables have what came of it. */
class SurveyStoryTest {
    private static final String TABLE = "/api/exercises/demo/review/csv?part=surveys&language=en";
    private static final String NOTE = "Рация-работала";

    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    TestPhone player;
    TestPhone mate;

    @BeforeEach
    void start() {
        server = TestServer.start(data, Instant::now, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        player = TestPhone.joined(server, "inv-01");
        mate = TestPhone.joined(server, "pro-01");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_answer_that_arrives_twice_is_there_once_with_its_name_and_for_nobody_else() throws IOException {
        named();
        ObjectNode answer = answer("4", NOTE);
        player.sync(answer);
        player.sync(answer);
        player.sync();
        control.sync();

        assertThat(player.item("survey", "evening-1")
                        .at("/answers/values/good/0")
                        .asText())
                .isEqualTo(NOTE);
        JsonNode survey = control.item("survey", "evening-1");
        assertThat(survey.path("came").asInt()).isEqualTo(1);
        assertThat(survey.at("/answers/0/person").asText()).isEqualTo("inv-01");
        assertThat(survey.at("/notes/0/text/versions/ru/text").asText()).isEqualTo(NOTE);
        assertThat(mate.sync().toString()).doesNotContain(NOTE);
        assertThat(mate.item("survey", "evening-1").has("answers")).isFalse();
        TestPhone notAsked = TestPhone.joined(server, "med-01");
        notAsked.sync();
        assertThat(notAsked.items("survey")).isEmpty();
    }

    @Test
    void scales_have_number_median_and_middle_half_and_groups_of_five_by_function_and_team() throws IOException {
        named();
        List<String> alfa = List.of("inv-01", "fin-01", "pro-01", "ngo-01", "soc-01");
        for (int i = 0; i < alfa.size(); i++) {
            TestPhone.joined(server, alfa.get(i)).does(answer(String.valueOf(i + 1), "Note-" + i));
        }
        TestPhone.joined(server, "inv-02").does(answer("5", "Note-5"));
        arrange();

        List<String> rows = rows();
        assertThat(rows).anyMatch(row -> row.contains(",All,6,3.5,2.25 – 4.75,"));
        assertThat(rows).anyMatch(row -> row.contains(",Player,6,"));
        assertThat(rows).anyMatch(row -> row.contains("Alfa,5,3,2 – 4,1: 1; 2: 1; 3: 1; 4: 1; 5: 1"));
        assertThat(rows).noneMatch(row -> row.contains("Bravo,1"));
        assertThat(rows).anyMatch(row -> row.contains("Radio") && row.contains("Note-0"));
        assertThat(String.join("", rows)).doesNotContain("Note-5");
    }

    @Test
    void what_was_written_by_name_says_who_wrote_it() throws IOException {
        named();
        player.does(answer("4", NOTE));
        control.sync();

        JsonNode note = control.item("survey", "evening-1").at("/notes/0");
        assertThat(note.path("person").asText()).isEqualTo("inv-01");
        assertThat(note.path("callName").asText()).isEqualTo("Investigator Alfa-1");
        assertThat(rows()).anyMatch(row -> row.contains(",inv-01,,,," + NOTE));
    }

    private void arrange() throws IOException {
        control.sync();
        int hidden = 0;
        int grouped = 0;
        for (JsonNode note : control.item("survey", "evening-1").path("notes")) {
            String text = note.at("/text/versions/ru/text").asText();
            hidden = text.equals("Note-5") ? note.path("number").asInt() : hidden;
            grouped = text.equals("Note-0") ? note.path("number").asInt() : grouped;
        }
        ObjectNode arrange = CommandExamples.of("arrange-notes");
        ObjectNode arrangement = arrange.withObject("/arrangement");
        arrangement.putArray("hidden").add(hidden);
        ((ObjectNode) arrangement.at("/groups/0")).putArray("notes").add(grouped);
        ((ObjectNode) arrangement.at("/groups/0/title/versions/en")).put("text", "Radio");
        control.does(arrange);
    }

    @Test
    void a_team_rates_itself_and_stands_beside_what_evaluators_saw() throws IOException {
        control.does(CommandExamples.of("open-survey").put("survey", "self-rating"));
        player.does(rating("yes"));
        mate.does(rating("no"));
        ObjectNode rate = CommandExamples.of("rate-item")
                .put("about", "team/team-alfa")
                .put("item", "apart")
                .put("grade", "yes");
        ((ObjectNode) rate.path("evidence")).remove(List.of("inject", "attachments"));
        control.does(rate);

        player.sync();
        assertThat(player.item("survey", "self-rating")
                        .at("/teams/0/answers/values/apart/0")
                        .asText())
                .isEqualTo("no");
        TestPhone other = TestPhone.joined(server, "inv-02");
        other.sync();
        assertThat(other.item("survey", "self-rating").at("/teams/0").has("answers"))
                .isFalse();
        assertThat(other.item("survey", "self-rating").at("/questions/0/type").asText())
                .isEqualTo("grade");
        assertThat(rows()).anyMatch(row -> row.contains("Alfa,,,,No,") && row.contains(": Yes,"));
    }

    @Test
    void a_note_is_on_the_mediators_desk_and_control_has_it_in_their_words() throws IOException {
        named();
        player.does(answer("4", NOTE));
        ObjectNode assign =
                TestPhone.command("assign-translations").put("language", "en").put("to", "med-01");
        assign.putArray("texts").add("survey-note/evening-1.1/text");
        control.does(assign);
        TestPhone mediator = TestPhone.joined(server, "med-01");
        mediator.sync();
        assertThat(mediator.items("translation")).hasSize(1);

        mediator.does(TestPhone.command("translate-text")
                .put("text", "survey-note/evening-1.1/text")
                .put("language", "en")
                .put("body", "The radio worked")
                .put("state", "needs-review")
                .put("basedOn", 1)
                .put("replaces", 0));
        control.sync();

        assertThat(control.item("survey", "evening-1")
                        .at("/notes/0/text/versions/en/text")
                        .asText())
                .isEqualTo("The radio worked");
    }

    @Test
    void a_server_that_is_started_anew_knows_what_was_answered() throws IOException {
        named();
        player.does(answer("4", NOTE));
        control.does(CommandExamples.of("close-survey"));
        server.close();
        server = TestServer.start(data, Instant::now, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        control.sync();

        JsonNode survey = control.item("survey", "evening-1");
        assertThat(survey.path("state").asText()).isEqualTo("closed");
        assertThat(survey.path("came").asInt()).isEqualTo(1);
    }

    private void named() throws IOException {
        ObjectNode write = CommandExamples.of("write-survey");
        ((ObjectNode) write.path("survey")).put("anonymous", false);
        control.does(write);
        control.does(CommandExamples.of("open-survey"));
    }

    private static ObjectNode answer(String useful, String note) {
        ObjectNode command = TestPhone.command("answer-survey")
                .put("survey", "evening-1")
                .put("takenAt", Instant.now().toString().replaceAll("\\.\\d+Z", ".000Z"));
        ObjectNode answers = command.putObject("answers").put("language", "ru");
        answers.putObject("values").putArray("useful").add(useful);
        answers.withObject("/values").putArray("good").add(note);
        return command;
    }

    private static ObjectNode rating(String apart) {
        ObjectNode command = TestPhone.command("answer-survey")
                .put("survey", "self-rating")
                .put("team", "team-alfa")
                .put("takenAt", "2026-11-24T18:05:00.000Z");
        command.putObject("answers").putObject("values").putArray("apart").add(apart);
        return command;
    }

    private List<String> rows() {
        return new ArrayList<>(control.get(TABLE).bodyAsString().lines().toList());
    }
}
