package org.livex.exercise.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.words.ids.ColumnId;

/**
 * Control's own columns of the MSEL, in the order in which it shows them. What stands in a column that was taken out stays
 * with its injects, unseen, so that taking it out can be undone.
 */
public record OwnColumns(List<OwnColumn> columns, int revision) {
    public static final int MOST = 20;
    public static final OwnColumns NONE = new OwnColumns(List.of(), 0);

    public OwnColumns {
        columns = checked(columns);
    }

    public static List<OwnColumn> checked(List<OwnColumn> columns) {
        if (columns.size() > MOST) {
            throw new IllegalArgumentException("has more than " + MOST + " columns");
        }
        Set<ColumnId> ids = new HashSet<>();
        for (OwnColumn column : columns) {
            if (!ids.add(column.id())) {
                throw new IllegalArgumentException("names " + column.id().value() + " twice");
            }
        }
        return List.copyOf(columns);
    }

    public @Nullable OwnColumn find(ColumnId id) {
        return columns.stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The inject as it is seen: without what stands in columns that are no more. */
    public Inject seen(Inject inject) {
        Map<ColumnId, String> seen = new HashMap<>(inject.inColumns());
        seen.keySet().removeIf(id -> find(id) == null);
        return seen.size() == inject.inColumns().size()
                ? inject
                : inject.but().columns(seen.isEmpty() ? null : seen).build();
    }
}
