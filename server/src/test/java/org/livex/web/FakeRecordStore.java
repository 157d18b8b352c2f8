package org.livex.web;

import static org.livex.TestServer.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.livex.json.DomainJson;

/** A learning record store as the specification has it: the same statement again is welcome, another one of the same id a conflict. */
final class FakeRecordStore {
    /** What it says next instead, while there is something. */
    final Queue<Integer> trouble = new ConcurrentLinkedQueue<>();

    final List<Integer> batches = new CopyOnWriteArrayList<>();
    final List<String> authorizations = new CopyOnWriteArrayList<>();
    final List<String> versions = new CopyOnWriteArrayList<>();
    private final Map<String, JsonNode> statements = new LinkedHashMap<>();
    private final HttpServer server;

    FakeRecordStore(Vertx vertx) {
        server = await(vertx.createHttpServer().requestHandler(this::take).listen(0));
    }

    String url() {
        return "http://localhost:" + server.actualPort() + "/xapi";
    }

    synchronized Map<String, JsonNode> statements() {
        return Map.copyOf(statements);
    }

    synchronized void has(String id, JsonNode other) {
        statements.put(id, other);
    }

    private void take(HttpServerRequest request) {
        versions.add(String.valueOf(request.getHeader("X-Experience-API-Version")));
        authorizations.add(String.valueOf(request.getHeader("Authorization")));
        request.body().onSuccess(body -> {
            Integer wrong = trouble.poll();
            int status = wrong == null ? keep(body) : wrong;
            request.response().setStatusCode(status).end("[]");
        });
    }

    private synchronized int keep(Buffer body) {
        JsonNode sent = DomainJson.parse(body.getBytes());
        for (JsonNode statement : sent) {
            JsonNode known = statements.get(statement.path("id").asText());
            if (known != null && !known.equals(statement)) {
                return 409;
            }
        }
        batches.add(sent.size());
        sent.forEach(statement -> statements.put(statement.path("id").asText(), statement));
        return 200;
    }
}
