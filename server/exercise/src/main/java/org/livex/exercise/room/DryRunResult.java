package org.livex.exercise.room;

import java.util.Comparator;
import java.util.List;

/** What stays of a dry run: how it ended, how many injects there were and went out, and how often it found what. */
public record DryRunResult(DryRunOutcome outcome, int injects, int released, List<Found> findings) {
    public static final DryRunResult FAILED = new DryRunResult(DryRunOutcome.FAILED, 0, 0, List.of());

    public record Found(DryRunFinding finding, int count) {}

    public DryRunResult {
        findings = findings.stream()
                .filter(found -> found.count() > 0)
                .sorted(Comparator.comparing(Found::finding))
                .toList();
    }
}
