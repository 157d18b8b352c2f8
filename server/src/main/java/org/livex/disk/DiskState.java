package org.livex.disk;

import java.util.Locale;

/**
 * How near a disk is to being full. A fact of the journal needs about a kilobyte, a day of seventy phones' positions a hundred
 * megabytes, a photo some.
 */
public enum DiskState {
    /** Nothing to say. */
    AMPLE,
    /** Somebody should free some space: less than 500 MB, of a small disk less than a twentieth, and never under 20 MB. */
    LOW,
    /** Positions are not kept and files not taken any more: less than a fifth of that. */
    SCARCE,
    /** Nothing can be written, or soon: less than 1 MB. */
    FULL;

    static final long MEGABYTE = 1_000_000;
    private static final long LOW_BELOW = 500 * MEGABYTE;
    private static final long LOW_IN_ANY_CASE_BELOW = 20 * MEGABYTE;
    private static final int TWENTIETH = 20;
    private static final int FIFTH = 5;

    static DiskState of(FreeSpace.Room room) {
        long low = Math.max(LOW_IN_ANY_CASE_BELOW, Math.min(LOW_BELOW, room.total() / TWENTIETH));
        if (room.free() < MEGABYTE) {
            return FULL;
        }
        if (room.free() < low / FIFTH) {
            return SCARCE;
        }
        return room.free() < low ? LOW : AMPLE;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
