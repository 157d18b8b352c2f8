package org.livex.web;

import static org.livex.TestServer.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.TestServer;
import org.livex.command.CommandIds;
import org.livex.json.DomainJson;

/** A device in the hands of a test: joins, syncs, listens; keeps what it got by kind and id as a real one does. */
public final class TestPhone {
    private static final Set<String> CONTROL = Set.of("director", "controller", "evaluator", "safety-officer");
    private static final CommandIds IDS = new CommandIds(InstantSource.system());

    private final TestServer server;
    private final WebClient client;
    private final Map<String, ObjectNode> items = new LinkedHashMap<>();
    private final TestSocket socket = new TestSocket();
    private JsonNode joined = JsonNodeFactory.instance.objectNode();
    private boolean controls;
    private long cursor;
    private String journal = "";
    private List<String> languages = List.of();

    private TestPhone(TestServer server) {
        this.server = server;
        this.client = server.webClient();
    }

    public static TestPhone joined(TestServer server, String person) {
        return of(server).join(server.codeFor(person));
    }

    public static TestPhone of(TestServer server) {
        return new TestPhone(server);
    }

    /** The same device, where another server answers under the name that it knows. */
    public TestPhone at(TestServer other) {
        TestPhone same = new TestPhone(other);
        same.joined = joined;
        same.controls = controls;
        same.cursor = cursor;
        same.journal = journal;
        same.languages = languages;
        same.items.putAll(items);
        return same;
    }

    public TestPhone join(String code) {
        HttpResponse<Buffer> answer =
                post("/api/join", object().put("code", code).put("device", "test"), null);
        joined = json(answer);
        controls = CONTROL.contains(joined.path("function").asText());
        return this;
    }

    public TestPhone reading(String... tags) {
        languages = List.of(tags);
        cursor = 0;
        return this;
    }

    public String exercise() {
        return joined.path("exercise").asText();
    }

    public String accessToken() {
        return joined.path("accessToken").asText();
    }

    String refreshToken() {
        return joined.path("refreshToken").asText();
    }

