package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.MediaCalls;
import org.livex.web.RoleSwaps;
import org.livex.web.TestPhone;

/** A role goes over to another phone, and to another human, with the demo exercise. */
class SwapStoryTest {
    private static final String SWAP = "/api/exercises/demo/people/inv-01/swap";

    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    TestPhone old;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        old = TestPhone.joined(server, "inv-01").reading("ru").listen();
        old.does(TestPhone.command("give-consent").put("to", "position"));
        old.does(post("m-1", "Мы на месте"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void another_phone_takes_over_and_the_old_one_sees_nothing_more_at_once() {
        String unused = server.codeFor("inv-01");

        JsonNode code = swap(TestPhone.object());

        assertThat(old.closeCode()).isEqualTo(4401);
        assertOut(old);
        assertThat(join(unused)).isEqualTo(404);
        TestPhone next = TestPhone.of(server).join(code.path("code").asText());
        next.sync();
        assertThat(next.has("message", "m-1")).isTrue();
        assertThat(next.item("me", "inv-01").path("consents").toString()).isEqualTo("[\"position\"]");
    }

    @Test
    void a_desk_that_had_a_report_before_says_whose_it_was() {
        old.sync();
        ObjectNode report = MediaCalls.actionWith(old, MediaCalls.PHOTO);
        old.does(report);
        String id = report.path("id").asText();
        control.sync();
        String before = control.item("person", "inv-01").path("callName").asText();
        assertThat(control.item("action", id).has("holder")).isFalse();

        RoleSwaps.swap(control, "inv-01", "Kestrel");

        control.sync();
        assertThat(control.item("action", id).path("holder").asText()).isEqualTo(before);
    }

    @Test
    void another_human_takes_over_with_all_that_the_role_has_and_none_of_its_consents() {
        JsonNode code = swap(handOver("Kestrel", 1));

        assertThat(old.closeCode()).isEqualTo(4401);
        assertOut(old);
        TestPhone next = TestPhone.of(server).join(code.path("code").asText());
        next.sync();
        assertThat(next.item("me", "inv-01").path("callName").asText()).isEqualTo("Kestrel");
        assertThat(next.item("me", "inv-01").path("consents")).isEmpty();
        next.does(post("m-2", "Принял"));
        next.sync();
        assertThat(next.item("message", "m-1").at("/from/callName").asText()).isEqualTo("Investigator Alfa-1");
        assertThat(next.item("message", "m-2").at("/from/callName").asText()).isEqualTo("Kestrel");
        control.sync();
        JsonNode holders = control.item("person", "inv-01").path("holders");
        assertThat(holders).hasSize(2);
        assertThat(holders.get(1).path("callName").asText()).isEqualTo("Kestrel");
        assertThat(control.item("message", "m-1").path("holder").asText()).isEqualTo("Investigator Alfa-1");
    }

    @Test
    void an_answer_that_was_lost_puts_nobody_out_who_came_in_since() {
        ObjectNode wanted = handOver("Kestrel", 1);
        TestPhone next = TestPhone.of(server).join(swap(wanted).path("code").asText());

        swap(wanted);

        next.sync();
        assertThat(next.has("me", "inv-01")).isTrue();
    }

    @Test
    void a_swap_on_what_is_no_longer_true_puts_nobody_out() {
        JsonNode refused = TestPhone.json(control.send(HttpMethod.POST, SWAP, handOver("Kestrel", 7)));

        assertThat(refused.path("code").asText()).isEqualTo("revision-outdated");
        old.sync();
        assertThat(old.item("me", "inv-01").path("callName").asText()).isEqualTo("Investigator Alfa-1");
    }

    @Test
    void only_control_swaps_and_only_people_of_this_exercise() {
        assertThat(old.send(HttpMethod.POST, SWAP, TestPhone.object()).statusCode())
                .isEqualTo(403);
        assertThat(control.send(HttpMethod.POST, SWAP.replace("inv-01", "none"), TestPhone.object())
                        .statusCode())
                .isEqualTo(404);
        ObjectNode other = handOver("Kestrel", 1);
        ((ObjectNode) other.at("/command/person")).put("id", "inv-02");
        assertThat(control.send(HttpMethod.POST, SWAP, other).statusCode()).isEqualTo(400);
    }

    @Test
    void a_swap_by_command_alone_puts_the_old_phone_out_too() {
        control.does((ObjectNode) handOver("Kestrel", 1).path("command"));

        assertOut(old);
    }

    private JsonNode swap(ObjectNode wanted) {
        var answer = control.send(HttpMethod.POST, SWAP, wanted);
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
        return TestPhone.json(answer);
    }

    private int join(String code) {
        return control.post("/api/join", TestPhone.object().put("code", code).put("device", "x"), null)
                .statusCode();
    }

    private static void assertOut(TestPhone phone) {
        var answer = phone.get("/api/exercises/demo/messages?channel=team/team-alfa");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(TestPhone.json(answer).path("code").asText()).isEqualTo("device-revoked");
    }

    private static ObjectNode handOver(String callName, int basedOn) {
        ObjectNode command = TestPhone.command("swap-person").put("basedOn", basedOn);
        ObjectNode person = command.putObject("person")
                .put("id", "inv-01")
                .put("callName", callName)
                .put("function", "player");
        person.putArray("teams").add("team-alfa");
        person.putArray("languages").add("ru");
        ObjectNode wanted = TestPhone.object();
        wanted.set("command", command);
        return wanted;
    }

    private static ObjectNode post(String id, String body) {
        return TestPhone.command("post-message")
                .put("message", id)
                .put("channel", "team/team-alfa")
                .put("body", body)
                .put("takenAt", Instant.now().toString());
    }
}
