package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.LocalText;

public class MomentsTest {
    private static final Exercise EXERCISE = new Exercise(
            new LocalText("Roads", "en", java.util.Set.of(), null),
            List.of("en"),
            List.of(new Exercise.Day(ExerciseTime.read("D1 09:00"), ExerciseTime.read("D1 18:00"))),
            true,
            null,
            "Europe/Rome",
            null);
    /** Resumed at 10:30 of the wall clock, after it had stood. */
    private static final ExerciseClock CLOCK = new ExerciseClock(
            ExerciseClock.Phase.RUNNING,
            1,
            ExerciseTime.read("D1 09:45:00"),
            wall("10:30"),
            wall("09:30"),
            wall("11:00"));

    private static final Moments MOMENTS =
            new Moments(CLOCK, EXERCISE, List.of(known("09:40", "D1 09:10:00"), known("10:10", "D1 09:40:00")));

    @Test
    public void since_the_clock_was_touched_it_is_certain() {
        assertThat(MOMENTS.shownAt(wall("10:41"))).isEqualTo(ExerciseTime.read("D1 09:56:00"));
    }

    @Test
    public void it_goes_on_from_the_last_thing_that_is_known_and_never_past_the_next() {
        assertThat(MOMENTS.shownAt(wall("09:55"))).isEqualTo(ExerciseTime.read("D1 09:25:00"));
        assertThat(MOMENTS.shownAt(wall("10:25"))).isEqualTo(ExerciseTime.read("D1 09:45:00"));
    }

    @Test
    public void it_goes_back_from_the_first_thing_that_is_known_and_never_before_the_first_day() {
        assertThat(MOMENTS.shownAt(wall("09:35"))).isEqualTo(ExerciseTime.read("D1 09:05:00"));
        assertThat(MOMENTS.shownAt(wall("09:30"))).isEqualTo(ExerciseTime.read("D1 09:00:00"));
        assertThat(new Moments(CLOCK, EXERCISE, List.of()).shownAt(wall("10:20")))
                .isEqualTo(ExerciseTime.read("D1 09:35:00"));
    }

    @Test
    public void before_startex_there_is_none() {
        ExerciseClock planned = new ExerciseClock(
                ExerciseClock.Phase.PLANNED, 1, ExerciseTime.read("D1 09:00"), wall("08:00"), null, null);
        assertThat(new Moments(planned, EXERCISE, List.of()).shownAt(wall("08:30")))
                .isNull();
        assertThat(MOMENTS.shownAt(wall("09:29"))).isNull();
    }

    @Test
    public void from_endex_on_it_is_after_the_end_also_at_that_moment() {
        assertThat(MOMENTS.isAfterEnd(wall("10:59"))).isFalse();
        assertThat(MOMENTS.isAfterEnd(wall("11:00"))).isTrue();
    }

    private static Moments.Known known(String wall, String shown) {
        return new Moments.Known(wall(wall), ExerciseTime.read(shown).millis());
    }

    private static Instant wall(String time) {
        return Instant.parse("2026-11-24T" + time + ":00Z");
    }
}
