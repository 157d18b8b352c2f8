package org.livex.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The server as a client reaches it. Every answer but a good one is a failure. */
final class LivexApi {
    private static final String HOST = "127.0.0.1";
    private static final int CONNECTIONS = 64;
    private static final int LARGEST_MESSAGE = 16 * 1024 * 1024;

    private final int port;
    private final WebClient http;
    private final WebSocketClient sockets;
    private long commands;

    LivexApi(Vertx vertx, int port, int phones) {
        this.port = port;
        this.http = WebClient.create(vertx, new WebClientOptions(), new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        this.sockets = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxConnections(phones + 1)
                .setMaxFrameSize(LARGEST_MESSAGE)
                .setMaxMessageSize(LARGEST_MESSAGE));
    }

    record Pass(String exercise, String token) {
        String path(String of) {
            return "/api/exercises/" + exercise + of;
        }
    }

    JsonObject command(String type) {
        commands++;
        // UUIDv7 (RFC 9562); numbered, where others are random.
        long high = (System.currentTimeMillis() << 16) | 0x7000L;
        long low = commands | 0x8000000000000000L;
        return new JsonObject().put("id", new UUID(high, low).toString()).put("type", type);
    }

    static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    Future<Pass> join(String code) {
        JsonObject body = new JsonObject().put("code", code).put("device", "bench");
        return answer(http.post(port, HOST, "/api/join").sendJsonObject(body))
                .map(joined -> new Pass(joined.getString("exercise"), joined.getString("accessToken")));
    }

    Future<JsonObject> post(Pass pass, String path, JsonObject body) {
        return answer(http.post(port, HOST, pass.path(path))
                .bearerTokenAuthentication(pass.token())
                .sendJsonObject(body));
    }

    Future<LivexPhone> live(Pass pass) {
        return sockets.connect(new WebSocketConnectOptions()
                        .setHost(HOST)
                        .setPort(port)
                        .setURI(pass.path("/live"))
                        .addSubProtocol("livex.v1")
                        .addSubProtocol("bearer." + pass.token()))
                .map(socket -> new LivexPhone(this, socket));
    }

    private static Future<JsonObject> answer(Future<? extends HttpResponse<?>> sent) {
        return sent.map(response -> {
            if (response.statusCode() >= 300) {
                throw new IllegalStateException("The server answered " + response.bodyAsString());
            }
            return response.bodyAsJsonObject();
        });
    }
}
