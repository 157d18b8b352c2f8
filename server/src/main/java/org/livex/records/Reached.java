package org.livex.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an exercise has got in a store: all that entries up to {@code seq} say is there. {@code whole} is when the milestones were
 * there besides; null where they are not yet, or more was done since.
 */
public record Reached(
        String store,
        long seq,
        int sent,
        int there,
        @Nullable Instant whole) {
    public static Reached nothing(String store) {
        return new Reached(store, 0, 0, 0, null);
    }

    public Reached plus(long reached, RecordStore.Taken taken) {
        return new Reached(store, reached, sent + taken.sent(), there + taken.there(), null);
    }

    public Reached wholeAt(Instant at) {
        return new Reached(store, seq, sent, there, at);
    }
}
