package org.livex.phone.sync;

/**
 * How patient the engine is, all in milliseconds.
 *
 * @param firstPause after a failure; doubled with each further one, at random between a half and the whole
 * @param longestPause that a failure leads to
 * @param openWithin how long a socket may take to open
 * @param answerWithin how long a sync over the socket may take
 * @param callWithin how long a call may be silent
 * @param silence without a byte from the server, which pings every 20 s: then the phone asks whether it is still there
 * @param confirmAfter how soon after news the server is told that it was kept
 * @param pollEvery the shortest time between calls where sockets do not get through
 * @param pollAtMost the longest
 * @param positionsEvery how long positions are gathered
 */
public record Timing(
        long firstPause,
        long longestPause,
        long openWithin,
        long answerWithin,
        long callWithin,
        long silence,
        long confirmAfter,
        long pollEvery,
        long pollAtMost,
        long positionsEvery) {
    /**
     * Of a phone in a pocket for four days. The server's pings are the only thing that goes to and fro when nothing
     * happens.
     */
    public static final Timing USUAL =
            new Timing(500, 30_000, 10_000, 8_000, 20_000, 50_000, 1_000, 10_000, 30_000, 30_000);
}
