package org.livex.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GuessLimitTest {
    private final TestClock clock = new TestClock();
    private final GuessLimit guesses = new GuessLimit(clock);

    @Test
    void a_mistyping_class_room_behind_one_address_is_not_locked_out() {
        for (int i = 0; i < 60; i++) {
            assertThat(guesses.count("10.0.0.1")).isEmpty();
        }
    }

    @Test
    void one_address_that_guesses_on_is_told_how_long_to_wait() {
        exhaust("10.0.0.1");
        assertThat(guesses.count("10.0.0.1")).contains(Duration.ofSeconds(2));
        clock.pass(Duration.ofSeconds(2));
        assertThat(guesses.count("10.0.0.1")).isEmpty();
        assertThat(guesses.count("10.0.0.1")).isPresent();
    }

    @Test
    void others_do_not_wait_for_one_who_guesses() {
        exhaust("10.0.0.1");
        assertThat(guesses.count("10.0.0.2")).isEmpty();
    }

    @Test
    void many_addresses_together_are_limited_too() {
        int allowed = 0;
        for (int i = 0; i < 5000; i++) {
            allowed += guesses.count("10.1." + i / 250 + "." + i % 250).isEmpty() ? 1 : 0;
        }
        assertThat(allowed).isEqualTo(600);
    }

    @Test
    void a_right_code_costs_nothing() {
        for (int i = 0; i < 5000; i++) {
            assertThat(guesses.count("10.0.0.1")).isEmpty();
            guesses.giveBack("10.0.0.1");
        }
    }

    @Test
    void a_whole_ipv6_network_is_one_client() {
        for (int i = 0; i < 60; i++) {
            guesses.count("2001:db8:1:2::" + Integer.toHexString(i));
        }
        assertThat(guesses.count("2001:db8:1:2::ffff")).isPresent();
        assertThat(guesses.count("2001:db8:1:3::1")).isEmpty();
    }

    @Test
    void addresses_do_not_fill_the_memory() {
        for (int i = 0; i < 50_000; i++) {
            guesses.count("10." + i / 62_500 + "." + i / 250 % 250 + "." + i % 250);
        }
        assertThat(guesses.addresses()).isEqualTo(10_000);
    }

    @Test
    void a_clock_set_back_does_not_lock_anybody_out() {
        exhaust("10.0.0.1");
        clock.pass(Duration.ofHours(-1));
        assertThat(guesses.count("10.0.0.1")).isPresent();
        clock.pass(Duration.ofSeconds(4));
        assertThat(guesses.count("10.0.0.1")).isEmpty();
    }

    private void exhaust(String address) {
        for (int i = 0; i < 60; i++) {
            guesses.count(address);
        }
    }
}
