package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.Seeds;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.InjectId;

class ShiftsTest {
    private static final int INJECTS = 25;

    @Test
    void later_injects_move_and_earlier_ones_stay() {
        GivenExercise.planned(inject("a", at("D1 09:30")), inject("b", at("D1 10:00")), inject("c", byHand()))
                .whenServer(new PlanCommand.ShiftInjects(null, null, time("D1 10:00"), minutes(15)))
                .thenFacts(new PlanFact.InjectsShifted(Set.of(id("b")), minutes(15)));
    }

    @Test
    void injects_named_by_an_author_move_only_as_that_author_saw_them() {
        GivenExercise given = GivenExercise.planned(inject("a", at("D1 09:30")), inject("b", at("D1 10:00")))
                .given(new PlanCommand.ReviseInject(inject("b", at("D1 11:00")), 1));

        given.whenServer(new PlanCommand.ShiftInjects(Map.of(id("a"), 1, id("b"), 1), null, null, minutes(5)))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "2");
        assertThat(given.planned("a").inject().trigger()).isEqualTo(at("D1 09:30"));
    }

    @Test
    void nothing_moves_to_before_now_or_out_of_the_days() {
        GivenExercise given = GivenExercise.running(inject("a", at("D1 10:00"))).after(minutes(30));

        given.whenServer(new PlanCommand.ShiftInjects(null, null, null, minutes(-31)))
                .thenRejected(Rejection.SHIFT_OUT_OF_RANGE);
        given.whenServer(new PlanCommand.ShiftInjects(null, null, null, Duration.ofDays(99)))
                .thenRejected(Rejection.SHIFT_OUT_OF_RANGE);
        given.whenServer(new PlanCommand.ShiftInjects(null, null, time("D1 10:01"), minutes(5)))
                .thenRejected(Rejection.NOTHING_TO_SHIFT);
        given.whenServer(new PlanCommand.ShiftInjects(null, SEVEN_HOURS, null, minutes(5)))
                .thenRejected(Rejection.NOTHING_TO_SHIFT);
    }

    static LongStream seeds() {
        return Seeds.some(12, 60);
    }

    /** Often at the very millisecond in which something falls due, before or after the server has looked. */
    @ParameterizedTest
    @MethodSource("seeds")
    void pause_jump_shift_and_resume_let_each_inject_out_once_and_keep_what_lies_between_them(long seed) {
        Random random = new Random(seed);
        GivenExercise given = GivenExercise.running(plan(Nights.SKIP, DAY_1, DAY_2));
        Map<InjectId, Long> planned = new HashMap<>();
        for (int i = 0; i < INJECTS; i++) {
            ExerciseTime time = FIRST_MINUTE.plus(Duration.ofMinutes(random.nextInt(8 * 60)));
            given.given(new PlanCommand.PlanInject(inject("i" + i, new Trigger.AtTime(time))));
            planned.put(id("i" + i), time.millis());
        }
        for (int i = 0; i < 120; i++) {
            if (random.nextBoolean()) {
                given.dueIn().filter(wait -> !wait.isNegative()).ifPresent(given::after);
            }
            meddle(given, random, planned);
            if (random.nextInt(3) > 0) {
                given.afterWatching(Duration.ofSeconds(random.nextInt(600)));
            }
            assertThat(times(given)).isEqualTo(planned);
        }
        given.whenServer(new ClockCommand.ResumeExercise()).afterWatching(Duration.ofDays(3));

        assertThat(given.exercise().msel().releases()).doesNotHaveDuplicates();
        assertThat(new HashSet<>(given.exercise().msel().releases())).isEqualTo(planned.keySet());
        planned.forEach((inject, time) ->
                assertThat(given.release(inject.value()).due()).isEqualTo(new ExerciseTime(time)));
    }

    private static Map<InjectId, Long> times(GivenExercise given) {
        Map<InjectId, Long> times = new HashMap<>();
        given.exercise()
                .msel()
                .injects()
                .forEach((id, planned) -> times.put(
                        id, ((Trigger.AtTime) planned.inject().trigger()).time().millis()));
        return times;
    }

    /** What must come of a shift is counted here by itself. */
    private static void meddle(GivenExercise given, Random random, Map<InjectId, Long> planned) {
        switch (random.nextInt(6)) {
            case 0 -> given.whenServer(new ClockCommand.PauseExercise());
            case 1, 2 -> given.whenServer(new ClockCommand.ResumeExercise());
            case 3 -> given.whenServer(new ClockCommand.JumpClock(given.time().plus(minutes(random.nextInt(20)))));
            default -> {
                Duration by = minutes(1 + random.nextInt(30)).multipliedBy(random.nextInt(3) == 0 ? -1 : 1);
                ExerciseTime from = given.time();
                Set<InjectId> out = new HashSet<>(given.exercise().msel().releases());
                given.whenServer(new PlanCommand.ShiftInjects(null, null, null, by));
                if (given.decision() instanceof Decision.Accepted) {
                    planned.replaceAll((inject, time) ->
                            out.contains(inject) || time < from.millis() ? time : (Long) (time + by.toMillis()));
                }
            }
        }
    }
}
