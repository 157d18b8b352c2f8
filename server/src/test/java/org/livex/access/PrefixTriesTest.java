package org.livex.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PrefixTriesTest {
    private final TestClock clock = new TestClock();
    private final PrefixTries tries = new PrefixTries(clock);

    @Test
    void each_first_half_has_a_few_tries_whatever_follows_it() {
        assertThat(tries.count(new JoinCode("ABCDAAAA"))).isTrue();
        assertThat(tries.count(new JoinCode("ABCDBBBB"))).isTrue();
        assertThat(tries.count(new JoinCode("ABCDCCCC"))).isTrue();
        assertThat(tries.count(new JoinCode("ABCDDDDD"))).isFalse();
        assertThat(tries.count(new JoinCode("ABCEAAAA"))).isTrue();
    }

    @Test
    void a_right_code_costs_nothing() {
        JoinCode code = new JoinCode("ABCDAAAA");
        for (int i = 0; i < 100; i++) {
            assertThat(tries.count(code)).isTrue();
            tries.giveBack(code);
        }
    }

    @Test
    void one_try_comes_back_each_day() {
        JoinCode code = new JoinCode("99999999");
        spend(code);
        clock.pass(PrefixTries.ONE_COMES_BACK_AFTER.minusMillis(1));
        assertThat(tries.count(code)).isFalse();

        clock.pass(Duration.ofMillis(1));

        assertThat(tries.count(code)).isTrue();
        assertThat(tries.count(code)).isFalse();
        clock.pass(PrefixTries.ONE_COMES_BACK_AFTER.multipliedBy(1_000));
        spend(code);
        assertThat(tries.count(code)).as("never more than at first").isFalse();
    }

    @Test
    void a_clock_set_back_gives_nothing_and_takes_nothing_away() {
        JoinCode code = new JoinCode("ABCDAAAA");
        spend(code);
        clock.pass(Duration.ofDays(-30));
        assertThat(tries.count(code)).isFalse();

        clock.pass(PrefixTries.ONE_COMES_BACK_AFTER);

        assertThat(tries.count(code)).isTrue();
    }

    private void spend(JoinCode code) {
        for (int i = 0; i < PrefixTries.MOST; i++) {
            assertThat(tries.count(code)).isTrue();
        }
    }
}
