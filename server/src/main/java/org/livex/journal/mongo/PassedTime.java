package org.livex.journal.mongo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * How much time has passed on this machine. The monotonic clock stands still while a laptop sleeps, and the wall clock can
 * be put right by any amount: so what surely passed and what may have passed are two answers. Each clock is compared with
 * itself only, never with another machine's.
 */
public final class PassedTime {
    private final LongSupplier monotonicNanos;
    private final InstantSource wall;

    /** One moment on both clocks. */
    record Moment(long nanos, Instant wall) {}

    PassedTime(LongSupplier monotonicNanos, InstantSource wall) {
        this.monotonicNanos = monotonicNanos;
        this.wall = wall;
    }

    static PassedTime onThisMachine(InstantSource wall) {
        return new PassedTime(System::nanoTime, wall);
    }

    Moment now() {
        return new Moment(monotonicNanos.getAsLong(), wall.instant());
    }

    /** For whoever waits until others have stopped. */
    Duration surelySince(Moment moment) {
        return Duration.ofNanos(monotonicNanos.getAsLong() - moment.nanos());
    }

    /** For whoever must stop before others begin. */
    Duration perhapsSince(Moment moment) {
        Duration monotonic = surelySince(moment);
        Duration byTheWall = Duration.between(moment.wall(), wall.instant());
        return byTheWall.compareTo(monotonic) > 0 ? byTheWall : monotonic;
    }
}
