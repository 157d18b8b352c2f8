package org.livex.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.livex.exercise.Command;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Phase;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.journal.MemoryJournal;
import org.livex.pack.PackReader;
import org.livex.pack.PackResult;

/** The whole demo, all its days, on a laptop whose clock is set meanwhile: every inject goes out once, at its second of play. */
class DemoOnAWrongClockTest {
    /** 09:00 in Rome, the day before its clocks go back. */
    private static final Instant BEGIN = Instant.parse("2026-10-24T07:00:00Z");

    private static final Instant CLOCKS_GO_BACK = Instant.parse("2026-10-25T01:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-10-24T22:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SLICE = Duration.ofSeconds(5);
    private static final Duration NIGHT = Duration.ofHours(15);
    private static final Duration LONGEST_PLAY = Duration.ofDays(5);

    /** Between when an inject is due and when the look at it is done. */
    private static final Duration PROMPT = Duration.ofSeconds(1);

    private static PlanCommand demo = new PlanCommand.ImportScenario(List.of());
    private static Map<InjectId, ExerciseTime> undisturbed = Map.of();

    enum Trouble {
        NONE,
        /** Twenty minutes into play. */
        SET_BACK_AN_HOUR,
        TEN_MINUTES_ON_FOR_A_MOMENT,
        /** Set right before each, so that the laptop believes that it comes twice. */
        ACROSS_MIDNIGHT_AND_BACK,
        /** What a laptop does that keeps local time and has two systems on it. */
        SUMMER_TIME_ENDS,
        EVERY_HALF_HOUR_ANOTHER
    }

    @BeforeAll
    static void playUndisturbed() throws Exception {
        demo = ((PackResult.Valid) PackReader.read(Path.of("..", "ops", "demo")))
                .scenario()
                .toImport();
        undisturbed = new Play(Trouble.NONE).toItsEnd();
    }

    @Test
    void undisturbed_every_inject_with_a_time_of_its_own_that_waits_for_nobody_goes_out() {
        assertThat(undisturbed.size()).isGreaterThan(20);
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void each_goes_out_once_and_at_its_second_whatever_is_done_to_the_clock(Trouble trouble) {
        assertThat(new Play(trouble).toItsEnd()).isEqualTo(undisturbed);
    }

    private static final class Play {
        private final MovableTime time = new MovableTime(BEGIN);
        private final RestartingServer server = new RestartingServer(time, new MemoryJournal.Disk());
        private final Trouble trouble;
        private final List<Duration> glimpses = new ArrayList<>();
        private int steps;
        private int said;

        private Play(Trouble trouble) {
            this.trouble = trouble;
            say(demo);
            say(new ClockCommand.StartExercise());
        }

        private Map<InjectId, ExerciseTime> toItsEnd() {
            boolean isOver = false;
            while (!isOver) {
                pass(SLICE);
                Exercise now = server.truth();
                if (now.clock().phase() == Phase.PAUSED) {
                    Plan plan = Objects.requireNonNull(now.scenario().plan());
                    isOver = now.clock()
                            .showsAt(time.instant(), plan)
                            .equals(plan.days().getLast().to());
                    if (!isOver) {
                        sleepOverNight();
                        say(new ClockCommand.ResumeExercise());
                    }
                }
                assertThat(Duration.between(BEGIN, time.instant())).isLessThan(LONGEST_PLAY);
            }
            assertThat(trouble == Trouble.NONE || steps > 0).isTrue();
            return secondsOfPlay();
        }

        private void sleepOverNight() {
            for (Duration left = NIGHT; left.isPositive(); left = left.minusMinutes(1)) {
                pass(Duration.ofMinutes(1));
            }
        }

        /** The server looks at its clock at the end of it, and somebody may have set it before. */
        private void pass(Duration length) {
            Instant before = time.instant();
            time.pass(length);
            if (!glimpses.isEmpty()) {
                set(glimpses.removeFirst());
            }
            switch (trouble) {
                case NONE -> {}
                case SET_BACK_AN_HOUR -> setWhen(before, BEGIN.plus(Duration.ofMinutes(20)), HOUR.negated());
                case TEN_MINUTES_ON_FOR_A_MOMENT ->
                    glimpseWhen(before, BEGIN.plus(Duration.ofMinutes(20)), Duration.ofMinutes(10));
                case ACROSS_MIDNIGHT_AND_BACK -> {
                    glimpseWhen(before, BEGIN.plus(Duration.ofMinutes(30)), Duration.between(BEGIN, MIDNIGHT));
                    glimpseWhen(before, MIDNIGHT.plusSeconds(30), Duration.ofMinutes(-1));
                }
                case SUMMER_TIME_ENDS -> {
                    setWhen(before, CLOCKS_GO_BACK, HOUR.negated());
                    setWhen(before, CLOCKS_GO_BACK.plus(Duration.ofHours(9)), HOUR);
                }
                case EVERY_HALF_HOUR_ANOTHER -> {
                    long half = Duration.between(BEGIN, before).toMinutes() / 30;
                    Duration step = Duration.ofMinutes(half % 2 == 0 ? 7 * half : -11 * half);
                    glimpseWhen(before, BEGIN.plus(Duration.ofMinutes(30 * half + 10)), step);
                }
            }
            server.lookAtClock();
        }

        private void setWhen(Instant before, Instant moment, Duration step) {
            if (before.isBefore(moment) && !time.instant().isBefore(moment)) {
                set(step);
            }
        }

        /** Set, and set right again a moment after. */
        private void glimpseWhen(Instant before, Instant moment, Duration step) {
            if (before.isBefore(moment) && !time.instant().isBefore(moment)) {
                set(step);
                glimpses.add(step.negated());
            }
        }

        private void set(Duration step) {
            steps++;
            time.setBy(step);
        }

        private Map<InjectId, ExerciseTime> secondsOfPlay() {
            server.truth();
            Map<InjectId, ExerciseTime> at = new TreeMap<>(Comparator.comparing(InjectId::value));
            for (RestartingServer.Out out : server.out()) {
                InjectId inject = out.fact().inject();
                // To the second: the look at a clock that was set costs milliseconds.
                ExerciseTime second = new ExerciseTime(out.fact().at().millis() / 1_000 * 1_000);
                assertThat(at.put(inject, second))
                        .as("%s went out twice", inject)
                        .isNull();
                assertThat(out.fact().late()).as("%s is late", inject).isFalse();
                Trigger trigger = Objects.requireNonNull(out.before().msel().find(inject))
                        .inject()
                        .trigger();
                if (trigger instanceof Trigger.AtTime(ExerciseTime due)) {
                    assertThat(out.fact().at().millis() - due.millis())
                            .as("%s, milliseconds of play after its second", inject)
                            .isBetween(0L, PROMPT.toMillis());
                }
            }
            return at;
        }

        private void say(Command command) {
            assertThat(server.say(new CommandId("said-" + said++), command)).isInstanceOf(Outcome.Accepted.class);
        }
    }
}
