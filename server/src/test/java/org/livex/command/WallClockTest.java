package org.livex.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.Seeds;
import org.livex.exercise.Command;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.clock.WallClock;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;
import org.livex.journal.MemoryJournal;

/** Somebody sets the laptop's clock, or Wi-Fi comes and the network does: play goes on as if nothing had happened. */
class WallClockTest {
    private static final Instant BEGIN = Instant.parse("2026-10-24T22:30:00Z");
    private static final ExerciseTime FIRST_MINUTE = ExerciseTime.parse("D1 00:00");
    private static final Language ENGLISH = Language.of("en");
    private static final int INJECTS = 240;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration PROMPT = Duration.ofMillis(1_100);

    private final MemoryJournal.Disk disk = new MemoryJournal.Disk();
    private final MovableTime time = new MovableTime(BEGIN);
    private final RestartingServer server = new RestartingServer(time, disk);
    private Duration played = Duration.ZERO;
    private int seen;
    private int said;

    @BeforeEach
    void oneInjectEachMinute() {
        say(plan());
        say(new PlanCommand.AddPerson(new Person(
                new PersonId("anna"), "anna", PersonFunction.PLAYER, Set.of(), null, null, List.of(ENGLISH), null)));
        IntStream.rangeClosed(1, INJECTS).forEach(this::planInject);
        say(new ClockCommand.StartExercise());
    }

    @Test
    void a_clock_set_back_an_hour_holds_nothing() {
        play(Duration.ofMinutes(10));
        set(HOUR.negated());
        play(Duration.ofMinutes(10));

        assertThat(seen).isEqualTo(20);
        assertThat(server.truth().wallClock().ahead()).isEqualTo(HOUR.negated());
    }

    @Test
    void ten_minutes_forward_for_a_moment_send_nothing_early_and_the_day_goes_on() {
        play(Duration.ofMinutes(10));
        set(Duration.ofMinutes(10));
        play(Duration.ofSeconds(3));
        set(Duration.ofMinutes(-10));
        play(Duration.ofMinutes(10));

        assertThat(seen).isEqualTo(20);
        assertThat(server.truth().wallClock().ahead()).isZero();
        assertThat(server.truth().clock().runs()).isTrue();
    }

    @Test
    void a_pause_and_a_jump_go_by_the_same_time() {
        play(Duration.ofMinutes(10));
        set(HOUR);
        say(new ClockCommand.PauseExercise());
        time.pass(Duration.ofMinutes(5));
        say(new ClockCommand.ResumeExercise());
        play(Duration.ofMinutes(10));

        assertThat(server.truth().clock().at()).isEqualTo(BEGIN.plus(Duration.ofMinutes(15)));
        assertThat(server.truth().wallClock().ahead()).isEqualTo(HOUR);
        assertThat(seen).isEqualTo(20);
    }

    @Test
    void what_is_the_clocks_is_known_after_a_restart_and_the_whole_server_has_one_time() {
        play(Duration.ofMinutes(10));
        set(HOUR);
        play(Duration.ofMinutes(10));
        server.stop(false);
        restart();

        assertThat(time.instant()).isEqualTo(BEGIN.plus(Duration.ofMinutes(20)));
        play(Duration.ofMinutes(10));
        assertThat(seen).isEqualTo(30);
        assertThat(server.truth().wallClock().ahead()).isEqualTo(HOUR);
    }

    @Test
    void a_server_that_starts_on_a_clock_that_was_set_back_goes_on_where_it_was() {
        play(Duration.ofMinutes(10));
        server.stop(false);
        time.setBy(HOUR.negated());
        restart();
        play(Duration.ofMinutes(10));

        assertThat(seen).isEqualTo(20);
        assertThat(server.truth().wallClock().ahead()).isCloseTo(HOUR.negated(), Duration.ofSeconds(60));
    }

