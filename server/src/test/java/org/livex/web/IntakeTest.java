package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.TestServer;
import org.livex.room.Limits;
import org.livex.web.routes.OpenApiRoute;
import org.slf4j.LoggerFactory;

/** Nobody ends the server by what they send, and whoever sends nothing wrong feels nothing of it. */
class IntakeTest {
    private static final int KILOBYTE = 1024;
    private static final int MEGABYTE = 1024 * KILOBYTE;
    static final String JSON = "Content-Type: application/json";
    private static final String ZIP = "Content-Type: application/zip";
    private static final String SYNC = "POST /api/exercises/demo/sync";

    /** Room for one large message of a device, and for two in all. */
    static final Limits SMALL = new Limits(
            new Limits.Memory(5 * MEGABYTE, 5 * MEGABYTE / 2, MEGABYTE, MEGABYTE / 2),
            new Limits.Disk(4 * MEGABYTE, 2 * MEGABYTE, 0),
            new Limits.Readings(2, 1),
            new Limits.Lines(20, 10, 12, 2, new Limits.Handshakes(4, 2)),
            new Limits.Patience(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(60)),
            Limits.Quotas.DEFAULT);

    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    TestPhone phone;
    List<RawHttp> lines = new ArrayList<>();

    @BeforeEach
    void start() {
        server = TestServer.start(data, SMALL);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        phone = TestPhone.joined(server, "inv-01");
    }

