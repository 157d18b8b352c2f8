package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.TestServer;

/** A head that two could read in two ways is refused; one that can be read in one way is not. */
class SoundHeadTest {
    @TempDir
    static Path data;

    static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(data);
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
                "GET /healthz HTTP/1.1\r\nHost: localhost, 127.0.0.1\r\n\r\n",
                "GET /healthz HTTP/1.1\r\n\r\n",
            })
    void who_says_no_host_that_is_one_is_malformed(String request) throws IOException {
        try (RawHttp line = RawHttp.to(server)) {
            assertThat(line.say(request).answer()).startsWith("HTTP/1.1 400").contains("malformed-request");
        }
    }

    /** One that is empty is a host, and not this one (RFC 9112, 3.2). */
    @Test
    void who_says_an_empty_host_is_at_the_wrong_one() throws IOException {
        try (RawHttp line = RawHttp.to(server)) {
            assertThat(line.say("GET /healthz HTTP/1.1\r\nHost: \r\n\r\n").answer())
                    .startsWith("HTTP/1.1 421")
                    .contains("wrong-host");
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
