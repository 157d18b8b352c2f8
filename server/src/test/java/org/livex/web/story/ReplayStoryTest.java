package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.SettableClock;
import org.livex.TestServer;
import org.livex.web.TestPhone;

/** Control looks at the exercise as it was. */
class ReplayStoryTest {
    private final SettableClock clock = new SettableClock();
    private final Map<String, JsonNode> shown = new HashMap<>();
    private String reading = "";
    private long seq;

    private TestServer server;
    private TestPhone control;
    private TestPhone phone;

    @BeforeEach
    void start(@TempDir Path data) {
        server = TestServer.start(data, clock, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        phone = TestPhone.joined(server, "inv-01");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_jump_shows_what_was_there_then_and_takes_away_what_was_not() {
        control.does(TestPhone.command("start-exercise"));
        Instant first = clock.instant();
        clock.pass(Duration.ofMinutes(2));
        say("m-1", "Where is gate A?");
        Instant second = clock.instant();
        clock.pass(Duration.ofMinutes(2));
        control.does(TestPhone.command("pause-exercise"));

        jump(clock.instant());
        assertThat(shown).containsKey("message m-1");
        assertThat(phase()).isEqualTo("paused");
        jump(first);
        assertThat(shown).doesNotContainKey("message m-1").containsKey("person inv-01");
        assertThat(phase()).isEqualTo("running");
        jump(second);
        assertThat(Objects.requireNonNull(shown.get("message m-1")).path("text").toString())
                .contains("Where is gate A?");
        assertThat(phase()).isEqualTo("running");
    }

    @Test
    void before_the_first_entry_there_is_nothing_and_after_the_last_what_there_is_now() {
        jump(Instant.EPOCH);
        assertThat(shown).isEmpty();
        assertThat(seq).isZero();

        jump(clock.instant().plus(Duration.ofDays(400)));

        control.sync();
        assertThat(shown.keySet().stream().filter(key -> key.startsWith("msel-inject ")))
                .hasSameSizeAs(control.items("msel-inject"));
        JsonNode progress = TestPhone.json(control.get("/api/exercises/demo/replay"));
        assertThat(progress.path("read").asLong()).isEqualTo(seq);
        assertThat(progress.path("head").asLong()).isEqualTo(seq);
        assertThat(progress.path("clock")).isEmpty();
    }

    @Test
    void how_the_clock_went_is_told_from_startex_on() {
        control.does(TestPhone.command("start-exercise"));
        clock.pass(Duration.ofMinutes(3));
        control.does(TestPhone.command("pause-exercise"));

        JsonNode told =
                TestPhone.json(control.get("/api/exercises/demo/replay")).path("clock");

        assertThat(told).hasSize(2);
        assertThat(told.at("/0/phase").asText()).isEqualTo("running");
        assertThat(told.at("/1/phase").asText()).isEqualTo("paused");
        assertThat(Duration.between(
                        Instant.parse(told.at("/0/from").asText()),
                        Instant.parse(told.at("/1/from").asText())))
                .isGreaterThanOrEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void how_somebody_is_and_who_pulled_a_brake_is_in_no_replay() {
        control.does(TestPhone.command("start-exercise"));
        TestPhone.joined(server, "rp-01")
                .does(TestPhone.command("pull-brake")
                        .put("takenAt", clock.instant().toString()));
        TestPhone safety = TestPhone.joined(server, "safety-01");
        safety.sync();
        assertThat(safety.items("brake")).isNotEmpty();

        jump(clock.instant());

        assertThat(shown.keySet()).noneMatch(key -> key.startsWith("brake ") || key.startsWith("welfare "));
    }

    private void say(String id, String body) {
        phone.does(TestPhone.command("post-message")
                .put("message", id)
                .put("channel", "team/team-alfa")
                .put("body", body)
                .put("takenAt", clock.instant().toString()));
    }

    private void jump(Instant at) {
        JsonNode page = TestPhone.json(
                control.get("/api/exercises/demo/replay/items?at=" + at + "&from=" + seq + "&reading=" + reading));
        if (page.path("reset").asBoolean()) {
            shown.clear();
        }
        page.path("gone").forEach(gone -> assertThat(shown.remove(key(gone))).isNotNull());
        page.path("items").forEach(item -> shown.put(key(item), item));
        reading = page.path("reading").asText();
        seq = page.path("seq").asLong();
    }

    private static String key(JsonNode item) {
        return item.path("kind").asText() + " " + item.path("id").asText();
    }

    private String phase() {
        return text("clock clock", "/phase");
    }

    private String text(String item, String pointer) {
        return Objects.requireNonNull(shown.get(item)).at(pointer).asText();
    }
}
