package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.TestServer;

/** Whatever comes in wrong gets one clear code, and the journal stays as it was. */
class BadInputTest {
    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);
    private static final InstantSource CLOCK = () -> Instant.now().plus(AHEAD.get());
    private static final String SYNC = "/api/exercises/demo/sync";
    private static final String COMMANDS = "/api/exercises/demo/commands";

    @TempDir
    static Path data;

    static TestServer server;
    static TestPhone control;
    static TestPhone phone;

    private long seqBefore;

    @BeforeAll
    static void start() {
        server = TestServer.start(data, CLOCK, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        phone = TestPhone.joined(server, "inv-01");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void remember() {
        seqBefore = seq();
    }

    @AfterEach
    void nothing_changed() {
        assertThat(seq()).isEqualTo(seqBefore);
    }

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
                "7 | ``",
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

    @Test
    void a_refresh_token_that_is_none() {
        refused(phone.post("/api/token", TestPhone.object(), null), 400, "malformed-field");
        refused(phone.post("/api/token", TestPhone.object().put("refreshToken", "x"), null), 401, "token-invalid");
        refused(
                phone.post("/api/token", TestPhone.object().put("refreshToken", phone.refreshToken() + "x"), null),
                401,
                "token-invalid");
    }

    @Test
    void a_pack_with_mistakes_is_refused_whole_with_file_and_line() throws IOException {
        Buffer zip = zip(Map.of(
                "pack.yaml",
                """
                format: 1
                id: broken
                version: 1
                name: Broken
                source: xx-no-language
                languages: [en]
                time-zone: Nowhere/Nowhere
                nights: sometimes
                days: [{from: "D1 18:00", to: "D1 09:00"}]
                director: nobody
                surprise: yes
                """,
                "people.yaml",
                "- {id: a, call-name: A, function: king, languages: []}\n- {id: a}\n"));

        HttpResponse<Buffer> answer =
                control.postRaw("/api/exercises?id=broken", "application/zip", zip, control.accessToken());

        refused(answer, 422, "pack-invalid");
        JsonNode findings = TestPhone.json(answer).path("findings");
        assertThat(findings.findValuesAsText("file")).contains("pack.yaml", "people.yaml");
        assertThat(findings).allMatch(finding -> finding.path("line").asInt() >= 1);
        assertThat(findings).hasSizeGreaterThan(5);
        assertThat(TestPhone.json(control.get("/api/exercises")).findValuesAsText("id"))
                .containsExactly("demo");
    }

    @Test
    void a_pack_under_the_id_of_an_exercise_that_is_there_is_refused() {
        refused(
                control.post("/api/exercises?id=demo", TestPhone.object().put("pack", "demo"), control.accessToken()),
                409,
                "exercise-already-planned");
    }

    @Test
    void what_is_no_pack_is_refused() {
        refused(
                control.postRaw("/api/exercises", "application/zip", Buffer.buffer("PK no zip"), control.accessToken()),
                422,
                "pack-invalid");
        refused(
                control.postRaw("/api/exercises", "text/plain", Buffer.buffer("x"), control.accessToken()),
                415,
                "unsupported-media-type");
        refused(
                control.post("/api/exercises", TestPhone.object().put("pack", "../demo"), control.accessToken()),
                404,
                "not-found");
        refused(
                control.post(
                        "/api/exercises?id=no%20id", TestPhone.object().put("pack", "demo"), control.accessToken()),
                400,
                "malformed-field");
    }

    private static void refused(HttpResponse<Buffer> answer, int status, String code) {
        JsonNode problem = TestPhone.json(answer);
        assertThat(problem.path("code").asText()).as(answer.bodyAsString()).isEqualTo(code);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.getHeader("Content-Type")).startsWith("application/problem+json");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asText()).isEqualTo("/problems/" + code);
        assertThat(problem.path("parameters").isObject()).isTrue();
    }

    private static long seq() {
        return TestPhone.json(control.get("/api/exercises/demo/board"))
                .path("seq")
                .asLong();
    }

    private static String noStopToConfirm() {
        return TestPhone.command("confirm-red-stop").toString();
    }

    private static ObjectNode fresh(ObjectNode command) {
        return command.deepCopy().put("id", TestPhone.command("x").path("id").asText());
    }

    private static Buffer zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
