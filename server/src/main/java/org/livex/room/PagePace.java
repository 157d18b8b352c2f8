package org.livex.room;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.livex.command.Timers;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.FeedPage;

/**
 * Whoever asks for everything again and again, on however many sockets, has their pages made no faster than this: each takes the time
 * of the loop that serves everybody. Who comes anew or changes the language gets all at once. What they sent was done before. One event
 * loop owns it.
 */
public final class PagePace {
    /** Items that one person gets at once: more than all of four days. */
    static final long AT_ONCE = 100_000;

    /** And after that. */
    static final long A_SECOND = 20_000;

    /** A page without any costs, too. */
    static final long EMPTY_PAGE = 20;

    private static final long NANOS_AN_ITEM = 1_000_000_000 / A_SECOND;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int MOST_KNOWN = 4_096;

    private final Timers timers;
    private final LongSupplier nanos;

    /** When all that each has got will be paid for. */
    private final Map<Reader, Long> paid = new HashMap<>();

    private record Reader(ExerciseId exercise, PersonId person) {}

    /** {@code nanos}: a time that nobody sets, and that goes on. */
    public PagePace(Timers timers, LongSupplier nanos) {
        this.timers = timers;
        this.nanos = nanos;
    }

    /** Made when it is its turn. */
    Future<FeedPage> page(Visitor visitor, Supplier<FeedPage> making) {
        return page(visitor.exercise().running().id(), visitor.person().id(), making);
    }

    Future<FeedPage> page(ExerciseId exercise, PersonId person, Supplier<FeedPage> making) {
        Reader reader = new Reader(exercise, person);
        Promise<FeedPage> made = Promise.promise();
        makeOrWait(reader, making, made);
        return made.future();
    }

    private void makeOrWait(Reader reader, Supplier<FeedPage> making, Promise<FeedPage> made) {
        long millis = (owes(reader) - AT_ONCE * NANOS_AN_ITEM) / NANOS_PER_MILLI;
        if (millis > 0) {
            // Whoever waits beside this one may be served first: each looks again.
            timers.set(millis, () -> makeOrWait(reader, making, made));
            return;
        }
        try {
            FeedPage page = making.get();
            spent(reader, EMPTY_PAGE + page.items().size());
            made.complete(page);
        } catch (RuntimeException failure) {
            made.fail(failure);
        }
    }

    private long owes(Reader reader) {
        Long until = paid.get(reader);
        return until == null ? 0 : Math.max(0, until - nanos.getAsLong());
    }

    private void spent(Reader reader, long items) {
        long now = nanos.getAsLong();
        paid.put(reader, now + owes(reader) + items * NANOS_AN_ITEM);
        if (paid.size() > MOST_KNOWN) {
            paid.values().removeIf(until -> until - now < 0);
        }
    }
}
