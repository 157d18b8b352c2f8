package org.livex.web.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.TestPhone;

/** How an inject will look to one person, and who is writing it, over HTTP with the demo exercise. */
class AuthoringRoutesTest {
    private static final String DEMO = "/api/exercises/demo";

    @TempDir
    Path data;

    TestServer server;
    TestPhone control;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void control_sees_an_inject_as_one_person_will_and_nobody_else_does() {
        JsonNode seen = TestPhone.json(control.get(DEMO + "/injects/sh-01/seen-by/inv-01?languages=ru"));
        TestPhone phone = TestPhone.joined(server, "inv-01");

        assertThat(seen.at("/body/language").textValue()).isEqualTo("ru");
        assertThat(seen.has("controlNote")).isFalse();
        assertThat(phone.get(DEMO + "/injects/sh-01/seen-by/inv-01").statusCode())
                .isEqualTo(403);
        assertThat(control.get(DEMO + "/injects/nothing/seen-by/inv-01").statusCode())
                .isEqualTo(404);
        assertThat(control.get(DEMO + "/injects/sh-01/seen-by/nobody").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_number_that_is_taken_is_refused_by_name_and_free_again_once_its_inject_is_gone() {
        control.does(planning("first", "Z-1"));

        HttpResponse<Buffer> taken = control.post(DEMO + "/commands", planning("second", "Z-1"), control.accessToken());
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(TestPhone.json(taken).path("code").textValue()).isEqualTo("inject-number-taken");
        assertThat(TestPhone.json(taken).at("/parameters/number").textValue()).isEqualTo("Z-1");

        control.does(TestPhone.command("remove-inject").put("inject", "first").put("basedOn", 1));
        assertThat(control.does(planning("second", "Z-1")).path("outcome").textValue())
                .isEqualTo("accepted");
        assertThat(TestPhone.json(control.get(DEMO + "/preflight")).findValuesAsText("code"))
                .isNotEmpty()
                .doesNotContain("doubled-number");
    }

    @Test
    void control_hears_at_once_who_is_writing_what() {
        control.listen();
        control.next("synced");
        control.post(
                DEMO + "/editing", JsonNodeFactory.instance.objectNode().put("inject", "sh-01"), control.accessToken());

        JsonNode told = control.next("editing");
        assertThat(told.path("inject").textValue()).isEqualTo("sh-01");
        assertThat(told.path("person").textValue()).isEqualTo("excon-director");
        assertThat(control.post(
                                DEMO + "/editing",
                                JsonNodeFactory.instance.objectNode().put("inject", "no id"),
                                control.accessToken())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void control_hears_of_a_press_that_waits_and_can_still_be_taken_back() {
        control.listen();
        control.next("synced");
        ObjectNode press = JsonNodeFactory.instance.objectNode().put("inject", "sh-01");
        control.post(DEMO + "/editing", press.deepCopy().put("pressed", true), control.accessToken());

        JsonNode told = control.next("editing");
        assertThat(told.path("inject").textValue()).isEqualTo("sh-01");
        assertThat(told.path("pressed").booleanValue()).isTrue();
        ObjectNode unclear = press.deepCopy().put("pressed", "yes");
        assertThat(control.post(DEMO + "/editing", unclear, control.accessToken())
                        .statusCode())
                .isEqualTo(400);
    }

    /** As sh-01 is, under another id. */
    private ObjectNode planning(String id, String number) {
        control.sync();
        ObjectNode command = TestPhone.command("plan-inject");
        command.set(
                "inject",
                ((ObjectNode) control.item("msel-inject", "sh-01").path("inject"))
                        .deepCopy()
                        .put("id", id)
                        .put("number", number));
        return command;
    }
}
