package org.livex;

import java.time.Duration;
import java.time.Instant;
import org.livex.command.SteadyClock;

/** A machine on which a test lets time pass, and sets the clock, while the server runs. */
public final class SettableClock implements SteadyClock {
    private volatile Duration drift = Duration.ZERO;
    private volatile Duration passed = Duration.ZERO;

    public void setBy(Duration step) {
        drift = drift.plus(step);
    }

    public void pass(Duration time) {
        passed = passed.plus(time);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(passed);
    }

    @Override
    public void goOnFrom(Duration ahead) {
        // A test sets it after the server has started.
    }

    @Override
    public Duration drift() {
        return drift;
    }
}
