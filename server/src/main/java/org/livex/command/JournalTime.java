package org.livex.command;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The time of one journal: steady, whatever is done to the machine's clock, and never before what was written. Not thread-safe. */
final class JournalTime {
    private final SteadyClock clock;
    private @Nullable Instant lastAt;
    private Duration ahead = Duration.ZERO;

    JournalTime(SteadyClock clock) {
        this.clock = clock;
    }

    Instant now() {
        Instant now = clock.instant().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
        return lastAt != null && now.isBefore(lastAt) ? lastAt : now;
    }

    /** How far the machine's clock was set since the journal last said that it is {@code told} ahead. */
    Duration stepSince(Duration told) {
        return clock.drift().minus(ahead).minus(told).truncatedTo(ChronoUnit.MILLIS);
    }

    void wrote(Instant at) {
        lastAt = at;
    }

    /**
     * As far from the machine's clock as the journal knows, which has {@code told} how far that one is ahead; a clock that was set
     * back meanwhile does not make time stand. The whole server goes on from there, as far as it can: it has one time for entries,
     * devices and positions.
     */
    void goOn(Duration told) {
        clock.goOnFrom(aheadOfClock(told));
        ahead = aheadOfClock(told);
    }

    private Duration aheadOfClock(Duration told) {
        if (lastAt == null) {
            return Duration.ZERO;
        }
        Duration known = clock.isAnothers() ? Duration.ZERO : clock.drift().minus(told);
        Duration behind = Duration.between(clock.instant().plus(known), lastAt);
        return behind.isPositive() ? known.plus(behind) : known;
    }
}
