package org.livex;

import java.time.Duration;
import java.time.Instant;
import org.livex.command.SteadyClock;

/** A machine whose clock a test sets while the server runs. */
public final class SettableClock implements SteadyClock {
    private volatile Duration drift = Duration.ZERO;

    public void setBy(Duration step) {
        drift = drift.plus(step);
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public Duration drift() {
        return drift;
    }
}
