package org.livex.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each field of each command that the description has, one after the other wrong in every way that it says is wrong. */
class BrokenFieldsTest {
    private static final Path EXAMPLES = Path.of("..", "docs", "protocol", "commands");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonNode SCHEMAS =
            read(Path.of("src", "main", "resources", "openapi.json")).at("/components/schemas");
    private static final String NO_WORD = "~ no such word ~";
    private static final String REF = "$ref";

    /** An answer is wanted by an option or by a bound, told apart by what can be read. */
    private static final String ONE_OF_TWO = ".answer.option";

    /** {@code of} is where {@code value} goes, in a copy of the whole. */
    private record Breaking(String path, List<Object> of, JsonNode value) {}

    static Stream<Path> commands() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_field_that_is_refused_is_named_and_not_what_it_is_in(Path example) {
        ObjectNode command = (ObjectNode) read(example);
        List<Breaking> all = new ArrayList<>();
        breakings(command, ofType(command.path("type").asText()), "", List.of(), all);

        List<String> wrong = new ArrayList<>();
        for (Breaking one : all) {
            ObjectNode broken = command.deepCopy();
            set(broken, one.of(), one.value());
            if (CommandCodec.read(broken) instanceof CommandReading.Malformed malformed
                    && !one.path().endsWith(ONE_OF_TWO)
                    && !isIn(one.path(), malformed.field())) {
                wrong.add("%s = %s: %s %s"
                        .formatted(one.path(), shown(one.value()), malformed.field(), malformed.problem()));
            }
        }

        assertThat(all).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    private static boolean isIn(String path, String named) {
        return named.equals(path) || named.startsWith(path + ".") || named.startsWith(path + "[");
    }

    private static void breakings(JsonNode node, JsonNode schema, String path, List<Object> of, List<Breaking> all) {
        if (node.isObject() && schema.has("properties")) {
            all.add(new Breaking(below(path, "nonsense"), and(of, "nonsense"), JSON.numberNode(1)));
            for (Map.Entry<String, JsonNode> property :
                    schema.path("properties").properties()) {
                String name = property.getKey();
                if (!name.equals("id") || !of.isEmpty()) {
                    JsonNode value = node.path(name);
                    JsonNode each = resolved(property.getValue(), value);
                    field(value, each, below(path, name), and(of, name), all);
                    if (isRequired(schema, name)) {
                        all.add(new Breaking(below(path, name), and(of, name), JSON.nullNode()));
                    }
                }
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> one : node.properties()) {
                JsonNode each = resolved(schema.path("additionalProperties"), one.getValue());
                field(one.getValue(), each, below(path, one.getKey()), and(of, one.getKey()), all);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                JsonNode each = resolved(schema.path("items"), node.get(i));
                field(node.get(i), each, path + "[" + i + "]", and(of, i), all);
            }
        }
    }

    private static void field(JsonNode value, JsonNode schema, String path, List<Object> of, List<Breaking> all) {
        for (JsonNode wrong : wrong(schema, value)) {
            all.add(new Breaking(path, of, wrong));
        }
        breakings(value, schema, path, of, all);
    }

    private static List<JsonNode> wrong(JsonNode schema, JsonNode value) {
        List<JsonNode> wrong = new ArrayList<>();
        switch (schema.path("type").asText()) {
            case "string" -> {
                wrong.addAll(List.of(JSON.numberNode(7), JSON.objectNode(), JSON.textNode("\uD83D")));
                if (Stream.of("pattern", "format", "enum").anyMatch(schema::has)) {
                    wrong.add(JSON.textNode(NO_WORD));
                }
                if (schema.has("maxLength")) {
                    wrong.add(JSON.textNode("x".repeat(schema.path("maxLength").asInt() + 1)));
                }
                if (schema.path("minLength").asInt() > 0) {
                    wrong.add(JSON.textNode(""));
                }
            }
            case "integer", "number" -> {
                wrong.addAll(List.of(JSON.textNode("7"), JSON.objectNode(), JSON.numberNode(1e300)));
                if (schema.has("minimum")) {
                    wrong.add(JSON.numberNode(schema.path("minimum").asLong() - 1));
                }
                if (schema.has("maximum")) {
                    wrong.add(JSON.numberNode(schema.path("maximum").asLong() + 1));
                }
            }
            case "boolean" -> wrong.addAll(List.of(JSON.textNode("true"), JSON.numberNode(1)));
            case "array" -> {
                wrong.addAll(List.of(
                        JSON.numberNode(7), JSON.objectNode(), JSON.arrayNode().addNull()));
                if (schema.path("minItems").asInt() > 0) {
                    wrong.add(JSON.arrayNode());
                }
                if (schema.has("maxItems") && !value.isEmpty()) {
                    ArrayNode many = JSON.arrayNode();
                    for (int i = 0; i <= schema.path("maxItems").asInt(); i++) {
                        many.add(value.get(0));
                    }
                    wrong.add(many);
                }
            }
            case "object" -> wrong.addAll(List.of(JSON.numberNode(7), JSON.arrayNode(), JSON.textNode("")));
            default -> wrong.add(JSON.arrayNode());
        }
        return wrong;
    }

    /** What may be left out is left out where it is null. */
    private static boolean isRequired(JsonNode schema, String name) {
        for (JsonNode one : schema.path("required")) {
            if (one.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode ofType(String type) {
        return resolved(SCHEMAS.path("CommandBody"), JSON.objectNode().put("type", type));
    }

    /** Of several the one that {@code value} says it is. */
    private static JsonNode resolved(JsonNode schema, JsonNode value) {
        if (schema.has(REF)) {
            String name = schema.path(REF).asText().replace("#/components/schemas/", "");
            return resolved(Objects.requireNonNull(SCHEMAS.get(name), name), value);
        }
        for (JsonNode one : schema.path("anyOf")) {
            JsonNode found = resolved(one, value);
            if (found.at("/properties/type/const").equals(value.path("type"))) {
                return found;
            }
        }
        return schema;
    }

    private static void set(JsonNode whole, List<Object> of, JsonNode value) {
        JsonNode in = whole;
        for (Object step : of.subList(0, of.size() - 1)) {
            in = step instanceof Integer index ? in.get(index) : in.get((String) step);
        }
        if (of.getLast() instanceof Integer index) {
            ((ArrayNode) in).set(index, value);
        } else {
            ((ObjectNode) in).set((String) of.getLast(), value);
        }
    }

    private static String shown(JsonNode value) {
        String written = value.toString();
        return written.length() <= 40 ? written : written.substring(0, 40) + "… (" + written.length() + ")";
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static List<Object> and(List<Object> of, Object step) {
        return Stream.concat(of.stream(), Stream.of(step)).toList();
    }

    private static JsonNode read(Path file) {
        try {
            return DomainJson.parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
