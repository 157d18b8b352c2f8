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
    private static final int CONNECTIONS = 64;
    /** Control's, and a second one of somebody. */
    private static final int SPARE = 2;

    private static final int LARGEST_MESSAGE = 16 * 1024 * 1024;

    private final Door door;
    private final WebClient http;
    private final WebSocketClient sockets;
    private long commands;

    LivexApi(Vertx vertx, Door door, int phones) {
        this.door = door;
        this.http = WebClient.create(
                vertx, door.options(new WebClientOptions()), new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        this.sockets = vertx.createWebSocketClient(door.options(new WebSocketClientOptions()
                .setMaxConnections(phones + SPARE)
                .setMaxFrameSize(LARGEST_MESSAGE)
                .setMaxMessageSize(LARGEST_MESSAGE)));
    }

    /** {@code next} is for a new pass, once. */
    record Pass(String exercise, String token, String next) {
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

    JsonObject action(String note) {
        JsonObject action =
                new JsonObject().put("kind", "reported").put("note", note).put("takenAt", now());
        return command("record-action").put("action", action);
    }

    JsonObject message(String channel, String body, String language) {
        JsonObject message = command("post-message");
        return message.put("message", "m-" + message.getString("id"))
                .put("channel", channel)
                .put("body", body)
                .put("language", language)
                .put("takenAt", now());
    }

    static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    Future<Pass> join(String code) {
        JsonObject body = new JsonObject().put("code", code).put("device", "bench");
        return answer(http.post(door.port(), Door.HOST, "/api/join").sendJsonObject(body))
                .map(joined -> new Pass(
                        joined.getString("exercise"),
                        joined.getString("accessToken"),
                        joined.getString("refreshToken")));
    }

    /** Where the old one may have ended. */
    Future<Pass> renewed(Pass pass) {
        JsonObject body = new JsonObject().put("refreshToken", pass.next());
        return answer(http.post(door.port(), Door.HOST, "/api/token").sendJsonObject(body))
                .map(pair -> new Pass(pass.exercise(), pair.getString("accessToken"), pair.getString("refreshToken")));
    }

    Future<JsonObject> post(Pass pass, String path, JsonObject body) {
        return answer(http.post(door.port(), Door.HOST, pass.path(path))
                .bearerTokenAuthentication(pass.token())
                .sendJsonObject(body));
    }

    Future<LivexPhone> live(Pass pass) {
        return sockets.connect(new WebSocketConnectOptions()
                        .setHost(Door.HOST)
                        .setPort(door.port())
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
