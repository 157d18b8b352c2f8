package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.livex.web.TestPhone;

/** Calls for mediators that were made off line, and how long was waited: before STARTEX, in play and after ENDEX. */
class MediatorOutOfPlayStoryTest extends OutOfPlayStory {
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
    void a_wait_is_the_same_in_the_list_of_calls_in_sums_and_in_cases() {
        TestPhone mediator = TestPhone.joined(server, "med-01");
        phone.does(called("m-1", IN_PLAY));
        at(Duration.ofMinutes(7));
        mediator.does(TestPhone.command("accept-mediation").put("mediation", "m-1"));
        at(Duration.ofMinutes(9));
        mediator.does(begun("m-1", Duration.ofMinutes(8)));

        control.sync();
        JsonNode call = control.item("mediation", "m-1");
        assertThat(call.path("waitedSince").asText()).isEqualTo(taken(IN_PLAY));
        assertThat(call.path("toAcceptance")).hasToString("{\"counted\":\"known\",\"seconds\":300}");
        assertThat(call.path("toStart")).hasToString("{\"counted\":\"known\",\"seconds\":360}");
        assertThat(waits().at("/acceptance/medianSeconds").asInt()).isEqualTo(300);
        assertThat(waits().at("/start/medianSeconds").asInt()).isEqualTo(360);
        assertThat(waits().path("start").has("byArrival")).isFalse();
        assertThat(cases("mediator-found").at("/0/takenMillis").asInt()).isEqualTo(300_000);
        assertThat(cases("mediator-present").at("/0/takenMillis").asInt()).isEqualTo(360_000);
        phone.sync();
        assertThat(phone.item("mediation", "m-1").has("toStart")).isFalse();
    }

    @Test
    void nobody_waits_longer_for_a_mediator_while_play_stands_still() {
        phone.does(called("m-1", IN_PLAY));
        assertThat(hasWaitedAt(Duration.ofMinutes(4))).hasMinutes(2);
        at(Duration.ofMinutes(5));
        control.does(TestPhone.command("pause-exercise"));
        assertThat(hasWaitedAt(Duration.ofMinutes(7))).hasMinutes(3);
        at(Duration.ofMinutes(8));
        control.does(TestPhone.command("resume-exercise"));
        assertThat(hasWaitedAt(Duration.ofMinutes(9))).hasMinutes(4);
    }

    /** What control's console says at this moment, without hearing from the server again. */
    private Duration hasWaitedAt(Duration sinceStart) {
        control.sync();
        JsonNode call = control.item("mediation", "m-1");
        Duration waited = Duration.ofSeconds(call.path("waitedSeconds").asLong());
        return call.has("waitsOnFrom")
                ? waited.plus(Duration.between(
                        Instant.parse(call.path("waitsOnFrom").asText()), Instant.parse(taken(sinceStart))))
                : waited;
    }

    @Test
    void a_wait_that_no_clock_tells_counts_by_arrival_and_says_so_everywhere() {
        TestPhone mediator = TestPhone.joined(server, "med-01");
        phone.does(called("m-1", Duration.ofHours(3)));
        at(Duration.ofMinutes(7));
        mediator.does(TestPhone.command("accept-mediation").put("mediation", "m-1"));

        control.sync();
        assertThat(control.item("mediation", "m-1").path("toAcceptance"))
                .hasToString("{\"counted\":\"by-arrival\",\"seconds\":120}");
        assertThat(waits().path("acceptance"))
                .hasToString("{\"medianSeconds\":120,\"longestSeconds\":120,\"byArrival\":1}");
        JsonNode found = cases("mediator-found").path(0);
        assertThat(found.path("outcome").asText()).isEqualTo("by-arrival");
        assertThat(found.path("takenMillis").asInt()).isEqualTo(120_000);
        assertThat(found.path("from").has("doneAt")).isFalse();
    }

    @Test
    void a_row_of_a_pair_adds_up_with_what_is_out_of_play() {
        TestPhone mediator = TestPhone.joined(server, "med-01");
        phone.does(called("before", BEFORE));
        phone.does(called("session", IN_PLAY));
        mediator.does(TestPhone.command("accept-mediation").put("mediation", "session"));
        mediator.does(begun("session", ARRIVED));
        phone.does(called("cancelled", IN_PLAY));
        phone.does(TestPhone.command("cancel-mediation").put("mediation", "cancelled"));
        phone.does(called("not-begun", IN_PLAY));
        assertThat(counts()).containsExactly(3, 1, 1, 0, 1, 1);

        at(Duration.ofMinutes(6));
        control.does(TestPhone.command("end-exercise"));
        at(Duration.ofMinutes(9));
        phone.does(called("after", IN_PLAY));

        assertThat(counts()).containsExactly(3, 1, 1, 1, 0, 2);
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
    void a_session_of_play_that_a_clock_puts_after_endex_is_one_of_play_whose_length_nobody_knows() {
        TestPhone mediator = TestPhone.joined(server, "med-01");
        phone.does(called("m-1", IN_PLAY));
        mediator.does(TestPhone.command("accept-mediation").put("mediation", "m-1"));
        mediator.does(begun("m-1", Duration.ofHours(2)));
        at(Duration.ofMinutes(6));

        control.does(TestPhone.command("end-exercise"));

        control.sync();
        assertThat(control.item("mediation", "m-1").path("sessionTime").asText())
                .isEqualTo("unknown");
        assertThat(control.item("mediation", "m-1").path("toStart"))
                .hasToString("{\"counted\":\"by-arrival\",\"seconds\":180}");
        assertThat(counts()).containsExactly(1, 1, 0, 0, 0, 0);
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
        assertThat(waits().at("/start/byArrival").asInt()).isEqualTo(1);
        assertThat(figures("mediators")).singleElement().satisfies(row -> {
            assertThat(row.get("Sessions")).isEqualTo("1");
            assertThat(row.get("Time unknown")).isEqualTo("1");
        });
    }

    @Test
    void a_call_that_was_tried_out_before_startex_is_counted_apart_and_in_no_other_figure() {
        TestPhone mediator = TestPhone.joined(server, "med-01");

        phone.does(called("m-1", BEFORE));

        phone.sync();
        assertThat(phone.item("mediation", "m-1").path("state").asText()).isEqualTo("before-start");
        mediator.sync();
        assertThat(mediator.items("mediation")).isEmpty();
        assertThat(waits().path("asked").asInt()).isZero();
        assertThat(waits().path("outOfPlay").asInt()).isEqualTo(1);
        assertThat(figures("mediators")).isEmpty();
        assertThat(figures("times"))
                .extracting(row -> row.get("What is measured"))
                .doesNotContain("Call to mediator’s yes");
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

    private List<Integer> counts() {
        return Stream.of("asked", "sessions", "cancelled", "notBegun", "open", "outOfPlay")
                .map(of -> waits().path(of).asInt())
                .toList();
    }

    private JsonNode cases(String measure) {
        return TestPhone.json(control.get("/api/exercises/demo/figures/cases?measure=" + measure))
                .path("cases");
    }

    private JsonNode languages() {
        return TestPhone.json(control.get("/api/exercises/demo/figures/languages"));
    }
}
