package org.livex.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Stands still until it is told to move. */
final class TestClock implements InstantSource {
    private final AtomicLong millis =
            new AtomicLong(Instant.parse("2026-11-24T09:30:00.123Z").toEpochMilli());

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis.get());
    }

    void pass(Duration time) {
        millis.addAndGet(time.toMillis());
    }
}
