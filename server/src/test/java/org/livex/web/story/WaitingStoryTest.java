package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.livex.json.DomainJson;
import org.livex.web.TestPhone;

/** Control plans injects that wait for what people of the demo exercise do. */
class WaitingStoryTest {
    private static final String SOON = "PT0S";
    private static final String LATER = "PT30M";
    /** After STARTEX, as the protocol writes it. */
    private String taken = "";

    private static final List<String> ALL = List.of("w-report", "w-request", "w-scene", "w-reply", "w-persona");

    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    TestPhone investigator;
    TestPhone actor;

    @BeforeEach
    void start() {
        server = TestServer.start(data, Instant::now, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        investigator = TestPhone.joined(server, "inv-01");
        actor = TestPhone.joined(server, "rp-04");
        control.does(TestPhone.command("start-exercise"));
        taken = DomainJson.instant(Instant.now());
        control.does(TestPhone.command("release-inject").put("inject", "sh-10"));
        control.does(TestPhone.command("release-inject").put("inject", "bs-02"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void what_is_waited_for_comes_and_the_injects_go_out_each_once() {
        plan(SOON);
        act("first");
        play();
        control.listen();
        ALL.forEach(this::untilItIsOut);
        control.hangUp();
        act("second");
        control.sync();

        investigator.sync();
        assertThat(investigator.items("inject"))
                .extracting(inject -> inject.path("id").asText())
                .containsAll(ALL);
        assertThat(ALL)
                .allSatisfy(id -> assertThat(control.item("msel-inject", id).at("/released/recipients"))
                        .hasSize(1));
    }

    @Test
    void a_server_that_is_started_anew_still_knows_what_has_come() {
        plan(LATER);
        act("first");
        play();
        control.sync();
        assertThat(ALL)
                .allSatisfy(id -> assertThat(control.item("msel-inject", id).has("dueAt"))
                        .as(id)
                        .isTrue());
        server.close();
        server = TestServer.start(data, Instant::now, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        control.sync();
        assertThat(ALL)
                .allSatisfy(id -> assertThat(
                                control.item("msel-inject", id).path("state").asText())
                        .isEqualTo("planned"));

        control.does(TestPhone.command("jump-clock").put("to", "D1 09:45:00"));
        control.listen();
        ALL.forEach(this::untilItIsOut);
        control.hangUp();
    }

    private void untilItIsOut(String inject) {
        while (!control.item("msel-inject", inject).path("state").asText().equals("released")) {
            control.next("");
        }
    }

    private void plan(String delay) {
        plan("w-report", trigger("on-action", delay).put("kind", "observed").put("count", 2));
        plan(
                "w-request",
                trigger("on-request", delay).put("form", "search-warrant").put("outcome", "granted"));
        plan(
                "w-scene",
                trigger("on-scene", delay)
                        .put("inject", "bs-02")
                        .put("end", "finished")
                        .put("quorum", "everyone"));
        plan("w-reply", trigger("on-reply", delay).put("inject", "sh-10"));
        plan("w-persona", trigger("on-reply", delay).put("persona", "lea"));
        control.sync();
    }

    private static ObjectNode trigger(String type, String delay) {
        return TestPhone.object().put("type", type).put("delay", delay);
    }

    private void plan(String id, ObjectNode trigger) {
        ObjectNode command = TestPhone.command("plan-inject");
        ObjectNode inject = command.putObject("inject")
                .put("id", id)
                .put("number", id)
                .put("type", "message")
                .put("mustAcknowledge", false);
        inject.set("title", text("Title"));
        inject.set("body", text("It has come."));
        inject.set("trigger", trigger);
        inject.putArray("expectedActions");
        ObjectNode audience = inject.putObject("audience").put("everyone", false);
        audience.putArray("people").add("inv-01");
        List.of("teams", "agencies", "functions").forEach(audience::putArray);
        control.does(command);
    }

    private void act(String request) {
        investigator.does(report(null));
        investigator.does(report("sh-10"));
        ObjectNode file =
                TestPhone.command("file-request").put("request", request).put("takenAt", taken);
        ObjectNode filing =
                file.putObject("filing").put("form", "search-warrant").put("ground", "cpc-88");
        filing.putObject("values")
                .put("address", "12 Mill Lane")
                .put("what", "dwelling")
                .put("reasons", "A van");
        investigator.does(file);
        ObjectNode answer =
                TestPhone.command("answer-request").put("request", request).put("atOnce", true);
        answer.putObject("ruling").put("outcome", "granted");
        control.does(answer);
        control.does(message().put("as", "lea"));
        investigator.does(message());
    }

    private void play() {
        actor.does(TestPhone.command("start-task").put("inject", "bs-02").put("takenAt", taken));
        actor.does(TestPhone.command("finish-task").put("inject", "bs-02").put("takenAt", taken));
    }

    private ObjectNode message() {
        ObjectNode command = TestPhone.command("post-message");
        return command.put("message", command.path("id").asText())
                .put("channel", "control/inv-01")
                .put("body", "…")
                .put("takenAt", taken);
    }

    private ObjectNode report(@Nullable String replyTo) {
        ObjectNode report = TestPhone.command("record-action");
        ObjectNode action = report.putObject("action")
                .put("kind", "observed")
                .put("note", "")
                .put("takenAt", taken);
        if (replyTo != null) {
            action.put("inject", replyTo);
        }
        return report;
    }

    private static ObjectNode text(String english) {
        ObjectNode text = TestPhone.object().put("source", "en").put("revision", 1);
        text.putObject("versions")
                .putObject("en")
                .put("text", english)
                .put("state", "approved")
                .put("sourceRevision", 1);
        return text;
    }
}
