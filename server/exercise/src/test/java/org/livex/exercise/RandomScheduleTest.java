package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.Seeds;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Phase;

/** Pauses, jumps, speeds, nights and outages: what the clock passed went out once, and nothing else did. */
class RandomScheduleTest {
    private static final int INJECTS = 30;

    static LongStream seeds() {
        return Seeds.some(12, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_the_clock_passes_goes_out_once_unless_held_or_skipped(long seed) {
        Random random = new Random(seed);
        GivenExercise given =
                GivenExercise.running(plan(random.nextBoolean() ? Nights.STOP : Nights.SKIP, DAY_1, DAY_2));
        Map<String, ExerciseTime> timed = new HashMap<>();
        for (int i = 0; i < INJECTS; i++) {
            ExerciseTime time = FIRST_MINUTE.plus(Duration.ofSeconds(random.nextInt(36 * 3_600)));
            Inject inject = inject("i" + i, new Trigger.AtTime(time));
            given.given(new PlanCommand.PlanInject(inject));
            switch (random.nextInt(6)) {
                case 0 -> given.given(new InjectCommand.HoldInject(inject.id()));
                case 1 -> given.given(new InjectCommand.SkipInject(inject.id()));
                default -> timed.put("i" + i, time);
            }
        }
        for (int i = 0; i < 200; i++) {
            meddle(given, random);
            Duration passing = Duration.ofMillis(random.nextInt(900_000));
            if (random.nextInt(5) == 0) {
                given.after(passing);
            } else {
                given.afterWatching(passing);
            }
        }

        given.whenServer(new ClockCommand.ResumeExercise()).whenServerLooks();
        ExerciseTime passed = given.time();
        for (PlannedInject planned : given.exercise().msel().injects().values()) {
            ExerciseTime time = timed.get(planned.inject().id().value());
            assertThat(planned.release() != null)
                    .as("%s at %s when the clock shows %s", planned.inject().id(), time, passed)
                    .isEqualTo(time != null && !time.isAfter(passed));
        }
        assertThat(given.exercise().msel().releases()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_server_that_is_always_there_is_never_late_and_to_the_millisecond(long seed) {
        Random random = new Random(seed);
        GivenExercise given = GivenExercise.running();
        Map<String, ExerciseTime> timed = new HashMap<>();
        for (int i = 0; i < INJECTS; i++) {
            ExerciseTime time = FIRST_MINUTE.plus(Duration.ofSeconds(1 + random.nextInt(8 * 3_600)));
            given.given(new PlanCommand.PlanInject(inject("i" + i, new Trigger.AtTime(time))));
            timed.put("i" + i, time);
        }
        while (given.exercise().clock().phase() != Phase.PAUSED || given.time().compareTo(DAY_1.to()) < 0) {
            given.whenServer(
                    switch (random.nextInt(3)) {
                        case 0 -> new ClockCommand.PauseExercise();
                        case 1 -> new ClockCommand.ResumeExercise();
                        default -> new ClockCommand.ChangeClockSpeed(0.1 + 10 * random.nextDouble());
                    });
            given.afterWatching(Duration.ofMillis(random.nextInt(900_000)));
        }

        timed.forEach((inject, time) -> {
            assertThat(given.release(inject).late()).isFalse();
            assertThat(given.release(inject).at().millis() - time.millis()).isBetween(0L, 11L);
        });
    }

    private static void meddle(GivenExercise given, Random random) {
        switch (random.nextInt(8)) {
            case 0 -> given.whenServer(new ClockCommand.PauseExercise());
            case 1, 2 -> given.whenServer(new ClockCommand.ResumeExercise());
            case 3 -> given.whenServer(new ClockCommand.ChangeClockSpeed(0.1 + 20 * random.nextDouble()));
            case 4 ->
                given.whenServer(new ClockCommand.JumpClock(given.time().plus(Duration.ofMinutes(random.nextInt(60)))));
            default -> {}
        }
    }
}
