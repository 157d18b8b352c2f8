package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.words.ExerciseTime;

class ExerciseTimeTest {
    private static final long HOUR = 3_600_000;

    @ParameterizedTest
    @CsvSource({
        "D1 00:00,D1 00:00:00",
        "D1 09:30,D1 09:30:00",
        "D2 09:30:15,D2 09:30:15",
        "D2 09:30:15.007,D2 09:30:15.007",
        "D2 09:30:15.000,D2 09:30:15",
        "D01 09:30,D1 09:30:00",
        "D99 23:59:59.999,D99 23:59:59.999"
    })
    void it_is_written_to_the_second_and_to_the_millisecond_only_where_needed(String read, String written) {
        assertThat(ExerciseTime.parse(read)).hasToString(written);
        assertThat(ExerciseTime.parse(written)).isEqualTo(ExerciseTime.parse(read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "09:30",
                "D0 09:30",
                "D100 09:30",
                "D1 24:00",
                "D1 09:60",
                "D1 09:30:60",
                "D1 9:30",
                "D1  09:30",
                "d1 09:30",
                "D1 09:30:00.1",
                "D1 09:30:00.1234",
                "D1 09:30 ",
                "D-1 09:30",
                "D1 09:30.000",
                "D١ 09:30"
            })
    void what_is_not_written_like_that_is_refused(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExerciseTime.parse(written))
                .withMessage("not an exercise time such as D2 09:30");
    }

    @Test
    void it_counts_from_midnight_of_day_1() {
        assertThat(ExerciseTime.ZERO).hasToString("D1 00:00:00");
        assertThat(ExerciseTime.parse("D2 01:02:03.004").millis()).isEqualTo(25 * HOUR + 2 * 60_000 + 3 * 1_000 + 4);
        assertThat(ExerciseTime.parse("D1 23:59:59.999").day()).isEqualTo(1);
        assertThat(ExerciseTime.parse("D2 00:00").day()).isEqualTo(2);
    }

    @Test
    void there_is_no_time_before_day_1_or_after_day_99() {
        for (long millis : new long[] {-1, 99 * 24 * HOUR}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ExerciseTime(millis))
                    .withMessage("not within exercise days 1 to 99");
        }
        assertThat(new ExerciseTime(99 * 24 * HOUR - 1)).hasToString("D99 23:59:59.999");
    }

    @Test
    void a_delay_may_go_over_midnight() {
        ExerciseTime evening = ExerciseTime.parse("D1 23:00");

        assertThat(evening.plus(Duration.ofHours(2).plusMillis(5))).hasToString("D2 01:00:00.005");
        assertThat(evening.plus(Duration.ofMillis(-1))).hasToString("D1 22:59:59.999");
    }

    @Test
    void no_delay_however_long_overflows() {
        ExerciseTime time = ExerciseTime.parse("D5 12:00");

        for (Duration span : new Duration[] {
            Duration.ofDays(99), Duration.ofMillis(Long.MAX_VALUE), Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)
        }) {
            assertThat(time.plus(span)).hasToString("D99 23:59:59.999");
            assertThat(time.plus(Duration.ZERO.minus(span))).isEqualTo(ExerciseTime.ZERO);
        }
    }

    @Test
    void times_are_ordered() {
        ExerciseTime sooner = ExerciseTime.parse("D1 09:00");
        ExerciseTime later = ExerciseTime.parse("D1 09:00:00.001");

        assertThat(sooner).isLessThan(later);
        assertThat(later.isAfter(sooner)).isTrue();
        assertThat(sooner.isAfter(sooner)).isFalse();
        assertThat(sooner.isAfter(later)).isFalse();
    }
}
