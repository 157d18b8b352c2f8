package org.livex.exercise.clock;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Stamp;

/**
 * How far the laptop's clock is ahead of the time that play goes by: it was set while the exercise was there.
 * {@code noticed} null: it was never set.
 */
public record WallClock(Duration ahead, @Nullable Stamp noticed) {
    public static final WallClock UNTOUCHED = new WallClock(Duration.ZERO, null);

    /** Less is no more than what clocks are apart. */
    private static final Duration WORTH_TELLING = Duration.ofSeconds(2);

    /** A dead battery begins in 1970; no instant overflows by so much. */
    private static final Duration LONGEST = Duration.ofDays(200 * 366);

    public static boolean isWorthTelling(Duration step) {
        return step.abs().compareTo(WORTH_TELLING) >= 0;
    }

    static void requireBelievable(Duration step) {
        if (step.abs().compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("is no believable step of a clock");
        }
    }

    public boolean isAway() {
        return isWorthTelling(ahead);
    }

    public WallClock setBy(Duration step, Stamp stamp) {
        return new WallClock(ahead.plus(step), stamp);
    }
}
