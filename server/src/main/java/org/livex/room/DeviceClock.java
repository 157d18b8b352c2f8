package org.livex.room;

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

    /** What was sent is not held up for longer by a network that went and came back: its connection ends before. */
    static final Duration HELD_UP = Duration.ofMinutes(20);

    private static final DeviceClock BELIEVED = new DeviceClock(Duration.ZERO);

    /** As far as it counts for what somebody did. Of who did not say what it showed as this was sent it is believed. */
    static DeviceClock of(SyncRequest request, Instant receivedAt) {
        Instant sentAt = request.sentAt();
        if (sentAt == null) {
            return BELIEVED;
        }
        DeviceClock exact = new DeviceClock(ahead(sentAt, request.reckonedAt(), receivedAt));
        return exact.ahead.abs().compareTo(ON_THE_WAY) <= 0 ? BELIEVED : exact;
    }

    /**
     * {@code sentAt}: what it showed as it sent what arrived now. {@code reckonedAt}: what the server's showed then, as the device
     * reckons; null where it does not know. A request that the network held up is told by it from a clock that is slow.
     */
    static Duration ahead(Instant sentAt, @Nullable Instant reckonedAt, Instant receivedAt) {
        if (reckonedAt == null
                || reckonedAt.isAfter(receivedAt.plus(ON_THE_WAY))
                || reckonedAt.isBefore(receivedAt.minus(HELD_UP))) {
            return Duration.between(receivedAt, sentAt);
        }
        Instant left = reckonedAt.isAfter(receivedAt) ? receivedAt : reckonedAt;
        return Duration.between(left, sentAt);
    }

    /** What the server's clock showed when the device's showed this, unless it was set in between. */
    Instant byServer(Instant shown) {
        return shown.minus(ahead);
    }
}
