package org.livex.phone.sync;

import java.time.Instant;

/** The phone's two clocks: one that anybody may set, and one that only runs on. */
public interface DeviceClock {
    /** What the phone shows; it may jump. */
    Instant now();

    /** Milliseconds since some moment; goes on while the phone sleeps and never jumps while this process lives. */
    long elapsedMillis();
}
