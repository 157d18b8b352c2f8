package org.livex.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.report.CorrectiveAction;
import org.livex.exercise.words.ObjectiveId;

/** The corrective actions that people agreed on. */
final class Agreed {
    private final Telling telling;

    Agreed(Telling telling) {
        this.telling = telling;
    }

    List<Block> all() {
        List<List<String>> rows = telling.exercise().report().actions().values().stream()
                .map(written -> row(written.action()))
                .toList();
        return rows.isEmpty()
                ? List.of(telling.nothing())
                : List.of(
                        new Block.Table(
                                telling.heads(
                                        "common.report.action",
                                        "common.report.owner",
                                        "common.report.due",
                                        "phone.notes.objective",
                                        "sheet.column.state"),
                                rows),
                        telling.factsIn("common.report.section.actions"));
    }

    private List<String> row(CorrectiveAction action) {
        return List.of(
                telling.written(action.text()),
                owner(action),
                action.due() == null ? "" : action.due().toString(),
                objective(action.objective()),
                telling.text(action.done() ? "common.report.done" : "common.report.open"));
    }

    /** Who answers for it may be a person: without names they are left out. */
    private String owner(CorrectiveAction action) {
        return switch (telling.naming()) {
            case NONE -> "";
            case CODES, CALL_NAMES -> action.owner();
        };
    }

    private String objective(@Nullable ObjectiveId id) {
        Objective objective = id == null ? null : telling.exercise().scenario().find(Objective.class, id);
        return objective == null ? "" : objective.number() + " · " + telling.shown(objective.text());
    }
}
