package org.livex.pack.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.plan.OwnColumn;
import org.livex.exercise.plan.OwnColumns;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.ids.ColumnId;
import org.livex.pack.PackedScenario;

/** Joins the columns of a pack with those of the exercise. {@code known} are the pack's; none in one from before there were any. */
record PackedColumns(Exercise exercise, OwnColumns known) {
    static PackedColumns of(Exercise exercise, PackedScenario pack) {
        OwnColumns known = pack.commands().stream()
                .filter(PlanCommand.WriteColumns.class::isInstance)
                .map(PlanCommand.WriteColumns.class::cast)
                .map(written -> new OwnColumns(written.columns(), 0))
                .findFirst()
                .orElse(OwnColumns.NONE);
        return new PackedColumns(exercise, known);
    }

    /** Of columns that the pack knows, what it says; what stands in others stays. Null where it knows none. */
    @Nullable Map<ColumnId, String> inColumns(Inject packed, Inject old) {
        if (known.columns().isEmpty()) {
            return null;
        }
        Map<ColumnId, String> values = new HashMap<>(packed.inColumns());
        exercise.scenario().columns().seen(old).inColumns().forEach((id, value) -> {
            if (known.find(id) == null) {
                values.put(id, value);
            }
        });
        return values;
    }

    /** Behind the pack's, those that it does not have and in which something stands. Too many are refused. */
    PlanCommand written(List<OwnColumn> packed) {
        OwnColumns old = exercise.scenario().columns();
        List<OwnColumn> columns = new ArrayList<>(packed);
        old.columns().stream()
                .filter(column -> known.find(column.id()) == null && holdsSomething(column))
                .forEach(columns::add);
        return new PlanCommand.WriteColumns(
                columns.size() > OwnColumns.MOST ? packed : columns, old.revision(), Map.of());
    }

    private boolean holdsSomething(OwnColumn column) {
        return exercise.msel().injects().values().stream()
                .anyMatch(planned -> planned.inject().inColumns().containsKey(column.id()));
    }
}
