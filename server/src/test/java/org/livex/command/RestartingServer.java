package org.livex.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Caller;
import org.livex.exercise.Command;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.Entry;
import org.livex.journal.MemoryJournal;

/**
 * One exercise behind its real sequencer and scheduler, on a clock that the test moves; its process may die at any moment.
 * What is true is what the disk says, whatever the process knows of it.
 */
final class RestartingServer {
    private static final ExerciseId DEMO = new ExerciseId("demo");

    /** An inject that went out, and the exercise as it was a moment before. */
    record Out(InjectFact.InjectReleased fact, Instant at, Exercise before) {}

    private final MovableTime time;
    private final MemoryJournal.Disk disk;
    private final MemoryJournal reader;
    private final List<Out> out = new ArrayList<>();
    private final List<CommandId> commands = new ArrayList<>();
    private MemoryJournal journal;
    private ExerciseStore exerciseStore;
    private @Nullable LiveExercise running;
    private Exercise truth = Exercise.EMPTY;
    private long seq;

    RestartingServer(MovableTime time, MemoryJournal.Disk disk) {
        this.time = time;
        this.disk = disk;
        this.reader = new MemoryJournal(disk);
        this.journal = new MemoryJournal(disk);
        this.exerciseStore = started();
    }

    private ExerciseStore started() {
        ExerciseStore started = new ExerciseStore(time, journal, time, _ -> (_, _) -> {});
        running = started.open(DEMO).result();
        return started;
    }

    void restart() {
        journal = new MemoryJournal(disk);
        exerciseStore = started();
    }

    /** Gracefully, or without another word to anybody. */
    void stop(boolean gracefully) {
        if (gracefully) {
            exerciseStore.close();
        }
        time.forgetTimers();
        running = null;
    }

    void lookAtClock() {
        exerciseStore.lookAtClock();
    }

    void trouble(MemoryJournal.Trouble next) {
        journal.next(next);
    }

    boolean isTroubleToCome() {
        return journal.next() != MemoryJournal.Trouble.NONE;
    }

    /** Null where no answer came. */
    @Nullable Outcome say(CommandId id, Command command) {
        return Objects.requireNonNull(running)
                .submit(new Caller.Server(), id, command)
                .result();
    }

    void pass(Duration passing) {
        time.pass(passing);
    }

    /** Reads what has been written since. */
    Exercise truth() {
        for (Entry entry : reader.readAfter(DEMO, seq, Integer.MAX_VALUE).result()) {
            if (entry.seq() != seq + 1) {
                throw new AssertionError("entry " + entry.seq() + " behind " + seq);
            }
            seq = entry.seq();
            commands.add(entry.command());
            for (Fact fact : entry.facts()) {
                if (fact instanceof InjectFact.InjectReleased released) {
                    out.add(new Out(released, entry.at(), truth));
                }
                truth = truth.apply(fact, new Stamp(entry.seq(), entry.at(), entry.by()));
            }
        }
        return truth;
    }

    long seq() {
        return seq;
    }

    List<CommandId> commandsAfter(long entry) {
        return commands.subList((int) entry, commands.size());
    }

    /** In the order in which they went. */
    List<Out> out() {
        return out;
    }
}
