package org.livex.nudge;

import java.time.Duration;

/** {@code apart}: between two hints to one device. {@code longestRetry}: no push service may hold a hint back longer. */
record NudgeTimes(Duration apart, Duration longestRetry) {
    static final NudgeTimes DEFAULT = new NudgeTimes(Duration.ofSeconds(5), Duration.ofMinutes(15));
}
