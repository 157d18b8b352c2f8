package org.livex.phone.model.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.json.JSONObject;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Reader;

/**
 * A phase of the exercise, as the sheet of an evaluator names it.
 *
 * @param to the first moment after it
 */
public record WatchPhase(String id, LocalText name, ExerciseTime from, ExerciseTime to) {
    /** In their order. */
    static List<WatchPhase> all(Map<String, JSONObject> there, Reader reader) {
        List<WatchPhase> all = new ArrayList<>(reader.all(
                there,
                (json, it) -> new WatchPhase(
                        json.getString("id"),
                        it.text(json, "name"),
                        ExerciseTime.read(json.getString("from")),
                        ExerciseTime.read(json.getString("to")))));
        all.sort(Comparator.comparing(WatchPhase::from)
                .thenComparing(WatchPhase::to)
                .thenComparing(WatchPhase::id));
        return all;
    }

    /**
     * Those of several watches together. Whoever is watched the whole exercise long with one of them is so with all; a watch
     * whose phases are all gone stands.
     */
    static List<WatchPhase> together(List<List<String>> watches, List<WatchPhase> there) {
        for (List<String> phases : watches) {
            if (there.stream().noneMatch(phase -> phases.contains(phase.id()))) {
                return List.of();
            }
        }
        return there.stream()
                .filter(phase -> watches.stream().anyMatch(phases -> phases.contains(phase.id())))
                .collect(Collectors.toList());
    }

    boolean holds(ExerciseTime now) {
        return from.compareTo(now) <= 0 && now.compareTo(to) < 0;
    }
}