    @Test
    void what_fell_due_while_the_laptop_slept_goes_out_at_once_and_is_marked_late() {
        play(Duration.ofMinutes(10));
        time.sleep(Duration.ofMinutes(30));
        played = played.plus(Duration.ofMinutes(30));
        server.lookAtClock();
        time.pass(Duration.ofMillis(100));
        server.truth();

        assertThat(server.out()).hasSize(40);
        assertThat(server.out().subList(10, 39)).allMatch(out -> out.fact().late());
    }

    static LongStream seeds() {
        return Seeds.some(20, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_done_to_the_clock_each_inject_goes_out_once_at_its_second_of_play(long seed) {
        Random random = new Random(seed);
        while (played.compareTo(Duration.ofMinutes(INJECTS)) < 0) {
            play(Duration.ofMillis(random.nextInt(600_000)));
            switch (random.nextInt(6)) {
                case 0 -> set(aStep(random, 7_200));
                case 1 -> set(HOUR.multipliedBy(random.nextInt(-30_000, 30_000)));
                case 2, 3 -> {
                    say(new ClockCommand.PauseExercise());
                    time.pass(Duration.ofMillis(random.nextInt(60_000)));
                    set(aStep(random, 600));
                    say(new ClockCommand.ResumeExercise());
                }
                case 4 -> {
                    server.stop(random.nextBoolean());
                    restart();
                }
                default -> {
                    Duration glimpse = aStep(random, 7_200);
                    time.setBy(glimpse);
                    play(Duration.ofMillis(random.nextInt(1_000)));
                    set(glimpse.negated());
                }
            }
        }
        play(Duration.ofSeconds(2));

        assertThat(seen).isEqualTo(INJECTS);
    }

    /** In slices of a second, as the server looks at its clock, and each inject is checked against the time of play counted here. */
    private void play(Duration length) {
        Duration left = length;
        while (left.isPositive()) {
            Duration slice = left.compareTo(Duration.ofSeconds(1)) < 0 ? left : Duration.ofSeconds(1);
            time.pass(slice);
            played = played.plus(slice);
            server.lookAtClock();
            server.truth();
            for (RestartingServer.Out out :
                    server.out().subList(seen, server.out().size())) {
                seen++;
                assertThat(out.fact().inject()).isEqualTo(new InjectId("i" + seen));
                assertThat(played.minus(Duration.ofMinutes(seen))).isBetween(Duration.ZERO, PROMPT);
                assertThat(out.fact().late()).isFalse();
            }
            left = left.minus(slice);
        }
    }

    /** A smaller one than is told lasts until the next start, and would be found then as time that went by. */
    private static Duration aStep(Random random, int longest) {
        Duration step;
        do {
            step = Duration.ofSeconds(random.nextInt(-longest, longest));
        } while (!WallClock.isWorthTelling(step));
        return step;
    }

    private void set(Duration step) {
        time.setBy(step);
        server.lookAtClock();
    }

    /** Takes no time: how long it was away cannot be known where the clock was set meanwhile. */
    private void restart() {
        time.tieAnew();
        server.restart();
        server.lookAtClock();
    }

    private static PlanCommand plan() {
        return new PlanCommand.PlanExercise(new Plan(
                LocalizedText.of(ENGLISH, "Blue Lantern"),
                List.of(ENGLISH),
                ZoneId.of("Europe/Rome"),
                List.of(new DayWindow(FIRST_MINUTE, ExerciseTime.parse("D1 23:00"))),
                Nights.STOP,
                null,
                null));
    }

    private void planInject(int minute) {
        say(new PlanCommand.PlanInject(Inject.builder(
                        new InjectId("i" + minute),
                        "i" + minute,
                        LocalizedText.of(ENGLISH, "Title"),
                        LocalizedText.of(ENGLISH, "A woman called the hotline."))
                .audience(Audience.EVERYONE)
                .trigger(new Trigger.AtTime(FIRST_MINUTE.plus(Duration.ofMinutes(minute))))
                .build()));
    }

    private void say(Command command) {
        assertThat(server.say(id(), command)).isInstanceOf(Outcome.Accepted.class);
    }

    private CommandId id() {
        return new CommandId("said-" + said++);
    }
}
