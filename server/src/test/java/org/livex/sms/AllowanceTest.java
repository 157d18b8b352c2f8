package org.livex.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

    private final Allowance allowance = new Allowance();

    @Test
    void one_phone_gets_them_apart_and_a_few_within_an_hour() {
        assertThat(allowance.take(number(1), NOW)).isTrue();
        assertThat(allowance.take(number(1), NOW.plusSeconds(10))).isFalse();
        assertThat(allowance.take(number(2), NOW.plusSeconds(10))).isTrue();
        for (int more = 1; more < Allowance.MOST_AN_HOUR_TO_ONE; more++) {
            assertThat(allowance.take(number(1), NOW.plus(Duration.ofMinutes(more))))
                    .isTrue();
        }
        assertThat(allowance.take(number(1), NOW.plus(Duration.ofMinutes(30)))).isFalse();
        assertThat(allowance.take(number(1), NOW.plus(Duration.ofMinutes(60)))).isTrue();
    }

    @Test
    void all_together_get_no_more_than_the_server_may_send_within_an_hour() {
        for (int one = 0; one < Allowance.MOST_AN_HOUR; one++) {
            assertThat(allowance.take(number(one), NOW)).isTrue();
        }
        assertThat(allowance.take(number(9_999), NOW.plusSeconds(60))).isFalse();
        assertThat(allowance.take(number(9_999), NOW.plus(Duration.ofHours(1)))).isTrue();
    }

    private static PhoneNumber number(int one) {
        return new PhoneNumber("+3732" + (1_000_000 + one));
    }
}
