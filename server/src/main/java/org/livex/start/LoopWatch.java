package org.livex.start;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Looks, from a thread of its own, whether this process runs and what another thread of it does: by itself a thread that comes too late
 * cannot tell whether all of the machine stood still or it alone was held.
 */
final class LoopWatch implements AutoCloseable {
    private static final String OURS = "org.livex.";

    private final InstantSource clock;
    private final Thread watched;
    private final Duration patience;
    private final Thread watching;
    private Instant looked;
    private Instant heard;
    private Duration longest = Duration.ZERO;
    private @Nullable String heldBy;
    private volatile boolean isOver;

    /** {@code unseen}: for how long at a time nobody looked; {@code heldBy}: what the other thread was at meanwhile, where it was held. */
    record Seen(Duration unseen, @Nullable String heldBy) {}

    /** {@code patience}: after how long without a word of it a thread counts as held. */
    LoopWatch(InstantSource clock, Thread watched, Duration every, Duration patience) {
        this.clock = clock;
        this.watched = watched;
        this.patience = patience;
        this.looked = clock.instant();
        this.heard = looked;
        this.watching = Thread.ofPlatform().daemon().name("loop-watch").start(() -> lookAgain(every));
    }

    /** Of the time since it was asked last, by the thread that is watched. */
    synchronized Seen take() {
        look();
        Seen seen = new Seen(longest, heldBy);
        longest = Duration.ZERO;
        heldBy = null;
        heard = looked;
        return seen;
    }

    @Override
    public void close() {
        isOver = true;
        watching.interrupt();
    }

    private void lookAgain(Duration every) {
        while (!isOver) {
            try {
                Thread.sleep(every);
            } catch (InterruptedException _) {
                return;
            }
            look();
        }
    }

    private synchronized void look() {
        Instant now = clock.instant();
        Duration unseen = Duration.between(looked, now);
        longest = unseen.compareTo(longest) > 0 ? unseen : longest;
        looked = now;
        boolean isHeld = Duration.between(heard, now).minus(longest).compareTo(patience) >= 0;
        if (isHeld && heldBy == null && Thread.currentThread() != watched) {
            heldBy = Arrays.stream(watched.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith(OURS))
                    .findFirst()
                    .map(frame -> frame.getClassName().substring(OURS.length()) + "." + frame.getMethodName())
                    .orElse(null);
        }
    }
}
