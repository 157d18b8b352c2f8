package org.livex.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What still lets a right code in when the budget of its address, or of all, is spent on wrong ones: a few tries for each first
 * half of a code, whoever makes them. Somebody who guesses spreads over a million halves or has soon spent their own; who has a
 * card begins with another one. At most three tries and one more a day for each half: with 200 open codes and 7 days, a guesser's
 * chance of one hit by this is below 1 in 500, at any rate.
 */
final class PrefixTries {
    static final int MOST = 3;
    static final Duration ONE_COMES_BACK_AFTER = Duration.ofDays(1);

    private final InstantSource clock;
    private final byte[] spent = new byte[JoinCode.FIRST_HALVES];
    private Instant asOf;

    PrefixTries(InstantSource clock) {
        this.clock = clock;
        this.asOf = clock.instant();
    }

    /** Counts one try; false: there is none left for codes that begin so. */
    synchronized boolean count(JoinCode code) {
        bringBack();
        int half = code.firstHalf();
        if (spent[half] >= MOST) {
            return false;
        }
        spent[half]++;
        return true;
    }

    /** It was right. */
    synchronized void giveBack(JoinCode code) {
        int half = code.firstHalf();
        if (spent[half] > 0) {
            spent[half]--;
        }
    }

    private void bringBack() {
        Instant now = clock.instant();
        if (now.isBefore(asOf)) {
            // A clock that was set back gives nothing, and must not take away until it has caught up.
            asOf = now;
        }
        long times = Duration.between(asOf, now).dividedBy(ONE_COMES_BACK_AFTER);
        if (times == 0) {
            return;
        }
        asOf = asOf.plus(ONE_COMES_BACK_AFTER.multipliedBy(times));
        for (int half = 0; half < spent.length; half++) {
            spent[half] = (byte) Math.max(0, spent[half] - times);
        }
    }
}
