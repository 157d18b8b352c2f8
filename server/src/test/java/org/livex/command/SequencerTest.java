package org.livex.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Caller;
import org.livex.exercise.Command;
import org.livex.exercise.Rejection;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;
import org.livex.journal.Entry;
import org.livex.journal.JournalUnavailable;
import org.livex.journal.MemoryJournal;
import org.livex.journal.SampleEntries;

class SequencerTest {
    private static final Caller ANNA = new Caller.Member(new PersonId("anna"));
    private static final PersonId BORIS = new PersonId("boris");

    private final MovableTime time = new MovableTime(Instant.parse("2026-11-24T08:00:00Z"));
    private final MemoryJournal journal = new MemoryJournal(new MemoryJournal.Disk());
    private final Sequencer sequencer = new Sequencer(new ExerciseId("demo"), journal, time);
    private final CommandIds ids = new CommandIds(time);

    @Test
    void not_even_a_refusal_is_given_while_another_server_may_write() {
        journal.ours(false);
        Future<Outcome> inDoubt = start();
        journal.ours(true);
        Future<Outcome> sure = start();

        assertThat(inDoubt.cause()).isInstanceOf(JournalUnavailable.class);
        assertThat(sure.result())
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Rejection.EXERCISE_NOT_PLANNED));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50_000})
    void the_id_of_anothers_command_is_taken_and_ones_own_is_known(int mostKnown) {
        Sequencer remembering = new Sequencer(new ExerciseId("demo"), journal, time, mostKnown);
        for (Command command : new HistoryPlan(new Random(1)).commands()) {
            remembering.submit(new Caller.Server(), ids.next(), command);
        }
        remembering.submit(new Caller.Server(), ids.next(), new PlanCommand.AddPerson(person(BORIS)));
        CommandId id = ids.next();
        Command consent = new ParticipantCommand.GiveConsent(Consent.POSITION);
        Outcome first = outcome(remembering.submit(ANNA, id, consent));
        remembering.submit(ANNA, ids.next(), new ParticipantCommand.GiveConsent(Consent.PHOTO));

        assertThat(first).isInstanceOf(Outcome.Accepted.class);
        assertThat(outcome(remembering.submit(ANNA, id, consent))).isEqualTo(first);
        assertThat(outcome(remembering.submit(new Caller.Member(BORIS), id, consent)))
                .isEqualTo(new Outcome.Rejected(Rejection.ID_TAKEN, Map.of("id", id.value())));
        assertThat(outcome(remembering.submit(new Caller.Member(BORIS), ids.next(), consent)))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_journal_whose_first_entry_is_lost_says_what_to_do() {
        ExerciseId demo = new ExerciseId("demo");
        Instant at = time.instant();
        journal.append(demo, List.of(new Entry(demo, 1, ids.next(), at, null, List.of())));

        assertThat(sequencer.load().cause())
                .isInstanceOf(JournalBroken.class)
                .hasMessageContaining("the plan of exercise demo")
                .hasMessageContaining("ops/restore");
    }

    @ParameterizedTest
    @ValueSource(ints = {PagesAhead.PAGE - 1, PagesAhead.PAGE, PagesAhead.PAGE + 1, 4 * PagesAhead.PAGE, 1_234})
    void a_journal_of_any_length_is_read_to_its_end(int length) {
        ExerciseId demo = new ExerciseId("demo");
        journal.append(
                demo,
                LongStream.rangeClosed(1, length)
                        .mapToObj(seq -> SampleEntries.entry(demo, seq, "Note"))
                        .toList());
        List<Long> followed = new ArrayList<>();
        sequencer.tell((entry, _) -> followed.add(entry.seq()));

        assertThat(sequencer.load().succeeded()).isTrue();

        assertThat(followed)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, length).boxed().toList());
        assertThat(sequencer.seq()).isEqualTo(length);
    }

    private static Outcome outcome(Future<Outcome> answered) {
        return Objects.requireNonNull(answered.result());
    }

    private static Person person(PersonId id) {
        return new Person(
                id, id.value(), PersonFunction.PLAYER, Set.of(), null, null, List.of(Language.of("en")), null);
    }

    private Future<Outcome> start() {
        return sequencer.submit(new Caller.Server(), ids.next(), new ClockCommand.StartExercise());
    }
}