    @AfterEach
    void stop() throws IOException {
        for (RawHttp line : lines) {
            line.close();
        }
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2097153", "4611686018427387904", "9223372036854775807", "99999999999999999999999999"})
    void however_much_is_announced_the_answer_is_there_before_a_byte_of_it(String length) throws IOException {
        String answer =
                line().head("POST /api/join", JSON, "Content-Length: " + length).answer();

        assertThat(answer).contains(length.length() > 19 ? "HTTP/1.1 400" : "HTTP/1.1 413");
        assertThat(spooled()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/exercises, application/zip, 66060288",
        "/api/exercises/demo/pack-comparisons, application/zip, 66060288",
        "/api/exercises/demo/xliff, application/xliff+xml, 16000000",
        "/api/exercises/demo/spreadsheets, text/csv, 8000000",
        "/api/exercises/demo/sync, application/json, 1000000",
    })
    void without_a_token_the_answer_is_there_before_a_byte_of_the_body(String path, String type, int length)
            throws IOException {
        String answer = line().head("POST " + path, "Content-Type: " + type, "Content-Length: " + length)
                .answer();

        assertThat(answer).contains("HTTP/1.1 401", "token-missing");
        assertThat(spooled()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/exercises, application/zip",
        "/api/exercises/demo/pack-comparisons, application/zip",
        "/api/exercises/demo/xliff, application/xliff+xml",
        "/api/exercises/demo/tbx, application/xml",
        "/api/exercises/demo/spreadsheets, text/csv",
        "/api/exercises/demo/geo, application/gpx+xml",
        "/api/exercises/demo/plan-page, application/pdf",
        "/api/exercises/demo/join-codes, application/json",
    })
    void who_may_not_send_it_is_told_so_before_a_byte_of_the_body(String path, String type) throws IOException {
        String answer = line().head("POST " + path, "Content-Type: " + type, "Content-Length: 100000", bearer(phone))
                .answer();

        assertThat(answer).contains("HTTP/1.1 403", "not-allowed");
        assertThat(spooled()).isEmpty();
    }

    @Test
    void each_route_has_a_limit_of_its_own_that_is_told_on_the_head() throws IOException {
        assertThat(line().head("POST /api/join", JSON, "Content-Length: 10000").answer())
                .contains("HTTP/1.1 413", "too-large", "2048");
        assertThat(line().head(SYNC, JSON, "Content-Length: 1048577", bearer(phone))
                        .answer())
                .contains("HTTP/1.1 413", "too-large", "1048576");
    }

    @Test
    void a_body_that_does_not_say_how_long_it_is_is_counted() throws IOException {
        RawHttp line = line().head("POST /api/join", JSON, "Transfer-Encoding: chunked");
        line.say("4000\r\n" + " ".repeat(0x4000) + "\r\n");

        assertThat(line.answer()).contains("HTTP/1.1 413", "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyz\r\n{}\r\n0\r\n\r\n", "-1\r\n{}\r\n", "2\r\n{}\r\nffffffffff\r\n", "2\r\n{}0\r\n\r\n"})
    void a_body_in_pieces_that_are_none_is_told_to_be_malformed_and_the_connection_closed(String body)
            throws IOException {
        for (String path : List.of("POST /api/join", SYNC)) {
            RawHttp line = line().head(path, JSON, "Transfer-Encoding: chunked", bearer(phone));
            line.say(body);

            assertThat(line.answer()).contains("HTTP/1.1 400", "malformed-request", "connection: close");
            assertThat(line.isClosedByServer()).isTrue();
        }
        phone.sync();
        assertThat(phone.cursor()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100", "Transfer-Encoding: chunked"})
    void who_sends_half_a_body_and_listens_reads_that_it_is_malformed(String length) throws IOException {
        RawHttp line = line().head(SYNC, JSON, length, bearer(phone));
        line.say("40\r\n{\"cursor\":").saysNoMore();

        assertThat(line.answer()).contains("HTTP/1.1 400", "malformed-request");
        assertThat(line.isClosedByServer()).isTrue();
    }

    @Test
    void who_asks_and_says_no_more_does_not_stay_on_the_line() throws IOException {
        RawHttp line = line().saysNoMore();

        assertThat(line.isClosedByServer()).isTrue();
    }

    @Test
    void a_connection_is_good_for_more_after_a_refusal() throws IOException {
        RawHttp line = line().head(SYNC, JSON, "Content-Length: 100000");
        assertThat(line.answer()).contains("401");

        line.push(new byte[100_000])
                .head("POST /api/join", JSON, "Content-Length: 2")
                .say("{}");

        assertThat(line.answer()).contains("HTTP/1.1 400", "malformed-field");
    }

    @Test
    void a_body_that_stays_away_is_given_up() throws IOException {
        assertThat(line().head("POST /api/join", JSON, "Content-Length: 100")
                        .say("{")
                        .answer())
                .contains("HTTP/1.1 503", "try-again-later", "retry-after: ");
        RawHttp pack = line().head("POST /api/exercises", ZIP, "Content-Length: 1000000", bearer(control));
        assertThat(pack.push(new byte[10_000]).answer()).contains("HTTP/1.1 503");
        assertThat(spooledWhen(0)).isEmpty();
    }

    @Test
    void bodies_that_are_withheld_never_take_more_than_there_is_and_nobody_else_feels_it() throws IOException {
        List<RawHttp> withheld = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            withheld.add(line().head(SYNC, JSON, "Content-Length: 1000000", bearer(phone))
                    .push(new byte[0])
                    .say(" ".repeat(900_000)));
        }

        TestPhone other = TestPhone.joined(server, "inv-02");
        assertThat(other.sync()).isNotNull();
        for (RawHttp line : withheld) {
            assertThat(line.answer()).contains("HTTP/1.1 503", "try-again-later");
        }
        assertThat(phone.sync()).isNotNull();
    }

    @Test
    void what_would_take_more_memory_than_a_device_ever_has_is_too_large() {
        String lists = "{\"cursor\":0,\"x\":[" + "[],".repeat(100_000) + "1]}";

        assertThat(post(phone, "sync", "application/json", Buffer.buffer(lists)))
                .isEqualTo(413);
        assertThat(phone.sync()).isNotNull();
    }

    @Test
    void large_bodies_lie_on_the_disk_up_to_a_limit_and_are_gone_after_the_answer() throws IOException {
        Buffer noPack = Buffer.buffer(new byte[MEGABYTE]);
        assertThat(post(control, "pack-comparisons", "application/zip", noPack)).isEqualTo(422);
        assertThat(spooledWhen(0)).isEmpty();

        Buffer tooMuch = Buffer.buffer(new byte[3 * MEGABYTE]);
        assertThat(post(control, "pack-comparisons", "application/zip", tooMuch))
                .isEqualTo(503);
        assertThat(spooledWhen(0)).isEmpty();
    }

    @Test
    void what_an_earlier_server_left_in_the_folder_goes_at_start() throws IOException {
        server.close();
        Files.writeString(data.resolve("incoming").resolve("left"), "of a crash");

        server = TestServer.start(data, SMALL);

        assertThat(spooled()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"text/plain, 415", "application/json;charset=utf-16, 415", "application/json; charset=UTF-8, 200"})
    void json_is_what_says_that_it_is(String type, int status) {
        assertThat(post(phone, "sync", type, Buffer.buffer("{\"cursor\":0}"))).isEqualTo(status);
    }

    @Test
    void who_goes_away_in_the_middle_is_no_error() throws IOException {
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        Logger everything = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        said.start();
        everything.addAppender(said);
        try {
            RawHttp.to(server)
                    .head(SYNC, JSON, "Content-Length: 1000", bearer(phone))
                    .say("{")
                    .close();
            RawHttp.to(server)
                    .head("POST /api/exercises", ZIP, "Content-Length: 900000", bearer(control))
                    .push(new byte[100_000])
                    .close();
            assertThat(spooledWhen(0)).isEmpty();
            assertThat(phone.sync()).isNotNull();
        } finally {
            everything.detachAppender(said);
        }
        assertThat(said.list)
                .filteredOn(one -> one.getLevel().isGreaterOrEqual(Level.ERROR))
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEmpty();
    }

    @Test
    void json_is_utf_8() {
        for (var other : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Buffer body = Buffer.buffer("{\"cursor\":0}".getBytes(other));
            assertThat(post(phone, "sync", "application/json", body)).isEqualTo(400);
        }
    }

    @Test
    void each_limit_is_described() {
        JsonObject paths = control.get(OpenApiRoute.PATH).bodyAsJsonObject().getJsonObject("paths");
        Map<String, Long> largest = new TreeMap<>();
        for (Admission one : Admission.all()) {
            largest.merge(one.method() + " " + one.path().replaceAll(":(\\w+)", "{$1}"), one.largest(), Math::max);
        }

        Map<String, Long> described = new TreeMap<>();
        for (String path : paths.fieldNames()) {
            for (String method : paths.getJsonObject(path).fieldNames()) {
                if (paths.getJsonObject(path).getValue(method) instanceof JsonObject operation
                        && operation.containsKey("x-largest-body")) {
                    described.put(method.toUpperCase(Locale.ROOT) + " " + path, operation.getLong("x-largest-body"));
                }
            }
        }
        assertThat(described).isEqualTo(largest);
    }

    private RawHttp line() throws IOException {
        RawHttp line = RawHttp.to(server);
        lines.add(line);
        return line;
    }

    private static String bearer(TestPhone of) {
        return "Authorization: Bearer " + of.accessToken();
    }

    private static int post(TestPhone from, String path, String type, Buffer body) {
        return from.postRaw("/api/exercises/demo/" + path, type, body, from.accessToken())
                .statusCode();
    }

    /** A file goes when its answer is out, so a moment after that is there. */
    private List<Path> spooledWhen(int wanted) throws IOException {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (spooled().size() != wanted && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        return spooled();
    }

    private List<Path> spooled() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("incoming"))) {
            return files.toList();
        }
    }
}
