package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;

/** What was done off line before STARTEX, in play and after ENDEX, and arrives when all is over. The clock jumped in between. */
class OutOfPlayStoryTest {
    private static final Instant STARTEX = Instant.parse("2026-11-25T08:00:00.000Z");
    private static final Duration BEFORE = Duration.ofMinutes(-7);
    private static final Duration IN_PLAY = Duration.ofMinutes(2);
    private static final Duration ARRIVED = Duration.ofMinutes(5);
    private static final Duration AFTER = Duration.ofMinutes(8);

    private static final int BYTE_ORDER_MARK = 1;

    @TempDir
    Path data;

    private Instant now = STARTEX;
    private TestServer server;
    private TestPhone control;
    private TestPhone phone;

    @BeforeEach
    void play() {
        server = TestServer.start(data, () -> now, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        phone = TestPhone.joined(server, "inv-01");
        control.does(TestPhone.command("start-exercise"));
        at(Duration.ofMinutes(4));
        control.does(TestPhone.command("jump-clock").put("to", "D1 12:00:00"));
        at(ARRIVED);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatever_it_is_every_table_says_alike_when_it_was_done() {
        at(Duration.ofMinutes(6));
        control.does(TestPhone.command("end-exercise"));
        at(Duration.ofMinutes(9));
        for (Duration done : List.of(BEFORE, IN_PLAY, AFTER)) {
            phone.does(interviewed(done));
            phone.does(decided(done));
            phone.does(registered(done));
        }

        for (String part : List.of("actions", "decisions", "dossiers")) {
            assertThat(table(part))
                    .as(part)
                    .extracting(row -> row.get("Recorded at (Europe/Rome)"))
                    .containsExactly("2026-11-25 08:53:00", "2026-11-25 09:02:00", "2026-11-25 09:08:00");
            assertThat(table(part))
                    .as(part)
                    .extracting(row -> row.get("Exercise time"))
                    .containsExactly("", "D1 09:02:00", "D1 12:02:00");
            assertThat(table(part))
                    .as(part)
                    .extracting(row -> row.get("Before or after play"))
                    .containsExactly("Done before STARTEX", "", "Done after ENDEX");
        }
        control.sync();
        assertThat(control.item("clock", "clock").path("endedAt").asText()).isEqualTo(taken(Duration.ofMinutes(6)));
        for (String kind : List.of("action", "decision")) {
            assertThat(control.items(kind))
                    .as(kind)
                    .extracting(item -> item.path("at").asText())
                    .containsExactlyInAnyOrder("D1 09:00:00", "D1 09:02:00", "D1 12:02:00");
        }
        assertThat(control.items("dossier"))
                .extracting(item -> item.at("/versions/0/at").asText())
                .containsExactlyInAnyOrder("D1 09:00:00", "D1 09:02:00", "D1 12:02:00");
    }

    @Test
    void a_call_for_a_mediator_was_made_when_it_was_made() {
        phone.does(called("m-1", IN_PLAY));
        control.sync();
        phone.sync();

        for (TestPhone reader : List.of(control, phone)) {
            JsonNode call = reader.item("mediation", "m-1");
            assertThat(call.path("at").asText()).isEqualTo("D1 09:02:00");
            assertThat(call.path("takenAt").asText()).isEqualTo(taken(IN_PLAY));
            assertThat(call.path("askedAt").asText()).isEqualTo(taken(ARRIVED));
        }
    }

    @Test
    void a_call_of_before_endex_that_comes_after_it_stands_at_when_it_was_made_and_rings_at_nobody() {
        TestPhone mediator = TestPhone.joined(server, "med-01");
        at(Duration.ofMinutes(6));
        control.does(TestPhone.command("end-exercise"));
        at(Duration.ofMinutes(9));

        phone.does(called("m-1", IN_PLAY));
        JsonNode results = phone.sync(called("m-2", AFTER));

        assertThat(results.at("/0/code").asText()).as(results.toString()).isEqualTo("exercise-ended");
        for (TestPhone reader : List.of(control, phone)) {
            reader.sync();
            JsonNode call = reader.item("mediation", "m-1");
            assertThat(call.path("state").asText()).isEqualTo("after-end");
            assertThat(call.path("at").asText()).isEqualTo("D1 09:02:00");
            assertThat(call.path("takenAt").asText()).isEqualTo(taken(IN_PLAY));
        }
        mediator.sync();
        assertThat(mediator.items("mediation")).isEmpty();
        assertThat(figures("times"))
                .extracting(row -> row.get("What is measured"))
                .doesNotContain("Call to mediator’s yes");
    }

    @Test
    void at_endex_a_call_that_nobody_has_begun_is_over_on_every_device_and_no_figure_grows() {
        TestPhone mediator = TestPhone.joined(server, "med-01");
        phone.does(called("m-1", IN_PLAY));
        mediator.sync();
        assertThat(mediator.item("mediation", "m-1").path("ring").asBoolean()).isTrue();

        at(Duration.ofMinutes(6));
        control.does(TestPhone.command("end-exercise"));
        at(Duration.ofMinutes(9));

        for (TestPhone reader : List.of(control, phone, mediator)) {
            reader.sync();
            assertThat(reader.item("mediation", "m-1").path("state").asText()).isEqualTo("not-begun");
        }
        assertThat(mediator.item("mediation", "m-1").path("ring").asBoolean()).isFalse();
        assertThat(mediator.sync(TestPhone.command("accept-mediation").put("mediation", "m-1"))
                        .at("/0/code")
                        .asText())
                .isEqualTo("mediation-over");
        assertThat(waits().path("open").asInt()).isZero();
        assertThat(waits().path("notBegun").asInt()).isEqualTo(1);
        assertThat(waits().has("longestOpenSeconds")).isFalse();
        assertThat(figures("times"))
                .filteredOn(row -> row.get("What is measured").equals("Call to mediator’s yes"))
                .extracting(row -> row.get("State"))
                .containsExactly("Not done");
    }

    @Test
    void a_session_that_lasts_at_endex_is_worked_until_then() {
        TestPhone mediator = TestPhone.joined(server, "med-01");
        phone.does(called("m-1", IN_PLAY));
        mediator.does(TestPhone.command("accept-mediation").put("mediation", "m-1"));
        mediator.does(begun("m-1", ARRIVED));
        at(Duration.ofMinutes(6));
        control.does(TestPhone.command("end-exercise"));
        at(Duration.ofMinutes(9));

        mediator.does(closed("m-1", Duration.ofMinutes(9)));

        control.sync();
        assertThat(control.item("mediation", "m-1").path("lastedSeconds").asInt())
                .isEqualTo(60);
        assertThat(waits().at("/session/longestSeconds").asInt()).isEqualTo(60);
        assertThat(figures("mediators"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("Worked (minutes)")).isEqualTo("1.0"));
    }

    @Test
    void a_session_that_a_clock_puts_before_startex_has_no_length_anywhere() {
        TestPhone mediator = TestPhone.joined(server, "med-01");
        phone.does(called("m-1", IN_PLAY));
        mediator.does(TestPhone.command("accept-mediation").put("mediation", "m-1"));
        mediator.does(begun("m-1", BEFORE));
        at(Duration.ofMinutes(6));

        mediator.does(closed("m-1", Duration.ofMinutes(6)));

        control.sync();
        assertThat(control.item("mediation", "m-1").has("lastedSeconds")).isFalse();
        assertThat(waits().path("sessions").asInt()).isEqualTo(1);
        assertThat(waits().has("session")).isFalse();
        assertThat(waits().has("start")).isFalse();
        assertThat(figures("mediators")).singleElement().satisfies(row -> {
            assertThat(row.get("Sessions")).isEqualTo("1");
            assertThat(row.get("Time unknown")).isEqualTo("1");
        });
    }

    @Test
    void a_call_that_was_tried_out_before_startex_is_in_no_figure() {
        TestPhone mediator = TestPhone.joined(server, "med-01");

        phone.does(called("m-1", BEFORE));

        phone.sync();
        assertThat(phone.item("mediation", "m-1").path("state").asText()).isEqualTo("before-start");
        mediator.sync();
        assertThat(mediator.items("mediation")).isEmpty();
        assertThat(languages().path("mediations")).isEmpty();
        assertThat(figures("mediators")).isEmpty();
        assertThat(figures("times"))
                .extracting(row -> row.get("What is measured"))
                .doesNotContain("Call to mediator’s yes");
    }

    @Test
    void a_request_of_before_startex_is_kept_waits_for_nobody_and_is_in_no_figure() {
        phone.does(filed("r-0", BEFORE));
        phone.does(filed("r-1", IN_PLAY));

        phone.sync();
        control.sync();
        for (TestPhone reader : List.of(control, phone)) {
            assertThat(reader.item("request", "r-0").path("filedBeforeStart").asBoolean())
                    .isTrue();
            assertThat(reader.item("request", "r-1").has("filedBeforeStart")).isFalse();
        }
        assertThat(phone.item("request", "r-0").has("dueAt")).isFalse();
        assertThat(table("requests"))
                .extracting(row -> row.get("Exercise time"), row -> row.get("State"))
                .containsExactly(tuple("", "Filed before STARTEX"), tuple("D1 09:02:00", "With the authority"));
        assertThat(figures("times"))
                .filteredOn(row -> row.get("What is measured").equals("Request to decision"))
                .extracting(row -> row.get("Exercise time"), row -> row.get("Phase"))
                .containsExactly(tuple("D1 09:02:00", "Report and rescue"));
        assertThat(TestPhone.json(control.get("/api/exercises/demo/figures")).at("/requests/0/filed"))
                .hasToString("1");
    }

    @Test
    void a_request_that_was_filed_before_endex_arrives_after_it() {
        at(Duration.ofMinutes(6));
        control.does(TestPhone.command("end-exercise"));
        at(Duration.ofMinutes(9));

        phone.does(filed("r-1", IN_PLAY));
        JsonNode results = phone.sync(filed("r-2", AFTER));

        assertThat(results.at("/0/code").asText()).as(results.toString()).isEqualTo("exercise-ended");
        for (TestPhone reader : List.of(control, phone)) {
            reader.sync();
            JsonNode late = reader.item("request", "r-1");
            assertThat(late.path("state").asText()).isEqualTo("waiting");
            assertThat(late.path("cameAfterEnd").asBoolean()).isTrue();
        }
        assertThat(table("requests")).singleElement().satisfies(row -> {
            assertThat(row.get("Exercise time")).isEqualTo("D1 09:02:00");
            assertThat(row.get("State")).isEqualTo("Came after ENDEX");
        });
    }

    @Test
    void an_answered_request_that_came_after_endex_says_so_beside_its_outcome() {
        at(Duration.ofMinutes(6));
        control.does(TestPhone.command("end-exercise"));
        at(Duration.ofMinutes(9));
        phone.does(filed("r-1", IN_PLAY));
        ObjectNode decide =
                TestPhone.command("answer-request").put("request", "r-1").put("atOnce", true);
        decide.putObject("ruling").put("outcome", "granted");

        control.does(decide);

        assertThat(table("requests"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("State")).isEqualTo("Granted; Came after ENDEX"));
    }

    private void at(Duration sinceStart) {
        now = STARTEX.plus(sinceStart);
    }

    private static String taken(Duration sinceStart) {
        return STARTEX.plus(sinceStart).toString().replace("00Z", "00.000Z");
    }

    private static ObjectNode interviewed(Duration done) {
        ObjectNode command = TestPhone.command("record-action");
        command.putObject("action").put("kind", "interviewed").put("note", "").put("takenAt", taken(done));
        return command;
    }

    private static ObjectNode decided(Duration done) {
        ObjectNode command = TestPhone.command("record-decision");
        command.put("decision", command.path("id").asText())
                .putObject("words")
                .put("decided", "We wait")
                .put("reason", "")
                .put("ground", "")
                .put("takenAt", taken(done));
        return command;
    }

    private static ObjectNode registered(Duration done) {
        ObjectNode command = TestPhone.command("open-dossier").put("team", "team-alfa");
        command.put("dossier", command.path("id").asText())
                .putObject("described")
                .put("as", "victim")
                .put("name", "Mira")
                .put("note", "")
                .put("takenAt", taken(done));
        return command;
    }

    private static ObjectNode called(String id, Duration done) {
        ObjectNode command =
                TestPhone.command("ask-for-mediator").put("mediation", id).put("takenAt", taken(done));
        command.putObject("request")
                .put("scene", "")
                .putArray("languages")
                .add("ru")
                .add("en");
        return command;
    }

    private static ObjectNode begun(String id, Duration done) {
        return TestPhone.command("start-session").put("mediation", id).put("takenAt", taken(done));
    }

    private static ObjectNode closed(String id, Duration done) {
        ObjectNode command =
                TestPhone.command("end-session").put("mediation", id).put("takenAt", taken(done));
        command.putObject("report")
                .put("briefingDone", true)
                .put("confidentialityExplained", true)
                .put("note", "");
        return command;
    }

    private JsonNode waits() {
        return languages().path("mediations").get(0);
    }

    private JsonNode languages() {
        return TestPhone.json(control.get("/api/exercises/demo/figures/languages"));
    }

    private static ObjectNode filed(String id, Duration done) {
        ObjectNode command =
                TestPhone.command("file-request").put("request", id).put("takenAt", taken(done));
        command.putObject("filing")
                .put("form", "search-warrant")
                .put("ground", "cpc-88")
                .putObject("values")
                .put("address", "12 Mill Lane")
                .put("what", "dwelling")
                .put("reasons", "A van");
        return command;
    }

    private List<CSVRecord> table(String part) {
        return records("review", part);
    }

    private List<CSVRecord> figures(String part) {
        return records("figures", part);
    }

    private List<CSVRecord> records(String of, String part) {
        String csv = control.get("/api/exercises/demo/" + of + "/csv?language=en&part=" + part)
                .bodyAsString();
        try {
            return CSVFormat.EXCEL
                    .builder()
                    .setHeader()
                    .get()
                    .parse(new StringReader(csv.substring(BYTE_ORDER_MARK)))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
