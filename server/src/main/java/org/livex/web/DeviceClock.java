package org.livex.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a device's clock is ahead of the server's, less than nothing where it is behind. */
record DeviceClock(Duration ahead) {
    /**
     * What a clock that is right may seem to be behind: no phone waits longer than 20 seconds for an answer before it says the same
     * again, with what its clock shows then. A clock that is off by less tells minutes well enough.
     */
    static final Duration ON_THE_WAY = Duration.ofSeconds(30);

    private static final DeviceClock BELIEVED = new DeviceClock(Duration.ZERO);

    /** {@code sentAt}: what it showed as it sent what arrived now; null where it did not say, and is believed. */
    static DeviceClock of(@Nullable Instant sentAt, Instant receivedAt) {
        Duration ahead = sentAt == null ? Duration.ZERO : Duration.between(receivedAt, sentAt);
        return ahead.abs().compareTo(ON_THE_WAY) <= 0 ? BELIEVED : new DeviceClock(ahead);
    }

    /** What the server's clock showed when the device's showed this, unless it was set in between. */
    Instant byServer(Instant shown) {
        return shown.minus(ahead);
    }
}
