package org.livex.report;

import java.util.Collection;
import java.util.List;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.report.CorrectiveAction;
import org.livex.exercise.report.WrittenAction;
import org.livex.exercise.words.ids.ObjectiveId;

/** The corrective actions that people agreed on. */
final class Agreed {
    private final Telling telling;

    Agreed(Telling telling) {
        this.telling = telling;
    }

    List<Block> all() {
        Collection<WrittenAction> actions =
                telling.exercise().report().actions().values();
        if (actions.isEmpty()) {
            return List.of(telling.nothing());
        }
        return switch (telling.naming()) {
            case NONE -> withoutOwners(actions);
            case CODES, CALL_NAMES -> withOwners(actions);
        };
    }

    private List<Block> withOwners(Collection<WrittenAction> actions) {
        return List.of(
                new Block.Table(
                        telling.heads(
                                "common.report.action",
                                "common.report.owner",
                                "common.report.due",
                                "phone.notes.objective",
                                "sheet.column.state"),
                        actions.stream()
                                .map(WrittenAction::action)
                                .map(one -> List.of(words(one), one.owner(), due(one), objective(one), state(one)))
                                .toList()),
                telling.factsIn("common.report.section.actions"));
    }

    /** Who answers for an action may be a person: without names nobody is told, and that is said. */
    private List<Block> withoutOwners(Collection<WrittenAction> actions) {
        return List.of(
                new Block.Table(
                        telling.heads(
                                "common.report.action",
                                "common.report.due",
                                "phone.notes.objective",
                                "sheet.column.state"),
                        actions.stream()
                                .map(WrittenAction::action)
                                .map(one -> List.of(words(one), due(one), objective(one), state(one)))
                                .toList()),
                new Block.Small(telling.text("common.report.owners-withheld")),
                telling.factsIn("common.report.section.actions"));
    }

    private String words(CorrectiveAction action) {
        return telling.written(action.text());
    }

    private static String due(CorrectiveAction action) {
        return action.due() == null ? "" : action.due().toString();
    }

    private String state(CorrectiveAction action) {
        return telling.text(action.done() ? "common.report.done" : "common.report.open");
    }

    private String objective(CorrectiveAction action) {
        ObjectiveId id = action.objective();
        Objective objective = id == null ? null : telling.exercise().scenario().find(Objective.class, id);
        return objective == null ? "" : objective.number() + " · " + telling.shown(objective.text());
    }
}
