package org.livex.command;

import java.util.HashMap;
import java.util.Map;
import org.livex.exercise.Caller;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.words.ids.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers how far devices have scanned and notes it in the journal, many devices in one entry. What a crash loses, the
 * devices say again with their next sync.
 */
final class DeliveryNotes {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryNotes.class);
    private static final long PAUSE_MILLIS = 500;

    private final Timers timers;
    private final Sequencer sequencer;
    private final CommandIds ids;
    private final Map<PersonId, Long> cursors = new HashMap<>();

    DeliveryNotes(Timers timers, Sequencer sequencer, CommandIds ids) {
        this.timers = timers;
        this.sequencer = sequencer;
        this.ids = ids;
    }

    /** A device cannot have scanned what is not written: a cursor from elsewhere is cut to the journal's end. */
    void note(PersonId person, long cursor) {
        long scanned = Math.min(cursor, sequencer.seq());
        if (scanned <= sequencer.exercise().roster().cursorOf(person)) {
            return;
        }
        if (cursors.isEmpty()) {
            timers.set(PAUSE_MILLIS, this::write);
        }
        cursors.merge(person, scanned, Math::max);
    }

    private void write() {
        Map<PersonId, Long> noted = Map.copyOf(cursors);
        cursors.clear();
        sequencer
                .submit(new Caller.Server(), ids.next(), new InjectCommand.NoteDeliveries(noted))
                .onFailure(failure -> {
                    if (sequencer.isOurs()) {
                        LOG.warn("Deliveries are noted later: {}", failure.getMessage());
                    }
                });
    }
}
