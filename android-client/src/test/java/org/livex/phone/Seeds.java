package org.livex.phone;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Gives the random tests their seeds: all day the same, the next day others, so that a week tries more than one run could.
 * {@code -Dseed=…} begins with that one, to repeat a failure; {@code -Dall=true} tries as many as {@code ops/test all} does.
 */
public final class Seeds {
    private static final int MOST_A_DAY = 1_000;

    private static final boolean IS_ALL = Boolean.getBoolean("all");

    private Seeds() {}

    /** By the calendar of UTC: wherever the tests run on one day, they try the same. */
    public static long first() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return Long.getLong("seed", Long.parseLong(today.format(DateTimeFormatter.BASIC_ISO_DATE)) * MOST_A_DAY);
    }

    public static int howMany(int inTheGate, int inAll) {
        return IS_ALL ? inAll : inTheGate;
    }
}
