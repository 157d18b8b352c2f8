package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.ArrayList;
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

    private void validate(JsonObject schema, Object json) {
        JsonObject whole =
                new JsonObject(schema.copy().put("$defs", strict()).encode().replace(SCHEMAS, "#/$defs/"));
        JsonSchemaOptions options = new JsonSchemaOptions()
                .setBaseUri("https://livex.example")
                .setDraft(Draft.DRAFT202012)
                .setOutputFormat(OutputFormat.Basic);
        OutputUnit result = Validator.create(JsonSchema.of(whole), options).validate(json);
        assertThat(result.getValid())
                .as(() -> Json.encode(json) + "\n" + result.toJson().encodePrettily())
                .isTrue();
    }

    private JsonObject strict() {
        JsonObject schemas =
                document.getJsonObject("components").getJsonObject("schemas").copy();
        makeStrict(schemas);
        return schemas;
    }

    private static void makeStrict(Object json) {
        switch (json) {
            case JsonObject object -> {
                if (object.getValue("properties") instanceof JsonObject
                        && !object.containsKey("additionalProperties")) {
                    object.put("additionalProperties", false);
                }
                object.forEach(field -> makeStrict(field.getValue()));
            }
            case Iterable<?> list -> list.forEach(OpenApi::makeStrict);
            default -> {}
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
