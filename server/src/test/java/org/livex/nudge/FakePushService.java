package org.livex.nudge;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A push service on this machine that remembers what it was sent and answers as it is told. */
final class FakePushService {
    final List<Received> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Consumer<HttpServerResponse> answer =
            response -> response.setStatusCode(201).end();

    record Received(HttpServerRequest request, Buffer body) {}

    FakePushService(Vertx vertx) throws Exception {
        this(vertx, new HttpServerOptions());
    }

    FakePushService(Vertx vertx, HttpServerOptions options) throws Exception {
        this.server = vertx.createHttpServer(options)
                .requestHandler(request -> request.body().onSuccess(body -> {
                    received.add(new Received(request, body));
                    answer.accept(request.response());
                }))
                .listen(0, "127.0.0.1")
                .await(20, SECONDS);
    }

    int port() {
        return server.actualPort();
    }

    void answers(int status, String body) {
        answer = response -> response.setStatusCode(status).end(body);
    }

    void answers(int status, String retryAfter, String body) {
        answer = response -> response.setStatusCode(status)
                .putHeader("Retry-After", retryAfter)
                .end(body);
    }

    void hangsUp() {
        answer = HttpServerResponse::reset;
    }

    void staysSilent() {
        answer = _ -> {};
    }
}
