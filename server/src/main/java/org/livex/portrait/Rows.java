package org.livex.portrait;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.livex.exercise.clock.ClockHistory;

/** What is known of somebody so far, part by part, in the order in which it became known. */
final class Rows {
    private final Map<Part, List<Row>> rows = new EnumMap<>(Part.class);
    private final ClockHistory clock;

    Rows(ClockHistory clock) {
        this.clock = clock;
    }

    Row add(Part part, Row row) {
        rows.computeIfAbsent(part, _ -> new ArrayList<>()).add(row);
        return row;
    }

    /** All of it was of somebody else. */
    void clear() {
        rows.clear();
    }

    Map<Part, List<Row>> all() {
        rows.values().forEach(list -> list.forEach(row -> row.asPlayed(clock)));
        return rows;
    }
}
