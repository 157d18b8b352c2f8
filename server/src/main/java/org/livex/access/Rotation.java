package org.livex.access;

import java.time.Instant;

/**
 * Where a device's refresh tokens are: the current one is number {@code generation}, since {@code at}; {@code confirmed}
 * is the highest generation that the device has shown to have received.
 */
record Rotation(int generation, Instant at, int confirmed) {
    static Rotation first(Instant at) {
        return new Rotation(0, at, 0);
    }

    /** The device has what this generation brought, so whoever comes with an older one is not waiting for an answer. */
    boolean isConfirmed() {
        return confirmed >= generation;
    }
}
