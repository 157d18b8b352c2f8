package org.livex.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.livex.json.DomainJson;

/** What simulated participants fill in, on the example that clients are tested with. */
class FilledFormTest {
    private static final Path EXAMPLE = Path.of("../docs/protocol/messages/items/action-kind-fields.json");

    @Test
    void everything_that_is_needed_is_filled_in_and_nothing_that_is_hidden() throws IOException {
        JsonNode kind = DomainJson.parse(Files.readAllBytes(EXAMPLE));

        assertThat(FilledForm.of(kind.path("fields")))
                .hasToString("{\"values\":{\"warrant\":\"yes\"},\"groups\":{\"items\":[{\"what\":\"-\"}]}}");
    }

    @Test
    void a_kind_without_fields_has_no_answers() {
        assertThat(FilledForm.of(Json.object().path("fields"))).isNull();
    }
}
