package org.livex.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.TestServer;
import org.livex.web.story.BadInputStory;

/** What is JSON or UTF-8 to a lenient reader only is refused, and nothing of it stays. */
class BadBytesTest extends BadInputStory {
    private static final String ID = "019a1b2c-3d4e-7f50-8a61-000000000077";
    private static final String OTHER = "019a1b2c-3d4e-7f50-8a61-000000000078";

    /** In Latin 1, as the bytes that they stand for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00C0\u0080",
                "\u00C1\u0081",
                "\u00E0\u0080\u00AF",
                "\u00F0\u0080\u0080\u00AF",
                "\u00ED\u00A0\u0080",
                "\u00ED\u00A0\u00BD\u00ED\u00BA\u00A8",
                "\u00F4\u0090\u0080\u0080",
                "\u00F8\u0088\u0080\u0080\u0080",
                "\u0080",
                "\u00C3",
            })
    void bytes_that_are_no_utf_8_are_refused_wherever_they_stand(String bytes) throws IOException {
        for (String body : new String[] {
            "{\"cursor\":0,\"journal\":\"" + bytes + "\"}", "{\"cursor\":0,\"" + bytes + "\":1}",
        }) {
            refused(post(SYNC, body), 400, "malformed-json");
            assertThat(closeCode(body.replace("{\"cursor", "{\"type\":\"sync\",\"cursor")))
                    .isEqualTo(4400);
        }
        refused(
                post(COMMANDS, "{\"id\":\"" + ID + "\",\"type\":\"confirm-red-stop\",\"" + bytes + "\":1}"),
                400,
                "malformed-json");
        HttpResponse<Buffer> join = control.postRaw(
                "/api/join",
                "application/json",
                Buffer.buffer(("{\"code\":\"" + server.codeFor("inv-09") + "\",\"device\":\"" + bytes + "\"}")
                        .getBytes(ISO_8859_1)),
                null);
        refused(join, 400, "malformed-json");
    }

    @Test
    void half_a_character_that_is_escaped_is_refused_too() throws IOException {
        String half = "\\ud83d x";
        String join = "{\"code\":\"" + server.codeFor("inv-10") + "\",\"device\":\"" + half + "\"}";
        refused(control.postRaw("/api/join", "application/json", Buffer.buffer(join), null), 400, "malformed-json");
        for (String field : new String[] {
            "\"journal\":\"" + half + "\"",
            "\"nothing\":\"" + half + "\"",
            "\"nothing\":[{\"of\":\"" + half + "\"}]",
            "\"" + half + "\":1",
            "\"positions\":[],\"nothing\":{\"" + half + "\":1}",
        }) {
            refused(post(SYNC, "{\"cursor\":0," + field + "}"), 400, "malformed-json");
            assertThat(closeCode("{\"type\":\"sync\",\"cursor\":0," + field + "}"))
                    .isEqualTo(4400);
            refused(
                    post(COMMANDS, "{\"id\":\"" + ID + "\",\"type\":\"confirm-red-stop\"," + field + "}"),
                    400,
                    "malformed-command");
        }
    }

    @Test
    void what_a_phone_says_of_itself_with_half_a_character_is_passed_over() {
        TestPhone watching = control.listen();
        watching.next("synced");
        HttpResponse<Buffer> answer =
                post(SYNC, "{\"cursor\":0,\"phone\":{\"app\":\"\\ud83d\",\"system\":\"Android 14\"}}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(watching.next("contact").path("app").isMissingNode()).isTrue();
        watching.hangUp();
    }

    @Test
    void a_mark_of_the_order_of_bytes_is_no_json() throws IOException {
        String mark = "\u00EF\u00BB\u00BF";
        refused(post(SYNC, mark + "{\"cursor\":0}"), 400, "malformed-json");
        refused(post(COMMANDS, mark + "{\"id\":\"" + ID + "\",\"type\":\"confirm-red-stop\"}"), 400, "malformed-json");
        assertThat(closeCode(mark + "{\"type\":\"sync\",\"cursor\":0}")).isEqualTo(4400);
    }

    @Test
    void a_name_of_an_answer_with_half_a_character_is_refused_as_its_text_is() {
        String action = "{\"id\":\"" + ID + "\",\"type\":\"record-action\",\"action\":{\"kind\":\"k\",\"note\":\"n\","
                + "\"answers\":{\"\\ud83d\":\"yes\"},\"takenAt\":\"2026-11-24T10:00:00.000Z\"}}";

        HttpResponse<Buffer> answer = post(COMMANDS, action);

        refused(answer, 400, "malformed-command");
        assertThat(TestPhone.json(answer).at("/parameters/field").asText()).startsWith("action");
    }

    @Test
    void a_command_with_half_a_character_keeps_no_other_from_arriving() {
        String command = "{\"id\":\"" + ID + "\",\"type\":\"acknowledge-inject\",\"inject\":\"\\ud83d\","
                + "\"takenAt\":\"2026-11-24T10:00:00.000Z\"}";

        HttpResponse<Buffer> answer = post(SYNC, "{\"cursor\":0,\"outbox\":[" + command + "]}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(TestPhone.json(answer).path("results").findValuesAsText("code"))
                .containsExactly("malformed-command");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"\\ud83d\":1", "\"a\\udc00b\":1", "\"inject\":{\"\\ud83d\":1}", "\"inject\":[{\"\\ud83d\":1}]"
            })
    void a_name_in_a_command_with_half_a_character_keeps_no_other_from_arriving(String field) {
        String broken = "{\"id\":\"" + ID + "\",\"type\":\"confirm-red-stop\"," + field + "}";
        String sound = "{\"id\":\"" + OTHER + "\",\"type\":\"end-exercise\"}";

        HttpResponse<Buffer> answer = post(SYNC, "{\"cursor\":0,\"outbox\":[" + broken + "," + sound + "]}");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode results = TestPhone.json(answer).path("results");
        assertThat(results.findValuesAsText("code")).containsExactly("malformed-command", "not-allowed");
        assertThat(results.at("/0/id").asText()).isEqualTo(ID);
        refused(post(COMMANDS, broken), 400, "malformed-command");
    }

    @Test
    void a_name_with_half_a_character_is_said_to_be_one() {
        String broken = "{\"id\":\"" + ID + "\",\"type\":\"confirm-red-stop\",\"\\ud83d\":1}";

        JsonNode result = TestPhone.json(post(SYNC, "{\"cursor\":0,\"outbox\":[" + broken + "]}"))
                .at("/results/0");

        assertThat(result.at("/parameters/field").asText()).isEqualTo("\uFFFD");
        assertThat(result.at("/parameters/problem").asText()).isEqualTo("holds half a character");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1180591620717411303424",
                "9223372036854775808",
                "1e400",
                "1e2",
                "1.5",
                "1.0",
                "-0.0",
                "NaN",
                "\"NaN\"",
                "\"1\"",
                "Infinity",
                "null",
                "true",
                "[1]",
                "01"
            })
    void a_number_of_a_message_that_is_no_whole_number_closes_the_socket(String number) throws IOException {
        assertThat(closeCode("{\"type\":\"sync\",\"n\":" + number + ",\"cursor\":0}"))
                .isEqualTo(4400);
        assertThat(closeCode("{\"type\":\"ack\",\"cursor\":" + number + "}")).isEqualTo(4400);
        assertThat(closeCode("{\"type\":\"sync\",\"cursor\":" + number + "}")).isEqualTo(4400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "-9223372036854775808", "0", "-7"})
    void any_whole_number_comes_back_as_it_was(String number) {
        TestPhone live = phone.connect();
        live.sayRaw("{\"type\":\"sync\",\"n\":" + number + ",\"cursor\":0}");

        assertThat(live.next("synced").path("n").asText()).isEqualTo(number);
        live.hangUp();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "\"NaN\"", "null"})
    void a_position_that_is_nowhere_is_refused(String number) {
        for (String field : new String[] {"latitude", "longitude", "accuracyMetres"}) {
            String position =
                    "{\"latitude\":1,\"longitude\":1,\"accuracyMetres\":1,\"fixedAt\":\"2026-11-24T10:00:00.000Z\"}"
                            .replace("\"" + field + "\":1", "\"" + field + "\":" + number);
            refused(post(SYNC, "{\"cursor\":0,\"positions\":[" + position + "]}"), 400, "malformed-field");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "x-gzip", "identity, gzip", "zstd"})
    void a_body_that_is_packed_is_refused_by_that_and_not_by_what_is_in_it(String coding) {
        for (String path : new String[] {SYNC, COMMANDS, "/api/join", "/api/exercises"}) {
            refused(packed(path, coding), 415, "body-encoded");
        }
        assertThat(packed(SYNC, coding).getHeader("Accept-Encoding")).isEqualTo("identity");
    }

    @Test
    void a_body_that_says_that_it_is_not_packed_is_taken() {
        assertThat(packed(SYNC, "identity").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<Buffer> packed(String path, String coding) {
        TestPhone by = path.equals("/api/exercises") ? control : phone;
        return TestServer.await(server.webClient()
                .request(HttpMethod.POST, server.port(), "localhost", path)
                .putHeader("Content-Type", "application/json")
                .putHeader("Content-Encoding", coding)
                .putHeader("Authorization", "Bearer " + by.accessToken())
                .sendBuffer(Buffer.buffer("{\"cursor\":0}")));
    }

    private static HttpResponse<Buffer> post(String path, String latin1) {
        return phone.postRaw(path, "application/json", Buffer.buffer(latin1.getBytes(ISO_8859_1)), phone.accessToken());
    }

    private static int closeCode(String latin1) throws IOException {
        try (RawHttp line = RawHttp.to(server)) {
            assertThat(line.head(
                                    "GET /api/exercises/demo/live",
                                    "Connection: Upgrade",
                                    "Upgrade: websocket",
                                    "Sec-WebSocket-Version: 13",
                                    "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
                                    "Sec-WebSocket-Protocol: livex.v1, bearer." + phone.accessToken())
                            .head())
                    .startsWith("HTTP/1.1 101");
            return line.text(latin1.getBytes(ISO_8859_1)).closeCode();
        }
    }
}
