package org.livex.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.livex.exercise.clock.WallClock;

/**
 * The steady clock of this machine: tied to its wall clock once, then counted. What it counts by stands while a laptop
 * sleeps, so the sleep is added where the system tells it (on Linux, in the time since it was booted); elsewhere a sleep
 * looks like a clock that was set forward.
 */
public final class MachineClock implements SteadyClock {
    private static final Path UPTIME = Path.of("/proc/uptime");
    private static final Duration LOOKS_EVERY = Duration.ofMillis(500);
    private static final Duration SHORTEST_SLEEP = Duration.ofSeconds(1);
    private static final Duration LONGEST_LOOK = Duration.ofMillis(100);
    private static final int MOST_LOOKS = 3;

    private final InstantSource wall;
    private final LongSupplier awakeNanos;
    private final Supplier<OptionalLong> bootedMillis;
    private final long tiedNanos;
    private Instant tiedAt;
    private boolean wentOn;
    private boolean isAnothers;
    private Duration slept = Duration.ZERO;
    private long lookedNanos;
    private OptionalLong lookedBooted;

    /** {@code bootedMillis} counts sleep, {@code awakeNanos} does not. */
    MachineClock(InstantSource wall, LongSupplier awakeNanos, Supplier<OptionalLong> bootedMillis) {
        this.wall = wall;
        this.awakeNanos = awakeNanos;
        this.bootedMillis = bootedMillis;
        this.tiedAt = wall.instant();
        this.tiedNanos = awakeNanos.getAsLong();
        this.lookedNanos = tiedNanos;
        this.lookedBooted = bootedMillis.get();
    }

    public static MachineClock tiedTo(InstantSource wall) {
        return new MachineClock(wall, System::nanoTime, MachineClock::uptime);
    }

    @Override
    public synchronized Instant instant() {
        long now = awakeNanos.getAsLong();
        if (now - lookedNanos >= LOOKS_EVERY.toNanos()) {
            addSleep(now);
        }
        return tiedAt.plusNanos(now - tiedNanos).plus(slept);
    }

    /** A process that is stopped between the two clocks would see a step where there is none: it looks again. */
    @Override
    public synchronized Duration drift() {
        Duration drift = Duration.ZERO;
        for (int look = 0; look < MOST_LOOKS; look++) {
            addSleep(awakeNanos.getAsLong());
            Instant before = instant();
            drift = Duration.between(before, wall.instant());
            if (Duration.between(before, instant()).compareTo(LONGEST_LOOK) < 0) {
                return drift;
            }
        }
        return drift;
    }

    @Override
    public synchronized void goOnFrom(Duration ahead) {
        if (!wentOn && WallClock.isWorthTelling(ahead)) {
            tiedAt = tiedAt.plus(ahead);
            wentOn = true;
        }
    }

    @Override
    public synchronized void goOnAs(Duration ahead) {
        tiedAt = tiedAt.plus(ahead);
        wentOn = true;
        isAnothers = true;
    }

    @Override
    public synchronized boolean isAnothers() {
        return isAnothers;
    }

    private void addSleep(long now) {
        OptionalLong booted = bootedMillis.get();
        boolean isOneMoment = awakeNanos.getAsLong() - now < LONGEST_LOOK.toNanos();
        if (!isOneMoment) {
            return;
        }
        if (booted.isPresent() && lookedBooted.isPresent()) {
            Duration all = Duration.ofMillis(booted.getAsLong() - lookedBooted.getAsLong());
            Duration sleep = all.minusNanos(now - lookedNanos);
            if (sleep.compareTo(SHORTEST_SLEEP) >= 0) {
                slept = slept.plus(sleep);
            }
        }
        lookedNanos = now;
        lookedBooted = booted;
    }

    /** Seconds since the system was booted, with two digits behind the point, and then the idle time. */
    private static OptionalLong uptime() {
        try {
            String text = Files.readString(UPTIME, StandardCharsets.US_ASCII);
            return OptionalLong.of((long) (Double.parseDouble(text.substring(0, text.indexOf(' '))) * 1000));
        } catch (IOException | RuntimeException _) {
            return OptionalLong.empty();
        }
    }
}
