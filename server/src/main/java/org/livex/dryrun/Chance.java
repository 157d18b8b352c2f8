package org.livex.dryrun;

import java.time.Duration;
import java.util.SplittableRandom;

/** What people do by chance, drawn from the seed and from who does what: it does not hang on the order of draws. */
record Chance(long seed) {
    boolean is(double share, String... of) {
        return random(of).nextDouble() < share;
    }

    /** Between the two, in seconds. */
    Duration seconds(long least, long most, String... of) {
        return Duration.ofSeconds(most <= least ? least : random(of).nextLong(least, most));
    }

    int index(int size, String... of) {
        return random(of).nextInt(size);
    }

    private SplittableRandom random(String... of) {
        long mixed = seed;
        for (String one : of) {
            mixed = mixed * 0x9E3779B97F4A7C15L + one.hashCode();
        }
        return new SplittableRandom(mixed);
    }
}
