package org.livex.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Command;
import org.livex.exercise.Fact;
import org.livex.exercise.room.ShiftEntry;

/** The description has each command and fact as its record is. {@code ops/generate} writes what is missing. */
class ShapesOnceTest {
    private static final Path DESCRIPTION = Path.of("src", "main", "resources", "openapi.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void commands_and_facts_are_described_as_their_records_are() throws IOException {
        ObjectNode document = (ObjectNode) JSON.readTree(Files.readString(DESCRIPTION));
        ObjectNode schemas = document.withObject("/components/schemas");
        SortedMap<String, ObjectNode> drawn = new TreeMap<>();
        drawn.putAll(new RecordShapes(new DomainNames()).of(Command.class));
        drawn.putAll(new RecordShapes(new DomainNames()).of(Fact.class));
        drawn.putAll(new RecordShapes(new DomainNames()).of(ShiftEntry.Kind.class));

        WordsByHand words = new WordsByHand(schemas.deepCopy());
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, ObjectNode> shape : drawn.entrySet()) {
            JsonNode written = schemas.path(shape.getKey());
            ObjectNode expected = words.over(shape.getValue(), written);
            collect(shape.getKey(), written, expected, differences);
            schemas.set(shape.getKey(), expected);
        }

        if (Boolean.getBoolean("generate")) {
            schemas.retain(inUse(document));
            Files.writeString(DESCRIPTION, document.toString());
        } else {
            assertThat(differences).as("ops/generate describes anew").isEmpty();
        }
    }

    /** What nothing refers to any more goes, but for frames of sockets, which have no path. */
    private static Set<String> inUse(ObjectNode document) {
        Set<String> used = new TreeSet<>();
        document.findValuesAsText("$ref")
                .forEach(reference -> used.add(reference.substring(reference.lastIndexOf('/') + 1)));
        document.at("/components/schemas").fieldNames().forEachRemaining(name -> {
            if (name.startsWith("Live")) {
                used.add(name);
            }
        });
        return used;
    }

    private static void collect(String at, JsonNode written, JsonNode expected, List<String> differences) {
        if (written.isObject() && expected.isObject()) {
            Map<String, JsonNode> all = new TreeMap<>();
            written.properties().forEach(field -> all.put(field.getKey(), MissingNode.getInstance()));
            expected.properties().forEach(field -> all.put(field.getKey(), field.getValue()));
            all.forEach((name, value) -> collect(at + "/" + name, written.path(name), value, differences));
        } else if (!written.equals(expected)) {
            differences.add(at + ": described as " + said(written) + ", is " + said(expected));
        }
    }

    private static String said(JsonNode shape) {
        return shape.isMissingNode() ? "nothing" : shape.toString();
    }
}
