package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.TestServer;
import org.livex.web.TestPhone;

/** Phones whose clocks are wrong, on line and off: they say what they show, and the server knows when it was. */
class WrongClockStoryTest {
    private static final Instant STARTEX = Instant.parse("2026-11-25T08:00:00.000Z");
    private static final Duration READ_AFTER = Duration.ofMinutes(3);
    private static final Duration OFF_LINE = Duration.ofMinutes(5);
    private static final Duration HELD_UP = Duration.ofSeconds(75);

    @TempDir
    Path data;

    private Instant now = STARTEX;
    private TestServer server;
    private TestPhone control;

    @BeforeEach
    void start() {
        server = TestServer.start(data, () -> now, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        control.does(TestPhone.command("start-exercise"));
        control.does(TestPhone.command("release-inject").put("inject", "sh-01"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT10M", "PT10M", "-PT72H", "P9000D", "-P20000D", "PT31S", "PT0S"})
    void what_was_done_three_minutes_after_took_three_minutes_however_wrong_the_clock(Duration ahead) {
        TestPhone phone = TestPhone.joined(server, "ngo-01");
        ObjectNode command = acknowledged(STARTEX.plus(READ_AFTER).plus(ahead));
        now = STARTEX.plus(READ_AFTER).plus(OFF_LINE);

        sync(phone, now.plus(ahead), command);

        JsonNode one = confirmed();
        assertThat(one.path("outcome").asText()).isEqualTo("known");
        assertThat(one.path("takenMillis").asLong()).isEqualTo(READ_AFTER.toMillis());
        assertThat(Instant.parse(one.at("/to/doneAt").asText())).isEqualTo(STARTEX.plus(READ_AFTER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT25S", "PT5S"})
    void what_may_have_been_the_way_is_left_as_it_was_said(Duration ahead) {
        TestPhone phone = TestPhone.joined(server, "ngo-01");
        Instant said = STARTEX.plus(READ_AFTER);
        now = STARTEX.plus(READ_AFTER).plus(OFF_LINE);

        sync(phone, now.plus(ahead), acknowledged(said));

        assertThat(Instant.parse(confirmed().at("/to/doneAt").asText())).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-PT40M", "PT10M", "PT75S"})
    void what_the_network_held_up_was_done_when_it_was_done_whatever_the_clock_shows(Duration ahead) {
        TestPhone phone = TestPhone.joined(server, "ngo-01");
        Instant done = STARTEX.plus(READ_AFTER);
        Instant sent = done.plusSeconds(1);
        now = sent.plus(HELD_UP);

        sync(phone, sent.plus(ahead), sent, acknowledged(done.plus(ahead)));

        assertThat(Instant.parse(confirmed().at("/to/doneAt").asText())).isEqualTo(done);
    }

    @Test
    void a_phone_that_has_heard_nothing_yet_is_put_right_by_when_it_arrives() {
        TestPhone phone = TestPhone.joined(server, "ngo-01");
        Instant done = STARTEX.plus(READ_AFTER);
        Duration slow = Duration.ofMinutes(40);
        now = done.plus(HELD_UP);

        sync(phone, done.minus(slow), acknowledged(done.minus(slow)));

        assertThat(Instant.parse(confirmed().at("/to/doneAt").asText())).isEqualTo(now);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT31S", "-PT21M", "P9000D"})
    void what_a_phone_cannot_have_reckoned_counts_for_nothing(Duration astray) {
        TestPhone phone = TestPhone.joined(server, "ngo-01");
        Duration slow = Duration.ofMinutes(40);
        Instant done = STARTEX.plus(READ_AFTER);
        now = done.plus(OFF_LINE);

        sync(phone, now.minus(slow), now.plus(astray), acknowledged(done.minus(slow)));

        assertThat(Instant.parse(confirmed().at("/to/doneAt").asText())).isEqualTo(done);
    }

    @Test
    void done_after_it_was_sent_cannot_be_and_is_unknown() {
        TestPhone phone = TestPhone.joined(server, "ngo-01");
        now = STARTEX.plus(READ_AFTER);

        sync(phone, now.minus(Duration.ofMinutes(4)), acknowledged(now.minus(Duration.ofMinutes(2))));

        assertThat(confirmed().path("outcome").asText()).isEqualTo("unknown");
    }

    @Test
    void clocks_at_the_ends_of_time_are_survived_and_the_journal_can_be_read() {
        TestPhone phone = TestPhone.joined(server, "ngo-01");
        now = STARTEX.plus(READ_AFTER);
        Instant first = Instant.parse("1900-01-01T00:00:00Z");
        Instant last = Instant.parse("2999-12-31T00:00:00Z");

        sync(phone, first, acknowledged(last));
        sync(phone, last, interviewed(first));

        assertThat(confirmed().path("outcome").asText()).isEqualTo("unknown");
    }

    @Test
    void who_does_not_say_what_it_shows_is_believed_where_that_can_be() {
        TestPhone phone = TestPhone.joined(server, "ngo-01");
        now = STARTEX.plus(READ_AFTER);

        sync(phone, null, acknowledged(now.minus(Duration.ofMinutes(2))));

        assertThat(confirmed().path("takenMillis").asLong())
                .isEqualTo(Duration.ofMinutes(1).toMillis());
    }

    @Test
    void what_was_done_off_line_before_the_clock_was_moved_stands_where_it_was_done() {
        TestPhone phone = TestPhone.joined(server, "ngo-01");
        ObjectNode interviewed = interviewed(STARTEX.plus(READ_AFTER));
        now = STARTEX.plus(OFF_LINE);
        control.does(TestPhone.command("jump-clock").put("to", "D1 12:00:00"));
        now = STARTEX.plus(OFF_LINE).plus(READ_AFTER);

        sync(phone, now, interviewed);
        phone.sync();
        control.sync();

        for (TestPhone reader : List.of(phone, control)) {
            assertThat(reader.items("action"))
                    .extracting(one -> one.path("at").asText())
                    .containsExactly("D1 09:03:00");
        }
    }

    @Test
    void what_an_evaluator_saw_five_minutes_into_play_was_then_though_their_clock_is_slow() {
        TestPhone evaluator = TestPhone.joined(server, "eval-01");
        Duration slow = Duration.ofMinutes(20);
        now = STARTEX.plus(Duration.ofMinutes(5));
        ObjectNode rate = TestPhone.command("rate-item")
                .put("guide", "interview")
                .put("item", "consent")
                .put("about", "team/team-alfa")
                .put("grade", "performed");
        rate.putObject("evidence")
                .put("note", "")
                .put("takenAt", now.minus(slow).toString());

        sync(evaluator, now.minus(slow), rate);
        control.sync();

        JsonNode rating = control.items("rating").getFirst();
        assertThat(rating.path("at").asText()).isEqualTo("D1 09:05:00");
        assertThat(Instant.parse(rating.at("/evidence/takenAt").asText())).isEqualTo(now);
    }

    private static void sync(TestPhone phone, @Nullable Instant sentAt, ObjectNode command) {
        sync(phone, sentAt, null, command);
    }

    private static void sync(
            TestPhone phone, @Nullable Instant sentAt, @Nullable Instant reckonedAt, ObjectNode command) {
        ObjectNode body = phone.syncBody(command);
        if (sentAt != null) {
            body.put("sentAt", sentAt.toString());
        }
        if (reckonedAt != null) {
            body.put("reckonedAt", reckonedAt.toString());
        }
        JsonNode answer =
                TestPhone.json(phone.post("/api/exercises/" + phone.exercise() + "/sync", body, phone.accessToken()));
        assertThat(answer.at("/results/0/outcome").asText())
                .as(answer.toString())
                .isEqualTo("accepted");
    }

    private static ObjectNode acknowledged(Instant takenAt) {
        return TestPhone.command("acknowledge-inject").put("inject", "sh-01").put("takenAt", takenAt.toString());
    }

    private static ObjectNode interviewed(Instant takenAt) {
        ObjectNode command = TestPhone.command("record-action");
        command.putObject("action").put("kind", "interviewed").put("note", "").put("takenAt", takenAt.toString());
        return command;
    }

    private JsonNode confirmed() {
        JsonNode cases = TestPhone.json(control.get("/api/exercises/demo/figures/cases?measure=inject-acknowledged"));
        return StreamSupport.stream(cases.path("cases").spliterator(), false)
                .filter(one -> one.path("person").asText().equals("ngo-01"))
                .filter(one -> one.path("of").asText().equals("sh-01"))
                .findFirst()
                .orElseThrow();
    }
}
