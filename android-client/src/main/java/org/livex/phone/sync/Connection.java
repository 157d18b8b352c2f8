package org.livex.phone.sync;

import java.time.Instant;

/**
 * How the server is reached.
 *
 * @param since by this phone's clock
 */
public record Connection(Way way, Instant since) {
    public enum Way {
        /** By an open socket: news comes by itself. */
        LIVE,
        /** By a call every few seconds, where sockets do not get through. */
        POLLING,
        OFFLINE
    }
}
