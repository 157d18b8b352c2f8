package org.livex.sheet.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.report.CorrectiveAction;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.sheet.SheetWords;

/** What is to be done after the exercise, by whom and until when. */
final class CorrectiveActionTable {
    private final Exercise exercise;
    private final SheetWords words;
    private final RunNames names;

    CorrectiveActionTable(Exercise exercise, SheetWords words, RunNames names) {
        this.exercise = exercise;
        this.words = words;
        this.names = names;
    }

    KeptTable table() {
        List<KeptTable.Head> heads = List.of(
                names.head("common.report.action", 60),
                names.head("common.report.owner", 28),
                names.head("common.report.due", 14),
                names.head("phone.notes.objective", 40),
                names.head("sheet.column.state", 14));
        return new KeptTable(
                words.text("common.report.section.actions"),
                heads,
                1,
                () -> exercise.report().actions().values().stream().map(written -> row(written.action())));
    }

    private List<String> row(CorrectiveAction action) {
        return List.of(
                words.shown(action.text()),
                action.owner(),
                action.due() == null ? "" : action.due().toString(),
                objective(action.objective()),
                words.text(action.done() ? "common.report.done" : "common.report.open"));
    }

    /** It may have been taken out since. */
    private String objective(@Nullable ObjectiveId id) {
        Objective objective = id == null ? null : exercise.scenario().find(Objective.class, id);
        return objective == null ? "" : objective.number() + " · " + words.shown(objective.text());
    }
}
