package org.livex.standby;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the stand-by of a server does: {@code heard} last when, or since when it is stuck; null where nobody knows, after a start before
 * which that was not kept; {@code behind} by how many seconds while it follows.
 */
public record StandbyReport(State state, @Nullable Instant heard, long behind) {
    public enum State {
        /** It has not yet had everything since this server started or it was paired. */
        COPYING,
        FOLLOWING,
        /** It is there, and cannot follow: its disk is full. */
        DISK_FULL,
        /** It is there, and cannot follow; its terminal says why. */
        FAILING,
        /** Nothing was heard of it for a while: what happens from now on is on one laptop alone. */
        GONE
    }
}
