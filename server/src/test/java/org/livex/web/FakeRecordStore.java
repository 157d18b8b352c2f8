package org.livex.web;

import static org.livex.TestServer.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
public final class FakeRecordStore {
    public static final int FINE = 200;

    /** What it says next instead, while there is something; {@link #FINE} is no trouble. */
    public final Queue<Integer> trouble = new ConcurrentLinkedQueue<>();

    /** What a page at its address says next instead, with 200. */
    public final Queue<String> pages = new ConcurrentLinkedQueue<>();

    public final List<Integer> batches = new CopyOnWriteArrayList<>();
    public final List<String> authorizations = new CopyOnWriteArrayList<>();
    public final List<String> versions = new CopyOnWriteArrayList<>();
    private final Map<String, JsonNode> statements = new LinkedHashMap<>();
    private final HttpServer server;

    public FakeRecordStore(Vertx vertx) {
        server = await(vertx.createHttpServer().requestHandler(this::take).listen(0));
    }

    public String url() {
        return "http://localhost:" + server.actualPort() + "/xapi";
    }

    public synchronized Map<String, JsonNode> statements() {
        return Map.copyOf(statements);
    }

    public synchronized void losesAll() {
        statements.clear();
    }

    public synchronized void has(String id, JsonNode other) {
        statements.put(id, other);
    }

    private void take(HttpServerRequest request) {
        versions.add(String.valueOf(request.getHeader("X-Experience-API-Version")));
        authorizations.add(String.valueOf(request.getHeader("Authorization")));
        request.body().onSuccess(body -> {
            String page = pages.poll();
            if (page != null) {
                request.response().end(page);
                return;
            }
            Integer wrong = trouble.poll();
            int status = wrong == null || wrong == FINE ? keep(body) : wrong;
            request.response().setStatusCode(status).end(status == FINE ? ids(body) : "no");
        });
    }

    private static String ids(Buffer body) {
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        DomainJson.parse(body.getBytes())
                .forEach(statement -> ids.add(statement.path("id").asText()));
        return ids.toString();
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
        return FINE;
    }
}
