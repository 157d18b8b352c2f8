package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.SettableClock;
import org.livex.TestServer;
import org.livex.web.TestPhone;

/** Wi-Fi comes while the demo exercise runs, and with it the network's time. */
class WallClockStoryTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path data;

    private final SettableClock clock = new SettableClock();
    TestServer server;
    TestPhone control;
    TestPhone phone;

    @BeforeEach
    void start() {
        server = TestServer.start(data, clock, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        phone = TestPhone.joined(server, "inv-01");
        control.does(TestPhone.command("start-exercise"));
        control.sync();
        control.listen();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void control_is_told_and_phones_and_play_hear_nothing_of_it() {
        phone.sync();
        Instant before = serverNow();
        JsonNode shown = phone.item("clock", "clock");

        clock.setBy(HOUR.negated());

        assertThat(control.untilItHas("wall-clock", "wall-clock").path("ahead").asText())
                .isEqualTo("PT-1H");
        assertThat(Duration.between(before, serverNow())).isBetween(Duration.ZERO, Duration.ofMinutes(1));
        phone.sync();
        assertThat(phone.items("wall-clock")).isEmpty();
        assertThat(phone.item("clock", "clock")).isEqualTo(shown);
    }

    private Instant serverNow() {
        JsonNode answer = TestPhone.json(phone.post("/api/exercises/demo/sync", phone.syncBody(), phone.accessToken()));
        return Instant.parse(answer.path("now").asText());
    }
}
