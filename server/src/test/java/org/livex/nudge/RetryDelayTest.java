package org.livex.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryDelayTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    private static final Duration OTHERWISE = Duration.ofSeconds(30);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | PT2M",
                "'  7 ' | PT7S",
                "0 | PT1S",
                "-5 | PT30S",
                "999999999 | PT1H",
                "99999999999999999999 | PT30S",
                "soon | PT30S",
                "'' | PT30S",
                "Tue, 24 Nov 2026 09:31:30 GMT | PT1M30S",
                "Tue, 24 Nov 2026 09:00:00 GMT | PT1S",
                "Tue, 24 Nov 2099 09:00:00 GMT | PT1H"
            })
    void is_what_the_header_asks_for_within_reason(String header, Duration delay) {
        assertThat(RetryDelay.of(header, NOW, OTHERWISE)).isEqualTo(delay);
    }

    @Test
    void is_the_given_one_where_there_is_no_header() {
        assertThat(RetryDelay.of(null, NOW, OTHERWISE)).isEqualTo(OTHERWISE);
    }
}
