package org.livex.web.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.livex.room.Limits;

/** What a phone hears on one connection while the server starts, and afterwards. */
@ExtendWith(VertxExtension.class)
@Timeout(60)
class DoorwayTest {
    private final StartProgress progress = new StartProgress();

    @Test
    void a_connection_that_was_there_before_the_routes_goes_on_with_them(Vertx vertx) throws Exception {
        Doorway doorway = new Doorway(vertx, Limits.DEFAULT, progress);
        HttpServer server = doorway.listen(
                        HttpEdge.options().setHost("127.0.0.1").setPort(0))
                .await(20, TimeUnit.SECONDS);
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
            assertThat(answer(line, "GET /healthz", ""))
                    .startsWith("HTTP/1.1 200")
                    .contains("\"up\"");
            progress.reads();
            progress.read();
            assertThat(answer(line, "POST /api/exercises/demo/sync", "{\"cursor\":0}"))
                    .startsWith("HTTP/1.1 503")
                    .containsIgnoringCase("\nRetry-After: ")
                    .contains("/problems/starting", "\"stage\":\"reading\"", "\"entries\":\"1\"");

            doorway.answer(request -> request.response().end("open"));

            assertThat(answer(line, "POST /api/exercises/demo/sync", "{\"cursor\":0}"))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("open");
        }
    }

    private static String answer(Socket line, String start, String body) throws IOException {
        String request = start + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        line.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        line.getOutputStream().flush();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = line.getInputStream().read();
            assertThat(next).as("the connection ended: " + head).isNotNegative();
            head.append((char) next);
        }
        String length = head.toString().toLowerCase(Locale.ROOT).split("content-length: ", 2)[1];
        int bytes = Integer.parseInt(length.substring(0, length.indexOf('\r')));
        return head + new String(line.getInputStream().readNBytes(bytes), StandardCharsets.UTF_8);
    }
}
