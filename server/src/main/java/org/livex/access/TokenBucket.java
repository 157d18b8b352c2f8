package org.livex.access;

import java.time.Duration;
import java.time.Instant;

/** A budget that is spent one by one and grows back evenly. Full at first. */
public record TokenBucket(double tokens, Instant asOf) {
    /** {@code burst} at once, and one more every {@code refill}. */
    public record Size(int burst, Duration refill) {
        public TokenBucket full(Instant now) {
            return new TokenBucket(burst, now);
        }
    }

    public TokenBucket refilled(Size size, Instant now) {
        // A clock that was set back gives nothing, and must not freeze the bucket until it has caught up.
        double grown = Math.max(
                0,
                (double) Duration.between(asOf, now).toMillis() / size.refill().toMillis());
        return new TokenBucket(Math.min(size.burst(), tokens + grown), now);
    }

    boolean isEmpty() {
        return !has(1);
    }

    /** More than the whole budget is never asked for: it would never be there. */
    public boolean has(double wanted) {
        return tokens >= wanted;
    }

    TokenBucket spent() {
        return spent(1);
    }

    public TokenBucket spent(double some) {
        return new TokenBucket(tokens - some, asOf);
    }

    TokenBucket givenBack(Size size) {
        return new TokenBucket(Math.min(size.burst(), tokens + 1), asOf);
    }

    Duration wait(Size size) {
        return wait(size, 1);
    }

    /** Until it has so much. */
    public Duration wait(Size size, double wanted) {
        long millis = (long) Math.ceil((wanted - tokens) * size.refill().toMillis());
        return Duration.ofSeconds(Math.max(1, Math.ceilDiv(millis, 1000L)));
    }
}
