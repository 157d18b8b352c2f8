package org.livex.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Caller;
import org.livex.exercise.Rejection;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.words.ExerciseId;
import org.livex.journal.JournalUnavailable;
import org.livex.journal.MemoryJournal;

class SequencerTest {
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

    private Future<Outcome> start() {
        return sequencer.submit(new Caller.Server(), ids.next(), new ClockCommand.StartExercise());
    }
}
