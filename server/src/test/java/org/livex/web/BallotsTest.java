package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.livex.TestServer;
import org.livex.web.story.AnonymousSurveyStory;

/** Who has a ballot, what comes with one, and with the same one again. */
class BallotsTest extends AnonymousSurveyStory {
    @Test
    void whoever_has_no_ballot_sends_nothing_and_whoever_is_not_asked_gets_none() throws IOException {
        try (TestServer server = TestServer.start(folder)) {
            TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
            control.does(CommandExamples.of("write-survey"));
            TestPhone player = TestPhone.joined(server, "inv-01");
            refused(player, "/ballot", 404);
            control.does(CommandExamples.of("open-survey"));

            refused(TestPhone.joined(server, "med-01"), "/ballot", 404);
            refused(control, "/ballot", 403);
            assertThat(player.get(SURVEY + "/ballots").statusCode()).isEqualTo(403);
            assertThat(player.postAs("Ballot " + "0".repeat(64), SURVEY + "/answers", answers(0))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(player.postAs("Ballot " + "0".repeat(64), "/api/exercises/demo/surveys/none/answers", answers(0))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(player.post(SURVEY + "/answers", answers(0), player.accessToken())
                            .statusCode())
                    .as("with a token")
                    .isEqualTo(401);
            String own = fetched(player);
            ObjectNode six = answers(0);
            six.withObject("/values").putArray("useful").add("6");
            assertThat(player.postAs("Ballot " + own, SURVEY + "/answers", six).statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void another_answer_with_the_same_ballot_is_instead_of_the_first_and_two_are_too_few_to_be_shown()
            throws IOException {
        try (TestServer server = TestServer.start(folder)) {
            TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
            control.does(CommandExamples.of("write-survey"));
            control.does(CommandExamples.of("open-survey"));
            String ballot = fetched(TestPhone.joined(server, "inv-01"));
            answered(server, ballot, 0);
            answered(server, ballot, 1);
            answered(server, fetched(TestPhone.joined(server, "pro-01")), 2);
            assertThat(TestPhone.json(control.get(SURVEY + "/ballots"))
                            .path("came")
                            .asInt())
                    .isEqualTo(2);

            control.listen();
            control.does(CommandExamples.of("close-survey"));
            JsonNode survey = control.untilItHas("survey", "evening-1");
            while (!survey.has("came")) {
                survey = control.nextItem("survey", "evening-1");
            }
            assertThat(survey.path("came").asInt()).isEqualTo(2);
            assertThat(survey.path("answers")).isEmpty();
            TestPhone asked = TestPhone.joined(server, "inv-01");
            asked.sync();
            JsonNode theirs = asked.item("survey", "evening-1");
            assertThat(theirs.path("tooFew").asBoolean()).isTrue();
            assertThat(theirs.path("asked").asInt()).isGreaterThanOrEqualTo(3);
        }
        for (Path file : files(folder)) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            NOTES.forEach(note -> assertThat(bytes).as(file.toString()).doesNotContain(raw(note)));
        }
    }

    @Test
    void a_start_in_between_makes_no_second_lot_of_ballots_and_gives_nobody_another() throws IOException {
        Path data = folder.resolve("data");
        String first;
        try (TestServer server = TestServer.start(data)) {
            TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
            control.does(CommandExamples.of("write-survey"));
            control.does(CommandExamples.of("open-survey"));
            first = fetched(TestPhone.joined(server, "inv-01"));
            assertThat(ballot(TestPhone.joined(server, "fin-02"))).isNotEmpty();
        }
        JsonNode before = box(data);
        try (TestServer server = TestServer.start(data)) {
            TestPhone unsaid = TestPhone.joined(server, "fin-02");
            refused(unsaid, "/ballot", 409);
            String second = fetched(TestPhone.joined(server, "pro-01"));
            assertThat(answered(server, first, 0)).isEqualTo(200);
            assertThat(answered(server, second, 1)).isEqualTo(200);
        }
        JsonNode after = box(data);
        assertThat(after.path("key")).isEqualTo(before.path("key"));
        assertThat(after.path("answers")).hasSize(2);
        assertThat(texts(after.path("holders"))).containsExactly("fin-02.1", "inv-01.1", "pro-01.1");
    }

    @Test
    void whoever_takes_a_role_over_has_a_ballot_of_their_own() throws IOException {
        try (TestServer server = TestServer.start(folder)) {
            TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
            control.does(CommandExamples.of("write-survey"));
            control.does(CommandExamples.of("open-survey"));
            String former = ballot(TestPhone.joined(server, "inv-01"));
            ObjectNode swap = TestPhone.command("swap-person").put("basedOn", 1);
            ObjectNode next = swap.putObject("person")
                    .put("id", "inv-01")
                    .put("callName", "Newcomer")
                    .put("function", "player");
            next.putArray("teams").add("team-alfa");
            next.putArray("languages").add("en");
            control.does(swap);

            assertThat(fetched(TestPhone.joined(server, "inv-01"))).isNotEqualTo(former);
        }
    }

    private static void refused(TestPhone phone, String path, int status) {
        assertThat(phone.post(SURVEY + path, TestPhone.object(), phone.accessToken())
                        .statusCode())
                .isEqualTo(status);
    }
}
