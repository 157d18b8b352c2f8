package org.livex.phone.sync;

import java.util.Random;

/** Longer and longer pauses, at random: when a router comes back, seventy phones must not all call in the same second. */
final class BackOff {
    private static final int MOST_DOUBLINGS = 16;

    private final Timing timing;
    private final Random random;
    private int failures;

    BackOff(Timing timing, Random random) {
        this.timing = timing;
        this.random = random;
    }

    long nextMillis() {
        long ceiling = Math.min(timing.longestPause(), timing.firstPause() << Math.min(failures++, MOST_DOUBLINGS));
        return ceiling / 2 + (long) (random.nextDouble() * ceiling / 2);
    }

    void reset() {
        failures = 0;
    }
}
