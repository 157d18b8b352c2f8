package org.livex.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * Lays a drawn schema under what people wrote about it: structure is of the records, descriptions, examples and limits are by
 * hand and stay. So does what is narrower than Java can say: a string that is only some words, or one of another schema.
 */
final class WordsByHand {
    private static final Set<String> WORDS = Set.of(
            "description",
            "examples",
            "format",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties");

    private final JsonNode schemas;

    WordsByHand(JsonNode schemas) {
        this.schemas = schemas;
    }

    ObjectNode over(ObjectNode drawn, JsonNode written) {
        if (isNarrower(drawn, written)) {
            return written.deepCopy();
        }
        ObjectNode merged = drawn.deepCopy();
        written.properties().stream()
                .filter(word -> WORDS.contains(word.getKey()))
                .forEach(word -> merged.set(word.getKey(), word.getValue()));
        for (Map.Entry<String, JsonNode> property : drawn.path("properties").properties()) {
            under(merged.withObject("/properties"), property.getKey(), written.path("properties"));
        }
        for (String part : Set.of("items", "additionalProperties", "propertyNames")) {
            if (drawn.path(part).isObject()) {
                under(merged, part, written);
            }
        }
        if (drawn.get("anyOf") instanceof ArrayNode members) {
            ArrayNode all = merged.putArray("anyOf");
            members.forEach(member -> all.add(over((ObjectNode) member, alike(member, written.path("anyOf")))));
        }
        return merged;
    }

    private void under(ObjectNode merged, String name, JsonNode written) {
        if (written.path(name).isObject()) {
            merged.set(name, over((ObjectNode) merged.get(name), written.get(name)));
        }
    }

    /** People named a schema of the same structure, or wrote which values of a plain type there are. */
    private boolean isNarrower(ObjectNode drawn, JsonNode written) {
        if (!drawn.has("type") || drawn.has("properties")) {
            return false;
        }
        if (written.has("$ref")) {
            JsonNode named = schemas.path(written.path("$ref").asText().substring(RecordShapes.SCHEMAS.length()));
            return over(drawn, named).equals(named);
        }
        JsonNode only = written.has("const")
                ? written.path("const")
                : written.path("enum").path(0);
        return drawn.size() == 1
                && only.isValueNode()
                && drawn.path("type").asText().equals(typeOf(only));
    }

    private static String typeOf(JsonNode value) {
        return value.isTextual() ? "string" : value.isBoolean() ? "boolean" : "integer";
    }

    private static JsonNode alike(JsonNode member, JsonNode written) {
        for (JsonNode one : written) {
            if (one.path("$ref").equals(member.path("$ref"))
                    && one.at("/properties/type/const").equals(member.at("/properties/type/const"))) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }
}
