package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.story.FormerWordsStoryTest;

/** A mediator decides by it what to translate first. */
class ReadersOfTextTest {
    @Test
    void who_reads_a_text_as_one_of_a_team_or_of_everyone_is_counted(@TempDir Path data) {
        try (TestServer server = TestServer.start(data)) {
            TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
            control.sync();
            String team = control.item("person", "inv-01").at("/teams/0").asText();
            long members = control.items("person").stream()
                    .filter(person -> names(person.path("teams"), team))
                    .count();
            assertThat(members).isGreaterThan(1);

            control.does(to("team", audience -> ((ArrayNode) audience.path("teams")).add(team)));
            control.does(to("all", audience -> audience.put("everyone", true)));

            assertThat(readers(control, "team").path("people").asLong()).isEqualTo(members);
            assertThat(readers(control, "all").path("people").asLong()).isGreaterThan(members);
        }
    }

    private interface Addressing {
        void to(ObjectNode audience);
    }

    private static ObjectNode to(String id, Addressing addressing) {
        ObjectNode plan = FormerWordsStoryTest.message("plan-inject", id, "A1");
        ObjectNode audience = (ObjectNode) plan.at("/inject/audience");
        audience.putArray("people");
        addressing.to(audience);
        return plan;
    }

    private static JsonNode readers(TestPhone control, String inject) {
        String text = "inject/" + inject + "/body";
        String after = "";
        while (true) {
            JsonNode page = TestPhone.json(
                    control.get("/api/exercises/demo/texts?language=ar" + (after.isEmpty() ? "" : "&after=" + after)));
            for (JsonNode one : page.path("texts")) {
                if (one.path("text").asText().equals(text)) {
                    return one.at("/context/audience");
                }
            }
            after = page.path("next").asText();
            assertThat(after).as("a page with " + text).isNotEmpty();
        }
    }

    private static boolean names(JsonNode teams, String team) {
        for (JsonNode one : teams) {
            if (one.asText().equals(team)) {
                return true;
            }
        }
        return false;
    }
}
