package org.livex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a terminal says while a start is at work. */
@Timeout(60)
class SlowStartTest {
    private static final Duration SOON = Duration.ofMillis(5);

    @TempDir
    Path data;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    @Test
    void a_start_that_takes_its_time_says_how_much_the_last_stop_left_in_the_log_and_that_it_still_works()
            throws Exception {
        Files.write(data.resolve("livex.db"), new byte[2_000_000]);
        Files.write(data.resolve("livex.db-wal"), new byte[7_000_000]);
        try (SlowStart _ = SlowStart.of(data, new PrintStream(terminal, true, UTF_8), SOON, SOON)) {
            while (!said().contains("Still starting")) {
                Thread.onSpinWait();
            }
        }
        assertThat(said()).startsWith("Starting: reads the journal, 2 MB and 7 MB that the last stop left in its log.");
    }

    @Test
    void a_quick_start_says_nothing() throws Exception {
        Duration longAfter = Duration.ofHours(1);
        SlowStart.of(data, new PrintStream(terminal, true, UTF_8), longAfter, longAfter)
                .close();
        assertThat(said()).isEmpty();
    }

    private String said() {
        return terminal.toString(UTF_8);
    }
}
