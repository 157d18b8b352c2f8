package org.livex.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A thousand people have half a million injects that they got: each may cost little. */
class DeliveryMemoryTest {
    private static final double MOST_BYTES = 110;

    /** In a process of its own: what other tests leave behind in the heap is larger than what is measured. */
    @Test
    void an_inject_that_somebody_got_and_acknowledged_costs_about_a_hundred_bytes()
            throws IOException, InterruptedException {
        Process measuring = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DeliveryMemory.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(measuring.getInputStream().readAllBytes(), UTF_8).strip();

        assertThat(measuring.waitFor()).as(said).isZero();
        assertThat(Double.parseDouble(said.substring(said.lastIndexOf('\n') + 1)))
                .as(said)
                .isBetween(20.0, MOST_BYTES);
    }
}
