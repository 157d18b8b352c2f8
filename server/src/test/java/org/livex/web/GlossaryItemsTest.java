package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;

/** The glossary on phones and at control's desk. */
class GlossaryItemsTest {
    @TempDir
    Path data;

    TestServer server;
    TestPhone control;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_mediator_has_each_term_in_the_languages_that_they_read_and_players_have_none() {
        TestPhone mediator = TestPhone.joined(server, "med-02").reading("ar", "fr");
        mediator.sync();
        TestPhone player = TestPhone.joined(server, "inv-01");
        player.sync();

        ObjectNode term = mediator.item("term", "debt-bondage");
        assertThat(term.at("/names").properties().stream().map(name -> name.getKey()))
                .containsExactlyInAnyOrder("ar", "fr", "en");
        assertThat(term.at("/names/fr/state").asText()).isEqualTo("draft");
        assertThat(term.at("/names/en/state").asText()).isEqualTo("approved");
        assertThat(player.items("term")).isEmpty();
    }

    @Test
    void a_term_that_is_removed_says_so_on_the_phones_that_had_it() throws IOException {
        TestPhone mediator = TestPhone.joined(server, "med-02").reading("en").listen();
        mediator.next("synced");

        control.sync();
        control.does(CommandExamples.of("write-term").put("basedOn", revision()));
        assertThat(mediator.nextItem("term", "debt-bondage")
                        .at("/forbidden/en/0")
                        .asText())
                .isEqualTo("debt slavery");

        assertThatThrownBy(() -> control.does(CommandExamples.of("remove-term").put("basedOn", 1)))
                .hasMessageContaining("revision-outdated");
        control.sync();
        control.does(CommandExamples.of("remove-term").put("basedOn", revision()));
        ObjectNode removed = mediator.nextItem("term", "debt-bondage");
        assertThat(removed.path("removed").asBoolean()).isTrue();
        assertThat(removed.has("names")).isFalse();
        control.sync();
        assertThat(control.item("term", "debt-bondage").path("removed").asBoolean())
                .isTrue();
    }

    private long revision() {
        return control.item("term", "debt-bondage").path("revision").asLong();
    }
}
