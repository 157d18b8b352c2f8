package org.livex.track;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases tracks that are older than they may get, now and every hour. */
public final class TrackRetention {
    private static final Logger LOG = LoggerFactory.getLogger(TrackRetention.class);
    private static final long EVERY_MILLIS = Duration.ofHours(1).toMillis();

    private TrackRetention() {}

    /** For as long as the verticle of the caller lives. */
    public static void start(Vertx vertx, Tracks tracks, Duration keep, InstantSource clock) {
        erase(tracks, keep, clock);
        vertx.setPeriodic(EVERY_MILLIS, _ -> erase(tracks, keep, clock));
    }

    private static void erase(Tracks tracks, Duration keep, InstantSource clock) {
        tracks.eraseBefore(clock.instant().minus(keep))
                .onFailure(e -> LOG.error("Old tracks are not erased: {}", e.getMessage()));
    }
}
