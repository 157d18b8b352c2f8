package org.livex.command;

import io.vertx.core.Future;
import java.time.Instant;
import org.livex.exercise.Caller;
import org.livex.exercise.Command;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/** One loaded exercise: its state as of the last durable entry, and the door for commands. */
public final class LiveExercise {
    private final ExerciseId id;
    private final Sequencer sequencer;
    private final Scheduler scheduler;
    private final DeliveryNotes deliveries;

    LiveExercise(ExerciseId id, Sequencer sequencer, Scheduler scheduler, DeliveryNotes deliveries) {
        this.id = id;
        this.sequencer = sequencer;
        this.scheduler = scheduler;
        this.deliveries = deliveries;
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

    /** Up to which entry nobody need keep what they sent. */
    public long settled() {
        return sequencer.settled();
    }

    /** While this is not so, what is known here may be outdated ({@code Journal.isOurs}). */
    public boolean isOurs() {
        return sequencer.isOurs();
    }

    public Instant now() {
        return sequencer.now();
    }

    /** Commands are decided in the order in which they were submitted. */
    public Future<Outcome> submit(Caller caller, CommandId command, Command wish) {
        return sequencer.submit(caller, command, wish);
    }

    /** The person's device has everything up to this seq. */
    public void noteCursor(PersonId person, long cursor) {
        deliveries.note(person, cursor);
    }

    void lookAtClock() {
        scheduler.lookAtClock();
    }

    void close() {
        sequencer.close();
        scheduler.close();
    }
}
