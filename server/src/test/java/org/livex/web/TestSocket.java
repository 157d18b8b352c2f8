package org.livex.web;

import static org.livex.TestServer.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.livex.TestServer;
import org.livex.json.DomainJson;

/** The live socket of a test's device: what came over it stays until it is taken. */
final class TestSocket {
    private static final int LARGEST_FRAME = 16 * 1024 * 1024;

    private final LinkedBlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private @Nullable WebSocket socket;
    private @Nullable Integer closeCode;

    void open(TestServer server, String exercise, String token) {
        WebSocketClient sockets = server.socketClient(
                new WebSocketClientOptions().setMaxFrameSize(LARGEST_FRAME).setMaxMessageSize(LARGEST_FRAME));
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setPort(server.port())
                .setHost("localhost")
                .setURI("/api/exercises/" + exercise + "/live")
                .addSubProtocol("livex.v1")
                .addSubProtocol("bearer." + token);
        WebSocket open = await(sockets.connect(options).map(opened -> {
            opened.textMessageHandler(
                    text -> frames.add(DomainJson.parse(Buffer.buffer(text).getBytes())));
            opened.closeHandler(_ -> {
                closeCode = opened.closeStatusCode() == null ? -1 : (int) opened.closeStatusCode();
                frames.add(TestPhone.object().put("type", "closed"));
            });
            return opened;
        }));
        socket = open;
    }

    /** Fails before it was opened. */
    WebSocket line() {
        return Objects.requireNonNull(socket, "listen first");
    }

    /** The next frame, whatever it is; {@code awaited} says in a failure which one was wanted. */
    JsonNode next(String awaited) {
        try {
            JsonNode frame = frames.poll(20, TimeUnit.SECONDS);
            if (frame == null) {
                throw new IllegalStateException("no frame of type " + awaited);
            }
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Null while it is open; -1 where it was closed without one. */
    @Nullable Integer closeCode() {
        return closeCode;
    }
}
