package org.livex.portrait;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How fast somebody did one thing: in the middle of {@code known} times, of {@code cases} in which it was to be done. {@code median}
 * is null where no time is known.
 */
public record Pace(
        Step step, int cases, int known, @Nullable Duration median) {
    /** From a message to what was done with it. */
    public enum Step {
        READ,
        ACKNOWLEDGED,
        ACTED
    }
}
