package org.livex.room;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.livex.command.ExerciseStore;
import org.livex.command.Follower;
import org.livex.command.SteadyClock;
import org.livex.command.Timers;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.feed.Feed;
import org.livex.feed.Frame;
import org.livex.feed.LiveFeeds;
import org.livex.feed.changes.KeptChanges;
import org.livex.journal.Entry;
import org.livex.journal.Journal;
import org.livex.journal.JournalUnavailable;

/** Every exercise of this node with its folds. One event loop owns it. */
public final class OpenExercises {
    private final ExerciseStore exerciseStore;
    private final Journal journal;
    private final Vertx vertx;
    private Consumer<ExerciseId> erased = _ -> {};
    private final Map<ExerciseId, Folds> folds = new HashMap<>();

    private record Folds(Feed feed, LiveFeeds live) {}

    /** {@code hints} makes what pokes phones that have no open socket; it is told last. */
    public OpenExercises(
            Vertx vertx, Journal journal, SteadyClock clock, BiFunction<ExerciseId, LiveFeeds, Follower> hints) {
        this.vertx = vertx;
        this.journal = journal;
        this.exerciseStore = new ExerciseStore(Timers.of(vertx), journal, clock, id -> {
            Feed feed = new Feed();
            LiveFeeds live = new LiveFeeds(vertx, feed);
            folds.put(id, new Folds(feed, live));
            return Follower.of(feed, live, hints.apply(id, live), this::tellOfErased);
        });
    }

    /** Told also of those who were erased before, whenever their exercise is read. */
    public void onErased(Consumer<ExerciseId> listener) {
        erased = listener;
    }

    private void tellOfErased(Entry entry, Exercise after) {
        for (Fact fact : entry.facts()) {
            if (fact instanceof RosterFact.PersonErased) {
                // Once it is read to its end.
                vertx.runOnContext(_ -> erased.accept(entry.exercise()));
                return;
            }
        }
    }

    /** Also of an exercise that nobody has planned yet. */
    public Future<OpenExercise> open(ExerciseId id) {
        return exerciseStore.open(id).map(running -> {
            Folds made = Objects.requireNonNull(folds.get(id));
            return new OpenExercise(running, made.feed(), made.live());
        });
    }

    /** Its folds are made anew from the journal, and every socket comes back to them. */
    public Future<OpenExercise> reopen(ExerciseId id) {
        Folds before = folds.get(id);
        return exerciseStore.reopen(id).compose(_ -> {
            if (before != null) {
                before.live().sendAway();
            }
            return open(id);
        });
    }

    /** Only of one that is there: ids in requests must not fill the memory. */
    public Future<OpenExercise> find(ExerciseId id) {
        if (folds.containsKey(id)) {
            return open(id).map(OpenExercises::planned);
        }
        return journal.readAfter(id, 0, 1)
                .compose(first -> first.isEmpty()
                        ? Future.failedFuture(Problem.of(404, "not-found"))
                        : open(id).map(OpenExercises::planned));
    }

    /** A hint that no cursor counts, to control of every exercise. */
    public void tellControl(Frame hint) {
        folds.values().forEach(made -> made.live().control().forEach(live -> live.hint(hint)));
    }

    /** The same to control of one exercise, where it is open. */
    public void tellControl(ExerciseId id, Frame hint) {
        Folds made = folds.get(id);
        if (made != null) {
            made.live().control().forEach(live -> live.hint(hint));
        }
    }

    /** How much the feeds of all of them hold. */
    public KeptChanges keptChanges() {
        return folds.values().stream().map(made -> made.feed().kept()).reduce(KeptChanges.NONE, KeptChanges::plus);
    }

    public Future<Void> openAll() {
        return exerciseStore.openAll();
    }

    public Set<ExerciseId> loaded() {
        return Set.copyOf(folds.keySet());
    }

    public void lookAtClock() {
        exerciseStore.lookAtClock();
    }

    /** Fails while another server may have the database: what this one would answer may be outdated, and for good. */
    public <T> Future<T> whileOurs(Supplier<Future<T>> answer) {
        return journal.isOurs() ? answer.get() : Future.failedFuture(JournalUnavailable.notOurs());
    }

    public Journal journal() {
        return journal;
    }

    public void close() {
        exerciseStore.close();
    }

    private static OpenExercise planned(OpenExercise exercise) {
        if (!exercise.running().state().isPlanned()) {
            throw Problem.of(404, "not-found");
        }
        return exercise;
    }
}
