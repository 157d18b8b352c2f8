package org.livex.access;

import java.time.Duration;
import java.time.Instant;

/** A budget that is spent one by one and grows back evenly. Full at first. */
record TokenBucket(double tokens, Instant asOf) {
    /** {@code burst} at once, and one more every {@code refill}. */
    record Size(int burst, Duration refill) {
        TokenBucket full(Instant now) {
            return new TokenBucket(burst, now);
        }
    }

    TokenBucket refilled(Size size, Instant now) {
        // A clock that was set back gives nothing, and must not freeze the bucket until it has caught up.
        double grown = Math.max(
                0,
                (double) Duration.between(asOf, now).toMillis() / size.refill().toMillis());
        return new TokenBucket(Math.min(size.burst(), tokens + grown), now);
    }

    boolean isEmpty() {
        return tokens < 1;
    }

    TokenBucket spent() {
        return new TokenBucket(tokens - 1, asOf);
    }

    TokenBucket givenBack(Size size) {
        return new TokenBucket(Math.min(size.burst(), tokens + 1), asOf);
    }

    Duration wait(Size size) {
        long millis = (long) Math.ceil((1 - tokens) * size.refill().toMillis());
        return Duration.ofSeconds(Math.max(1, Math.ceilDiv(millis, 1000L)));
    }
}
