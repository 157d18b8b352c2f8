package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.web.story.PortraitStory;

/** Copies for another, and of a role that several people held. */
class OthersPortraitTest extends PortraitStory {
    @Test
    void whoever_has_the_role_next_reads_nothing_of_the_one_before() {
        kestrel.does(TestPhone.command("give-consent").put("to", "position"));
        tellsPosition(kestrel);
        kestrel.does(message("m-1", "It is me, Timur"));
        kestrel.sync();
        kestrel.does(MediaCalls.actionWith(kestrel, MediaCalls.PHOTO));
        MediaCalls.bring(kestrel, MediaCalls.PHOTO, "image/jpeg");
        TestPhone heron = swappedFor("Heron");
        heron.does(message("m-2", "I am new here"));

        Map<String, byte[]> copy = mine(heron);

        JsonNode said = data(copy);
        assertThat(said.path("callName").asText()).isEqualTo("Heron");
        assertThat(said.path("self")).hasSize(1);
        assertThat(said.path("messages")).hasSize(1);
        assertThat(said.at("/messages/0/text").asText()).isEqualTo("I am new here");
        assertThat(said.path("devices")).hasSize(1);
        for (String part : new String[] {"consents", "reports", "positions", "files"}) {
            assertThat(said.path(part)).as(part).isEmpty();
        }
        assertThat(page(copy)).doesNotContain("Timur", "Investigator Alfa-1", "At the gate");
        assertThat(copy.keySet()).containsExactly("index.html", "data.json");

        JsonNode before = data(files(ofAnother("inv-01", 0)));
        assertThat(before.path("callName").asText()).isEqualTo("Investigator Alfa-1");
        assertThat(before.path("messages")).hasSize(1);
        assertThat(before.at("/messages/0/text").asText()).isEqualTo("It is me, Timur");
        assertThat(before.path("positions")).hasSize(1);
    }

    @Test
    void of_somebody_erased_there_is_no_copy_and_the_next_ones_says_nothing_of_them() {
        kestrel.does(message("m-1", "It is me, Timur"));
        erase();

        assertThat(kestrel.get(MINE).statusCode()).isEqualTo(401);
        assertThat(ofAnother("inv-01", null).statusCode()).isEqualTo(404);
        TestPhone heron = swappedFor("Heron");
        heron.does(message("m-2", "I am new here"));
        Map<String, byte[]> copy = mine(heron);
        assertThat(data(copy).path("messages")).hasSize(1);
        assertThat(page(copy)).doesNotContain("№ ", "Timur", "Investigator");
        assertThat(ofAnother("inv-01", 0).statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_is_let_into_the_role_of_somebody_erased_reads_their_own_alone() {
        kestrel.does(message("m-1", "It is me, Timur"));
        erase();
        TestPhone next = TestPhone.joined(server, "inv-01");
        next.does(message("m-2", "I am new here"));

        JsonNode said = data(mine(next));

        assertThat(said.path("messages")).hasSize(1);
        assertThat(said.at("/messages/0/text").asText()).isEqualTo("I am new here");
        assertThat(said.at("/self/0/callName").asText()).startsWith("№ ");
        assertThat(said.toString()).doesNotContain("Timur", "Investigator");
    }

    @Test
    void how_somebody_was_is_in_their_own_copy_and_not_in_one_that_the_director_makes() {
        TestPhone victim = TestPhone.joined(server, "rp-01");
        victim.does(TestPhone.command("check-in")
                .put("side", "before")
                .put("face", "unwell")
                .put("word", "Slept badly")
                .put("takenAt", Instant.now().toString()));
        victim.does(TestPhone.command("pull-brake").put("takenAt", Instant.now().toString()));

        assertThat(data(mine(victim)).path("care")).hasSize(2);
        Map<String, byte[]> copy = files(ofAnother("rp-01", null));
        assertThat(data(copy).has("care")).isFalse();
        assertThat(data(copy).toString() + page(copy)).doesNotContain("Slept badly", "unwell", "brake");
    }

    @Test
    void the_director_alone_makes_it_for_another_and_the_log_says_that_and_no_more() {
        kestrel.does(message("m-1", "It is me, Timur"));
        TestPhone controller = TestPhone.joined(server, "ctrl-01");
        String path = "/api/exercises/demo/people/inv-01/export";
        assertThat(controller
                        .send(HttpMethod.POST, path, wanted("inv-01", null))
                        .statusCode())
                .isEqualTo(403);
        assertThat(kestrel.send(HttpMethod.POST, path, wanted("inv-01", null)).statusCode())
                .isEqualTo(403);
        assertThat(director.send(HttpMethod.POST, path, wanted("fin-01", null)).statusCode())
                .isEqualTo(400);
        assertThat(ofAnother("none", null).statusCode()).isEqualTo(404);

        ObjectNode wanted = wanted("inv-01", null);
        assertThat(data(files(director.send(HttpMethod.POST, path, wanted))).path("messages"))
                .hasSize(1);
        assertThat(data(files(director.send(HttpMethod.POST, path, wanted))).path("messages"))
                .hasSize(1);

        director.sync();
        assertThat(director.items("shift-entry"))
                .filteredOn(line -> line.path("what").asText().equals("copy-given"))
                .singleElement()
                .satisfies(line -> assertThat(line.toString())
                        .contains("inv-01", "excon-director")
                        .doesNotContain("Timur"));
    }

    private void erase() {
        ObjectNode wanted = TestPhone.object();
        wanted.set("command", TestPhone.command("erase-person").put("person", "inv-01"));
        HttpResponse<Buffer> erased = director.send(HttpMethod.POST, "/api/exercises/demo/people/inv-01/erase", wanted);
        assertThat(erased.statusCode()).as(erased.bodyAsString()).isEqualTo(200);
    }

    private TestPhone swappedFor(String callName) {
        RoleSwaps.swap(director, "inv-01", callName);
        return TestPhone.joined(server, "inv-01");
    }

    private HttpResponse<Buffer> ofAnother(String person, @Nullable Integer holder) {
        return director.send(
                HttpMethod.POST, "/api/exercises/demo/people/" + person + "/export", wanted(person, holder));
    }

    private static ObjectNode wanted(String person, @Nullable Integer holder) {
        ObjectNode command = TestPhone.command("give-copy").put("person", person);
        if (holder != null) {
            command.put("holder", holder);
        }
        ObjectNode wanted = TestPhone.object();
        wanted.set("command", command);
        return wanted;
    }
}
