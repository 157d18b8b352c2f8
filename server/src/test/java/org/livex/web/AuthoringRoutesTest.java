package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;

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
}
