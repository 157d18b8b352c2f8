package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.livex.web.TestPhone;

/** What was done off line before STARTEX, in play and after ENDEX, and arrives when all is over. The clock jumped in between. */
class OutOfPlayStoryTest extends OutOfPlayStory {
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
    void a_ticking_of_before_startex_is_marked_as_that_in_the_table_and_stands_at_when_it_was_done() {
        // A phase's duties open by themselves a moment after STARTEX.
        phone.listen().untilItHas("duty", "risk-first");
        phone.does(ticked("t-1", BEFORE));
        phone.does(ticked("t-2", IN_PLAY));

        assertThat(table("duties"))
                .filteredOn(row -> row.get("State").equals("Ticked off"))
                .extracting(
                        row -> row.get("Recorded at (Europe/Rome)"),
                        row -> row.get("Exercise time"),
                        row -> row.get("Before or after play"))
                .containsExactly(
                        tuple("2026-11-25 08:53:00", "", "Done before STARTEX"),
                        tuple("2026-11-25 09:02:00", "D1 09:02:00", ""));
        control.sync();
        assertThat(control.item("duty-tick", "t-1").path("takenAt").asText()).isEqualTo(taken(BEFORE));
    }

    @Test
    void what_is_corrected_after_endex_is_told_control_beside_what_people_had() {
        control.does(sent("x-1"));
        at(Duration.ofMinutes(6));
        control.does(TestPhone.command("end-exercise"));
        control.sync();
        assertThat(control.item("msel-inject", "x-1").has("atEnd")).isFalse();
        at(Duration.ofMinutes(9));

        ObjectNode revise = TestPhone.command("revise-inject").put("basedOn", 1);
        revise.set("inject", control.item("msel-inject", "x-1").path("inject").deepCopy());
        ((ObjectNode) revise.at("/inject/body/versions/en")).put("text", "The gate is open");
        control.does(revise);

        control.sync();
        JsonNode corrected = control.item("msel-inject", "x-1");
        assertThat(corrected.at("/inject/body/versions/en/text").asText()).isEqualTo("The gate is open");
        assertThat(corrected.at("/atEnd/body/versions/en/text").asText()).isEqualTo("The door is open");
        assertThat(corrected.path("atEnd")).hasSize(1);
        assertThat(table("board"))
                .filteredOn(row -> row.get("What it said at ENDEX").equals("The door is open"))
                .extracting(row -> row.get("What it says now: changed after ENDEX"))
                .containsOnly("The gate is open");
    }

    @Test
    void a_withdrawn_request_says_when_that_was_done_and_when_it_arrived() {
        phone.does(filed("r-1", IN_PLAY));
        phone.does(filed("r-2", IN_PLAY));
        at(Duration.ofMinutes(6));
        phone.does(TestPhone.command("withdraw-request").put("request", "r-1").put("takenAt", taken(ARRIVED)));

        assertThat(table("requests"))
                .extracting(
                        row -> row.get("Withdrawn · Recorded at (Europe/Rome)"),
                        row -> row.get("Withdrawn · Arrived at (Europe/Rome)"),
                        row -> row.get("Withdrawn · Exercise time"),
                        row -> row.get("Withdrawn · Before or after play"))
                .containsExactly(
                        tuple("2026-11-25 09:05:00", "2026-11-25 09:06:00", "D1 12:01:00", ""), tuple("", "", "", ""));
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

    private static ObjectNode ticked(String id, Duration done) {
        return TestPhone.command("tick-duty")
                .put("tick", id)
                .put("duty", "risk-first")
                .put("takenAt", taken(done));
    }

    private static ObjectNode sent(String id) {
        ObjectNode command = TestPhone.command("send-inject");
        ObjectNode inject = command.putObject("inject")
                .put("id", id)
                .put("number", id)
                .put("type", "message")
                .put("mustAcknowledge", false);
        inject.set("title", english("Door"));
        inject.set("body", english("The door is open"));
        ObjectNode audience = inject.putObject("audience").put("everyone", true);
        List.of("people", "teams", "agencies", "functions").forEach(audience::putArray);
        inject.putObject("trigger").put("type", "by-hand");
        inject.putArray("expectedActions");
        return command;
    }

    private static ObjectNode english(String words) {
        ObjectNode text = TestPhone.object().put("source", "en").put("revision", 1);
        text.putObject("versions")
                .putObject("en")
                .put("text", words)
                .put("state", "approved")
                .put("sourceRevision", 1);
        return text;
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
}