    public long cursor() {
        return cursor;
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A command with a fresh id. */
    public static ObjectNode command(String type) {
        return object().put("id", IDS.next().value()).put("type", type);
    }

    public ObjectNode syncBody(JsonNode... outbox) {
        ObjectNode body = object().put("cursor", cursor);
        if (cursor > 0 && !journal.isEmpty()) {
            body.put("journal", journal);
        }
        ArrayNode wanted = body.putArray("languages");
        languages.forEach(wanted::add);
        ArrayNode sent = body.putArray("outbox");
        for (JsonNode command : outbox) {
            sent.add(command);
        }
        return body;
    }

    /** Syncs until there is no more; answers the results of its outbox. */
    public JsonNode sync(JsonNode... outbox) {
        HttpResponse<Buffer> answer = post("/api/exercises/" + exercise() + "/sync", syncBody(outbox), accessToken());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.bodyAsString());
        }
        JsonNode body = json(answer);
        take(body);
        if (body.path("more").asBoolean()) {
            sync();
        }
        return body.path("results");
    }

    public HttpResponse<Buffer> send(HttpMethod method, String path, @Nullable JsonNode body) {
        return request(method, path, body, accessToken());
    }

    public HttpResponse<Buffer> get(String path) {
        return request(HttpMethod.GET, path, null, accessToken());
    }

    public HttpResponse<Buffer> post(String path, JsonNode body, @Nullable String token) {
        return request(HttpMethod.POST, path, body, token);
    }

    /** {@code credentials} instead of a token. */
    public HttpResponse<Buffer> postAs(String credentials, String path, JsonNode body) {
        return await(client.request(HttpMethod.POST, server.port(), "localhost", path)
                .putHeader("Authorization", credentials)
                .putHeader("Content-Type", "application/json")
                .sendBuffer(Buffer.buffer(DomainJson.write(body))));
    }

    TestServer server() {
        return server;
    }

    public HttpResponse<Buffer> postRaw(String path, String type, Buffer body, @Nullable String token) {
        var request = client.request(HttpMethod.POST, server.port(), "localhost", path)
                .putHeader("Content-Type", type);
        if (token != null) {
            request.putHeader("Authorization", "Bearer " + token);
        }
        return await(request.sendBuffer(body));
    }

    HttpResponse<Buffer> patch(String path, String type, Buffer body) {
        return await(client.request(HttpMethod.PATCH, server.port(), "localhost", path)
                .putHeader("Content-Type", type)
                .putHeader("Authorization", "Bearer " + accessToken())
                .sendBuffer(body));
    }

    /** Runs a command that must be accepted. */
    public JsonNode does(ObjectNode command) {
        HttpResponse<Buffer> answer = post("/api/exercises/" + exercise() + "/commands", command, accessToken());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.bodyAsString());
        }
        return json(answer);
    }

    /** Opens the live socket and syncs over it. */
    public TestPhone listen() {
        connect();
        say(syncBody().put("type", "sync").put("n", 1));
        return this;
    }

    /** Opens the live socket and says nothing. */
    TestPhone connect() {
        socket.open(server, exercise(), accessToken());
        return this;
    }

    /** As when the network goes: nothing is said before. */
    public void hangUp() {
        await(socket.line().close());
        next("closed");
    }

    /** Takes nothing more off the line, as a phone that is stuck. */
    void stopsReading() {
        socket.line().pause();
    }

    void readsAgain() {
        socket.line().resume();
    }

    void say(JsonNode message) {
        await(socket.line().writeTextMessage(message.toString()));
    }

    void sayRaw(String message) {
        await(socket.line().writeTextMessage(message));
    }

    void ping(int times) {
        for (int ping = 0; ping < times && !socket.line().isClosed(); ping++) {
            var _ = socket.line().writePing(Buffer.buffer());
        }
    }

    void sayBinary(Buffer message) {
        await(socket.line().writeBinaryMessage(message));
    }

    /** The next frame of this type ("": of any); items on the way are taken in. */
    public JsonNode next(String type) {
        while (true) {
            JsonNode frame = socket.next(type);
            take(frame);
            if (type.isEmpty() || frame.path("type").asText().equals(type)) {
                return frame;
            }
        }
    }

    /** Waits until it has any item of this kind, by its page or by push. */
    TestPhone untilItHas(String kind) {
        while (items(kind).isEmpty()) {
            next("");
        }
        return this;
    }

    /** Waits until it has this item, by its page or by push. */
    public ObjectNode untilItHas(String kind, String id) {
        while (!items.containsKey(kind + "/" + id)) {
            next("");
        }
        return item(kind, id);
    }

    /** Waits by push until it has an item of this kind and id. */
    public ObjectNode nextItem(String kind, String id) {
        ObjectNode had = items.get(kind + "/" + id);
        long before = had == null ? -1 : had.path("seq").asLong();
        while (true) {
            ObjectNode has = items.get(kind + "/" + id);
            if (has != null && has.path("seq").asLong() > before) {
                return has;
            }
            JsonNode frame = next("items");
            if (frame.path("type").asText().equals("closed")) {
                throw new IllegalStateException("closed");
            }
        }
    }

    @Nullable public Integer closeCode() {
        next("closed");
        return socket.closeCode();
    }

    public boolean has(String kind, String id) {
        return items.containsKey(kind + "/" + id);
    }

    public ObjectNode item(String kind, String id) {
        return java.util.Objects.requireNonNull(items.get(kind + "/" + id), kind + "/" + id);
    }

    public List<ObjectNode> items(String kind) {
        List<ObjectNode> found = new ArrayList<>();
        items.values().stream()
                .filter(item -> item.path("kind").asText().equals(kind))
                .forEach(found::add);
        return found;
    }

    public static JsonNode json(HttpResponse<Buffer> answer) {
        return DomainJson.parse(answer.bodyAsBuffer().getBytes());
    }

    /** By what they are now: somebody may become control, or be it no more. */
    private boolean seesControl(JsonNode frame) {
        for (JsonNode item : frame.path("items")) {
            if (item.path("kind").asText().equals("me") && item.has("function")) {
                controls = CONTROL.contains(item.path("function").asText());
            }
        }
        return controls;
    }

    private void take(JsonNode frame) {
        if (frame.path("reset").asBoolean()) {
            items.clear();
        }
        boolean seesControl = seesControl(frame);
        frame.path("items").forEach(item -> DescribedItems.check(seesControl, item));
        frame.path("items")
                .forEach(item -> items.put(
                        item.path("kind").asText() + "/" + item.path("id").asText(), (ObjectNode) item));
        journal = frame.path("journal").asText(journal);
        long told = frame.path("cursor").asLong(frame.path("seq").asLong(0));
        cursor = Math.max(frame.path("reset").asBoolean() ? 0 : cursor, told);
    }

    private HttpResponse<Buffer> request(
            HttpMethod method, String path, @Nullable JsonNode body, @Nullable String token) {
        var request = client.request(method, server.port(), "localhost", path);
        if (token != null) {
            request.putHeader("Authorization", "Bearer " + token);
        }
        return await(
                body == null
                        ? request.send()
                        : request.putHeader("Content-Type", "application/json")
                                .sendBuffer(Buffer.buffer(DomainJson.write(body))));
    }
}
