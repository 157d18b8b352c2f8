package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.web.story.BadInputStory;

/** Nobody gets further than their token, and without one there is nothing. */
class BadTokensTest extends BadInputStory {
    @Test
    void without_a_token_there_is_nothing() {
        for (String path : List.of(SYNC, COMMANDS, "/api/exercises/demo/join-codes", "/api/exercises")) {
            refused(phone.post(path, TestPhone.object(), null), 401, "token-missing");
        }
    }

    @ParameterizedTest
    @MethodSource("forgedTokens")
    void a_forged_token_is_no_token(String token) {
        refused(phone.post(SYNC, phone.syncBody(), token), 401, "token-invalid");
        refused(phone.post(COMMANDS, TestPhone.command("start-exercise"), token), 401, "token-invalid");
    }

    static List<String> forgedTokens() {
        return ForgedTokens.of(phone.accessToken(), "excon-director");
    }

    @Test
    void an_expired_token_says_so_by_answer_and_by_close_code() {
        TestPhone late = TestPhone.joined(server, "inv-02");
        AHEAD.set(Duration.ofMinutes(11));
        try {
            refused(late.post(SYNC, late.syncBody(), late.accessToken()), 401, "token-expired");
            assertThat(late.connect().closeCode()).isEqualTo(4401);
        } finally {
            AHEAD.set(Duration.ZERO);
        }
    }

    @Test
    void a_token_opens_only_its_own_exercise() {
        refused(
                phone.post("/api/exercises/another/sync", phone.syncBody(), phone.accessToken()),
                403,
                "wrong-exercise");
        refused(phone.get("/api/exercises/another/board"), 403, "wrong-exercise");
        refused(phone.post("/api/exercises/no%20id/sync", phone.syncBody(), phone.accessToken()), 404, "not-found");
    }

    @ParameterizedTest
    @MethodSource("controlCommands")
    void a_player_controls_nothing(ObjectNode command) {
        refused(phone.post(COMMANDS, command, phone.accessToken()), 403, "not-allowed");
        JsonNode answer = TestPhone.json(phone.post(SYNC, phone.syncBody(fresh(command)), phone.accessToken()));
        assertThat(answer.at("/results/0/code").asText()).isEqualTo("not-allowed");
    }

    static List<ObjectNode> controlCommands() throws IOException {
        return CommandExamples.except(
                "acknowledge-inject",
                "mark-injects",
                "record-action",
                "answer-comms-check",
                "see-feedback",
                "open-document",
                "file-request",
                "reply-to-question",
                "withdraw-request",
                "start-task",
                "finish-task",
                "decline-task",
                "choose-languages",
                "give-consent",
                "withdraw-consent",
                "confirm-briefing",
                "attend",
                "practise",
                "call-red-stop",
                "confirm-red-stop",
                "explain-red-stop",
                "pull-brake",
                "check-in",
                "opt-out",
                "opt-in",
                "opt-out-of-theme",
                "opt-in-to-theme",
                "take-de-role-step",
                "record-decision",
                "take-evidence",
                "note-custody",
                "answer-survey",
                "amend-decision",
                "tick-duty",
                "untick-duty",
                "open-dossier",
                "amend-dossier",
                "merge-dossier",
                "write-link",
                "write-open-question",
                "move-trust",
                "answer-inject",
                "post-message",
                "ask-for-mediator",
                "cancel-mediation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "release-due-injects",
                "note-deliveries",
                "note-positions",
                "note-take-over",
                "note-wall-clock",
                "note-backup-restored",
                "note-dry-run-started",
                "note-dry-run-ended",
                "note-people-texted",
                "count-ballots"
            })
    void what_only_the_server_does_not_even_the_director_does(String type) throws IOException {
        refused(control.post(COMMANDS, CommandExamples.of(type), control.accessToken()), 403, "not-allowed");
    }

    @Test
    void a_player_sees_and_lets_in_nobody() {
        for (String path : List.of(
                "board",
                "map",
                "timeline",
                "devices",
                "replay",
                "replay/items?to=1",
                "replay/positions?at=2026-06-01T09:30:00Z",
                "archive",
                "review/xapi",
                "review/xapi/sending",
                "phone-numbers")) {
            refused(phone.get("/api/exercises/demo/" + path), 403, "not-allowed");
        }
        ObjectNode people = TestPhone.object();
        people.putArray("people").add("inv-02");
        refused(phone.post("/api/exercises/demo/join-codes", people, phone.accessToken()), 403, "not-allowed");
        refused(phone.send(HttpMethod.DELETE, "/api/exercises/demo/devices/x", null), 403, "not-allowed");
        String number = "/api/exercises/demo/people/inv-01/phone-number";
        refused(
                phone.send(HttpMethod.PUT, number, TestPhone.object().put("number", "+37322000000")),
                403,
                "not-allowed");
        refused(phone.send(HttpMethod.DELETE, number, null), 403, "not-allowed");
        refused(phone.post("/api/exercises", TestPhone.object(), phone.accessToken()), 403, "not-allowed");
        assertThat(TestPhone.json(phone.get("/api/exercises")).findValues("injects"))
                .as("how much is planned")
                .isEmpty();
        refused(phone.post("/api/exercises/demo/enter", TestPhone.object(), phone.accessToken()), 403, "not-allowed");
    }

    @Test
    void a_refresh_token_that_is_none() {
        refused(phone.post("/api/token", TestPhone.object(), null), 400, "malformed-field");
        refused(phone.post("/api/token", TestPhone.object().put("refreshToken", "x"), null), 401, "token-invalid");
        refused(
                phone.post("/api/token", TestPhone.object().put("refreshToken", phone.refreshToken() + "x"), null),
                401,
                "token-invalid");
    }

    private static ObjectNode fresh(ObjectNode command) {
        return command.deepCopy().put("id", TestPhone.command("x").path("id").asText());
    }
}
