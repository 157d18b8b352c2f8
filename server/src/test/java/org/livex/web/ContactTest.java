package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;

/** Who hears that a phone is there, and when. */
class ContactTest {
    private static final String SYNC = "/api/exercises/demo/sync";

    @TempDir
    Path data;

    TestServer server;
    TestPhone director;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        director = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_person_that_becomes_control_while_connected_hears_of_contact() {
        TestPhone risen = TestPhone.joined(server, "inv-01").listen();
        risen.next("synced");
        revise("inv-01", "evaluator");

        TestPhone.joined(server, "ngo-01").sync();

        assertThat(contactOf("ngo-01", risen).path("connected").asBoolean()).isTrue();
    }

    @Test
    void one_that_stops_being_control_hears_nothing_more() {
        revise("inv-01", "evaluator");
        TestPhone fallen = TestPhone.joined(server, "inv-01").listen();
        fallen.next("synced");
        director.listen().next("synced");
        TestPhone.joined(server, "ngo-01").sync();
        contactOf("ngo-01", fallen);

        revise("inv-01", "player");
        TestPhone.joined(server, "inv-02").sync();
        contactOf("inv-02", director);
        director.does(TestPhone.command("call-red-stop").put("reason", "Somebody is hurt"));

        // Whatever came before the red stop came on the same socket before it.
        for (JsonNode frame : until("red-stop", fallen)) {
            assertThat(frame.path("type").asText()).isNotEqualTo("contact");
        }
    }

    @Test
    void a_controller_whose_device_is_revoked_hears_nothing_more_and_the_others_go_on() {
        revise("inv-01", "evaluator");
        TestPhone revoked = TestPhone.joined(server, "inv-01").listen();
        revoked.next("synced");
        director.listen().next("synced");
        director.send(
                io.vertx.core.http.HttpMethod.DELETE,
                "/api/exercises/demo/devices/"
                        + deviceOf("inv-01").path("device").asText(),
                null);
        assertThat(contactOf("inv-01", director).path("connected").asBoolean()).isFalse();

        TestPhone.joined(server, "ngo-01").sync();

        contactOf("ngo-01", director);
        assertThat(revoked.closeCode()).isEqualTo(4401);
    }

    @Test
    void contact_is_told_when_a_phone_that_was_away_returns() {
        director.listen().next("synced");
        TestPhone phone = TestPhone.joined(server, "inv-01").listen();
        phone.next("synced");
        assertThat(contactOf("inv-01", director).path("connected").asBoolean()).isTrue();

        phone.hangUp();
        assertThat(contactOf("inv-01", director).path("connected").asBoolean()).isFalse();
        phone.listen();

        assertThat(contactOf("inv-01", director).path("connected").asBoolean()).isTrue();
    }

    @Test
    void a_phone_that_syncs_without_a_pause_is_told_again_only_when_it_has_something_new_to_say() {
        director.listen().next("synced");
        TestPhone phone = TestPhone.joined(server, "inv-01").listen();
        phone.next("synced");
        contactOf("inv-01", director);

        for (int i = 0; i < 20; i++) {
            phone.say(phone.syncBody().put("type", "sync").put("n", i));
            phone.next("synced");
        }
        ObjectNode weak = phone.syncBody().put("type", "sync");
        weak.putObject("phone").put("battery", 0.07);
        phone.say(weak);

        assertThat(contactOf("inv-01", director).path("battery").asDouble()).isEqualTo(0.07);
    }

    @Test
    void a_controller_who_connects_later_sees_the_current_contact_at_once() {
        director.listen().next("synced");
        TestPhone phone = TestPhone.joined(server, "inv-01").listen();
        phone.next("synced");
        for (double battery : new double[] {0.5, 0.4, 0.3}) {
            ObjectNode said = phone.syncBody().put("type", "sync");
            said.putObject("phone").put("battery", battery);
            phone.say(said);
            phone.next("synced");
        }

        JsonNode seen = deviceOf("inv-01");

        assertThat(seen.path("connected").asBoolean()).isTrue();
        assertThat(seen.at("/phone/battery").asDouble()).isEqualTo(0.3);
        assertThat(seen.path("lastContactAt").asText())
                .isGreaterThanOrEqualTo(seen.path("joinedAt").asText());
    }

    @Test
    void what_nobody_was_there_to_hear_is_told_to_the_next_who_listens() {
        TestPhone phone = TestPhone.joined(server, "inv-01").listen();
        phone.next("synced");

        director.listen().next("synced");
        phone.post(SYNC, phone.syncBody(), phone.accessToken());

        assertThat(contactOf("inv-01", director).path("connected").asBoolean()).isTrue();
    }

    private void revise(String person, String function) {
        director.sync();
        ObjectNode item = director.item("person", person);
        int revision = item.path("revision").asInt();
        ObjectNode next = TestPhone.object()
                .put("id", person)
                .put("callName", item.path("callName").asText())
                .put("function", function);
        next.putArray("teams");
        next.putArray("languages").add("en");
        ObjectNode command = TestPhone.command("revise-person").put("basedOn", revision);
        command.set("person", next);
        director.does(command);
    }

    private static JsonNode contactOf(String person, TestPhone listener) {
        JsonNode contact = listener.next("contact");
        while (!contact.path("person").asText().equals(person)) {
            contact = listener.next("contact");
        }
        return contact;
    }

    private static List<JsonNode> until(String kind, TestPhone listener) {
        List<JsonNode> frames = new ArrayList<>();
        while (!listener.has(kind, kind)) {
            frames.add(listener.next(""));
        }
        return frames;
    }

    private JsonNode deviceOf(String person) {
        for (JsonNode device :
                TestPhone.json(director.get("/api/exercises/demo/devices")).path("devices")) {
            if (device.path("person").asText().equals(person)) {
                return device;
            }
        }
        throw new IllegalStateException("no device of " + person);
    }
}
