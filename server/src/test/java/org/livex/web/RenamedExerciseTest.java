package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;

/** Whoever reads another language than its director is in the same exercise, and sees that. */
class RenamedExerciseTest {
    @Test
    void everybody_reads_the_new_name_also_where_it_is_translated_by_the_old_one_alone(@TempDir Path data) {
        try (TestServer server = TestServer.start(data)) {
            TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
            TestPhone reader = TestPhone.joined(server, "inv-01").reading("ru");
            reader.sync();
            assertThat(name(reader).path("language").asText()).isEqualTo("ru");

            control.does(TestPhone.command("revise-source")
                    .put("text", "exercise/exercise/name")
                    .put("body", "Quiet Harbour")
                    .put("basedOn", 1));
            reader.sync();

            assertThat(name(reader).path("text").asText()).isEqualTo("Quiet Harbour");
            assertThat(name(reader).path("language").asText()).isEqualTo("en");
        }
    }

    private static JsonNode name(TestPhone reader) {
        return reader.item("exercise", "exercise").path("name");
    }
}
