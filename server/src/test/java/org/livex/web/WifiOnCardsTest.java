package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.access.QrCode;

/** The wireless network that phones are to be in, beside the codes that let people in. */
class WifiOnCardsTest {
    @TempDir
    Path data;

    @Test
    void control_gets_it_with_the_codes_as_a_picture_and_to_type() {
        JsonNode codes = codes(Map.of("LIVEX_WIFI_NAME", "Livex; field", "LIVEX_WIFI_PASSWORD", "correct horse"));

        assertThat(codes.path("wifi").path("name").asText()).isEqualTo("Livex; field");
        assertThat(codes.path("wifi").path("password").asText()).isEqualTo("correct horse");
        assertThat(codes.path("wifi").path("qrSvg").asText())
                .isEqualTo(QrCode.of("WIFI:T:WPA;S:Livex\\; field;P:correct horse;;")
                        .svg());
    }

    @Test
    void where_nobody_named_one_there_is_none() {
        JsonNode codes = codes(Map.of());

        assertThat(codes.path("codes")).hasSize(1);
        assertThat(codes.has("wifi")).isFalse();
    }

    @Test
    void a_person_who_is_named_twice_has_one_code() {
        assertThat(codes(Map.of(), "inv-01", "inv-02", "inv-01").path("codes").findValuesAsText("person"))
                .containsExactly("inv-01", "inv-02");
    }

    private JsonNode codes(Map<String, String> environment) {
        return codes(environment, "inv-01");
    }

    private JsonNode codes(Map<String, String> environment, String... people) {
        try (TestServer server = TestServer.start(data, InstantSource.system(), environment)) {
            ObjectNode wanted = TestPhone.object();
            for (String person : people) {
                wanted.withArray("people").add(person);
            }
            TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
            return TestPhone.json(control.send(HttpMethod.POST, "/api/exercises/demo/join-codes", wanted));
        }
    }
}
