package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.TestServer;
import org.livex.room.Limits;

/** Whoever keeps connections or leaves them half used takes no place from those who take part. */
class ConnectionsTest {
    private static final Limits SMALL = IntakeTest.SMALL;
    private static final String JSON = IntakeTest.JSON;

    @TempDir
    Path data;

    TestServer server;
    List<RawHttp> lines = new ArrayList<>();

    @BeforeEach
    void start() {
        server = TestServer.start(data, SMALL);
    }

    @AfterEach
    void stop() throws IOException {
        for (RawHttp line : lines) {
            line.close();
        }
        server.close();
    }

    @Test
    void a_connection_that_never_asks_and_one_that_never_finishes_asking_are_closed() throws IOException {
        RawHttp silent = line();
        RawHttp half = line().say("GET /healthz HTTP/1.1\r\nX: ");

        assertThat(silent.isClosedByServer()).isTrue();
        assertThat(half.isClosedByServer()).isTrue();
    }

    @Test
    void a_crowd_of_strangers_shuts_nobody_out_and_a_live_socket_stays() throws IOException {
        TestPhone live = TestPhone.joined(server, "inv-02").listen();
        live.next("synced");
        for (int i = 0; i < 60; i++) {
            line().say("GET /healthz HTTP/1.1\r\nX: ");
        }

        assertThat(TestPhone.joined(server, "inv-03").sync()).isNotNull();
        live.say(live.syncBody().put("type", "sync").put("n", 2));
        assertThat(live.next("synced").path("n").asInt()).isEqualTo(2);
    }

    @Test
    void a_connection_that_asks_no_more_is_closed_and_a_live_socket_that_says_as_little_is_not() throws IOException {
        server.close();
        server = TestServer.start(data, withIdle(Duration.ofSeconds(2)));
        TestPhone live = TestPhone.joined(server, "inv-02").listen();
        live.next("synced");
        RawHttp quiet = line().head("POST /api/join", JSON, "Content-Length: 2").say("{}");
        assertThat(quiet.answer()).contains("HTTP/1.1 400");

        assertThat(quiet.isClosedByServer()).isTrue();

        live.say(live.syncBody().put("type", "sync").put("n", 2));
        assertThat(live.next("synced").path("n").asInt()).isEqualTo(2);
    }

    @Test
    void of_too_many_sockets_of_a_device_the_oldest_goes() {
        TestPhone phone = TestPhone.joined(server, "inv-01");
        phone.connect();
        phone.connect();
        phone.connect();

        assertThat(phone.closeCode()).isEqualTo(1013);
    }

    @Test
    void sockets_that_read_nothing_go_as_soon_as_there_are_too_many_of_a_device() throws IOException {
        TestPhone phone = TestPhone.joined(server, "inv-01");
        List<RawHttp> deaf = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            RawHttp socket = socketOf(phone);
            socket.head();
            deaf.add(socket);
        }

        for (RawHttp older : deaf.subList(0, 3)) {
            assertThat(older.isClosedByServer()).isTrue();
        }
        assertThat(deaf.getLast()
                        .text("{\"type\":\"sync\"}".getBytes(StandardCharsets.UTF_8))
                        .closeCode())
                .isEqualTo(4400);
    }

    private RawHttp socketOf(TestPhone phone) throws IOException {
        return line().head(
                        "GET /api/exercises/demo/live",
                        "Connection: Upgrade",
                        "Upgrade: websocket",
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
                        "Sec-WebSocket-Protocol: livex.v1, bearer." + phone.accessToken());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /healthz HTTP/1.1\r\n\r\n",
                "GET /phone/ HTTP/1.1\r\nHost: a b:99999999\r\n\r\n",
                "GET /api/exercises/demo/board HTTP/1.1\r\nX: 1\r\n\r\n"
            })
    void a_request_that_says_to_no_host_is_malformed(String request) throws IOException {
        assertThat(line().say(request).answer()).contains("HTTP/1.1 400", "malformed-request");
    }

    @Test
    void a_stranger_sends_one_body_at_a_time_however_many_http_2_lets_them_begin() throws IOException {
        server.close();
        int port = freePort();
        server = TestServer.start(data, SMALL, port);
        HttpClient client = server.httpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setUseAlpn(true)
                .setSsl(true)
                .setTrustAll(true)
                .setVerifyHost(false)
                .setDefaultPort(port)
                .setDefaultHost("localhost"));
        HttpClientRequest begun = TestServer.await(client.request(HttpMethod.POST, "/api/join"));
        begun.putHeader("Content-Type", "application/json").setChunked(true);
        TestServer.await(begun.write("{"));

        assertThat(TestServer.await(joining(client)).statusCode()).isEqualTo(503);
        assertThat(line().head("POST /api/join", JSON, "Content-Length: 2")
                        .say("{}")
                        .answer())
                .contains("HTTP/1.1 400");
        TestServer.await(begun.end("}"));
        assertThat(TestServer.await(begun.response()).statusCode()).isEqualTo(400);
        assertThat(TestServer.await(joining(client)).statusCode()).isEqualTo(400);
    }

    private static Future<HttpClientResponse> joining(HttpClient client) {
        return client.request(HttpMethod.POST, "/api/join")
                .compose(request ->
                        request.putHeader("Content-Type", "application/json").send("{}"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Limits withIdle(Duration idle) {
        Limits.Patience patience = SMALL.patience();
        return new Limits(
                SMALL.memory(),
                SMALL.disk(),
                SMALL.readings(),
                SMALL.lines(),
                new Limits.Patience(patience.handshake(), patience.head(), idle, patience.body(), patience.stuck()),
                SMALL.quotas());
    }

    private RawHttp line() throws IOException {
        RawHttp line = RawHttp.to(server);
        lines.add(line);
        return line;
    }
}
