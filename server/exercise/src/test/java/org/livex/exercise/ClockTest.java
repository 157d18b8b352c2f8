package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.clock.Clock;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Phase;

class ClockTest {
    private static final Plan NIGHTS_STOP = plan(Nights.STOP, DAY_1, DAY_2);
    private static final Plan NIGHTS_SKIP = plan(Nights.SKIP, DAY_1, DAY_2);

    @Test
    void it_stands_unless_it_runs() {
        for (Phase phase : new Phase[] {Phase.PLANNED, Phase.PAUSED, Phase.ENDED}) {
            Clock clock = new Clock(phase, FIRST_MINUTE, STARTEX, 1);

            assertThat(clock.showsAt(later(Duration.ofHours(3)), NIGHTS_STOP)).isEqualTo(FIRST_MINUTE);
            assertThat(clock.wallTimeOf(time("D1 10:00"), NIGHTS_STOP)).isEmpty();
        }
    }

    @Test
    void it_runs_with_the_wall_clock() {
        assertThat(running(1).showsAt(later(Duration.ofMillis(1_234)), NIGHTS_STOP))
                .isEqualTo(time("D1 09:00:01.234"));
    }

    @Test
    void at_speed_60_a_minute_is_an_hour() {
        assertThat(running(60).showsAt(later(minutes(1)), NIGHTS_STOP)).isEqualTo(time("D1 10:00"));
        assertThat(running(60).wallTimeOf(time("D1 10:00"), NIGHTS_STOP)).contains(later(minutes(1)));
    }

    @Test
    void a_wall_clock_that_went_back_does_not_take_it_back() {
        assertThat(running(1).showsAt(STARTEX.minusSeconds(90), NIGHTS_STOP)).isEqualTo(FIRST_MINUTE);
    }

    @Test
    void where_nights_stop_it_stands_at_the_end_of_the_day() {
        assertThat(running(1).showsAt(later(Duration.ofHours(9)), NIGHTS_STOP)).isEqualTo(DAY_1.to());
        assertThat(running(1).showsAt(later(Duration.ofHours(30)), NIGHTS_STOP)).isEqualTo(DAY_1.to());
    }

    @Test
    void no_night_is_time_of_play_whether_the_clock_stands_or_skips_it() {
        for (Plan plan : List.of(NIGHTS_STOP, NIGHTS_SKIP)) {
            assertThat(plan.played(time("D1 09:10"), time("D1 10:00"))).isEqualTo(minutes(50));
            assertThat(plan.played(time("D1 17:50"), time("D2 09:05"))).isEqualTo(minutes(15));
            assertThat(plan.played(time("D2 09:05"), time("D1 17:50"))).isEqualTo(minutes(-15));
            assertThat(plan.played(time("D1 18:30"), time("D2 08:30"))).isEqualTo(Duration.ZERO);
            assertThat(plan.played(time("D1 09:00"), time("D9 09:00")))
                    .isEqualTo(plan.played(DAY_1.from(), DAY_2.to()));
        }
    }

    @Test
    void where_nights_are_skipped_it_goes_on_with_the_next_morning() {
        assertThat(running(1).showsAt(later(Duration.ofHours(9).minusMillis(1)), NIGHTS_SKIP))
                .isEqualTo(time("D1 17:59:59.999"));
        assertThat(running(1).showsAt(later(Duration.ofHours(9)), NIGHTS_SKIP)).isEqualTo(DAY_2.from());
        assertThat(running(1).showsAt(later(Duration.ofHours(10)), NIGHTS_SKIP)).isEqualTo(time("D2 10:00"));
    }

    @Test
    void it_stands_at_the_end_of_the_last_day() {
        assertThat(running(1).showsAt(later(Duration.ofDays(40)), NIGHTS_SKIP)).isEqualTo(DAY_2.to());
    }

    @Test
    void in_the_night_it_goes_on_with_the_next_morning() {
        Clock clock = new Clock(Phase.RUNNING, time("D1 20:00"), STARTEX, 1);

        assertThat(clock.showsAt(later(minutes(5)), NIGHTS_STOP)).isEqualTo(time("D2 09:05"));
        assertThat(clock.wallTimeOf(time("D2 09:05"), NIGHTS_STOP)).contains(later(minutes(5)));
        assertThat(clock.wallTimeOf(time("D1 21:00"), NIGHTS_STOP)).contains(STARTEX);
    }

    @Test
    void after_the_last_day_it_shows_what_it_showed() {
        Clock clock = new Clock(Phase.RUNNING, time("D3 10:00"), STARTEX, 1);

        assertThat(clock.showsAt(later(minutes(5)), NIGHTS_STOP)).isEqualTo(time("D3 10:00"));
        assertThat(clock.wallTimeOf(time("D3 10:00"), NIGHTS_STOP)).contains(STARTEX);
        assertThat(clock.wallTimeOf(time("D3 10:01"), NIGHTS_STOP)).isEmpty();
    }

    @Test
    void what_was_shown_already_is_now() {
        assertThat(running(1).wallTimeOf(time("D1 08:00"), NIGHTS_STOP)).contains(STARTEX);
    }

    @Test
    void beyond_a_night_that_stops_it_no_wall_time_is_known() {
        assertThat(running(1).wallTimeOf(time("D1 18:00"), NIGHTS_STOP)).contains(later(Duration.ofHours(9)));
        assertThat(running(1).wallTimeOf(time("D1 18:00:00.001"), NIGHTS_STOP)).isEmpty();
        assertThat(running(1).wallTimeOf(time("D2 10:00"), NIGHTS_STOP)).isEmpty();
    }

    @Test
    void beyond_a_skipped_night_the_wall_time_counts_play_only() {
        assertThat(running(1).wallTimeOf(time("D2 10:00"), NIGHTS_SKIP)).contains(later(Duration.ofHours(10)));
        assertThat(running(1).wallTimeOf(time("D1 23:00"), NIGHTS_SKIP)).contains(later(Duration.ofHours(9)));
        assertThat(running(1).wallTimeOf(time("D2 18:00:00.001"), NIGHTS_SKIP)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.7, 1, 1.1, 3, 7.7, 59.9, 60, 333.3, 600})
    void at_the_wall_time_of_a_moment_it_shows_that_moment_and_not_before(double speed) {
        Clock clock = running(speed);

        for (long millis = 1; millis < 60_000; millis += 7) {
            ExerciseTime moment = FIRST_MINUTE.plus(Duration.ofMillis(millis));
            Instant wall = clock.wallTimeOf(moment, NIGHTS_STOP).orElseThrow();

            assertThat(clock.showsAt(wall, NIGHTS_STOP)).isGreaterThanOrEqualTo(moment);
            assertThat(clock.showsAt(wall.minusMillis(1), NIGHTS_STOP)).isLessThan(moment);
        }
    }

    @Test
    void no_instant_is_too_far_away() {
        Clock clock = new Clock(Phase.RUNNING, FIRST_MINUTE, Instant.EPOCH, Clock.FASTEST);

        assertThat(clock.showsAt(Instant.MAX, NIGHTS_SKIP)).isEqualTo(DAY_2.to());
        assertThat(clock.showsAt(Instant.MIN, NIGHTS_SKIP)).isEqualTo(FIRST_MINUTE);
    }

    private static Clock running(double speed) {
        return new Clock(Phase.RUNNING, FIRST_MINUTE, STARTEX, speed);
    }

    private static Instant later(Duration passed) {
        return STARTEX.plus(passed);
    }
}
