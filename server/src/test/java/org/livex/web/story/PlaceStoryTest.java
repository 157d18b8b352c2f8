package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.CommandExamples;
import org.livex.web.TestPhone;

/** A team walks to the market square of the demo exercise, whose radius is 80 metres. */
class PlaceStoryTest {
    private static final double LATITUDE = 45.5942;
    private static final double LONGITUDE = 11.6029;
    private static final double METRES_PER_DEGREE = 111_195;

    @TempDir
    Path data;

    private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    TestServer server;
    TestPhone control;
    TestPhone phone;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start(data, () -> now, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        phone = TestPhone.joined(server, "inv-01");
        control.does(plan("pl-1", "entered", "PT0S"));
        control.does(TestPhone.command("start-exercise"));
        phone.sync(TestPhone.command("give-consent").put("to", "position"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void who_walks_in_lets_the_inject_out_and_only_control_learns_of_it() {
        tells(now, fix(now, 400));
        assertThat(state("pl-1")).isEqualTo("planned");

        now = now.plusSeconds(20);
        phone.listen();
        tells(now, fix(now, 20));

        assertThat(phone.nextItem("inject", "pl-1").at("/body/text").asText()).isEqualTo("Somebody saw you");
        assertThat(inside()).containsExactly("inv-01");
        assertThat(phone.items("presence")).isEmpty();
        assertThat(facts("place-entered"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.toString()).doesNotContain("itude"));
    }

    @Test
    void a_phone_whose_clock_is_an_hour_wrong_is_still_believed() {
        Instant wrong = now.minusSeconds(3_600);
        phone.listen();
        tells(wrong, fix(wrong, 20));

        assertThat(phone.nextItem("inject", "pl-1")).isNotNull();
    }

    @Test
    void what_lay_in_a_phone_for_too_long_fires_nothing_and_control_sees_it() {
        Instant then = now;
        now = now.plusSeconds(200);
        tells(now, fix(then.plusSeconds(10), 20), fix(then.plusSeconds(30), 400));

        assertThat(state("pl-1")).isEqualTo("planned");
        assertThat(inside()).isEmpty();
        assertThat(control.item("presence", "market-square").path("missed"))
                .extracting(missed -> missed.path("crossing").asText())
                .containsExactly("entered", "left");
        assertThat(control.items("shift-entry"))
                .extracting(entry -> entry.path("what").asText())
                .contains("arrival-missed", "departure-missed");
    }

    @Test
    void a_server_that_is_started_anew_doubles_and_loses_nothing() {
        phone.listen();
        tells(now, fix(now, 20));
        phone.nextItem("inject", "pl-1");
        server.close();
        server = TestServer.start(data, () -> now, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        phone = TestPhone.joined(server, "inv-01");

        now = now.plusSeconds(20);
        tells(now, fix(now, 25));
        now = now.plusSeconds(20);
        tells(now, fix(now, 400));
        control.sync();

        assertThat(inside()).isEmpty();
        assertThat(facts("place-entered")).hasSize(1);
        assertThat(facts("place-left")).hasSize(1);
    }

    @Test
    void absurd_positions_and_clocks_are_survived() {
        tells(Instant.parse("2999-12-31T00:00:00Z"), fix(Instant.parse("1900-01-01T00:00:00Z"), 20));
        tells(Instant.parse("1900-01-01T00:00:00Z"), fix(Instant.parse("2999-12-31T00:00:00Z"), 500));
        tells(now, fix(now, 20).put("accuracyMetres", -5), fix(now, 20).put("accuracyMetres", 1e300));

        control.sync();
        assertThat(inside()).isEmpty();
    }

    private void tells(Instant sentAt, ObjectNode... fixes) {
        ObjectNode body = phone.syncBody().put("sentAt", sentAt.toString());
        body.putArray("positions").addAll(List.of(fixes));
        assertThat(phone.post("/api/exercises/demo/sync", body, phone.accessToken())
                        .statusCode())
                .isEqualTo(200);
    }

    private static ObjectNode fix(Instant at, double metresNorth) {
        return TestPhone.object()
                .put("latitude", LATITUDE + metresNorth / METRES_PER_DEGREE)
                .put("longitude", LONGITUDE)
                .put("accuracyMetres", 10)
                .put("fixedAt", at.toString());
    }

    private static ObjectNode plan(String id, String what, String delay) throws IOException {
        ObjectNode command = CommandExamples.of("plan-inject");
        ObjectNode inject = TestPhone.object().put("id", id).put("number", id).put("type", "message");
        for (String text : List.of("title", "body")) {
            ObjectNode written = inject.putObject(text).put("source", "en").put("revision", 1);
            written.putObject("versions")
                    .putObject("en")
                    .put("text", "Somebody saw you")
                    .put("state", "approved")
                    .put("sourceRevision", 1);
        }
        inject.putObject("audience").put("everyone", false).putArray("people").add("inv-01");
        ObjectNode audience = (ObjectNode) inject.path("audience");
        List.of("teams", "agencies", "functions").forEach(audience::putArray);
        inject.putObject("trigger")
                .put("type", "on-place")
                .put("place", "market-square")
                .put("what", what)
                .put("quorum", "anyone")
                .put("delay", delay);
        inject.put("mustAcknowledge", false).putArray("expectedActions");
        command.set("inject", inject);
        return command;
    }

    private String state(String inject) {
        control.sync();
        return control.item("msel-inject", inject).path("state").asText();
    }

    private List<String> inside() {
        control.sync();
        return control.has("presence", "market-square")
                ? control.item("presence", "market-square")
                        .path("inside")
                        .valueStream()
                        .map(one -> one.path("person").asText())
                        .toList()
                : List.of();
    }

    private List<JsonNode> facts(String type) {
        return TestPhone.json(control.get("/api/exercises/demo/timeline"))
                .path("entries")
                .valueStream()
                .flatMap(entry -> entry.path("facts").valueStream())
                .filter(fact -> fact.path("type").asText().equals(type))
                .toList();
    }
}
