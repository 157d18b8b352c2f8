package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The server's description as a test reads it: strictly, so that an answer with a field that it does not name fails. */
public record OpenApi(JsonObject document) {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Set<String> METHODS = Set.of("get", "post", "delete", "put", "patch", "head");

    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        JsonObject paths = document.getJsonObject("paths");
        for (String path : paths.fieldNames()) {
            paths.getJsonObject(path).fieldNames().stream()
                    .filter(METHODS::contains)
                    .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path));
        }
        return operations;
    }

    List<String> references() {
        List<String> found = new ArrayList<>();
        collectReferences(document.getMap(), found);
        return found;
    }

    /** What the reference points to in the document; null if nothing. */
    @Nullable Object find(String reference) {
        @Nullable Object at = document;
        for (String step : reference.substring(2).split("/", -1)) {
            at = at instanceof JsonObject object ? object.getValue(step) : null;
        }
        return at;
    }

    JsonObject at(String reference) {
        return (JsonObject) Objects.requireNonNull(find(reference), reference);
    }

    JsonObject schema(String name) {
        return at(SCHEMAS + name);
    }

    /** Fails unless the answer is one that the description gives for this call. */
    public JsonNode check(HttpMethod method, String path, HttpResponse<Buffer> answer) {
        JsonObject responses = document.getJsonObject("paths")
                .getJsonObject(path)
                .getJsonObject(method.name().toLowerCase(Locale.ROOT))
                .getJsonObject("responses");
        JsonObject response =
                responses.getJsonObject(String.valueOf(answer.statusCode()), responses.getJsonObject("default"));
        if (response.containsKey("$ref")) {
            response = at(response.getString("$ref"));
        }
        JsonObject content = response.getJsonObject("content").getJsonObject(answer.getHeader("Content-Type"));
        assertThat(content)
                .as("%s %s answers %s", method, path, answer.bodyAsString())
                .isNotNull();
        if (!String.valueOf(answer.getHeader("Content-Type")).contains("json")) {
            return JsonNodeFactory.instance.nullNode();
        }
        validate(content.getJsonObject("schema"), Json.decodeValue(answer.bodyAsString()));
        return TestPhone.json(answer);
    }

    public void check(String schema, JsonNode json) {
        validate(new JsonObject().put("$ref", SCHEMAS + schema), Json.decodeValue(json.toString()));
    }

    /** The same of each, in one go. */
    void checkAll(String schema, ArrayNode json) {
        JsonObject items = new JsonObject().put("$ref", SCHEMAS + schema);
        validate(new JsonObject().put("type", "array").put("items", items), Json.decodeValue(json.toString()));
    }

    void validate(JsonObject schema, Object json) {
        OutputUnit result = validator(schema).validate(json);
        assertThat(result.getValid())
                .as(() -> Json.encode(json) + "\n" + result.toJson().encodePrettily())
                .isTrue();
    }

    Validator validator(JsonObject schema) {
        JsonObject whole = new JsonObject(
                schema.copy().put("$defs", strict(schema)).encode().replace(SCHEMAS, "#/$defs/"));
        JsonSchemaOptions options = new JsonSchemaOptions()
                .setBaseUri("https://livex.example")
                .setDraft(Draft.DRAFT202012)
                .setOutputFormat(OutputFormat.Basic);
        return Validator.create(JsonSchema.of(whole), options);
    }

    /** All that this schema is made of, strict. */
    private JsonObject strict(JsonObject schema) {
        JsonObject schemas = new JsonObject();
        Deque<Object> open = new ArrayDeque<>(List.of(schema));
        while (!open.isEmpty()) {
            List<String> found = new ArrayList<>();
            collectReferences(open.removeLast(), found);
            for (String reference : found) {
                String name = reference.substring(SCHEMAS.length());
                if (!schemas.containsKey(name)) {
                    schemas.put(name, schema(name).copy());
                    open.add(schema(name));
                }
            }
        }
        makeStrict(schemas);
        letCommandsHaveIds(schemas);
        return schemas;
    }

    private static void makeStrict(Object json) {
        switch (json) {
            case JsonObject object -> {
                if (object.getValue("properties") instanceof JsonObject
                        && !object.containsKey("additionalProperties")) {
                    object.put("additionalProperties", false);
                }
                // What is put together is strict only as a whole.
                object.stream()
                        .filter(field -> !field.getKey().equals("allOf"))
                        .forEach(field -> makeStrict(field.getValue()));
            }
            case Iterable<?> list -> list.forEach(OpenApi::makeStrict);
            default -> {}
        }
    }

    /** A command is an id and one of the bodies, each of which would refuse it. */
    private static void letCommandsHaveIds(JsonObject schemas) {
        if (schemas.containsKey("Command")) {
            List<String> bodies = new ArrayList<>();
            collectReferences(schemas.getJsonObject("CommandBody"), bodies);
            bodies.forEach(body -> schemas.getJsonObject(body.substring(SCHEMAS.length()))
                    .getJsonObject("properties")
                    .put("id", true));
        }
    }

    private static void collectReferences(Object json, List<String> found) {
        switch (json) {
            case Map<?, ?> object ->
                object.forEach((name, value) -> {
                    if ("$ref".equals(name) && value instanceof String reference) {
                        found.add(reference);
                    } else {
                        collectReferences(value, found);
                    }
                });
            case JsonObject object -> collectReferences(object.getMap(), found);
            case Iterable<?> list -> list.forEach(one -> collectReferences(one, found));
            default -> {}
        }
    }
}
