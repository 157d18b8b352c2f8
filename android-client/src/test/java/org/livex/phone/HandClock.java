package org.livex.phone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until it is set. */
public final class HandClock extends Clock {
    private Instant shown;

    public HandClock(Instant shown) {
        this.shown = shown;
    }

    public void passes(Duration time) {
        shown = shown.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return shown;
    }
}
