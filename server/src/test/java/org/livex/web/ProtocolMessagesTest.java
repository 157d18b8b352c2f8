package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.json.DomainJson;

/** The examples that clients are tested with are what the description says; {@link OpenApiTest} holds the server to it. */
class ProtocolMessagesTest {
    private static final Path PROTOCOL = Path.of("..", "docs", "protocol");
    private static final Path MESSAGES = PROTOCOL.resolve("messages");
    private static final Path DESCRIPTION = Path.of("src", "main", "resources", "openapi.json");

    final OpenApi description = new OpenApi(new JsonObject(Files.readString(DESCRIPTION)));

    ProtocolMessagesTest() throws IOException {}

    @ParameterizedTest
    @CsvSource({
        "sync-request, SyncRequest",
        "sync-answer, SyncAnswer",
        "items-push, LiveItems",
        "items-push-reset, LiveItems"
    })
    void a_message_is_as_described(String file, String schema) throws IOException {
        description.check(schema, read(MESSAGES.resolve(file + ".json")));
    }

    @Test
    void each_kind_of_item_of_participants_has_an_example_as_described() throws IOException {
        Set<String> kinds = new TreeSet<>();
        for (Path file : files(MESSAGES.resolve("items"))) {
            JsonNode item = read(file);
            description.check("ParticipantItem", item);
            kinds.add(item.path("kind").asText());
        }

        assertThat(kinds).isEqualTo(describedKinds());
    }

    @ParameterizedTest
    @CsvSource({"commands, Command", "facts, Fact"})
    void every_example_is_as_described(String folder, String schema) throws IOException {
        ArrayNode examples = JsonNodeFactory.instance.arrayNode();
        for (Path file : files(PROTOCOL.resolve(folder))) {
            examples.add(read(file));
        }

        description.checkAll(schema, examples);
    }

    @ParameterizedTest
    @CsvSource({"commands/release-inject, Command", "facts/inject-released, Fact"})
    void an_example_with_a_field_more_or_less_is_not(String file, String schema) throws IOException {
        ObjectNode more = (ObjectNode) read(PROTOCOL.resolve(file + ".json"));
        more.put("secret", "told");
        ObjectNode less = more.deepCopy();
        less.remove(List.of("secret", "inject"));

        assertThatThrownBy(() -> description.check(schema, more)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> description.check(schema, less)).isInstanceOf(AssertionError.class);
    }

    private Set<String> describedKinds() {
        Set<String> kinds = new TreeSet<>();
        JsonArray members = description.schema("ParticipantItem").getJsonArray("anyOf");
        for (int i = 0; i < members.size(); i++) {
            kinds.add(description
                    .at(members.getJsonObject(i).getString("$ref"))
                    .getJsonObject("properties")
                    .getJsonObject("kind")
                    .getString("const"));
        }
        return kinds;
    }

    private static JsonNode read(Path file) throws IOException {
        return DomainJson.parse(Files.readAllBytes(file));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
