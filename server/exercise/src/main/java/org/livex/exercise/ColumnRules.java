package org.livex.exercise;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.plan.OwnColumn;
import org.livex.exercise.plan.OwnColumns;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.words.ids.ColumnId;

/**
 * Control's own columns of the MSEL, and what stands in them. None goes with more in it than its author was told, and none
 * becomes such that what stands in it would be no value.
 */
final class ColumnRules {
    private ColumnRules() {}

    static Decision write(Exercise exercise, PlanCommand.WriteColumns command) {
        OwnColumns old = exercise.scenario().columns();
        if (command.basedOn() != old.revision()) {
            return Decision.rejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(old.revision()));
        }
        if (command.columns().equals(old.columns())) {
            return Decision.accepted();
        }
        OwnColumns next = new OwnColumns(command.columns(), old.revision() + 1);
        for (OwnColumn column : old.columns()) {
            int holding = holding(exercise, column.id());
            if (next.find(column.id()) == null && command.emptied().getOrDefault(column.id(), 0) != holding) {
                return new Decision.Rejected(
                        Rejection.COLUMN_HOLDS_SOMETHING,
                        Map.of("id", column.id().value(), "injects", String.valueOf(holding)));
            }
        }
        for (PlannedInject planned : exercise.msel().injects().values()) {
            Decision unfit = unfit(exercise, next, planned.inject());
            if (unfit != null) {
                return unfit;
            }
        }
        return Decision.accepted(new PlanFact.ColumnsWritten(next.columns(), next.revision()));
    }

    private static int holding(Exercise exercise, ColumnId column) {
        return (int) exercise.msel().injects().values().stream()
                .filter(planned -> planned.inject().inColumns().containsKey(column))
                .count();
    }

    /** What stands in a column that is no more is not looked at. */
    static @Nullable Decision unfit(Exercise exercise, Inject inject) {
        return unfit(exercise, exercise.scenario().columns(), inject);
    }

    private static @Nullable Decision unfit(Exercise exercise, OwnColumns columns, Inject inject) {
        for (OwnColumn column : columns.columns()) {
            String value = inject.inColumns().get(column.id());
            if (value != null && !column.admits(value, exercise.roster())) {
                return new Decision.Rejected(
                        Rejection.NOT_A_VALUE_OF_COLUMN,
                        Map.of("id", column.id().value(), "number", inject.number()));
            }
        }
        return null;
    }

    /** Null where every column that it has something in is there, or held the same before. */
    static @Nullable Decision unknown(Exercise exercise, @Nullable Inject old, Inject sent) {
        for (Map.Entry<ColumnId, String> entry : sent.inColumns().entrySet()) {
            boolean isKept =
                    old != null && entry.getValue().equals(old.inColumns().get(entry.getKey()));
            if (!isKept && exercise.scenario().columns().find(entry.getKey()) == null) {
                return Decision.rejected(
                        Rejection.UNKNOWN_COLUMN, "id", entry.getKey().value());
            }
        }
        return null;
    }

    /**
     * An author who knows of no columns leaves what stands in them, and one who does leaves what stands, unseen, in those that
     * are no more.
     */
    static Inject settled(Exercise exercise, @Nullable Inject old, Inject sent) {
        Map<ColumnId, String> settled = new HashMap<>(sent.inColumns());
        if (old != null) {
            old.inColumns().forEach((id, value) -> {
                if (sent.columns() == null || exercise.scenario().columns().find(id) == null) {
                    settled.putIfAbsent(id, value);
                }
            });
        }
        return sent.but().columns(settled.isEmpty() ? null : settled).build();
    }
}
