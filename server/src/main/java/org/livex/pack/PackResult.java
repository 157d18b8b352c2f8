package org.livex.pack;

import java.util.List;
import org.livex.pack.yaml.Finding;

/** What came of reading a pack: a scenario as a whole, or nothing of it and why. */
public sealed interface PackResult {
    /** Can be imported; {@code warnings} are for its author. */
    record Valid(PackedScenario scenario, List<Finding> warnings) implements PackResult {
        public Valid {
            warnings = List.copyOf(warnings);
        }
    }

    /** At least one of the findings is an error; errors come first. At most 200. */
    record Invalid(List<Finding> findings) implements PackResult {
        public Invalid {
            findings = List.copyOf(findings);
        }
    }
}
