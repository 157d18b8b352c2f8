package org.livex.phone.sync;

import java.util.Locale;
import java.util.Random;

/**
 * Ids of commands: UUIDv7 (RFC 9562), ascending whatever the phone's clock does, so that what waits sorted by id is what
 * waits in the order in which it was done.
 */
final class Uuid7 {
    private static final int MOST_IN_A_MILLISECOND = 0xfff;

    private final Random random;
    private long lastMillis;
    private int counter;

    Uuid7(Random random) {
        this.random = random;
    }

    /** From now on all are greater than this one, which an earlier process made. */
    synchronized void after(String id) {
        String hex = id.replace("-", "");
        long millis = hex.matches("[0-9a-f]{32}") ? Long.parseLong(hex.substring(0, 12), 16) : 0;
        if (millis >= lastMillis) {
            lastMillis = millis;
            counter = MOST_IN_A_MILLISECOND;
        }
    }

    synchronized String next(long nowMillis) {
        if (nowMillis > lastMillis) {
            lastMillis = nowMillis;
            counter = 0;
        } else if (++counter > MOST_IN_A_MILLISECOND) {
            lastMillis++;
            counter = 0;
        }
        long variant = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        String tail = String.format(Locale.ROOT, "%016x", variant);
        return String.format(
                Locale.ROOT,
                "%08x-%04x-7%03x-%s-%s",
                lastMillis >>> 16,
                lastMillis & 0xffff,
                counter,
                tail.substring(0, 4),
                tail.substring(4));
    }
}
