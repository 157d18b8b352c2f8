package org.livex.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import org.livex.room.Erasures;
import org.livex.track.TrackRetention;
import org.livex.track.Tracks;

/** Ends what a server keeps for so many days only: tracks, and what it knows of people. */
public final class Retention {
    private static final Duration LOOKS_EVERY = Duration.ofHours(1);

    private final Vertx vertx;
    private final long looks;

    private Retention(Vertx vertx, long looks) {
        this.vertx = vertx;
        this.looks = looks;
    }

    /** Now for tracks, every hour for both. Whose people are soon to be erased is warned now. */
    public static Retention begin(
            Vertx vertx, Config.Storage storage, Tracks tracks, Erasures erasures, InstantSource clock) {
        TrackRetention.start(vertx, tracks, storage.keepTracks(), clock);
        erasures.warnOfRetention(storage.keepPeople());
        return new Retention(
                vertx, vertx.setPeriodic(LOOKS_EVERY.toMillis(), _ -> erasures.endRetention(storage.keepPeople())));
    }

    /** Ends the looking. */
    public Future<Void> close() {
        vertx.cancelTimer(looks);
        return Future.succeededFuture();
    }
}
