package org.livex.journal.mongo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** The two clocks of a machine, moved by the test. The monotonic one can go on by itself whenever somebody looks at it. */
final class HandClock {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicReference<Instant> wall = new AtomicReference<>(Instant.parse("2026-11-24T09:30:00Z"));
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicLong nanosPerLook;

    private HandClock(Duration perLook) {
        this.nanosPerLook = new AtomicLong(perLook.toNanos());
    }

    static HandClock still() {
        return new HandClock(Duration.ZERO);
    }

    static HandClock goesOnBy(Duration perLook) {
        return new HandClock(perLook);
    }

    PassedTime time() {
        return new PassedTime(
                () -> {
                    looks.incrementAndGet();
                    return nanos.addAndGet(nanosPerLook.get());
                },
                wall::get);
    }

    void stand() {
        nanosPerLook.set(0);
    }

    /** Time as it mostly passes. */
    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
        jump(time);
    }

    /** The laptop slept, or somebody set its clock. */
    void jump(Duration time) {
        wall.updateAndGet(now -> now.plus(time));
    }

    int looks() {
        return looks.get();
    }

    InstantSource wall() {
        return wall::get;
    }
}
