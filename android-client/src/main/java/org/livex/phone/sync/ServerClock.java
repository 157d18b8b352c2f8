package org.livex.phone.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How far the server's clock is ahead of this phone's. Of the last few answers the fastest is believed: it had the least
 * room for error. Measured against the clock that nobody sets, so a person who sets the other one breaks nothing.
 */
final class ServerClock {
    private static final int SAMPLES = 8;

    private final DeviceClock clock;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private Duration before;

    /** The server's time less the elapsed time, and how long the answer took. */
    private record Sample(long aheadMillis, long tookMillis) {}

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
        samples.addLast(new Sample(serverNow.toEpochMilli() - askedElapsed - took / 2, took));
        if (samples.size() > SAMPLES) {
            samples.removeFirst();
        }
    }

    synchronized Duration offset() {
        Sample best = null;
        for (Sample sample : samples) {
            if (best == null || sample.tookMillis() <= best.tookMillis()) {
                best = sample;
            }
        }
        if (best != null) {
            before = Duration.ofMillis(
                    best.aheadMillis() + clock.elapsedMillis() - clock.now().toEpochMilli());
        }
        return before;
    }

    Instant now() {
        return clock.now().plus(offset());
    }
}
