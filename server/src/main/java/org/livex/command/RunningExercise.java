package org.livex.command;

import io.vertx.core.Future;
import java.time.Instant;
import org.livex.exercise.Caller;
import org.livex.exercise.Command;
import org.livex.exercise.CommandId;
import org.livex.exercise.Exercise;
import org.livex.exercise.ExerciseId;

/** One loaded exercise: its state as of the last durable entry, and the door for commands. */
public final class RunningExercise {
    private final ExerciseId id;
    private final Sequencer sequencer;
    private final Scheduler scheduler;

    RunningExercise(ExerciseId id, Sequencer sequencer, Scheduler scheduler) {
        this.id = id;
        this.sequencer = sequencer;
        this.scheduler = scheduler;
    }

    public ExerciseId id() {
        return id;
    }

    public Exercise state() {
        return sequencer.exercise();
    }

    /** The seq of the last durable entry; 0 where there is none. */
    public long seq() {
        return sequencer.seq();
    }

    public Instant now() {
        return sequencer.now();
    }

    /** Commands are decided in the order in which they were submitted. */
    public Future<Outcome> submit(Caller caller, CommandId command, Command wish) {
        return sequencer.submit(caller, command, wish);
    }

    void close() {
        scheduler.close();
    }
}
