package org.livex.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A program that asks for the pre-flight check knows by the description which codes there are. */
class FaultCodesTest {
    private static final List<String> CODES = Stream.of(Fault.values())
            .map(fault -> fault.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();

    @Test
    void the_description_names_every_code_of_a_fault() throws IOException {
        assertThat(described()).containsExactlyInAnyOrderElementsOf(CODES);
    }

    private static List<String> described() throws IOException {
        try (InputStream file = Objects.requireNonNull(FaultCodesTest.class.getResourceAsStream("/openapi.json"))) {
            JsonNode schemas =
                    new ObjectMapper().readTree(file).path("components").path("schemas");
            return StreamSupport.stream(schemas.spliterator(), false)
                    .map(schema -> schema.path("properties").path("code").path("enum"))
                    .map(words -> StreamSupport.stream(words.spliterator(), false)
                            .map(JsonNode::asText)
                            .toList())
                    .filter(words -> words.contains("no-language-in-common"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
