package org.livex.bench;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Durations of one kind, in nanoseconds. */
final class Times {
    private final LongStream.Builder nanos = LongStream.builder();
    private long[] sorted = {};

    void add(long duration) {
        nanos.add(duration);
    }

    Times ended() {
        sorted = nanos.build().toArray();
        Arrays.sort(sorted);
        return this;
    }

    /** 0 where nothing was measured. */
    double millis(int percentile) {
        if (sorted.length == 0) {
            return 0;
        }
        int index = Math.min(sorted.length - 1, sorted.length * percentile / 100);
        return sorted[index] / 1e6;
    }
}
