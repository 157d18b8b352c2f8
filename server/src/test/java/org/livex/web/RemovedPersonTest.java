package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;

/** A person is taken out of the plan, and with them every way in that they had. */
class RemovedPersonTest {
    private static final String SPARE = "spare-01";
    private static final String DEVICES = "/api/exercises/demo/devices";

    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    TestPhone phone;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        add();
        phone = TestPhone.joined(server, SPARE).listen();
        phone.next("");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void their_phones_are_out_at_once_and_for_good() {
        TestPhone second = TestPhone.joined(server, SPARE);

        remove();

        assertThat(phone.closeCode()).isEqualTo(4401);
        for (TestPhone one : List.of(phone, second)) {
            assertRevoked(one.post("/api/exercises/demo/sync", one.syncBody(), one.accessToken()));
            assertRevoked(one.post("/api/token", TestPhone.object().put("refreshToken", one.refreshToken()), null));
        }
        assertThat(devices()).isEmpty();
    }

    @Test
    void nobody_elses_phone_is_out() {
        TestPhone other = TestPhone.joined(server, "inv-01");

        remove();

        other.sync();
        assertThat(other.has("me", "inv-01")).isTrue();
    }

    @Test
    void a_code_that_was_printed_before_lets_nobody_in_any_more() {
        String printed = server.codeFor(SPARE);
        remove();

        HttpResponse<Buffer> answer = join(printed);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(TestPhone.json(answer).path("code").asText()).isEqualTo("code-unknown");
        assertThat(answer.bodyAsString()).doesNotContain("Token");
        assertThat(devices()).isEmpty();
        assertThat(join(printed).statusCode()).isEqualTo(404);
    }

    @Test
    void who_comes_again_under_the_same_id_comes_in_with_a_new_code_only() {
        remove();
        add();

        assertRevoked(phone.post("/api/exercises/demo/sync", phone.syncBody(), phone.accessToken()));
        TestPhone next = TestPhone.joined(server, SPARE);
        next.sync();
        assertThat(next.has("me", SPARE)).isTrue();
        assertThat(devices()).hasSize(1);
    }

    private HttpResponse<Buffer> join(String code) {
        ObjectNode body = TestPhone.object()
                .put("code", code)
                .put("device", "x")
                .put("installation", "an-installation-of-one-phone");
        return control.post("/api/join", body, null);
    }

    private void add() {
        ObjectNode command = TestPhone.command("add-person");
        ObjectNode person = command.putObject("person")
                .put("id", SPARE)
                .put("callName", "Spare")
                .put("function", "player");
        person.putArray("teams");
        person.putArray("languages").add("en");
        control.does(command);
    }

    private void remove() {
        control.does(TestPhone.command("remove-person").put("person", SPARE).put("basedOn", 1));
    }

    /** Those of the person that are in. */
    private List<JsonNode> devices() {
        List<JsonNode> devices = new ArrayList<>();
        TestPhone.json(control.get(DEVICES)).path("devices").forEach(device -> {
            if (device.path("person").asText().equals(SPARE)) {
                devices.add(device);
            }
        });
        return devices;
    }

    private static void assertRevoked(HttpResponse<Buffer> answer) {
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(401);
        assertThat(TestPhone.json(answer).path("code").asText()).isEqualTo("device-revoked");
    }
}
