package org.livex.room;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.livex.command.LiveExercise;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.feed.Replay;
import org.livex.feed.ReplayPage;
import org.livex.feed.items.Reader;
import org.livex.journal.Entry;
import org.livex.journal.Journal;

/**
 * Reads journals to be replayed, a piece for each time that somebody asks, and keeps what was read as long as somebody looks at it.
 * Who stops asking has called it off. One event loop owns it.
 */
public final class Replays {
    private static final int PIECE = 2_000;
    private static final int MOST_KEPT = 2;
    private static final int MOST_WAITING = 16;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Vertx vertx;
    private final Journal journal;
    private final WorkerExecutor worker;
    private final Map<ExerciseId, Reading> readings = new LinkedHashMap<>();

    /** One reading of one journal. What was told by one says nothing about another. */
    private static final class Reading {
        private final String name = UUID.randomUUID().toString();
        private final Replay replay = new Replay();
        private final LiveExercise of;
        private final long headAtStart;
        private Future<?> last = Future.succeededFuture();
        private int waiting;
        private long timer;

        private Reading(LiveExercise of) {
            this.of = of;
            this.headAtStart = of.seq();
        }

        private boolean isAtEnd() {
            return replay.newest().seq() >= of.seq();
        }

        /** What is forgotten about people, and what is hidden, from now on is still known here or shown already. */
        private boolean knowsTooMuch(List<Entry> next) {
            return next.stream()
                    .filter(entry -> entry.seq() > headAtStart)
                    .flatMap(entry -> entry.facts().stream())
                    .anyMatch(fact -> fact instanceof RosterFact.PersonErased || fact instanceof MediaFact.MediaHidden);
        }
    }

    /** Somebody was erased, or something hidden, while it was read: it begins anew, without them. */
    private static final class KnowsTooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** How far the journal is read, and the exercise as far as it is. */
    public record Progress(String reading, long head, Replay.After read) {}

    /** {@code reset}: whoever asked has it from another reading, and forgets that first. */
    public record Shown(String reading, boolean reset, ReplayPage page) {}

    /** What is wanted: {@code from} counts where it is of the same reading, {@code to} is a seq or a moment. */
    public record Wish(String reading, long from, To to) {}

    /** Where in the journal that is. */
    public interface To {
        long in(Replay replay);
    }

    public Replays(Vertx vertx, Journal journal) {
        this.vertx = vertx;
        this.journal = journal;
        this.worker = vertx.createSharedWorkerExecutor("replay", 1);
    }

    public Future<Progress> progress(OpenExercise exercise) {
        return inTurn(
                exercise,
                reading -> readOn(reading)
                        .map(_ -> new Progress(reading.name, reading.of.seq(), reading.replay.newest())));
    }

    public Future<Shown> show(OpenExercise exercise, Reader control, Wish wish) {
        return inTurn(exercise, reading -> readToEnd(reading).compose(_ -> show(reading, control, wish)));
    }

    private Future<Shown> show(Reading reading, Reader control, Wish wish) {
        long newest = reading.replay.newest().seq();
        boolean isSame = wish.reading().equals(reading.name) && wish.from() <= newest;
        long from = isSame ? wish.from() : 0;
        long to = Math.min(wish.to().in(reading.replay), newest);
        long known = reading.replay.keptBefore(to).seq();
        Future<List<Entry>> between = known == to
                ? Future.succeededFuture(List.of())
                : journal.readAfter(reading.of.id(), known, (int) (to - known));
        return between.compose(entries -> worker.executeBlocking(
                () -> new Shown(reading.name, from == 0, reading.replay.page(control, from, to, entries))));
    }

    private Future<Void> readToEnd(Reading reading) {
        return reading.isAtEnd() ? Future.succeededFuture() : readOn(reading).compose(_ -> readToEnd(reading));
    }

    private Future<Void> readOn(Reading reading) {
        if (reading.isAtEnd()) {
            return Future.succeededFuture();
        }
        return journal.readAfter(reading.of.id(), reading.replay.newest().seq(), PIECE)
                .compose(next -> {
                    if (reading.knowsTooMuch(next)) {
                        readings.remove(reading.of.id(), reading);
                        throw new KnowsTooMuch();
                    }
                    return worker.executeBlocking(() -> {
                        next.forEach(reading.replay::note);
                        return null;
                    });
                });
    }

    /** An exercise that was read anew from its journal is another one: somebody was erased from it. */
    private Reading of(LiveExercise exercise) {
        Reading known = readings.remove(exercise.id());
        Reading reading = known != null && known.of == exercise ? known : new Reading(exercise);
        readings.put(exercise.id(), reading);
        if (readings.size() > MOST_KEPT) {
            readings.remove(readings.keySet().iterator().next());
        }
        vertx.cancelTimer(reading.timer);
        reading.timer = vertx.setTimer(KEPT.toMillis(), _ -> readings.remove(exercise.id(), reading));
        return reading;
    }

    /** One after the other: a replay is for one thread at a time. */
    private <T> Future<T> inTurn(OpenExercise exercise, Function<Reading, Future<T>> work) {
        Reading reading = of(exercise.running());
        if (reading.waiting >= MOST_WAITING) {
            return Future.failedFuture(Problems.tryAgainLater());
        }
        reading.waiting++;
        Future<T> mine = reading.last.transform(_ -> work.apply(reading));
        reading.last = mine.onComplete(_ -> reading.waiting--);
        return mine.recover(e -> e instanceof KnowsTooMuch ? inTurn(exercise, work) : Future.failedFuture(e));
    }
}
