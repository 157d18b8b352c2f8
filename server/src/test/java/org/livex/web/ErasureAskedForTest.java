package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.livex.TestServer;
import org.livex.web.story.ErasureStory;

/** Who erases whom, by which way, and when retention is over. */
class ErasureAskedForTest extends ErasureStory {
    @Test
    void the_one_who_held_the_role_before_can_be_erased_alone() {
        director.sync();
        JsonNode before = director.item("person", "inv-01").path("holders").get(0);
        assertThat(before.path("callName").asText()).isEqualTo("Investigator Alfa-1");

        HttpResponse<Buffer> answer = erase(0);

        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
        director.sync();
        assertThat(director.item("person", "inv-01").at("/holders/0/erased").asBoolean())
                .isTrue();
        assertThat(director.item("person", "inv-01").at("/holders/1").has("erased"))
                .isFalse();
        assertThat(director.item("person", "inv-01").path("callName").asText()).isEqualTo(NAME);
        assertThat(director.item("person", "inv-01").path("holders").toString()).doesNotContain("Investigator Alfa-1");
        erased.sync();
        assertThat(erased.item("message", "m-1").toString()).contains(SAID);
    }

    @Test
    void a_form_that_was_open_before_does_not_bring_the_name_back() {
        director.sync();
        ObjectNode late = person("revise-person", NAME, revision());

        erase();

        HttpResponse<Buffer> answer = director.send(HttpMethod.POST, "/api/exercises/demo/commands", late);
        assertThat(TestPhone.json(answer).path("code").asText()).isEqualTo("revision-outdated");
        director.sync();
        director.does(person("revise-person", "Heron", revision()));
    }

    @Test
    void only_the_director_erases_nobody_themselves_and_only_who_is_known() {
        ObjectNode wanted = wanted("inv-01", null);
        TestPhone controller = TestPhone.joined(server, "ctrl-01");
        assertThat(controller.send(HttpMethod.POST, path("inv-01"), wanted).statusCode())
                .isEqualTo(403);
        assertThat(director.send(HttpMethod.POST, path("excon-director"), wanted("excon-director", null))
                        .statusCode())
                .isEqualTo(403);
        assertThat(director.send(HttpMethod.POST, path("none"), wanted("none", null))
                        .statusCode())
                .isEqualTo(404);
        assertThat(director.send(HttpMethod.POST, path("fin-01"), wanted).statusCode())
                .isEqualTo(400);
        assertThat(erase(2).statusCode()).isEqualTo(404);
        assertThat(erase(-1).statusCode()).isEqualTo(404);
    }

    @Test
    void said_by_a_command_alone_it_is_done_too() {
        director.does((ObjectNode) wanted("inv-01", null).path("command"));

        assertThat(erased.closeCode()).isEqualTo(4401);
        assertThat(mate.closeCode()).isEqualTo(1013);
        mate.listen();
        while (mate.item("message", "m-1").toString().contains(SAID)) {
            mate.next("");
        }
        assertThat(mate.item("message", "m-1").toString()).doesNotContain(NAME, SAID);
    }

    @Test
    void the_role_goes_on_with_somebody_else() {
        erase();
        director.sync();
        swap("Heron", revision());

        TestPhone next = TestPhone.joined(server, "inv-01");
        next.does(message("m-3", "I am new here"));
        mate.sync();
        assertThat(mate.item("message", "m-3").at("/from/callName").asText()).isEqualTo("Heron");
    }

    @Test
    void when_retention_is_over_nobody_is_known_any_more_and_the_director_starts_anew() {
        server.close();
        server = TestServer.start(data, Instant::now, Map.of("LIVEX_KEEP_PEOPLE", "0"));
        director = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        director.sync();
        assertThat(everythingIn(director)).contains(NAME);
        server.endRetention();
        assertThat(everythingIn(director)).contains(NAME);

        director.does(TestPhone.command("end-exercise"));
        server.endRetention();

        assertThat(director.get("/api/exercises/demo/board").statusCode()).isEqualTo(401);
        TestPhone next = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        next.sync();
        assertThat(everythingIn(next)).doesNotContain(NAME, "Investigator", SAID, NOTED);
        assertThat(next.items("person"))
                .isNotEmpty()
                .allMatch(person -> person.path("callName").asText().startsWith("№ "));
        assertThat(next.items("shift-entry"))
                .anyMatch(line -> line.path("what").asText().equals("retention-ended"));
    }

    /** As the director knows it. */
    private int revision() {
        return director.item("person", "inv-01").path("revision").asInt();
    }
}
