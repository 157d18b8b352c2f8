package org.livex.web;

import io.netty.channel.Channel;
import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Accepts no more connections than the loop can look at beside all else: another thread does, and would open thousands before the loop
 * has seen the first. Who comes meanwhile waits in the system's queue. One event loop owns it.
 */
final class AcceptPace {
    private static final int MOST = 16;
    private static final long IN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final LongSupplier nanos;
    private long since;
    private int came;
    private boolean isPaused;

    AcceptPace(LongSupplier nanos) {
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    /** {@code listener} has accepted one more. */
    void came(@Nullable Channel listener, EventExecutor loop) {
        long now = nanos.getAsLong();
        if (now - since > IN_NANOS) {
            since = now;
            came = 0;
        }
        came++;
        if (came >= MOST && !isPaused && listener != null) {
            isPaused = true;
            listener.config().setAutoRead(false);
            var _ = loop.schedule(() -> goOn(listener), IN_NANOS, TimeUnit.NANOSECONDS);
        }
    }

    private void goOn(Channel listener) {
        isPaused = false;
        if (listener.isActive()) {
            listener.config().setAutoRead(true);
        }
    }
}
