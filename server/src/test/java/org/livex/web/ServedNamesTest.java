package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.TestServer;
import org.livex.room.Limits;

/** A page of a stranger whose name leads to this machine reads nothing here; whoever has a reason to ask is answered. */
class ServedNamesTest {
    private static final ServedNames NAMES = new ServedNames(List.of("laptop", "livex.example.org"));

    private static final String URL = "https://livex.example.org:8443";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST",
                "localhost.",
                "demo.localhost",
                "127.0.0.1",
                "192.168.178.20",
                "[::1]",
                "[fe80::1]",
                "::1",
                "laptop",
                "Laptop",
                "laptop.local",
                "livex.example.org",
                "livex.example.org."
            })
    void who_asks_by_a_name_of_the_server_is_answered(String host) {
        assertThat(NAMES.serves(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "livex.example.org.evil.example",
                "evil-livex.example.org",
                "local",
                ".local",
                "evil.local",
                "evil.laptop.local",
                "",
                ".",
                "[]",
                "[evil.example]",
                "laptop ",
                "lаptop"
            })
    void who_asks_by_another_is_not(String host) {
        assertThat(NAMES.serves(host)).isFalse();
    }

    @Test
    void over_plain_http_a_strangers_name_is_refused_before_anything_else(@TempDir Path data) throws IOException {
        try (TestServer server = TestServer.start(
                        data, InstantSource.system(), Map.of("LIVEX_HOST_NAMES", "proxy.example, other.example"));
                RawHttp stranger = RawHttp.to(server);
                RawHttp proxy = RawHttp.to(server)) {
            assertThat(stranger.say("POST /api/join HTTP/1.1\r\nHost: evil.example:8080\r\nContent-Length: 0\r\n\r\n")
                            .answer())
                    .contains("HTTP/1.1 421", "wrong-host");
            assertThat(stranger.say("GET /api/exercises HTTP/1.1\r\nHost: proxy.example.evil\r\n\r\n")
                            .answer())
                    .contains("HTTP/1.1 421");
            assertThat(proxy.say("GET /api/exercises HTTP/1.1\r\nHost: proxy.example\r\n\r\n")
                            .answer())
                    .contains("HTTP/1.1 401", "token-missing");
            assertThat(proxy.say("GET /api/exercises HTTP/1.1\r\nHost: other.example:1\r\n\r\n")
                            .answer())
                    .contains("HTTP/1.1 401");
        }
    }

    @Test
    void a_browser_that_comes_by_another_name_reads_in_its_language_where_to_go(@TempDir Path data) throws IOException {
        try (TestServer server = TestServer.start(data, InstantSource.system(), Map.of("LIVEX_PUBLIC_URL", URL));
                RawHttp browser = RawHttp.to(server)) {
            assertThat(browser.say(lines(
                                    "GET /?x=<b> HTTP/1.1",
                                    "Host: laptop.example",
                                    "Accept: text/html,*/*;q=0.8",
                                    "Accept-Language: de-AT,de;q=0.9"))
                            .answer())
                    .contains(
                            "HTTP/1.1 421",
                            "text/html;charset=utf-8",
                            "<html lang=\"de\"",
                            "Unter diesem Namen ist der Server nicht bekannt.",
                            "href=\"" + URL + "\"",
                            "--host-names")
                    .doesNotContain("laptop.example", "<b>");
            assertThat(browser.say(lines("GET /app/style.css HTTP/1.1", "Host: laptop.example"))
                            .answer())
                    .contains("HTTP/1.1 200", "text/css");
            assertThat(browser.say(lines(
                                    "POST /api/join HTTP/1.1",
                                    "Host: laptop.example",
                                    "Accept: text/html",
                                    "Content-Length: 0"))
                            .answer())
                    .contains("HTTP/1.1 421", "application/problem+json", "wrong-host");
        }
    }

    private static String lines(String... head) {
        return String.join("\r\n", head) + "\r\n\r\n";
    }

    @Test
    void over_https_a_phone_may_use_whatever_name_its_router_gives_this_machine(@TempDir Path data) throws IOException {
        int port = freePort();
        try (TestServer server = TestServer.start(data, Limits.DEFAULT, port)) {
            HttpClient client = server.httpClient(
                    new HttpClientOptions().setSsl(true).setTrustAll(true).setVerifyHost(false));

            int status = TestServer.await(client.request(new RequestOptions()
                                    .setMethod(HttpMethod.GET)
                                    .setServer(io.vertx.core.net.SocketAddress.inetSocketAddress(port, "127.0.0.1"))
                                    .setHost("laptop.fritz.box")
                                    .setPort(port)
                                    .setURI("/api/exercises"))
                            .compose(request -> request.send()))
                    .statusCode();

            assertThat(status).isEqualTo(401);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
