package org.livex.pack.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was found so far. Keeps the first of a flood: nobody reads the rest, and a hostile pack could fill the memory. */
public final class Findings {
    static final int MOST = 200;
    private static final Comparator<Finding> READING_ORDER = Comparator.comparing(Finding::position);

    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    public void report(FindingCode code, SourcePosition position) {
        report(code, position, Map.of());
    }

    public void report(FindingCode code, SourcePosition position, Map<String, Object> parameters) {
        report(new Finding(code, position, parameters));
    }

    public void report(Finding finding) {
        List<Finding> kind = finding.isError() ? errors : warnings;
        if (kind.size() < MOST) {
            kind.add(finding);
        }
    }

    /** True where a further error would not be kept, so that nothing costly needs to be worked out for it. */
    public boolean isFull() {
        return errors.size() == MOST;
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** Errors first, each kind in reading order. */
    public List<Finding> inOrder() {
        return Stream.concat(
                        errors.stream().sorted(READING_ORDER), warnings.stream().sorted(READING_ORDER))
                .limit(MOST)
                .toList();
    }
}
