package org.livex.start;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that this process did not run for a while, which its logs would pass over: a laptop that slept, a machine that was paused. */
final class Absence {
    private static final Logger LOG = LoggerFactory.getLogger(Absence.class);
    private static final Duration WORTH_TELLING = Duration.ofSeconds(10);

    private final LongSupplier workedNanos;
    private long workedBefore;

    /** {@code workedNanos}: what this process has had of the processors. */
    Absence(LongSupplier workedNanos) {
        this.workedNanos = workedNanos;
        this.workedBefore = workedNanos.getAsLong();
    }

    static Absence ofThisProcess() {
        return new Absence(
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? system::getProcessCpuTime
                        : () -> 0);
    }

    /** To be called again and again; {@code late}: how much later than it was to be. */
    void look(Duration late) {
        long worked = workedNanos.getAsLong();
        boolean wasBusy = worked - workedBefore > late.toNanos() / 2;
        workedBefore = worked;
        if (late.compareTo(WORTH_TELLING) >= 0 && !wasBusy) {
            LOG.warn(
                    "Livex did not run for {} s: the laptop slept, or the machine or this process was stopped. Nothing is lost; what"
                            + " fell due meanwhile goes out now and is marked late.",
                    late.toSeconds());
        }
    }
}
