package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.TestPhone;

/** A request is its team's, also of those who may not file on its form: they read what was asked, in words. */
class RequestOfTeamStoryTest {
    private static final Instant STARTEX = Instant.parse("2026-11-25T08:00:00.000Z");

    @TempDir
    Path data;

    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start(data, () -> STARTEX, Map.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_teammate_without_the_form_reads_what_was_asked_in_their_language() {
        TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        control.does(TestPhone.command("start-exercise"));
        TestPhone.joined(server, "inv-01").does(filed());
        TestPhone teammate = TestPhone.joined(server, "fin-01").reading("ru");
        teammate.sync();

        assertThat(teammate.items("request-form"))
                .extracting(form -> form.path("id").asText())
                .doesNotContain("search-warrant");
        JsonNode request = teammate.item("request", "r-1");
        assertThat(request.at("/groundText/language").asText()).isEqualTo("ru");
        assertThat(request.at("/groundText/text").asText()).isNotBlank().isNotEqualTo("cpc-88");
        assertThat(request.path("fields"))
                .extracting(field -> field.path("id").asText())
                .containsExactly("address", "what", "reasons");
        assertThat(request.at("/fields/0/label/language").asText()).isEqualTo("ru");
        assertThat(request.at("/fields/1/options")).isNotEmpty();
    }

    private static ObjectNode filed() {
        ObjectNode command =
                TestPhone.command("file-request").put("request", "r-1").put("takenAt", STARTEX.toString());
        command.putObject("filing")
                .put("form", "search-warrant")
                .put("ground", "cpc-88")
                .putObject("values")
                .put("address", "12 Mill Lane")
                .put("what", "dwelling")
                .put("reasons", "A van");
        return command;
    }
}
