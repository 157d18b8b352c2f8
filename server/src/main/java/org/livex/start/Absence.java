package org.livex.start;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that this process did not run for a while, which its logs would pass over: a laptop that slept, a machine that was paused. */
final class Absence {
    private static final Logger LOG = LoggerFactory.getLogger(Absence.class);
    private static final Duration WORTH_TELLING = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final LongSupplier workedNanos;
    private Instant before;
    private long workedBefore;

    /** {@code workedNanos}: what this process has had of the processors; the clock's time goes on without it. */
    Absence(InstantSource clock, LongSupplier workedNanos) {
        this.clock = clock;
        this.workedNanos = workedNanos;
        this.before = clock.instant();
        this.workedBefore = workedNanos.getAsLong();
    }

    static Absence ofThisProcess(InstantSource clock) {
        return new Absence(
                clock,
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? system::getProcessCpuTime
                        : () -> 0);
    }

    /** To be called again and again, several times a second. What comes between two calls counts, wherever in one it begins. */
    void look() {
        Instant now = clock.instant();
        Duration gap = Duration.between(before, now);
        before = now;
        long worked = workedNanos.getAsLong();
        boolean wasBusy = worked - workedBefore > gap.toNanos() / 2;
        workedBefore = worked;
        if (gap.compareTo(WORTH_TELLING) >= 0 && !wasBusy) {
            LOG.warn(
                    "Livex did not run for {} s: the laptop slept, or the machine or this process was stopped. Nothing is lost; what"
                            + " fell due meanwhile goes out now and is marked late.",
                    gap.toSeconds());
        }
    }
}
