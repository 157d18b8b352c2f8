package org.livex.phone.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.Connection;
import org.livex.phone.sync.Refused;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Waiting;
import org.livex.phone.sync.ballot.Unnamed;

/** What a phone has after it got some items, and what its person did since. */
public final class Received {
    private static final Path GOLDEN = Path.of("../docs/protocol/messages/items");

    private final Map<String, Map<String, JSONObject>> items = new LinkedHashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Map<String, Unnamed> unnamed = new LinkedHashMap<>();

    /** An example of docs/protocol/messages/items, by its file's name. */
    public static JSONObject golden(String name) {
        try {
            return new JSONObject(Files.readString(GOLDEN.resolve(name + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JSONException e) {
            throw new AssertionError(e);
        }
    }

    /** What a command says besides its id and its type, as an example of docs/protocol/commands has it. */
    public static List<String> fieldsOf(String command) {
        List<String> fields = new ArrayList<>();
        golden("../../commands/" + command).keys().forEachRemaining(fields::add);
        fields.removeAll(List.of("id", "type"));
        return fields;
    }

    public static JSONObject json(String json) {
        try {
            return new JSONObject(json.replace('\'', '"'));
        } catch (JSONException e) {
            throw new AssertionError(e);
        }
    }

    /** That it is not null is what the test says first. */
    public static <T> T there(@Nullable T what) {
        return Objects.requireNonNull(what);
    }

    public Received item(JSONObject item) {
        items.computeIfAbsent(item.optString("kind"), it -> new LinkedHashMap<>())
                .put(item.optString("id"), item);
        return this;
    }

    /** Single quotes stand for double ones. */
    public Received item(String item) {
        return item(json(item));
    }

    public Received waiting(String id, String command) {
        JSONObject json = json(command);
        waiting.add(new Waiting(id, json.optString("type"), json, false));
        return this;
    }

    public Received refused(String id, String command, String code) {
        JSONObject json = json(command);
        refused.add(new Refused(id, json.optString("type"), json, code, new JSONObject()));
        return this;
    }

    /** Of an anonymous survey. */
    public Received unnamed(String survey, Unnamed how) {
        unnamed.put(survey, how);
        return this;
    }

    public Snapshot snapshot() {
        return new Snapshot(
                null,
                frozen(items),
                List.copyOf(waiting),
                List.copyOf(refused),
                new Connection(Connection.Way.LIVE, Instant.EPOCH),
                Duration.ZERO,
                List.of("ru", "en"),
                null,
                Set.of(),
                Map.copyOf(unnamed));
    }

    /** As they are now: nothing in a snapshot ever changes. */
    public static Map<String, Map<String, JSONObject>> frozen(Map<String, Map<String, JSONObject>> items) {
        Map<String, Map<String, JSONObject>> frozen = new LinkedHashMap<>();
        items.forEach((kind, its) -> frozen.put(kind, new LinkedHashMap<>(its)));
        return frozen;
    }

    public Situation situation(String... languages) {
        return Situation.of(snapshot(), List.of(languages), Set.of());
    }
}
