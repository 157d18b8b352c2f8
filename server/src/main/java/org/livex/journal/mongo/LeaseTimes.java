package org.livex.journal.mongo;

import java.time.Duration;

/**
 * How long a lease counts. Its holder renews it {@code renewedEvery}, and stops {@code trustedFor} after the last renewal
 * that was confirmed; whoever waits takes it when it was not renewed for {@code freeAfter}, and looks {@code seenEvery}.
 * What lies between trusted and free is for a write that was on its way when its sender stopped.
 */
public record LeaseTimes(Duration renewedEvery, Duration trustedFor, Duration freeAfter, Duration seenEvery) {
    public static final LeaseTimes DEFAULT = new LeaseTimes(
            Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(25), Duration.ofSeconds(1));

    public LeaseTimes {
        if (trustedFor.compareTo(freeAfter) >= 0) {
            throw new IllegalArgumentException("a holder must stop before another begins");
        }
    }
}
