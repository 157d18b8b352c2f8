package org.livex.start;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says that nobody was answered for a while, which logs would pass over, and why: this process did not run (a laptop that slept, a
 * machine that was paused), or the thread that answers everybody was held.
 */
final class Absence {
    private static final Logger LOG = LoggerFactory.getLogger(Absence.class);
    private static final Duration WORTH_TELLING = Duration.ofSeconds(10);
    private static final String NOTHING_LOST =
            "Nothing is lost; what fell due meanwhile goes out now and is marked late.";

    private final InstantSource clock;
    private final LongSupplier workedNanos;
    private final Supplier<LoopWatch.Seen> watch;
    private Instant before;
    private long workedBefore;

    /** {@code workedNanos}: what this process has had of the processors; the clock's time goes on without it. */
    Absence(InstantSource clock, LongSupplier workedNanos, Supplier<LoopWatch.Seen> watch) {
        this.clock = clock;
        this.workedNanos = workedNanos;
        this.watch = watch;
        this.before = clock.instant();
        this.workedBefore = workedNanos.getAsLong();
    }

    static Absence ofThisProcess(InstantSource clock, LoopWatch watch) {
        return new Absence(
                clock,
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? system::getProcessCpuTime
                        : () -> 0,
                watch::take);
    }

    /** To be called again and again, several times a second. What comes between two calls counts, wherever in one it begins. */
    void look() {
        Instant now = clock.instant();
        Duration gap = Duration.between(before, now);
        before = now;
        long worked = workedNanos.getAsLong();
        boolean wasBusy = worked - workedBefore > gap.toNanos() / 2;
        workedBefore = worked;
        LoopWatch.Seen seen = watch.get();
        if (gap.compareTo(WORTH_TELLING) < 0) {
            return;
        }
        boolean wasAway = seen.unseen().compareTo(gap.dividedBy(2)) > 0;
        if (!wasAway) {
            LOG.warn(
                    "Livex ran, and answered nobody for {} s: the thread that answers was held{}. {}",
                    gap.toSeconds(),
                    seen.heldBy() == null ? "" : " by " + seen.heldBy(),
                    NOTHING_LOST);
        } else if (!wasBusy) {
            LOG.warn(
                    "Livex did not run for {} s: the laptop slept, or the machine or this process was stopped. {}",
                    gap.toSeconds(),
                    NOTHING_LOST);
        }
    }
}
