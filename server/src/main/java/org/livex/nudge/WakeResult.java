package org.livex.nudge;

import java.time.Duration;

/** What a push service said to a hint. */
public sealed interface WakeResult {
    /** It took the hint. Whether and when the phone hears it, nobody tells. */
    record HandedOver() implements WakeResult {}

    /** Nobody is at this address any more: forget it. */
    record Gone() implements WakeResult {}

    /** Not now; after {@code delay} it may be tried again. */
    record RetryAfter(Duration delay) implements WakeResult {}

    /** It will not help to try again. {@code reason} names no address. */
    record Failed(String reason) implements WakeResult {}
}
