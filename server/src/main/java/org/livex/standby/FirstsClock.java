package org.livex.standby;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the first server's clock shows, as a stand-by reckons it from answers, on a clock of its own that nobody sets. */
final class FirstsClock {
    /** An answer that took longer says too little. */
    private static final Duration TELLS_THE_TIME = Duration.ofSeconds(1);

    private final InstantSource steady;
    private final InstantSource wall;
    private @Nullable Duration ahead;

    FirstsClock(InstantSource steady, InstantSource wall) {
        this.steady = steady;
        this.wall = wall;
    }

    InstantSource steady() {
        return steady;
    }

    /** It showed {@code at}, in milliseconds since 1970, between two moments here. */
    void compare(Instant asked, long at, Instant answered) {
        Duration way = Duration.between(asked, answered);
        if (ahead == null || way.compareTo(TELLS_THE_TIME) <= 0) {
            ahead = Duration.between(Instant.ofEpochMilli(at), asked.plus(way.dividedBy(2)));
        }
    }

    /** What it shows now; empty before the first answer. */
    Optional<Instant> now() {
        return Optional.ofNullable(ahead).map(by -> steady.instant().minus(by));
    }

    /** How far the clock of this laptop is ahead of it, negative where it is behind. */
    Optional<Duration> wallAhead() {
        return now().map(first -> Duration.between(first, wall.instant()));
    }
}
