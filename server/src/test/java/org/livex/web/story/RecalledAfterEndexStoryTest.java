package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.TestPhone;

/** What is taken back after ENDEX for the debrief: the exercise looks as it was played, and nobody has to confirm anything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecalledAfterEndexStoryTest {
    private static final String EXERCISE = "/api/exercises/demo";

    private TestServer server;
    private TestPhone control;
    private TestPhone reader;
    private Instant beforeEnd;

    @BeforeAll
    void recall(@TempDir Path data) {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        reader = TestPhone.joined(server, "inv-01").reading("en");
        control.does(TestPhone.command("start-exercise"));
        for (String id : List.of("before", "after", "corrected", "left", "late", "came")) {
            control.does(FormerWordsStoryTest.message("send-inject", id, "A1"));
        }
        control.does(
                FormerWordsStoryTest.message("revise-inject", "corrected", "A2").put("basedOn", 1));
        control.does(recalling("before"));
        reader.sync();
        // Two answers before the end: what a busy machine takes to hear of it is taken for the phone's clock.
        beforeEnd = Instant.now();
        reader.does(read("after", "corrected", "left"));
        control.sync();
        control.does(TestPhone.command("end-exercise"));
        control.sync();
        for (String id : List.of("after", "corrected", "left")) {
            assertThat(control.item("progress", id + "/inv-01").has("ringsSince"))
                    .as(id)
                    .isTrue();
        }
        control.does(recalling("after"));
        control.does(recalling("corrected"));
        control.sync();
        reader.sync();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void phones_and_control_are_told_that_it_was_after_endex() {
        for (TestPhone who : List.of(reader, control)) {
            String kind = who == control ? "msel-inject" : "inject";
            assertThat(who.item(kind, "after").at("/recalled/afterEnd").asBoolean())
                    .isTrue();
            assertThat(who.item(kind, "corrected").at("/recalled/afterEnd").asBoolean())
                    .isTrue();
            assertThat(who.item(kind, "before").path("recalled").has("afterEnd"))
                    .isFalse();
            assertThat(who.item(kind, "left").has("recalled")).isFalse();
        }
    }

    @Test
    void its_state_stays_what_it_was_in_play_in_every_source() {
        assertThat(control.item("msel-inject", "after").path("state").asText()).isEqualTo("released");
        assertThat(control.item("msel-inject", "before").path("state").asText()).isEqualTo("recalled");

        JsonNode board = TestPhone.json(control.get(EXERCISE + "/board"));
        assertThat(ofBoard(board, "after").path("state").asText()).isEqualTo("released");
        assertThat(ofBoard(board, "after").has("recalledAfterEndAt")).isTrue();
        assertThat(ofBoard(board, "before").path("state").asText()).isEqualTo("recalled");
        assertThat(ofBoard(board, "before").has("recalledAfterEndAt")).isFalse();

        String table = control.get(EXERCISE + "/board/csv").bodyAsString();
        assertThat(table.lines().filter(line -> line.startsWith("X-after,released,")))
                .hasSize(1);
        assertThat(table.lines().filter(line -> line.startsWith("X-before,recalled,")))
                .hasSize(1);
        assertThat(table.lines().findFirst().orElseThrow()).contains("recalled-after-endex-at");

        String review =
                control.get(EXERCISE + "/review/csv?part=board&language=en").bodyAsString();
        assertThat(review).contains("Recalled after ENDEX: Wrong gate");
        assertThat(review.lines()
                        .filter(line -> line.startsWith("X-after,"))
                        .findFirst()
                        .orElseThrow())
                .doesNotContain(",Recalled,");
    }

    @Test
    void nobody_has_to_confirm_it_any_more_whoever_is_asked() {
        JsonNode board = TestPhone.json(control.get(EXERCISE + "/board"));
        for (String id : List.of("after", "corrected")) {
            assertThat(control.item("progress", id + "/inv-01").has("ringsSince"))
                    .as(id)
                    .isFalse();
            assertThat(cell(board, id).has("ringsSince")).as(id).isFalse();
        }
        assertThat(control.item("progress", "left/inv-01").has("ringsSince")).isTrue();
        assertThat(cell(board, "left").has("ringsSince")).isTrue();
    }

    /** A yes of play that came late is of play. */
    @Test
    void what_is_read_and_confirmed_after_endex_is_marked_for_control_and_nothing_of_play() {
        reader.does(read("late", "came"));
        reader.does(confirming("late", Instant.now()));
        reader.does(confirming("came", beforeEnd));
        control.sync();

        assertThat(control.item("progress", "left/inv-01").has("afterEnd")).isFalse();
        assertThat(control.item("progress", "late/inv-01").path("afterEnd").toString())
                .isEqualTo("[\"read\",\"acknowledged\"]");
        assertThat(control.item("progress", "came/inv-01").path("afterEnd").toString())
                .isEqualTo("[\"read\"]");
    }

    private static ObjectNode confirming(String id, Instant takenAt) {
        return TestPhone.command("acknowledge-inject").put("inject", id).put("takenAt", takenAt.toString());
    }

    private static ObjectNode read(String... injects) {
        ObjectNode command = TestPhone.command("mark-injects");
        ArrayNode marks = command.putArray("marks");
        for (String inject : injects) {
            marks.addObject()
                    .put("inject", inject)
                    .put("kind", "read")
                    .put("takenAt", Instant.now().toString())
                    .put("language", "en");
        }
        return command;
    }

    private static ObjectNode recalling(String id) {
        ObjectNode command = TestPhone.command("recall-inject").put("inject", id);
        command.set("reason", FormerWordsStoryTest.written("Wrong gate"));
        return command;
    }

    private static JsonNode ofBoard(JsonNode board, String inject) {
        return first(board.path("injects"), "id", inject);
    }

    private static JsonNode cell(JsonNode board, String inject) {
        return first(board.path("cells"), "inject", inject);
    }

    private static JsonNode first(JsonNode all, String name, String value) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.path(name).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
