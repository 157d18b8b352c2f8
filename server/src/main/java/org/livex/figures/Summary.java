package org.livex.figures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cases in sum: how many there are, with a known time, with an unknown one, in which nothing was done, and in which it was done
 * after ENDEX. {@code median} is the middle one, or the mean of the two; {@code ninetieth} the time within which nine of ten
 * were (nearest rank). Both are null where no time is known.
 */
public record Summary(
        int cases,
        int known,
        int unknown,
        int missing,
        int afterEnd,
        @Nullable Duration median,
        @Nullable Duration ninetieth) {
    /** Looks at each case once: there may be hundreds of thousands. */
    public static Summary of(List<Case> cases) {
        List<Duration> sorted = new ArrayList<>(cases.size());
        int missing = 0;
        int afterEnd = 0;
        for (Case one : cases) {
            Duration taken = one.taken();
            if (taken != null) {
                sorted.add(taken);
            } else if (one.outcome() == Case.Outcome.MISSING) {
                missing++;
            } else if (one.outcome() == Case.Outcome.AFTER_END) {
                afterEnd++;
            }
        }
        sorted.sort(Comparator.naturalOrder());
        return new Summary(
                cases.size(),
                sorted.size(),
                cases.size() - sorted.size() - missing - afterEnd,
                missing,
                afterEnd,
                sorted.isEmpty() ? null : median(sorted),
                sorted.isEmpty() ? null : sorted.get((sorted.size() * 9 + 9) / 10 - 1));
    }

    private static Duration median(List<Duration> sorted) {
        return sorted.get((sorted.size() - 1) / 2)
                .plus(sorted.get(sorted.size() / 2))
                .dividedBy(2);
    }
}
