package org.livex;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.livex.start.Config;

@ExtendWith(VertxExtension.class)
class StoppingTest {
    private static final long STOP_SECONDS = 2;

    @TempDir
    Path data;

    @Test
    void a_phone_that_does_not_answer_the_farewell_keeps_nothing_from_being_closed(Vertx vertx) throws IOException {
        Config config = Config.read(
                List.of("--port", "0", "--https-port", "off", "--data", data.toString(), "--packs", "../ops"),
                Map.of());
        LivexServer server = TestServer.await(LivexServer.deploy(vertx, config, InstantSource.system()));
        try (Socket phone = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            phone.getOutputStream().write("""
                            GET /api/exercises/demo/live HTTP/1.1\r
                            Host: localhost\r
                            Upgrade: websocket\r
                            Connection: Upgrade\r
                            Sec-WebSocket-Version: 13\r
                            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                            Sec-WebSocket-Protocol: livex.v1\r
                            \r
                            """.getBytes(US_ASCII));
            byte[] answer = phone.getInputStream().readNBytes("HTTP/1.1 101".length());
            assertThat(new String(answer, US_ASCII)).isEqualTo("HTTP/1.1 101");

            vertx.undeploy(server.deploymentID());

            assertThatCode(() -> server.closed().await(STOP_SECONDS, TimeUnit.SECONDS))
                    .doesNotThrowAnyException();
        }
    }
}
