package org.livex.web.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.OpenApi;
import org.livex.web.TestPhone;

/** Where devices say how they can be woken: what can never ring is not called registered. */
class PushRoutesTest {
    private static final String DESCRIBED = "/api/exercises/{exercise}/push";
    private static final String HERE = "/api/exercises/demo/push";

    @TempDir
    Path data;

    @Test
    void what_can_never_ring_is_refused_and_what_may_is_registered() {
        try (TestServer server = TestServer.start(data)) {
            TestPhone phone = TestPhone.joined(server, "inv-01");
            OpenApi description = new OpenApi(phone.get(OpenApiRoute.PATH).bodyAsJsonObject());

            for (String never : new String[] {
                "http://push.example/x",
                "ftp://push.example/x",
                "https://127.0.0.1/x",
                "https://10.0.0.1/x",
                "https://2130706433/",
                "https://[::1]/",
                "https://localhost/x",
                "https://push.example:70000/x"
            }) {
                assertThat(said(description, phone, web(never)).path("code").asText())
                        .as(never)
                        .isEqualTo("push-out-of-reach");
            }
            ObjectNode firebase = TestPhone.object().put("kind", "fcm").put("token", "abc");
            assertThat(said(description, phone, firebase).path("code").asText())
                    .as("without Firebase")
                    .isEqualTo("push-out-of-reach");

            for (String may :
                    new String[] {"https://push.example.invalid/x", "https://8.8.8.8/x", "https://[2a00:1450::5]/x"}) {
                assertThat(said(description, phone, web(may)).path("registered").asBoolean())
                        .as(may)
                        .isTrue();
            }
        }
    }

    private static JsonNode said(OpenApi description, TestPhone phone, JsonNode address) {
        return description.check(HttpMethod.POST, DESCRIBED, phone.send(HttpMethod.POST, HERE, address));
    }

    /** With the keys of the example in RFC 8291. */
    private static ObjectNode web(String endpoint) {
        ObjectNode address = TestPhone.object().put("kind", "web");
        ObjectNode subscription = address.putObject("subscription").put("endpoint", endpoint);
        subscription
                .putObject("keys")
                .put(
                        "p256dh",
                        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4")
                .put("auth", "BTBZMqHH6r4Tts7J_aSIgg");
        return address;
    }
}
