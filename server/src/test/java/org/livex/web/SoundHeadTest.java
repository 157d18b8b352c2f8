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
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.TestServer;
import org.livex.room.Limits;

/** A head that two could read in two ways is refused; one that can be read in one way is not. */
class SoundHeadTest {
    @TempDir
    static Path data;

    static TestServer server;
    static HttpClient client;

    @BeforeAll
    static void start() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        server = TestServer.start(data, Limits.DEFAULT, port);
        client = server.httpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setUseAlpn(true)
                .setSsl(true)
                .setTrustAll(true)
                .setVerifyHost(false)
                .setDefaultPort(port)
                .setDefaultHost("localhost"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nX: 1\r\nhost: localhost\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
                "GET /healthz HTTP/1.0\r\nHost: localhost\r\nHost: 127.0.0.1\r\n\r\n",
                "GET http://127.0.0.1/healthz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET http://localhost:81/healthz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET http:///healthz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET http://localhost@elsewhere/healthz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET ftp://localhost/healthz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET ://localhost/healthz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET healthz HTTP/1.1\r\nHost: localhost\r\n\r\n",
            })
    void who_says_two_hosts_is_malformed_and_heard_no_further(String request) throws IOException {
        try (RawHttp line = RawHttp.to(server)) {
            assertThat(line.say(request).answer())
                    .matches("(?s)HTTP/1.[01] 400.*")
                    .contains("malformed-request")
                    .containsIgnoringCase("\r\nconnection: close");
            assertThat(line.isClosedByServer()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: gzip, chunked",
                "Authorization: Bearer a\r\nAuthorization: Bearer b",
                "Authorization: Bearer a\r\nX: 1\r\nauthorization: Bearer a",
                "Content-Type: application/json\r\nContent-Type: text/plain",
                "Sec-WebSocket-Key: x",
                "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAAAA",
                "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA",
                "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Key: AQAAAAAAAAAAAAAAAAAAAA==",
            })
    void what_could_be_read_in_two_ways_is_malformed_named_and_heard_no_further(String headers) throws IOException {
        try (RawHttp line = RawHttp.to(server)) {
            line.say("POST /api/join HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n");
            assertThat(line.answer())
                    .startsWith("HTTP/1.1 400")
                    .contains("malformed-request")
                    .contains("\"problem\":\""
                            + headers.substring(0, headers.indexOf(':')).toLowerCase(Locale.ROOT))
                    .containsIgnoringCase("\r\nconnection: close");
            assertThat(line.isClosedByServer()).isTrue();
        }
    }

    /** By what reads HTTP here, before anybody is asked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: identity",
                "HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked, chunked",
                "HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked",
                "HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9999999999999999999999999",
            })
    void a_body_whose_end_cannot_be_told_is_refused(String head) throws IOException {
        try (RawHttp line = RawHttp.to(server)) {
            line.say("POST /api/join " + head + "\r\n\r\n0\r\n\r\n");
            assertThat(line.answer()).matches("(?s)HTTP/1.[01] 400.*");
            assertThat(line.isClosedByServer()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example/healthz, 400",
        "https://localhost/healthz, 400",
        "ftp://localhost/healthz, 400",
        "healthz, 400",
        "/healthz, 200"
    })
    void over_http_2_a_target_is_a_path(String target, int status) {
        assertThat(TestServer.await(over2(target, _ -> {})).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization", "content-type"})
    void over_http_2_too_who_sends_and_what_is_said_once(String name) {
        assertThat(TestServer.await(over2(
                                "/healthz",
                                request -> request.headers().add(name, "a").add(name, "b")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void over_http_2_nobody_is_connected_to_somebody_else() {
        Future<HttpClientResponse> answer =
                client.request(HttpMethod.CONNECT, "/").compose(HttpClientRequest::send);

        assertThat(TestServer.await(answer).statusCode()).isEqualTo(400);
    }

    private static Future<HttpClientResponse> over2(String target, Consumer<HttpClientRequest> more) {
        return client.request(HttpMethod.GET, target).compose(request -> {
            more.accept(request);
            return request.send();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /healthz HTTP/1.1\r\nHost: localhost, 127.0.0.1\r\n\r\n",
                "GET /healthz HTTP/1.1\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: \r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost:\r\n\r\n",
                "GET http://localhost/healthz HTTP/1.1\r\nHost: \r\n\r\n",
            })
    void who_says_no_host_that_is_one_is_malformed(String request) throws IOException {
        try (RawHttp line = RawHttp.to(server)) {
            assertThat(line.say(request).answer()).startsWith("HTTP/1.1 400").contains("malformed-request");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {": x", " : x", "X-\u0001: x", "X Y: x", "Content-Length : 5", "X@Y: x"})
    void a_name_that_no_header_may_have_is_malformed_and_heard_no_further(String header) throws IOException {
        try (RawHttp line = RawHttp.to(server)) {
            line.say("GET /healthz HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n");
            assertThat(line.answer()).startsWith("HTTP/1.1 400");
            assertThat(line.isClosedByServer()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: a\r\n\tb\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: a\r\n \r\n\r\n",
                "GET /healthz HTTP/1.1\r\n Host: localhost\r\n\r\n",
                "\r\nGET /healthz HTTP/1.1\r\nHost:\r\n localhost\r\n\r\n",
                "POST /api/join HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n",
            })
    void a_line_that_goes_on_in_the_next_is_malformed_and_heard_no_further(String request) throws IOException {
        try (RawHttp line = RawHttp.to(server)) {
            assertThat(line.say(request).answer())
                    .startsWith("HTTP/1.1 400")
                    .contains("malformed-request", "a line of the head goes on in the next")
                    .containsIgnoringCase("\r\nconnection: close");
            assertThat(line.isClosedByServer()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\n\r\n{\n }",
                "Content-Length: 7\r\n\r\n\r\n\r\n {}",
                "Transfer-Encoding: chunked\r\n\r\n4\r\n{\n }\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n2;x=y\r\n{\n\r\n2\r\n }\r\n00\r\nX: 1\r\n\r\n",
            })
    void what_looks_like_one_in_a_body_is_none_and_the_next_head_is_looked_at_again(String body) throws IOException {
        String post = "POST /api/join HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + body;
        String sound = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (RawHttp line = RawHttp.to(server)) {
            assertThat(line.say(post + sound).answer())
                    .startsWith("HTTP/1.1 400")
                    .contains("malformed-field");
            assertThat(line.answer()).startsWith("HTTP/1.1 200");
            // A byte at a time, and the next one behind it in one packet.
            for (int at = 0; at < post.length(); at++) {
                line.say(post.substring(at, at + 1));
            }
            assertThat(line.answer()).startsWith("HTTP/1.1 400").contains("malformed-field");
            line.say(sound.replace("localhost", "localhost\r\nX: a\r\n b"));
            assertThat(line.answer()).contains("a line of the head goes on in the next");
        }
    }

    @Test
    void a_header_without_a_name_is_said_to_be_one() throws IOException {
        try (RawHttp line = RawHttp.to(server)) {
            line.say("GET /healthz HTTP/1.1\r\nHost: localhost\r\n: x\r\n\r\n");
            assertThat(line.answer()).contains("malformed-request", "a header has no name", "nosniff");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sec-WebSocket-Version: 8\r\n", "Sec-WebSocket-Version: 14\r\n", ""})
    void another_version_of_sockets_is_told_which_one_is_spoken(String version) throws IOException {
        try (RawHttp line = RawHttp.to(server)) {
            line.say("GET /api/exercises/demo/live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\n"
                    + "Upgrade: websocket\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n" + version + "\r\n");
            assertThat(line.answer())
                    .startsWith("HTTP/1.1 426")
                    .containsIgnoringCase("\r\nsec-websocket-version: 13\r\n")
                    .containsIgnoringCase("\r\nupgrade: websocket\r\n")
                    .contains("malformed-request", "\"problem\":\"sec-websocket-version");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: LOCALHOST:80\r\n\r\n",
                "GET /healthz HTTP/1.0\r\n\r\n",
                "GET http://localhost/healthz HTTP/1.1\r\nHost: localhost:80\r\n\r\n",
                "GET http://localhost:8080/healthz HTTP/1.1\r\nHost: LocalHost:8080\r\n\r\n",
                "GET /healthz?from=http://elsewhere/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
            })
    void who_says_one_host_is_answered(String request) throws IOException {
        try (RawHttp line = RawHttp.to(server)) {
            assertThat(line.say(request).answer()).matches("(?s)HTTP/1.[01] 200.*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /healthz HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET /healthz HTTP/2.0\r\nHost: localhost\r\n\r\n",
                "GET /healthz HTTP/0.9\r\nHost: localhost\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u0004\0\0\0\0\0",
                "POST /api/join HTTP/3.0\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}",
            })
    void another_version_of_http_is_told_that_nobody_speaks_it_here(String request) throws IOException {
        try (RawHttp line = RawHttp.to(server)) {
            assertThat(line.say(request).answer())
                    .startsWith("HTTP/1.1 505")
                    .containsIgnoringCase("\r\nconnection: close");
            assertThat(line.isClosedByServer()).isTrue();
        }
    }
}
