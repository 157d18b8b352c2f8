package org.livex.phone.sync;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the line's thread waits for: that somebody rings, or that a socket says something. */
final class Bell {
    private final LinkedBlockingQueue<Ring> rings = new LinkedBlockingQueue<>();

    enum Kind {
        NEWS,
        OPENED,
        HEARD,
        CLOSED
    }

    /**
     * @param socket which one, 0 where it is about none
     * @param code of the closing
     */
    record Ring(Kind kind, int socket, String text, int code) {
        static final Ring NEWS = new Ring(Kind.NEWS, 0, "", 0);
    }

    void ring() {
        ring(Ring.NEWS);
    }

    void ring(Ring ring) {
        rings.add(ring);
    }

    /** Null if nobody rang. */
    @Nullable Ring await(long millis) {
        try {
            return rings.poll(Math.max(0, millis), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** What another socket said before does not matter any more. */
    void awaitNews(long millis, DeviceClock clock) {
        long until = clock.elapsedMillis() + millis;
        for (long left = millis; left > 0; left = until - clock.elapsedMillis()) {
            Ring ring = await(left);
            if (ring == null || ring.kind() == Kind.NEWS) {
                return;
            }
        }
    }
}
