package org.livex.records;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an exercise has got in a store: {@code upTo} is what it took of entries up to {@code seq}, {@code beyond} of what comes
 * after, which it gets again. {@code whole} is when all was there; null where it is not yet, or more was done since. {@code names}
 * is how people are called there; null before anything was taken. {@code last} has the ids of what went last, beside the entries;
 * null where that is not remembered.
 */
public record Reached(
        String store,
        @Nullable String names,
        long seq,
        RecordStore.Taken upTo,
        RecordStore.Taken beyond,
        @Nullable Instant whole,
        @Nullable List<String> last) {
    public Reached {
        last = last == null ? null : List.copyOf(last);
    }

    public static Reached nothing(String store) {
        return new Reached(store, null, 0, RecordStore.Taken.NOTHING, RecordStore.Taken.NOTHING, null, null);
    }

    public Reached named(String how) {
        return new Reached(store, how, seq, upTo, beyond, whole, last);
    }

    /** What it got once more counts once. */
    public Reached under(RecordStore.Taken way) {
        return new Reached(store, names, seq, upTo, way.total() > beyond.total() ? way : beyond, null, null);
    }

    public Reached plus(long reached, RecordStore.Taken taken) {
        return new Reached(store, names, reached, upTo.plus(taken), RecordStore.Taken.NOTHING, null, null);
    }

    /** {@code taken} is what it took beside the entries: that follows from all of them, and goes anew whenever more was done. */
    public Reached wholeAt(Instant at, RecordStore.Taken taken, List<String> ids) {
        return new Reached(store, names, seq, upTo, taken, at, ids);
    }

    /** How many of what would go last now, by id, the store has not got. */
    public int newOf(List<String> now) {
        List<String> there = last;
        return there == null
                ? Math.max(0, now.size() - beyond.total())
                : (int) now.stream().filter(id -> !there.contains(id)).count();
    }

    public RecordStore.Taken taken() {
        return upTo.plus(beyond);
    }
}
