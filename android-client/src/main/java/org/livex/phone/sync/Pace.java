package org.livex.phone.sync;

/**
 * How much of a file goes in one call, as docs/protocol.md says in "Attachments": what did not arrive in its time goes in smaller
 * pieces, what was quick in larger ones.
 */
final class Pace {
    private static final int KILOBYTE = 1024;
    private static final int[] SIZES = {4 * KILOBYTE, 16 * KILOBYTE, 64 * KILOBYTE, 256 * KILOBYTE};
    /** The next one is worth a larger piece. */
    private static final long QUICK_MILLIS = 2_000;
    /** Near the time in which an answer must come: a larger one would not be there. */
    private static final long SLOW_MILLIS = 10_000;

    private final DeviceClock clock;
    /** Small enough for any line, and the second call on a good one takes more. */
    private int step = 1;

    private long began;

    Pace(DeviceClock clock) {
        this.clock = clock;
    }

    /** Of the piece that goes now. */
    int begin() {
        began = clock.elapsedMillis();
        return SIZES[step];
    }

    /** @param bytes of the piece: the last of a file is quick because it is small */
    void arrived(int bytes) {
        long millis = clock.elapsedMillis() - began;
        if (millis > SLOW_MILLIS) {
            lost();
        } else if (millis < QUICK_MILLIS && bytes == SIZES[step]) {
            step = Math.min(SIZES.length - 1, step + 1);
        }
    }

    void lost() {
        step = Math.max(0, step - 1);
    }
}
