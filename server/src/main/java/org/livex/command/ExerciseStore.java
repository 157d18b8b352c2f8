package org.livex.command;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.Journal;

/**
 * The exercises that this node has loaded, each once. An id that has no entry is loaded as an empty exercise: the first
 * command makes it. Not thread-safe: one event loop owns it.
 */
public final class ExerciseStore {
    /** Of each some pages are in memory at the same time, however many exercises there are. */
    private static final int OPENED_AT_ONCE = 4;

    private final Timers timers;
    private final Journal journal;
    private final SteadyClock clock;
    private final Function<ExerciseId, Follower> followers;
    private final Map<ExerciseId, Future<LiveExercise>> loaded = new HashMap<>();

    /** {@code followers} makes the folds of one exercise before its first entry is read. */
    public ExerciseStore(Timers timers, Journal journal, SteadyClock clock, Function<ExerciseId, Follower> followers) {
        this.timers = timers;
        this.journal = journal;
        this.clock = clock;
        this.followers = followers;
    }

    /** A failed load is forgotten, so that the next call tries again. */
    public Future<LiveExercise> open(ExerciseId id) {
        Future<LiveExercise> known = loaded.get(id);
        if (known != null) {
            return known;
        }
        Future<LiveExercise> loading = load(id);
        loaded.put(id, loading);
        return loading.onFailure(_ -> loaded.remove(id, loading));
    }

    /** Loads every exercise of the journal, so that its due injects go out again. */
    public Future<Void> openAll() {
        return journal.exercises().compose(ids -> {
            Iterator<ExerciseId> left = ids.iterator();
            return Future.all(Stream.generate(() -> openEach(left))
                            .limit(OPENED_AT_ONCE)
                            .toList())
                    .mapEmpty();
        });
    }

    private Future<Void> openEach(Iterator<ExerciseId> left) {
        return left.hasNext() ? open(left.next()).compose(_ -> openEach(left)) : Future.succeededFuture();
    }

    /** Says in every journal that is loaded where the machine's clock was set, and acts on what fell due in a sleep. */
    public void lookAtClock() {
        loaded.values().forEach(future -> future.onSuccess(LiveExercise::lookAtClock));
    }

    /** Reads the journal of one anew, with new folds: what was known of it here is not what it says any more. */
    public Future<LiveExercise> reopen(ExerciseId id) {
        Future<LiveExercise> known = loaded.remove(id);
        return (known == null
                        ? Future.<Void>succeededFuture()
                        : known.onSuccess(LiveExercise::close).<Void>mapEmpty())
                .transform(_ -> open(id));
    }

    public void close() {
        loaded.values().forEach(future -> future.onSuccess(LiveExercise::close));
        loaded.clear();
    }

    private Future<LiveExercise> load(ExerciseId id) {
        Sequencer sequencer = new Sequencer(id, journal, clock);
        CommandIds ids = new CommandIds(clock);
        Scheduler scheduler = new Scheduler(timers, sequencer, ids);
        sequencer.tell(Follower.of(followers.apply(id), scheduler));
        sequencer.whenBehind(scheduler::lookAfterFailure);
        return sequencer.load().map(_ -> {
            scheduler.start();
            return new LiveExercise(id, sequencer, scheduler, new DeliveryNotes(timers, sequencer, ids));
        });
    }
}
