package org.livex.journal.mongo;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import org.livex.journal.JournalUnavailable;
import org.livex.journal.mongo.MongoLeaseDocument.Holding;
import org.livex.journal.mongo.PassedTime.Moment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * That this server alone uses a MongoDB database. It is ours only as long as its last confirmed renewal is young, which is
 * asked at the moment of use: a process that was paused, or a laptop that slept, finds out before it does anything else.
 * In doubt nothing is answered until a renewal shows that nobody else had the database in between; if somebody had, it is
 * lost for good.
 */
public final class MongoLease {
    private static final Logger LOG = LoggerFactory.getLogger(MongoLease.class);

    private final MongoLeaseDocument document;
    private final Holding mine;
    private final LeaseTimes times;
    private final PassedTime time;
    private final Promise<Void> lost = Promise.promise();
    private volatile Moment confirmed;
    private volatile boolean ended;
    private volatile boolean saidDoubt;
    private Runnable stopRenewing = () -> {};

    /** {@code confirmed} is from before the document was written. */
    MongoLease(MongoLeaseDocument document, Holding mine, LeaseTimes times, PassedTime time, Moment confirmed) {
        this.document = document;
        this.mine = mine;
        this.times = times;
        this.time = time;
        this.confirmed = confirmed;
    }

    /**
     * Succeeds once this server has the database to itself. Of one that is marked as used, waits whether its holder still
     * renews that: fails with {@link JournalUnavailable} as soon as it does, and takes over if it never does.
     */
    public static Future<MongoLease> take(Vertx vertx, MongoConnection mongo, InstantSource wall) {
        return take(vertx, mongo, LeaseTimes.DEFAULT, PassedTime.onThisMachine(wall));
    }

    static Future<MongoLease> take(Vertx vertx, MongoConnection mongo, LeaseTimes times, PassedTime time) {
        return LeaseWait.until(vertx, new MongoLeaseDocument(mongo), times, time)
                .map(lease -> {
                    lease.renewRegularly(vertx);
                    return lease;
                });
    }

    /** Whether nobody else can have the database at this moment. Ask before each thing that would be wrong otherwise. */
    public boolean isHeld() {
        return !ended && time.perhapsSince(confirmed).compareTo(times.trustedFor()) < 0;
    }

    /** Completes when another server has, or had, the database: what this one knows may be outdated, and it must end. */
    public Future<Void> lost() {
        return lost.future();
    }

    /** The next server need not wait then. To be called when nothing is being written any more. */
    public Future<Void> giveBack() {
        ended = true;
        stopRenewing.run();
        return document.remove(mine).otherwiseEmpty();
    }

    private void renewRegularly(Vertx vertx) {
        long timer = vertx.setPeriodic(times.renewedEvery().toMillis(), _ -> {
            sayDoubt();
            renew();
        });
        stopRenewing = () -> vertx.cancelTimer(timer);
    }

    /** Does not wait for the one before: that may hang on a connection that is dead. */
    Future<Void> renew() {
        Moment sent = time.now();
        return document.renew(mine)
                .onSuccess(isOurs -> {
                    if (isOurs) {
                        confirm(sent);
                    } else {
                        lose();
                    }
                })
                .mapEmpty();
    }

    private synchronized void confirm(Moment sent) {
        if (sent.nanos() - confirmed.nanos() >= 0) {
            confirmed = sent;
        }
        if (saidDoubt && isHeld()) {
            saidDoubt = false;
            LOG.warn("MongoDB confirms that no other server took over: commands are taken again");
        }
    }

    private void lose() {
        if (!ended) {
            ended = true;
            stopRenewing.run();
            lost.tryComplete();
        }
    }

    private void sayDoubt() {
        if (!ended && !saidDoubt && !isHeld()) {
            saidDoubt = true;
            LOG.error(
                    "MongoDB has not confirmed for {} s that this server is the only one: nothing is answered until it does",
                    times.trustedFor().toSeconds());
        }
    }
}
