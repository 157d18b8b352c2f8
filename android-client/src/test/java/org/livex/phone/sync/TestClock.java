package org.livex.phone.sync;

import java.time.Duration;
import java.time.Instant;

/** A phone's clocks, one of which anybody may set. */
final class TestClock implements DeviceClock {
    private volatile Duration ahead = Duration.ZERO;

    void jump(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis()).plus(ahead);
    }

    @Override
    public long elapsedMillis() {
        return System.nanoTime() / 1_000_000;
    }
}
