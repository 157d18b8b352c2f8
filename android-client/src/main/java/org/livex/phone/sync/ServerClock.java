package org.livex.phone.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * How far the server's clock is ahead of this phone's. Of the last few answers the fastest is believed: it had the least
 * room for error. An answer that cannot be true together with it tells that the server's clock was set: all before it says
 * nothing any more. Measured against the clock that nobody sets, so a person who sets the phone's other one breaks nothing.
 */
final class ServerClock {
    private static final int SAMPLES = 8;
    private static final long UNCERTAIN_MILLIS = 500;

    private final DeviceClock clock;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private Duration before;

    /** The server's time less the elapsed time, and how long the answer took. */
    private record Sample(long aheadMillis, long tookMillis) {
        boolean contradicts(Sample other) {
            long room = (tookMillis + other.tookMillis) / 2 + UNCERTAIN_MILLIS;
            return Math.abs(aheadMillis - other.aheadMillis) > room;
        }
    }

    /** @param before what was known when this process began */
    ServerClock(DeviceClock clock, Duration before) {
        this.clock = clock;
        this.before = before;
    }

    /** What an earlier process knew. */
    synchronized void remember(Duration offset) {
        before = offset;
    }

    synchronized void heard(long askedElapsed, Instant serverNow) {
        long took = clock.elapsedMillis() - askedElapsed;
        Sample heard = new Sample(serverNow.toEpochMilli() - askedElapsed - took / 2, took);
        Sample best = best();
        if (best != null && heard.contradicts(best)) {
            samples.clear();
        }
        samples.addLast(heard);
        if (samples.size() > SAMPLES) {
            samples.removeFirst();
        }
    }

    private @Nullable Sample best() {
        Sample best = null;
        for (Sample sample : samples) {
            if (best == null || sample.tookMillis() <= best.tookMillis()) {
                best = sample;
            }
        }
        return best;
    }

    synchronized Duration offset() {
        Sample best = best();
        if (best != null) {
            before = Duration.ofMillis(
                    best.aheadMillis() + clock.elapsedMillis() - clock.now().toEpochMilli());
        }
        return before;
    }

    /** The server's time by what it said to this process, whatever this phone was set to since; null: it said nothing yet. */
    synchronized @Nullable Instant reckoned() {
        Sample best = best();
        return best == null ? null : Instant.ofEpochMilli(best.aheadMillis() + clock.elapsedMillis());
    }

    Instant now() {
        return clock.now().plus(offset());
    }
}
