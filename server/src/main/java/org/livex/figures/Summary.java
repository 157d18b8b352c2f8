package org.livex.figures;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Cases in sum: how many there are, with a known time, with an unknown one, and in which nothing was done. {@code median} is the
 * middle one, or the mean of the two; {@code ninetieth} the time within which nine of ten were (nearest rank). Both are null
 * where no time is known.
 */
public record Summary(
        int cases,
        int known,
        int unknown,
        int missing,
        @Nullable Duration median,
        @Nullable Duration ninetieth) {
    static Summary of(List<Case> cases) {
        List<Duration> sorted = cases.stream()
                .map(Case::taken)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        int missing = count(cases, Case.Outcome.MISSING);
        return new Summary(
                cases.size(),
                sorted.size(),
                cases.size() - sorted.size() - missing,
                missing,
                sorted.isEmpty() ? null : median(sorted),
                sorted.isEmpty() ? null : sorted.get((sorted.size() * 9 + 9) / 10 - 1));
    }

    private static int count(List<Case> cases, Case.Outcome outcome) {
        return (int) cases.stream().filter(one -> one.outcome() == outcome).count();
    }

    private static Duration median(List<Duration> sorted) {
        return sorted.get((sorted.size() - 1) / 2)
                .plus(sorted.get(sorted.size() / 2))
                .dividedBy(2);
    }
}
