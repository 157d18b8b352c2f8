package org.livex.journal.mongo;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.livex.journal.JournalUnavailable;
import org.livex.journal.mongo.MongoLeaseDocument.Holding;
import org.livex.journal.mongo.PassedTime.Moment;
import org.livex.machine.MachineName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody who wants a lease and does not know whether its holder still lives. */
final class LeaseWait {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseWait.class);

    private final Vertx vertx;
    private final MongoLeaseDocument document;
    private final Holding mine;
    private final LeaseTimes times;
    private final PassedTime time;

    private record Seen(Holding holding, Moment since) {}

    private LeaseWait(Vertx vertx, MongoLeaseDocument document, Holding mine, LeaseTimes times, PassedTime time) {
        this.vertx = vertx;
        this.document = document;
        this.mine = mine;
        this.times = times;
        this.time = time;
    }

    static Future<MongoLease> until(Vertx vertx, MongoLeaseDocument document, LeaseTimes times, PassedTime time) {
        return vertx.executeBlocking(LeaseWait::machine).compose(machine -> {
            Holding mine = new Holding(UUID.randomUUID().toString(), machine, 0);
            return new LeaseWait(vertx, document, mine, times, time).look(null);
        });
    }

    private Future<MongoLease> look(@Nullable Seen before) {
        return document.read().compose(found -> {
            if (found.isEmpty()) {
                Moment sent = time.now();
                return document.create(mine).compose(done -> done ? taken(sent) : look(null));
            }
            Holding now = found.get();
            if (before == null) {
                LOG.warn(
                        "The MongoDB database is marked as in use by a Livex server on {}. Waiting up to 30 s whether that"
                                + " one is alive or has crashed…",
                        now.machine());
                return lookAgain(new Seen(now, time.now()));
            }
            if (!now.equals(before.holding())) {
                return Future.failedFuture(
                        new JournalUnavailable("the database that MONGODB_URI names is in use by another"
                                + " Livex server, on " + now.machine() + ": stop that one first"));
            }
            if (time.surelySince(before.since()).compareTo(times.freeAfter()) < 0) {
                return lookAgain(before);
            }
            Moment sent = time.now();
            return document.replace(now, mine).compose(done -> done ? taken(sent) : look(null));
        });
    }

    private Future<MongoLease> lookAgain(Seen seen) {
        return vertx.timer(times.seenEvery().toMillis()).compose(_ -> look(seen));
    }

    private Future<MongoLease> taken(Moment sent) {
        return Future.succeededFuture(new MongoLease(document, mine, times, time, sent));
    }

    private static String machine() {
        return MachineName.here().orElse("a machine without a name");
    }
}
