package org.livex.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MachineClockTest {
    private static final Instant BEGIN = Instant.parse("2026-03-28T23:30:00Z");

    private Instant wall = BEGIN;
    private long awakeNanos = 7_000_000_000L;
    private long bootedMillis = 90_000;
    private boolean tellsSleep = true;

    @Test
    void it_goes_with_the_machines_clock_while_nobody_sets_that() {
        MachineClock clock = clock();
        pass(Duration.ofHours(3));

        assertThat(clock.instant()).isEqualTo(BEGIN.plus(Duration.ofHours(3)));
        assertThat(clock.drift()).isZero();
    }

    @Test
    void a_clock_that_is_set_moves_the_drift_and_not_the_time() {
        MachineClock clock = clock();
        pass(Duration.ofMinutes(1));
        wall = wall.minus(Duration.ofMinutes(58));
        pass(Duration.ofMinutes(1));

        assertThat(clock.instant()).isEqualTo(BEGIN.plus(Duration.ofMinutes(2)));
        assertThat(clock.drift()).isEqualTo(Duration.ofMinutes(-58));
        assertThat(clock.wall().instant()).isEqualTo(wall);
    }

    @Test
    void a_sleep_is_time_that_passed() {
        MachineClock clock = clock();
        pass(Duration.ofMinutes(1));
        sleep(Duration.ofMinutes(40));
        pass(Duration.ofMillis(600));

        assertThat(clock.instant()).isEqualTo(wall);
        assertThat(clock.drift()).isZero();
    }

    @Test
    void a_sleep_is_no_clock_that_was_set_however_soon_somebody_looks() {
        MachineClock clock = clock();
        pass(Duration.ofMillis(600));
        assertThat(clock.drift()).isZero();
        pass(Duration.ofMillis(100));
        sleep(Duration.ofMinutes(40));
        pass(Duration.ofMillis(100));

        assertThat(clock.drift()).isZero();
        assertThat(clock.instant()).isEqualTo(wall);
    }

    @Test
    void a_journal_that_is_ahead_takes_the_server_along_once() {
        MachineClock clock = clock();
        clock.goOnFrom(Duration.ofHours(1));
        clock.goOnFrom(Duration.ofHours(2));

        assertThat(clock.instant()).isEqualTo(BEGIN.plus(Duration.ofHours(1)));
        assertThat(clock.drift()).isEqualTo(Duration.ofHours(-1));
    }

    @Test
    void a_sleep_and_a_clock_that_was_set_meanwhile_are_told_apart() {
        MachineClock clock = clock();
        sleep(Duration.ofMinutes(40));
        wall = wall.plus(Duration.ofHours(1));
        pass(Duration.ofSeconds(1));

        assertThat(clock.instant()).isEqualTo(BEGIN.plus(Duration.ofMinutes(40)).plusSeconds(1));
        assertThat(clock.drift()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void where_the_system_does_not_tell_a_sleep_it_looks_like_a_clock_that_was_set() {
        tellsSleep = false;
        MachineClock clock = clock();
        sleep(Duration.ofMinutes(40));
        pass(Duration.ofSeconds(1));

        assertThat(clock.drift()).isEqualTo(Duration.ofMinutes(40));
    }

    @Test
    void this_machine_tells_the_time() {
        MachineClock clock = MachineClock.tiedTo(InstantSource.system());

        assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofSeconds(30));
    }

    private MachineClock clock() {
        return new MachineClock(
                () -> wall, () -> awakeNanos, () -> tellsSleep ? OptionalLong.of(bootedMillis) : OptionalLong.empty());
    }

    private void pass(Duration time) {
        awakeNanos += time.toNanos();
        sleep(time);
    }

    private void sleep(Duration time) {
        bootedMillis += time.toMillis();
        wall = wall.plus(time);
    }
}
