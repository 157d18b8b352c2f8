package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.people.PersonNaming;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.json.DomainJson;
import org.livex.records.NotTaken;
import org.livex.records.Reached;
import org.livex.records.RecordStore;
import org.livex.room.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends statements to the record store of this server, for one exercise at a time, and goes on from where it stopped when it is
 * wanted again. One event loop owns it.
 */
final class Sendings {
    private static final Logger LOG = LoggerFactory.getLogger(Sendings.class);

    private final HttpEdge.Records records;
    private final InstantSource clock;
    private final Map<ExerciseId, Sending> last = new HashMap<>();
    private @Nullable Sending going;

    enum State {
        GOING,
        DONE,
        CANCELLED,
        FAILED
    }

    /** How people are called, and whether all goes once more, which a store that lost it needs. */
    record Wanted(PersonNaming naming, boolean again) {}

    private static final class Sending {
        private final ExerciseId exercise;
        private final Wanted wanted;
        private State state = State.GOING;
        private double share;
        private boolean isCancelled;
        private @Nullable NotTaken failure;

        private Sending(ExerciseId exercise, Wanted wanted) {
            this.exercise = exercise;
            this.wanted = wanted;
        }
    }

    Sendings(HttpEdge.Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /**
     * Refused where there is no store, one is going, or the store knows these people by other names. Whoever reserved it begins it, or
     * says that it is not wanted.
     */
    Future<Void> reserve(ExerciseId exercise, Wanted wanted) {
        RecordStore store = records.store().orElseThrow(() -> Problem.of(409, "record-store-off"));
        if (going != null) {
            throw Problem.of(409, "sending-going");
        }
        going = new Sending(exercise, wanted);
        return records.sent()
                .read(exercise, store.url())
                .compose(reached -> isCalled(reached, wanted.naming())
                        ? Future.<Void>succeededFuture()
                        : Future.<Void>failedFuture(Problem.of(409, "names-sent-otherwise")))
                .onFailure(_ -> forget(exercise));
    }

    private static boolean isCalled(Reached reached, PersonNaming naming) {
        String names = reached.names();
        return names == null || names.equals(DomainJson.word(naming));
    }

    void forget(ExerciseId exercise) {
        if (going != null && going.exercise.equals(exercise)) {
            going = null;
        }
    }

    /** {@code mayGoOn} is false once what is on its way must not be told any more. */
    void begin(StatementPages pages, BooleanSupplier mayGoOn) {
        Sending sending = going;
        RecordStore store = records.store().orElse(null);
        if (sending == null || store == null) {
            return;
        }
        last.put(sending.exercise, sending);
        records.sent()
                .read(sending.exercise, store.url())
                .map(reached -> sending.wanted.again() ? Reached.nothing(store.url()) : reached)
                .map(reached -> reached.named(DomainJson.word(sending.wanted.naming())))
                .compose(reached -> on(new Work(sending, store, pages, mayGoOn), reached))
                .onComplete(done -> over(sending, done.cause()));
    }

    private void over(Sending sending, @Nullable Throwable failure) {
        going = null;
        sending.failure = failure instanceof NotTaken refused ? refused : null;
        if (failure == null) {
            sending.state = sending.isCancelled ? State.CANCELLED : State.DONE;
        } else {
            sending.state = State.FAILED;
            LOG.warn(
                    "Statements of {} were not all taken by the record store: {}",
                    sending.exercise,
                    failure.toString());
        }
    }

    private record Work(Sending sending, RecordStore store, StatementPages pages, BooleanSupplier mayGoOn) {
        void hasGone(StatementPages.Page page) {
            sending.share = (double) page.seq() / pages.until();
        }

        boolean isWanted() {
            return !sending.isCancelled && mayGoOn.getAsBoolean();
        }
    }

    /** What the store has wholly is noted page by page: after a break the rest goes, and what went twice has one id. */
    private Future<Void> on(Work work, Reached reached) {
        return work.pages().next(reached.seq()).compose(page -> {
            if (isThere(page, reached)) {
                work.hasGone(page);
                return page.isLast() ? Future.<Void>succeededFuture() : on(work, reached);
            }
            return batches(work, page.statements(), reached, RecordStore.Taken.NOTHING)
                    .compose(taken -> work.isWanted() ? noted(work, page, reached, taken) : calledOff(work));
        });
    }

    private static boolean isThere(StatementPages.Page page, Reached reached) {
        return page.seq() <= reached.seq() && (!page.isLast() || reached.whole() != null);
    }

    private Future<Void> noted(Work work, StatementPages.Page page, Reached before, RecordStore.Taken taken) {
        Reached reached =
                page.isLast() ? before.wholeAt(clock.instant(), taken, ids(page)) : before.plus(page.seq(), taken);
        return records.sent().write(work.sending().exercise, reached).compose(_ -> {
            work.hasGone(page);
            return page.isLast() ? Future.<Void>succeededFuture() : on(work, reached);
        });
    }

    private static List<String> ids(StatementPages.Page page) {
        return page.statements().stream()
                .map(statement -> statement.path("id").asText())
                .toList();
    }

    /** How many came since all was there, so that the store has not got them. */
    Future<Integer> waiting(ExerciseId exercise, StatementPages pages) {
        RecordStore store = records.store().orElseThrow(() -> Problem.of(409, "record-store-off"));
        return records.sent().read(exercise, store.url()).compose(reached -> waiting(pages, reached, 0));
    }

    private static Future<Integer> waiting(StatementPages pages, Reached reached, int before) {
        return pages.next(reached.seq()).compose(page -> {
            if (page.isLast()) {
                return Future.succeededFuture(before + reached.newOf(ids(page)));
            }
            int more = page.seq() > reached.seq() ? page.statements().size() : 0;
            return waiting(pages, reached, before + more);
        });
    }

    private static Future<Void> calledOff(Work work) {
        work.sending().isCancelled = true;
        return Future.succeededFuture();
    }

    private Future<RecordStore.Taken> batches(
            Work work, List<ObjectNode> statements, Reached reached, RecordStore.Taken before) {
        int from = before.total();
        if (from >= statements.size() || !work.isWanted()) {
            return Future.succeededFuture(before);
        }
        int to = Math.min(from + RecordStore.MOST_AT_ONCE, statements.size());
        return work.store().send(statements.subList(from, to)).compose(taken -> {
            RecordStore.Taken way = before.plus(taken);
            return records.sent()
                    .write(work.sending().exercise, reached.under(way))
                    .compose(_ -> batches(work, statements, reached, way));
        });
    }

    void cancel(ExerciseId exercise) {
        if (going != null && going.exercise.equals(exercise)) {
            going.isCancelled = true;
        }
    }

    Future<ObjectNode> of(ExerciseId exercise) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        RecordStore store = records.store().orElse(null);
        if (store == null) {
            return Future.succeededFuture(json.put("state", "off"));
        }
        Sending sending = last.get(exercise);
        // Asked before what was sent is read: of what is done all is written by then.
        String state = sending == null ? "none" : DomainJson.word(sending.state);
        return records.sent().read(exercise, store.url()).map(reached -> {
            json.put("state", state)
                    .put("sent", reached.taken().sent())
                    .put("there", reached.taken().there());
            if (reached.whole() != null) {
                json.put("whole", DomainJson.instant(reached.whole()));
            }
            if (sending != null) {
                json.put("share", sending.share);
                NotTaken failure = sending.failure;
                if (failure != null) {
                    failed(json, failure);
                }
            }
            return json;
        });
    }

    private static void failed(ObjectNode json, NotTaken failure) {
        json.put("reason", DomainJson.word(failure.reason()));
        Integer answer = failure.answer();
        if (answer != null) {
            json.put("answer", answer);
        }
    }
}
