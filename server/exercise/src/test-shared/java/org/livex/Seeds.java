package org.livex;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.LongStream;

/**
 * Gives the random tests their seeds: all day the same, the next day others, so that a week tries more than one run could.
 * {@code -Dseed=…} begins with that one, to repeat a failure; {@code -Dall=true} tries as many as {@code ops/test all} does.
 */
public final class Seeds {
    /** Neighbouring seeds of {@link java.util.Random} begin alike: all of a day's histories would throw the same first coin. */
    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;

    private static final boolean IS_ALL = Boolean.getBoolean("all");

    private Seeds() {}

    /** By the calendar of UTC: wherever the tests run on one day, they try the same. */
    public static long first() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return Long.getLong("seed", Long.parseLong(today.format(DateTimeFormatter.BASIC_ISO_DATE)));
    }

    public static LongStream some(int inTheGate, int inAll) {
        return LongStream.iterate(first(), seed -> seed + STEP).limit(howMany(inTheGate, inAll));
    }

    public static int howMany(int inTheGate, int inAll) {
        return IS_ALL ? inAll : inTheGate;
    }
}
