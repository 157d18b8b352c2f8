package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.MediaCalls;
import org.livex.web.TestPhone;

/** An investigator of team Alfa takes a passport and hands it over to team Bravo, who learns of it then and not before. */
class CustodyStoryTest {
    private static final String PASSPORT = "Passport-4711";
    private static final String HASH = "12e45678".repeat(8);

    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    TestPhone taker;
    TestPhone mate;
    TestPhone receiver;
    TestPhone other;

    @BeforeEach
    void start() {
        server = TestServer.start(data, Instant::now, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        taker = TestPhone.joined(server, "inv-01");
        mate = TestPhone.joined(server, "pro-01");
        receiver = TestPhone.joined(server, "fin-02");
        other = TestPhone.joined(server, "rp-01");
        control.does(TestPhone.command("start-exercise"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void evidence_that_arrives_twice_is_there_once_for_its_team_and_control_and_for_nobody_else() {
        ObjectNode taking = take();
        taker.sync(taking);
        taker.sync(taking);

        for (TestPhone reader : new TestPhone[] {taker, mate, control}) {
            reader.sync();
            assertThat(reader.items("evidence")).hasSize(1);
            JsonNode item = reader.item("evidence", "ev-1");
            assertThat(item.path("number").asText()).isEqualTo("E-1");
            assertThat(item.path("description").asText()).isEqualTo(PASSPORT);
            assertThat(item.path("holder").asText()).isEqualTo("inv-01");
        }
        assertThat(other.sync().toString()).doesNotContain(PASSPORT);
        assertThat(receiver.sync().toString()).doesNotContain(PASSPORT);
        assertThat(receiver.get("/api/exercises/demo/search?q=" + PASSPORT).bodyAsString())
                .doesNotContain(PASSPORT);
        assertThat(receiver.get("/api/exercises/demo/review/csv?part=custody").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoever_it_is_handed_over_to_sees_it_and_confirms_that_they_have_it() {
        taker.does(take());
        receiver.sync();
        receiver.listen();
        taker.does(note("ce-1", "handed-over", "to", "fin-02"));
        receiver.untilItHas("evidence", "ev-1");
        assertThat(entry(receiver, 1).path("confirmed").asBoolean()).isFalse();

        receiver.does(note("ce-2", "received", "about", "ce-1"));
        control.sync();
        taker.sync();
        assertThat(entry(taker, 1).path("confirmed").asBoolean()).isTrue();
        assertThat(entry(control, 1).path("confirmed").asBoolean()).isTrue();
        assertThat(control.item("evidence", "ev-1").path("holder").asText()).isEqualTo("fin-02");
        receiver.hangUp();
        assertThat(other.sync().toString()).doesNotContain(PASSPORT);
    }

    @Test
    void whoever_it_went_to_by_mistake_has_nothing_of_it_any_more_and_writes_nothing_into_it() {
        taker.does(take());
        taker.does(note("ce-1", "handed-over", "to", "fin-02"));
        receiver.sync();
        assertThat(receiver.has("evidence", "ev-1")).isTrue();

        taker.does(note("ce-2", "voided", "about", "ce-1"));

        receiver.sync();
        assertThat(receiver.has("evidence", "ev-1")).isFalse();
        assertThat(receiver.sync(note("ce-3", "received", "about", "ce-1"))
                        .at("/0/code")
                        .asText())
                .isEqualTo("unknown-evidence");
        mate.sync();
        assertThat(mate.has("evidence", "ev-1")).isTrue();
    }

    @Test
    void whoever_reads_the_hash_of_a_photo_in_a_chain_neither_hides_it_for_others_nor_names_somebody_in_it() {
        taker.does(take());
        mate.sync();
        ObjectNode report = MediaCalls.actionWith(mate, MediaCalls.PHOTO);
        ((ObjectNode) report.at("/action/attachments/0")).put("sha256", HASH);
        mate.does(report);

        mate.does(hide());
        assertThat(announced(mate)).isEqualTo(410);
        assertThat(announced(taker)).isEqualTo(200);

        taker.does(hide());
        assertThat(announced(taker)).isEqualTo(410);
    }

    private static ObjectNode hide() {
        return TestPhone.command("hide-media").put("sha256", HASH);
    }

    private static int announced(TestPhone phone) {
        return MediaCalls.announce(phone, HASH, "image/jpeg", 1_000).statusCode();
    }

    @Test
    void a_gap_is_on_screen_and_in_the_table_with_every_number_whole() {
        taker.does(take());
        taker.does(note("ce-1", "sealed", "seal", "0017"));
        mate.sync();
        mate.does(note("ce-2", "opened", "seal", "0018"));
        taker.sync();

        assertThat(entry(taker, 2).path("gaps").toString()).isEqualTo("[\"not-the-holder\",\"other-seal\"]");
        String table = control.get("/api/exercises/demo/review/csv?part=custody&language=en")
                .bodyAsString();
        assertThat(table.lines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).endsWith("EXERCISE"))
                .anySatisfy(line -> assertThat(line).contains("E-1", "Taken", HASH))
                .anySatisfy(line -> assertThat(line).contains("0017"))
                .anySatisfy(line -> assertThat(line)
                        .contains("0018", "Done by somebody who did not hold it; Opened with another seal number"));
    }

    @Test
    void where_it_was_taken_is_told_to_control_alone_and_only_with_consent() {
        taker.does(TestPhone.command("give-consent").put("to", "position"));
        ObjectNode taking = take();
        ObjectNode position = ((ObjectNode) taking.path("taken").path("told")).putObject("position");
        position.putObject("point").put("latitude", 45.5901).put("longitude", 11.6002);
        position.put("accuracyMetres", 9).put("fixedAt", now()).put("source", "device");
        taker.does(taking);
        taker.sync();
        control.sync();

        assertThat(entry(control, 0)
                        .path("position")
                        .path("point")
                        .path("latitude")
                        .asDouble())
                .isEqualTo(45.5901);
        assertThat(entry(taker, 0).has("position")).isFalse();
        assertThat(control.get("/api/exercises/demo/review/csv?part=custody").bodyAsString())
                .doesNotContain("45.5901");
    }

    @Test
    void a_server_that_is_started_anew_knows_the_chain() {
        taker.does(take());
        taker.does(note("ce-1", "handed-over", "to", "fin-02"));
        server.close();
        server = TestServer.start(data, Instant::now, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        control.sync();

        assertThat(entry(control, 1).path("toName").asText()).isNotEmpty();
    }

    private static JsonNode entry(TestPhone phone, int at) {
        return phone.item("evidence", "ev-1").path("entries").path(at);
    }

    private static ObjectNode take() {
        ObjectNode taking = TestPhone.command("take-evidence").put("evidence", "ev-1");
        taking.putObject("taken")
                .put("description", PASSPORT)
                .putObject("told")
                .put("sha256", HASH)
                .put("takenAt", now());
        return taking;
    }

    private static ObjectNode note(String id, String step, String field, String value) {
        ObjectNode noting =
                TestPhone.command("note-custody").put("evidence", "ev-1").put("entry", id);
        noting.putObject("noted")
                .put("step", step)
                .put(field, value)
                .put("note", "As told")
                .putObject("told")
                .put("takenAt", now());
        return noting;
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
