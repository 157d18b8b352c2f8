package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.InetAddress;
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
import org.livex.TestServer;
import org.livex.bench.ClientHello;
import org.livex.room.Limits;

/** Whoever begins TLS and does not go on keeps nobody out, and costs little. */
class HandshakeFloodTest {
    /** The server hangs up on nobody for want of patience while a test lasts. */
    private static final Limits PATIENT = patient(Duration.ofSeconds(60));

    @TempDir
    Path data;

    TestServer server;
    int port;
    List<RawTls> lines = new ArrayList<>();
    byte[] hello = {};

    @BeforeEach
    void start() throws Exception {
        hello = ClientHello.bytes();
        port = freePort();
        server = TestServer.start(data, PATIENT, port);
    }

    @AfterEach
    void stop() throws IOException {
        for (RawTls line : lines) {
            line.close();
        }
        server.close();
    }

    @Test
    void no_more_handshakes_of_an_address_are_begun_than_it_has_places() throws IOException {
        for (int n = 0; n < PATIENT.lines().handshakes().address(); n++) {
            assertThat(line().say(hello).isAnswered()).isTrue();
        }

        assertThat(line().say(hello).isAnsweredWithin(500)).isFalse();
    }

    @Test
    void who_goes_no_further_than_their_hello_keeps_nobody_out_for_long() throws IOException {
        for (int n = 0; n < 30; n++) {
            line().say(hello);
        }

        assertThat(asks(server.httpClient(client()))).isEqualTo(200);
    }

    @Test
    void another_address_need_not_wait_at_all() throws Exception {
        for (int n = 0; n < 30; n++) {
            line(InetAddress.getByName("127.0.0.2")).say(hello);
        }
        long began = System.nanoTime();

        assertThat(asks(server.httpClient(client()))).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void half_hellos_take_no_place_and_of_too_many_the_oldest_goes() throws IOException {
        RawTls oldest = line().say(hello, 0, hello.length / 2);
        for (int n = 0; n < PATIENT.lines().address() - 1; n++) {
            line().say(hello, 0, hello.length / 2);
        }
        RawTls bitByBit = line();
        for (byte each : hello) {
            bitByBit.say(new byte[] {each});
        }

        assertThat(bitByBit.isAnswered()).isTrue();
        assertThat(oldest.isClosedByServer()).isTrue();
    }

    @Test
    void what_is_no_hello_is_hung_up_on_at_once() throws IOException {
        assertThat(line().say("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII))
                        .isClosedByServer())
                .isTrue();
    }

    @Test
    void who_agrees_on_http_2_and_never_speaks_it_is_hung_up_on() throws Exception {
        try (RawTls line = RawTls.spoken(port, "h2")) {
            assertThat(line.isClosedByServer()).isTrue();
        }
    }

    @Test
    void a_client_that_wants_one_more_handshake_on_its_connection_gets_none() throws Exception {
        assertThat(RawTls.handshakesIfOneMoreIsBegun(port)).isEqualTo(1);
    }

    @Test
    void a_handshake_that_does_not_end_is_ended() throws IOException {
        server.close();
        server = TestServer.start(data, patient(Duration.ofSeconds(1)), port);

        assertThat(line().isClosedByServer()).isTrue();
        assertThat(line().say(hello).isClosedByServer()).isTrue();
    }

    private int asks(HttpClient client) {
        return TestServer.await(client.request(HttpMethod.GET, "/healthz")
                .compose(request -> request.send())
                .map(response -> response.statusCode()));
    }

    private HttpClientOptions client() {
        return new HttpClientOptions()
                .setSsl(true)
                .setTrustAll(true)
                .setVerifyHost(false)
                .setDefaultPort(port)
                .setDefaultHost("127.0.0.1");
    }

    private RawTls line() throws IOException {
        return line(InetAddress.getLoopbackAddress());
    }

    private RawTls line(InetAddress from) throws IOException {
        RawTls line = RawTls.from(from, port);
        lines.add(line);
        return line;
    }

    private static Limits patient(Duration handshake) {
        Limits small = IntakeTest.SMALL;
        Limits.Patience patience = small.patience();
        return new Limits(
                small.memory(),
                small.disk(),
                small.readings(),
                small.lines(),
                new Limits.Patience(handshake, patience.head(), patience.idle(), patience.body(), patience.stuck()),
                small.quotas());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
