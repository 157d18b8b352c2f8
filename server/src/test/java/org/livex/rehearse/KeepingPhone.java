package org.livex.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.livex.json.DomainJson;

/** A phone that keeps what was accepted until the server says that it is settled, and says it again after a reset, as the protocol has it. */
final class KeepingPhone {
    private static final long LOOK_MILLIS = 200;
    private static final int LOOKS = 300;
    private static final int ASKS_AGAIN = 5;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Outbox ids = new Outbox(new Random());
    private final URI url;
    private final String token;
    private final Map<String, ObjectNode> waiting = new LinkedHashMap<>();
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final Set<String> accepted = new LinkedHashSet<>();
    private long cursor;
    private String journal = "";
    private int resets;
    private int takenAnew;

    private record Kept(ObjectNode command, long seq) {}

    private KeepingPhone(URI url, String token) {
        this.url = url;
        this.token = token;
    }

    static KeepingPhone join(URI url, String code) throws IOException, InterruptedException {
        KeepingPhone stranger = new KeepingPhone(url, "");
        JsonNode joined =
                stranger.answer(stranger.post("/api/join", "{\"code\":\"" + code + "\",\"device\":\"test\"}"));
        return new KeepingPhone(url, joined.path("accessToken").asText());
    }

    ObjectNode command(String type) {
        return ids.command(type);
    }

    ObjectNode action(int note) {
        ObjectNode command = command("record-action");
        command.putObject("action")
                .put("kind", "interviewed")
                .put("note", "Note " + note)
                .put("takenAt", Instant.now().toString());
        return command;
    }

    /** What the server says to it. */
    JsonNode does(ObjectNode command) throws IOException, InterruptedException {
        waiting.put(command.path("id").asText(), command);
        for (JsonNode result : sync()) {
            if (result.path("id").equals(command.path("id"))) {
                return result;
            }
        }
        throw new AssertionError("no answer to " + command);
    }

    /** Anything else that a device asks. */
    HttpResponse<byte[]> ask(String method, String path, String type, byte[] body)
            throws IOException, InterruptedException {
        return send(request(method, path, type, body));
    }

    CompletableFuture<HttpResponse<byte[]>> asks(String method, String path, String type, byte[] body) {
        return http.sendAsync(request(method, path, type, body), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Opens a live line that is up to date, and completes with the first message of this type. */
    CompletableFuture<String> hears(String type) {
        CompletableFuture<String> synced = new CompletableFuture<>();
        CompletableFuture<String> heard = new CompletableFuture<>();
        http.newWebSocketBuilder()
                .subprotocols("livex.v1", "bearer." + token)
                .buildAsync(
                        URI.create("ws://" + url.getAuthority() + "/api/exercises/demo/live"),
                        new Hearing(type, synced, heard))
                .join()
                .sendText("{\"type\":\"sync\",\"n\":1,\"cursor\":0,\"outbox\":[]}", true)
                .join();
        synced.orTimeout(60, TimeUnit.SECONDS).join();
        return heard.orTimeout(60, TimeUnit.SECONDS);
    }

    private record Hearing(
            String type, CompletableFuture<String> synced, CompletableFuture<String> heard, StringBuilder message)
            implements WebSocket.Listener {
        Hearing(String type, CompletableFuture<String> synced, CompletableFuture<String> heard) {
            this(type, synced, heard, new StringBuilder());
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean isLast) {
            message.append(part);
            if (isLast) {
                if (message.indexOf("\"type\":\"synced\"") >= 0) {
                    synced.complete(message.toString());
                }
                if (message.indexOf("\"type\":\"" + type + "\"") >= 0) {
                    heard.complete(message.toString());
                }
                message.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            IOException closed = new IOException("closed: " + code + " " + reason);
            synced.completeExceptionally(closed);
            heard.completeExceptionally(closed);
            return CompletableFuture.completedStage(null);
        }
    }

    /** Nobody waits for the answer. It stays in the outbox. */
    void beginsToSay(ObjectNode command) {
        waiting.put(command.path("id").asText(), command);
        var _ = http.sendAsync(post(syncPath(), body().toString()), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Until there is no more, and nothing waits. */
    JsonNode sync() throws IOException, InterruptedException {
        JsonNode page = page();
        JsonNode results = page.path("results");
        while (page.path("more").asBoolean() || !waiting.isEmpty()) {
            page = page();
        }
        return results;
    }

    void syncUntilSettled() throws IOException, InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            JsonNode page = page();
            if (!page.path("more").asBoolean()
                    && page.path("settled").asLong() >= page.path("cursor").asLong()) {
                return;
            }
            Thread.sleep(LOOK_MILLIS);
        }
        throw new AssertionError("nothing was settled");
    }

    Set<String> accepted() {
        return accepted;
    }

    int resets() {
        return resets;
    }

    int takenAnew() {
        return takenAnew;
    }

    private JsonNode page() throws IOException, InterruptedException {
        JsonNode page = answer(post(syncPath(), body().toString()));
        for (JsonNode result : page.path("results")) {
            took(result);
        }
        if (page.path("reset").asBoolean() && cursor > 0) {
            resets++;
            kept.values().forEach(one -> waiting.put(one.command().path("id").asText(), one.command()));
        }
        journal = page.path("journal").asText(journal);
        cursor = page.path("cursor").asLong();
        long settled = page.path("settled").asLong();
        if (waiting.isEmpty()) {
            kept.values().removeIf(one -> one.seq() <= settled);
        }
        return page;
    }

    private void took(JsonNode result) {
        String id = result.path("id").asText();
        ObjectNode command = waiting.remove(id);
        assertThat(result.path("outcome").asText())
                .as("%s: %s", command, result)
                .isEqualTo("accepted");
        if (command != null) {
            long seq = result.path("seq").asLong();
            accepted.add(id);
            Kept before = kept.put(id, new Kept(command, seq));
            takenAnew += before != null && before.seq() != seq ? 1 : 0;
        }
    }

    private ObjectNode body() {
        ObjectNode body = Json.object().put("cursor", cursor);
        if (cursor > 0 && !journal.isEmpty()) {
            body.put("journal", journal);
        }
        waiting.values().forEach(body.putArray("outbox")::add);
        return body;
    }

    private static String syncPath() {
        return "/api/exercises/demo/sync";
    }

    private HttpRequest post(String path, String body) {
        return request("POST", path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest request(String method, String path, String type, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path))
                .header("Authorization", "Bearer " + token)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        return (type.isEmpty() ? request : request.header("Content-Type", type)).build();
    }

    /** Where the server closed a connection that had asked nothing yet, to make room or since it was idle, a phone asks again. */
    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        for (int dropped = 0; ; dropped++) {
            try {
                return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            } catch (IOException closed) {
                if (dropped == ASKS_AGAIN) {
                    throw closed;
                }
                Thread.sleep(LOOK_MILLIS);
            }
        }
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(request);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return DomainJson.parse(answer.body());
    }
}
