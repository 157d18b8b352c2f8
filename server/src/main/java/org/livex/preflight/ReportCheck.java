package org.livex.preflight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.ActionKind;

/** Kinds of reports that are called the same in some language: whoever reads it cannot tell which to choose. */
final class ReportCheck {
    private ReportCheck() {}

    static List<Finding> of(Exercise exercise) {
        Map<String, ActionKind> named = new HashMap<>();
        List<Finding> found = new ArrayList<>();
        exercise.scenario()
                .all(ActionKind.class)
                .forEach(kind -> kind.label().versions().forEach((language, version) -> {
                    String name = version.text().strip();
                    ActionKind first = named.putIfAbsent(language + " " + name.toLowerCase(Locale.ROOT), kind);
                    if (first != null) {
                        found.add(Finding.of(Fault.REPORTS_ALIKE)
                                .with("language", language.tag())
                                .with("names", name));
                    }
                }));
        return found;
    }
}
