package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.LocalText;

/** The same cases as the web's clock. */
class ExerciseClockTest {
    private static final Instant AT = Instant.parse("2026-11-24T09:30:00.000Z");
    private static final Exercise STOPS = exercise(true);
    private static final Exercise SKIPS = exercise(false);

    @Test
    void it_runs_at_its_speed_from_what_it_showed() {
        assertThat(after(running("D1 09:30:00", 1), 75, STOPS)).isEqualTo(ExerciseTime.read("D1 09:31:15"));
        assertThat(after(running("D1 09:30:00", 60), 75, STOPS)).isEqualTo(ExerciseTime.read("D1 10:45:00"));
    }

    @Test
    void it_stops_for_the_night_and_goes_on_when_control_resumes_it() {
        assertThat(after(running("D1 17:59:00", 1), 3_600, STOPS)).isEqualTo(ExerciseTime.read("D1 18:00:00"));
        assertThat(after(running("D1 18:00:00", 1), 60, STOPS)).isEqualTo(ExerciseTime.read("D2 08:01:00"));
    }

    @Test
    void it_skips_the_night_where_the_exercise_says_so() {
        assertThat(after(running("D1 17:59:00", 1), 120, SKIPS)).isEqualTo(ExerciseTime.read("D2 08:01:00"));
    }

    @Test
    void it_stands_after_the_last_day() {
        assertThat(after(running("D2 17:59:00", 1), 3_600, SKIPS)).isEqualTo(ExerciseTime.read("D2 18:00:00"));
        assertThat(after(running("D2 19:00:00", 1), 60, SKIPS)).isEqualTo(ExerciseTime.read("D2 19:00:00"));
    }

    @Test
    void a_wall_clock_that_went_back_does_not_take_it_back() {
        assertThat(after(running("D1 09:30:00", 1), -60, STOPS)).isEqualTo(ExerciseTime.read("D1 09:30:00"));
    }

    @Test
    void a_time_is_read_as_it_is_written_on_the_wire() {
        assertThat(ExerciseTime.read("D3 07:15").day()).isEqualTo(3);
        assertThat(ExerciseTime.read("D3 07:15:00.250").millisOfDay()).isEqualTo((7 * 60 + 15) * 60_000 + 250);
        assertThatThrownBy(() -> ExerciseTime.read("09:30")).isInstanceOf(IllegalArgumentException.class);
    }

    private static ExerciseTime after(ExerciseClock clock, int seconds, Exercise exercise) {
        return clock.at(AT.plusSeconds(seconds), exercise);
    }

    private static ExerciseClock running(String shown, double speed) {
        return new ExerciseClock(ExerciseClock.Phase.RUNNING, speed, ExerciseTime.read(shown), AT, AT, null);
    }

    private static Exercise exercise(boolean stopsAtNight) {
        List<Exercise.Day> days = List.of(
                new Exercise.Day(ExerciseTime.read("D1 09:00"), ExerciseTime.read("D1 18:00")),
                new Exercise.Day(ExerciseTime.read("D2 08:00:00"), ExerciseTime.read("D2 18:00")));
        return new Exercise(
                new LocalText("Roads", "en", Set.of(), null), List.of("en"), days, stopsAtNight, null, "", null);
    }
}
