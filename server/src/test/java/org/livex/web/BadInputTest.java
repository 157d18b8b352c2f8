package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.web.story.BadInputStory;

/** Whatever comes in wrong gets one clear code, and the journal stays as it was. */
class BadInputTest extends BadInputStory {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | malformed-json",
                "{ | malformed-json",
                "{\"cursor\":0}x | malformed-json",
                "[] | malformed-json",
                "null | malformed-json",
                "{\"cursor\":0,\"cursor\":1} | malformed-json",
                "{\"cursor\":NaN} | malformed-json",
                "{} | malformed-field",
                "{\"cursor\":-1} | malformed-field",
                "{\"cursor\":1.5} | malformed-field",
                "{\"cursor\":\"0\"} | malformed-field",
                "{\"cursor\":99999999999999999999} | malformed-field",
                "{\"cursor\":0,\"languages\":\"ru\"} | malformed-field",
                "{\"cursor\":0,\"languages\":[7]} | malformed-field",
                "{\"cursor\":0,\"languages\":[\"\"]} | malformed-field",
                "{\"cursor\":0,\"languages\":[\"no language\"]} | malformed-field",
                "{\"cursor\":0,\"languages\":[\"ru_RU.UTF-8\"]} | malformed-field",
                "{\"cursor\":0,\"languages\":[\"../../etc\"]} | malformed-field",
                "{\"cursor\":0,\"outbox\":{}} | malformed-field",
                "{\"cursor\":0,\"outbox\":\"x\"} | malformed-field",
                "{\"cursor\":0,\"positions\":7} | malformed-field",
                "{\"cursor\":0,\"positions\":[7]} | malformed-field",
                "{\"cursor\":0,\"positions\":[{\"latitude\":91,\"longitude\":0,\"accuracyMetres\":1,\"fixedAt\":\"2026-11-24T10:00:00.000Z\"}]} | malformed-field",
                "{\"cursor\":0,\"positions\":[{\"latitude\":1,\"longitude\":0,\"accuracyMetres\":1,\"fixedAt\":\"today\"}]} | malformed-field",
            })
    void a_sync_that_is_not_one(String body, String code) {
        refused(phone.postRaw(SYNC, "application/json", Buffer.buffer(body), phone.accessToken()), 400, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "gpx+xml | <gpx | file-not-xml",
                "gpx+xml | <kml/> | file-wrong-kind",
                "vnd.google-earth.kml+xml | <!DOCTYPE kml [<!ENTITY a 'b'>]><kml/> | file-unsafe",
                "geo+json | [] | file-wrong-kind",
            })
    void a_map_that_is_none(String type, String body, String code) {
        refused(
                control.postRaw(
                        "/api/exercises/demo/geo", "application/" + type, Buffer.buffer(body), control.accessToken()),
                422,
                code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | id",
                "{\"id\":\"x\",\"type\":\"confirm-red-stop\"} | id",
                "{\"id\":7,\"type\":\"confirm-red-stop\"} | id",
                "{\"id\":\"019A1B2C-3D4E-7F50-8A61-000000000021\",\"type\":\"confirm-red-stop\"} | id",
                "{\"id\":\"019a1b2c-3d4e-7f50-8a61-000000000021\"} | type",
                "{\"id\":\"019a1b2c-3d4e-7f50-8a61-000000000021\",\"type\":\"delete-everything\"} | type",
                "{\"id\":\"019a1b2c-3d4e-7f50-8a61-000000000021\",\"type\":\"acknowledge-inject\"} | inject",
                "{\"id\":\"019a1b2c-3d4e-7f50-8a61-000000000021\",\"type\":\"acknowledge-inject\",\"inject\":7,\"takenAt\":\"2026-11-24T10:00:00.000Z\"} | inject",
                "{\"id\":\"019a1b2c-3d4e-7f50-8a61-000000000021\",\"type\":\"acknowledge-inject\",\"inject\":\"x\",\"takenAt\":\"noon\"} | takenAt",
                "{\"id\":\"019a1b2c-3d4e-7f50-8a61-000000000021\",\"type\":\"acknowledge-inject\",\"inject\":\"x\",\"takenAt\":null} | takenAt",
                "{\"id\":\"019a1b2c-3d4e-7f50-8a61-000000000021\",\"type\":\"confirm-red-stop\",\"loudly\":true} | loudly",
                "{\"id\":\"019a1b2c-3d4e-7f50-8a61-000000000021\",\"type\":\"choose-languages\",\"languages\":[\"no language\"]} | languages[0]",
                "{\"id\":\"019a1b2c-3d4e-7f50-8a61-000000000021\",\"type\":\"change-clock-speed\",\"speed\":\"fast\"} | speed",
                "{\"id\":\"019a1b2c-3d4e-7f50-8a61-000000000021\",\"type\":\"jump-clock\",\"to\":\"noon\"} | to",
                "{\"id\":\"019a1b2c-3d4e-7f50-8a61-000000000021\",\"type\":\"acknowledge-inject\",\"inject\":\"x\",\"takenAt\":\"2026-11-24T24:00:00.000Z\"} | takenAt",
                "{\"id\":\"019a1b2c-3d4e-7f50-8a61-000000000021\",\"type\":\"acknowledge-inject\",\"inject\":\"x\",\"takenAt\":\"2026-11-24T24:00:00Z\"} | takenAt",
                "{\"id\":\"019a1b2c-3d4e-7f50-8a61-000000000021\",\"type\":\"acknowledge-inject\",\"inject\":\"x\",\"takenAt\":\"2026-11-24T09:30:00.Z\"} | takenAt",
                "{\"id\":\"019a1b2c-3d4e-7f50-8a61-000000000021\",\"type\":\"post-message\",\"message\":\"m\",\"channel\":\"control\",\"body\":\" \",\"takenAt\":\"2026-11-24T10:00:00.000Z\"} | body",
                "{\"id\":\"019a1b2c-3d4e-7f50-8a61-000000000021\",\"type\":\"choose-languages\",\"languages\":[]} | languages",
                "{\"id\":\"019a1b2c-3d4e-7f50-8a61-000000000021\",\"type\":\"mark-injects\",\"marks\":[]} | marks",
                "{\"id\":\"019a1b2c-3d4e-7f50-8a61-000000000021\",\"type\":\"opt-out-of-theme\",\"theme\":\"no theme\",\"takenAt\":\"2026-11-24T10:00:00.000Z\"} | theme",
            })
    void a_command_that_is_not_one_names_the_field_and_blocks_nothing(String command, String field) {
        HttpResponse<Buffer> alone =
                phone.postRaw(COMMANDS, "application/json", Buffer.buffer(command), phone.accessToken());
        refused(alone, 400, "malformed-command");
        assertThat(TestPhone.json(alone).at("/parameters/field").asText()).isEqualTo(field);

        String outbox = "{\"cursor\":0,\"outbox\":[" + command + "," + noStopToConfirm() + "]}";
        HttpResponse<Buffer> together =
                phone.postRaw(SYNC, "application/json", Buffer.buffer(outbox), phone.accessToken());
        assertThat(together.statusCode()).isEqualTo(200);
        assertThat(TestPhone.json(together).path("results").findValuesAsText("code"))
                .containsExactly("malformed-command", "no-stop-called");
    }

    @Test
    void what_is_no_command_at_all_is_named_by_its_place_and_blocks_nothing() {
        refused(
                phone.postRaw(COMMANDS, "application/json", Buffer.buffer("7"), phone.accessToken()),
                400,
                "malformed-json");

        String outbox = "{\"cursor\":0,\"outbox\":[" + noStopToConfirm() + ",7]}";
        JsonNode results = TestPhone.json(
                        phone.postRaw(SYNC, "application/json", Buffer.buffer(outbox), phone.accessToken()))
                .path("results");

        assertThat(results.findValuesAsText("code")).containsExactly("no-stop-called", "malformed-command");
        assertThat(results.at("/1/parameters/field").asText()).isEqualTo("outbox[1]");
    }

    @Test
    void a_limit_counts_characters_and_not_the_halves_of_some() {
        ObjectNode post = TestPhone.command("post-message")
                .put("message", "m")
                .put("channel", "team/nowhere")
                .put("body", "\uD83D\uDE4F".repeat(2_000))
                .put("takenAt", "2026-11-24T10:00:00.000Z");
        assertThat(phone.sync(post).at("/0/code").asText()).isEqualTo("unknown-channel");

        JsonNode one = phone.sync(TestPhone.command("post-message")
                .put("message", "m")
                .put("channel", "team/nowhere")
                .put("body", "\uD83D\uDE4F".repeat(2_001))
                .put("takenAt", "2026-11-24T10:00:00.000Z"));
        assertThat(one.at("/0/code").asText()).isEqualTo("malformed-command");
        assertThat(one.at("/0/parameters/field").asText()).isEqualTo("body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rate-item", "record-observation"})
    void people_named_in_what_an_evaluator_photographed_who_would_not_learn_of_it(String type) throws IOException {
        ObjectNode command = CommandExamples.of(type);
        ((ObjectNode) command.at("/evidence/attachments/0"))
                .put("consent", true)
                .putArray("people")
                .add("inv-01");

        HttpResponse<Buffer> answer =
                control.postRaw(COMMANDS, "application/json", Buffer.buffer(command.toString()), control.accessToken());

        refused(answer, 400, "malformed-command");
        assertThat(TestPhone.json(answer).at("/parameters/problem").asText()).startsWith("names people");
    }

    @Test
    void what_is_too_large_is_refused() {
        Buffer twoMegabytes = Buffer.buffer("{\"cursor\":0,\"x\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}");
        refused(phone.postRaw(SYNC, "application/json", twoMegabytes, phone.accessToken()), 413, "too-large");
        refused(phone.postRaw(COMMANDS, "application/json", twoMegabytes, phone.accessToken()), 413, "too-large");

        ObjectNode crowded = phone.syncBody();
        for (int i = 0; i < 101; i++) {
            crowded.withArray("outbox").add(TestPhone.command("confirm-red-stop"));
        }
        refused(phone.post(SYNC, crowded, phone.accessToken()), 400, "malformed-field");

        ObjectNode large = TestPhone.command("call-red-stop").put("reason", "x".repeat(70_000));
        HttpResponse<Buffer> answer = phone.post(SYNC, phone.syncBody(large), phone.accessToken());
        assertThat(TestPhone.json(answer).at("/results/0/code").asText()).isEqualTo("too-large");
        assertThat(TestPhone.json(answer).at("/results/0/id").asText())
                .isEqualTo(large.path("id").asText());
        refused(phone.post(COMMANDS, large, phone.accessToken()), 413, "too-large");
    }

    @Test
    void what_is_too_deep_is_refused() {
        String deep = "{\"cursor\":0,\"outbox\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}";
        refused(
                phone.postRaw(SYNC, "application/json", Buffer.buffer(deep), phone.accessToken()),
                400,
                "malformed-json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"hello\"}",
                "{\"type\":\"sync\",\"n\":1}",
                "{\"type\":\"sync\",\"n\":1,\"cursor\":\"x\"}",
                "[]",
                "7",
                "not JSON",
                "`` ",
            })
    void a_broken_socket_message_closes_the_socket(String message) {
        TestPhone live = TestPhone.joined(server, "inv-02").listen();
        live.next("synced");

        live.sayRaw(message);

        assertThat(live.closeCode()).isEqualTo(4400);
    }

    @Test
    void pings_without_end_close_the_socket_and_a_few_do_not() {
        TestPhone live = TestPhone.joined(server, "inv-02").listen();
        live.next("synced");

        live.ping(50);
        live.say(TestPhone.object().put("type", "sync").put("n", 7).put("cursor", 0));
        assertThat(live.next("synced").path("n").asInt()).isEqualTo(7);

        live.ping(2_000);

        assertThat(live.closeCode()).isEqualTo(1013);
    }

    @Test
    void a_binary_socket_message_closes_the_socket() {
        TestPhone live = TestPhone.joined(server, "inv-02").listen();
        live.next("synced");

        live.sayBinary(Buffer.buffer(new byte[] {1, 2, 3}));

        assertThat(live.closeCode()).isEqualTo(4400);
    }

    @Test
    void a_huge_socket_message_closes_the_socket() {
        TestPhone live = TestPhone.joined(server, "inv-02").listen();
        live.next("synced");

        live.sayRaw("{\"type\":\"sync\",\"x\":\"" + "x".repeat(1_200_000) + "\"}");

        assertThat(live.closeCode()).isEqualTo(4400);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/join, 405, method-not-allowed",
        "PUT, /api/exercises/demo/sync, 405, method-not-allowed",
        "DELETE, /api/exercises/demo/board, 405, method-not-allowed",
        "POST, /api/exercises/demo/nothing, 404, not-found",
        "GET, /api/nothing, 404, not-found",
        "GET, /api/exercises/demo/timeline?after=-1, 400, malformed-field",
        "GET, /api/exercises/demo/timeline?limit=all, 400, malformed-field",
        "GET, /api/exercises/demo/figures?with=a/b, 400, malformed-field",
        "GET, /api/exercises/demo/figures?with=nowhere, 404, not-found",
        "GET, /api/exercises/demo/replay/items, 400, malformed-field",
        "GET, /api/exercises/demo/replay/items?to=-1, 400, malformed-field",
        "GET, /api/exercises/demo/replay/items?to=1&at=2026-06-01T09:30:00Z, 400, malformed-field",
        "GET, /api/exercises/demo/replay/items?at=yesterday, 400, malformed-field",
        "GET, /api/exercises/demo/replay/positions, 400, malformed-field",
        "GET, /api/exercises/demo/replay/positions?at=1, 400, malformed-field",
        "GET, /api/exercises/demo/replay/items?to=1&from=one, 400, malformed-field",
        "GET, /api/exercises/demo/replay/items?to=1&languages=!, 400, malformed-field",
        "GET, /phone/../../secret, 404, not-found",
        "GET, /api/exercises/demo/live, 400, malformed-request",
    })
    void a_wrong_method_or_path(HttpMethod method, String path, int status, String code) {
        refused(control.send(method, path, null), status, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | 400 | malformed-field",
                "{\"code\":7} | 400 | malformed-field",
                "{\"code\":\"ABCD-EFGH\"} | 404 | code-unknown",
                "{\"code\":\"' OR 1=1\"} | 404 | code-unknown",
                "{\"code\":\"ABCD-EFGH\",\"installation\":\"short\"} | 400 | malformed-field",
                "{\"code\":\"ABCD-EFGH\",\"installation\":7} | 400 | malformed-field",
                "x | 400 | malformed-json",
            })
    void a_join_that_cannot_be(String body, int status, String code) {
        refused(phone.postRaw("/api/join", "application/json", Buffer.buffer(body), null), status, code);
    }

    private static String noStopToConfirm() {
        return TestPhone.command("confirm-red-stop").toString();
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
