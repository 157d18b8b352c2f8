package org.livex.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveLineTest {
    private static final String JOINED =
            "{\"exercise\":\"x\",\"person\":\"p\",\"accessToken\":\"a\",\"refreshToken\":\"r\"}";

    /** Answers every sync and tells something right behind it, so that both are under way together. */
    private static void answerAndTell(ServerWebSocket socket) {
        socket.textMessageHandler(_ -> {
            socket.writeTextMessage("{\"type\":\"synced\",\"n\":1}");
            socket.writeTextMessage("{\"type\":\"items\",\"seq\":7,\"items\":[]}");
        });
    }

    @Test
    void what_is_behind_an_answer_on_a_line_that_was_cut_is_not_heard() {
        try (Loop loop = new Loop()) {
            HttpServer server = loop.run(
                    () -> loop.vertx()
                            .createHttpServer(new HttpServerOptions().addWebSocketSubProtocol("livex.v1"))
                            .webSocketHandler(LiveLineTest::answerAndTell)
                            .requestHandler(request -> request.response()
                                    .putHeader("Content-Type", "application/json")
                                    .end(JOINED))
                            .listen(0, "127.0.0.1"),
                    30);
            Api api = new Api(loop.vertx(), URI.create("http://127.0.0.1:" + server.actualPort()));
            DevicePass pass = loop.run(() -> DevicePass.join(api, "code", "test"), 30);
            Heard heard = new Heard();
            LiveLine line = loop.get(() -> new LiveLine(loop.vertx(), api, pass, heard, new Tally()));
            loop.get(() -> {
                line.open();
                return true;
            });
            assertThat(loop.until(() -> heard.opened == 1, 30)).isTrue();

            loop.run(() -> line.ask(Json.object()).onComplete(_ -> line.cut()), 30);
            assertThat(loop.until(() -> heard.opened == 2, 30)).as("a new line").isTrue();

            assertThat(loop.get(() -> List.copyOf(heard.pushed))).isEmpty();
            loop.get(() -> {
                line.close();
                return true;
            });
        }
    }

    private static final class Heard implements LiveLine.Listener {
        private final List<JsonNode> pushed = new ArrayList<>();
        private int opened;

        @Override
        public void opened() {
            opened++;
        }

        @Override
        public void pushed(JsonNode frame) {
            pushed.add(frame);
        }

        @Override
        public void tokenRefused() {
            throw new AssertionError("no token was refused");
        }
    }
}
