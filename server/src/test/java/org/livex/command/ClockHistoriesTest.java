package org.livex.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.Seeds;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.InjectId;

/**
 * Pauses, jumps, shifts, changes of speed, restarts and failing writes, often at the very millisecond in which something falls
 * due: whatever a history does, each inject goes out once, not before its moment, and as soon after it as a server was there.
 */
class ClockHistoriesTest {
    private static final int STEPS = 60;

    /** A look is put off by so much after a change, so that many changes cost one look. */
    private static final Duration PROMPT = Duration.ofMillis(22);

    private static final Duration CERTAINLY_LATE = Duration.ofSeconds(6);

    static LongStream seeds() {
        return Seeds.some(50, Integer.getInteger("livex.histories", 300));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void each_inject_goes_out_once_at_its_own_second(long seed) {
        ClockHistory history = new ClockHistory(seed);
        Instant began = history.time().instant();
        List<Checked> checked = new ArrayList<>();

        for (int step = 0; step < STEPS; step++) {
            history.timePasses();
            check(history, checked);
            history.somethingHappens();
            check(history, checked);
            assertThat(HistoryPlan.timesOf(history.server().truth()))
                    .isEqualTo(history.plan().planned());
        }
        while (history.goOn()) {
            check(history, checked);
        }

        assertThat(checked).extracting(Checked::inject).doesNotHaveDuplicates();
        assertThat(checked)
                .extracting(Checked::inject)
                .containsExactlyInAnyOrderElementsOf(history.plan().injects().stream()
                        .filter(history::isInPlay)
                        .toList());
        long minutes = Duration.between(began, history.time().instant()).toMinutes();
        assertThat(history.time().wentOff())
                .as("timers that went off, one a minute and some for what happened")
                .isLessThan(minutes + 1_000);
    }

    private record Checked(InjectId inject, ExerciseTime at) {}

    private static void check(ClockHistory history, List<Checked> checked) {
        history.server().truth();
        List<RestartingServer.Out> out = history.server().out();
        for (RestartingServer.Out one : out.subList(checked.size(), out.size())) {
            checked.add(new Checked(one.fact().inject(), one.fact().at()));
            check(history, one, atOf(checked));
        }
    }

    private static Map<InjectId, ExerciseTime> atOf(List<Checked> checked) {
        Map<InjectId, ExerciseTime> times = new HashMap<>();
        checked.forEach(one -> times.put(one.inject(), one.at()));
        return times;
    }

    private static void check(ClockHistory history, RestartingServer.Out one, Map<InjectId, ExerciseTime> before) {
        InjectId inject = one.fact().inject();
        Trigger trigger = history.plan().triggerOf(inject);
        ExerciseTime due = switch (trigger) {
            case Trigger.AfterInject(InjectId other, Duration delay) ->
                Objects.requireNonNull(before.get(other)).plus(delay);
            default -> history.plan().timeOf(inject);
        };
        assertThat(one.fact().due()).as("%s is due", inject).isEqualTo(due);
        assertThat(one.fact().at()).as("%s went out", inject).isGreaterThanOrEqualTo(due);

        Exercise was = one.before();
        Instant asked = was.clock().wallTimeOf(due, history.plan().plan()).orElseThrow();
        Instant could = history.since(asked);
        boolean inPeace = !history.wasTroubled(one.at());
        if (inPeace) {
            assertThat(one.at()).as("%s, due %s", inject, could).isBetween(could, could.plus(PROMPT));
        }
        double speed = was.clock().speed();
        // What falls due in less than the look after a change is put off by, in a hurried exercise, comes with that
        // look.
        boolean isLookedForInTime =
                !history.changedBefore(asked, inject).plus(PROMPT).isAfter(asked);
        if (inPeace && could.equals(asked) && asked.isAfter(was.clock().at()) && isLookedForInTime) {
            ExerciseTime moment = moment(due, history.plan().plan());
            assertThat(one.fact().at().millis() - moment.millis())
                    .as("%s, milliseconds of play after its moment", inject)
                    .isLessThanOrEqualTo((long) Math.ceil(speed * 2));
            assertThat(one.fact().late()).isFalse();
        }
        if (history.wasDownFrom(asked, CERTAINLY_LATE)) {
            assertThat(one.fact().late()).as("%s is marked late", inject).isTrue();
        }
    }

    /** When play comes to it: a shift may have moved it into a night, and where nights are skipped nobody plays in one. */
    private static ExerciseTime moment(ExerciseTime due, Plan plan) {
        if (plan.nights() == Nights.STOP) {
            return due;
        }
        return plan.days().stream()
                .filter(day -> day.to().isAfter(due))
                .findFirst()
                .map(day -> day.from().isAfter(due) ? day.from() : due)
                .orElse(due);
    }
}
