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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.Seeds;
import org.livex.exercise.Command;
import org.livex.exercise.clock.ClockCommand;
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

class SchedulerTest {
    private static final Instant BEGIN = Instant.parse("2026-11-24T08:00:00Z");
    private static final ExerciseTime FIRST_MINUTE = ExerciseTime.parse("D1 09:00");
    private static final Language ENGLISH = Language.of("en");

    private final MemoryJournal.Disk disk = new MemoryJournal.Disk();
    private final MovableTime time = new MovableTime(BEGIN);
    private final RestartingServer server = new RestartingServer(time, disk);
    private int said;

    @Test
    void a_start_whose_answer_was_lost_is_acted_on_without_another_word() {
        plan();
        inject("call", "D1 09:10");
        server.trouble(MemoryJournal.Trouble.UNANSWERED);

        assertThat(server.say(id(), new ClockCommand.StartExercise())).isNull();
        time.pass(Duration.ofMinutes(11));

        server.truth();
        assertThat(server.out()).extracting(RestartingServer.Out::at).containsExactly(BEGIN.plusSeconds(600));
    }

    @Test
    void a_journal_that_is_away_for_a_while_makes_late_and_loses_nothing() {
        plan();
        inject("call", "D1 09:10");
        say(server, new ClockCommand.StartExercise());
        for (int second = 0; second < 630; second++) {
            server.trouble(MemoryJournal.Trouble.LOST);
            time.pass(Duration.ofSeconds(1));
        }
        server.trouble(MemoryJournal.Trouble.NONE);
        time.pass(Duration.ofSeconds(2));

        server.truth();
        assertThat(server.out()).hasSize(1);
        assertThat(server.out().getFirst().fact().late()).isTrue();
    }

    @Test
    void while_nothing_is_due_the_server_sleeps() {
        plan();
        inject("call", "D1 09:10");
        time.pass(Duration.ofDays(2));
        assertThat(time.wentOff()).isLessThan(20);

        say(server, new ClockCommand.StartExercise());
        time.pass(Duration.ofMinutes(11));
        say(server, new ClockCommand.PauseExercise());
        long before = time.wentOff();
        time.pass(Duration.ofDays(2));
        assertThat(time.wentOff() - before).isLessThan(5);
    }

    static LongStream seeds() {
        return Seeds.some(8, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void two_servers_on_one_journal_let_each_inject_out_once(long seed) {
        Random random = new Random(seed);
        plan();
        for (int i = 0; i < 20; i++) {
            inject("i" + i, FIRST_MINUTE.plus(Duration.ofSeconds(random.nextInt(6 * 3_600))));
        }
        say(server, new ClockCommand.StartExercise());
        RestartingServer other = new RestartingServer(time, disk);
        for (int i = 0; i < 60; i++) {
            RestartingServer one = random.nextBoolean() ? server : other;
            say(
                    one,
                    switch (random.nextInt(4)) {
                        case 0 -> new ClockCommand.PauseExercise();
                        case 1, 2 -> new ClockCommand.ResumeExercise();
                        default ->
                            new PlanCommand.ShiftInjects(null, null, null, Duration.ofSeconds(1 + random.nextInt(600)));
                    });
            time.pass(Duration.ofSeconds(random.nextInt(900)));
        }
        // Each decides on what it has read: the one that does not know of the other's pause refuses to resume.
        say(server, new ClockCommand.ResumeExercise());
        say(other, new ClockCommand.ResumeExercise());
        time.pass(Duration.ofHours(12));

        server.truth();
        assertThat(server.out())
                .extracting(out -> out.fact().inject().value())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "i" + i).toList());
        assertThat(server.out())
                .allSatisfy(out -> assertThat(out.fact().at())
                        .isGreaterThanOrEqualTo(out.fact().due()));
    }

    private void plan() {
        say(
                server,
                new PlanCommand.PlanExercise(new Plan(
                        LocalizedText.of(ENGLISH, "Blue Lantern"),
                        List.of(ENGLISH),
                        ZoneId.of("Europe/Rome"),
                        List.of(new DayWindow(FIRST_MINUTE, ExerciseTime.parse("D1 23:00"))),
                        Nights.STOP,
                        null,
                        null)));
        say(
                server,
                new PlanCommand.AddPerson(new Person(
                        new PersonId("anna"),
                        "anna",
                        PersonFunction.PLAYER,
                        Set.of(),
                        null,
                        null,
                        List.of(ENGLISH),
                        null)));
    }

    private void inject(String id, String at) {
        inject(id, ExerciseTime.parse(at));
    }

    private void inject(String id, ExerciseTime at) {
        say(
                server,
                new PlanCommand.PlanInject(Inject.builder(
                                new InjectId(id),
                                id,
                                LocalizedText.of(ENGLISH, "Title"),
                                LocalizedText.of(ENGLISH, "A woman called the hotline."))
                        .audience(Audience.EVERYONE)
                        .trigger(new Trigger.AtTime(at))
                        .mustAcknowledge(true)
                        .build()));
    }

    private void say(RestartingServer to, Command command) {
        assertThat(to.say(id(), command)).isNotNull();
    }

    private CommandId id() {
        return new CommandId("said-" + said++);
    }
}
