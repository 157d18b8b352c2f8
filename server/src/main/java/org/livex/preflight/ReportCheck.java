package org.livex.preflight;

import java.util.List;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.SharedName;

/** Kinds of reports that are called the same in some language. */
final class ReportCheck {
    private ReportCheck() {}

    static List<Finding> of(Exercise exercise) {
        return SharedName.of(exercise.scenario().all(ActionKind.class)).stream()
                .map(shared -> Finding.of(Fault.REPORTS_ALIKE)
                        .with("language", shared.language().tag())
                        .with("names", shared.name()))
                .toList();
    }
}
