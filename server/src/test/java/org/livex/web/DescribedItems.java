package org.livex.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Holds every item that a test's device gets against the description, so that no story can go by without it. */
final class DescribedItems {
    private static final DescribedItems ONCE = new DescribedItems();

    private final OpenApi description;
    private final Map<String, Validator> validators = new HashMap<>();

    /** A story begins with the demo, and nearly all of its items look as they did in the story before. */
    private final Set<UUID> held = new HashSet<>();

    private DescribedItems() {
        try (InputStream json = Objects.requireNonNull(DescribedItems.class.getResourceAsStream("/openapi.json"))) {
            description = new OpenApi(new JsonObject(new String(json.readAllBytes(), UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails unless an item of this kind may look so, for control or for those who play. */
    static void check(boolean ofControl, JsonNode item) {
        ONCE.held(ofControl ? "ControlItem" : "ParticipantItem", item);
    }

    private synchronized void held(String family, JsonNode item) {
        String written = item.toString();
        UUID known = UUID.nameUUIDFromBytes((family + written).getBytes(UTF_8));
        if (held.contains(known)) {
            return;
        }
        String kind = item.path("kind").asText();
        Object json = Json.decodeValue(written);
        boolean valid = validators
                .computeIfAbsent(family + " " + kind, _ -> description.validator(ofKind(family, kind)))
                .validate(json)
                .getValid();
        if (!valid) {
            description.validate(ofKind(family, kind), json);
        }
        held.add(known);
    }

    /** Those of the family that are of this kind: what is wrong with one is not lost among all others. */
    private JsonObject ofKind(String family, String kind) {
        JsonArray members = new JsonArray();
        for (Object member : description.schema(family).getJsonArray("anyOf")) {
            JsonObject schema = description.at(((JsonObject) member).getString("$ref"));
            if (kinds(schema).contains(kind)) {
                members.add(member);
            }
        }
        if (members.isEmpty()) {
            throw new AssertionError("The description has no " + kind + " as a " + family);
        }
        return new JsonObject().put("anyOf", members);
    }

    private static JsonArray kinds(JsonObject schema) {
        JsonObject kind = schema.getJsonObject("properties").getJsonObject("kind");
        return kind.containsKey("const") ? JsonArray.of(kind.getString("const")) : kind.getJsonArray("enum");
    }
}
