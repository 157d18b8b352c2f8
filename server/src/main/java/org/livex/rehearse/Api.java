package org.livex.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A server as any client reaches it. Futures fail when nothing was heard; an answer is an answer, whatever its status. */
final class Api {
    private static final int MOST_CONNECTIONS = 20_000;
    private static final int LARGEST_MESSAGE = 16 * 1024 * 1024;
    private static final int CONNECT_MILLIS = 5_000;
    private static final long ANSWER_MILLIS = 15_000;

    private final URI url;
    private final WebClient http;
    private final WebSocketClient sockets;

    record Answer(int status, JsonNode body) {
        boolean isOk() {
            return status >= 200 && status < 300;
        }

        String code() {
            return body.path("code").asText("status-" + status);
        }
    }

    Api(Vertx vertx, URI url) {
        this.url = url;
        this.http = WebClient.create(
                vertx,
                new WebClientOptions().setConnectTimeout(CONNECT_MILLIS),
                new PoolOptions().setHttp1MaxSize(MOST_CONNECTIONS));
        this.sockets = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxConnections(MOST_CONNECTIONS)
                .setMaxFrameSize(LARGEST_MESSAGE)
                .setMaxMessageSize(LARGEST_MESSAGE));
    }

    Future<Answer> post(String path, @Nullable String token, JsonNode body) {
        return send(HttpMethod.POST, path, token, Buffer.buffer(Json.bytes(body)));
    }

    Future<Answer> get(String path, String token) {
        return send(HttpMethod.GET, path, token, null);
    }

    /** A token that is no longer good shows as the close code 4401 of the open socket. */
    Future<WebSocket> live(String exercise, String token) {
        return sockets.connect(new WebSocketConnectOptions()
                .setHost(url.getHost())
                .setPort(port())
                .setSsl(isTls())
                .setURI("/api/exercises/" + exercise + "/live")
                .addSubProtocol("livex.v1")
                .addSubProtocol("bearer." + token));
    }

    private Future<Answer> send(HttpMethod method, String path, @Nullable String token, @Nullable Buffer body) {
        HttpRequest<Buffer> request =
                http.request(method, port(), url.getHost(), path).ssl(isTls()).timeout(ANSWER_MILLIS);
        if (token != null) {
            request.bearerTokenAuthentication(token);
        }
        if (body != null) {
            request.putHeader("Content-Type", "application/json");
        }
        return (body == null ? request.send() : request.sendBuffer(body)).map(response -> {
            Buffer answered = response.bodyAsBuffer();
            return new Answer(response.statusCode(), Json.parse(answered == null ? new byte[0] : answered.getBytes()));
        });
    }

    private boolean isTls() {
        return "https".equals(url.getScheme());
    }

    private int port() {
        return url.getPort() >= 0 ? url.getPort() : isTls() ? 443 : 80;
    }
}
