package org.livex.feed.changes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.livex.exercise.Triggers;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.InjectId;

/** Which injects' forecasts hang on another inject, or on whatever else they wait for. */
public final class Dependents {
    private final Map<Id, Set<InjectId>> waiting = new HashMap<>();

    /** Adds only: an inject that waits no longer is looked at once too often, which does no harm. */
    void note(Inject inject) {
        for (Id thing : Triggers.thingsWaitedFor(inject.trigger())) {
            waiting.computeIfAbsent(thing, _ -> new HashSet<>()).add(inject.id());
        }
    }

    /** Those that wait for it, and those that wait for them. */
    Set<InjectId> of(Id id) {
        if (!waiting.containsKey(id)) {
            return Set.of();
        }
        Set<InjectId> all = new HashSet<>();
        collect(id, all);
        return all;
    }

    private void collect(Id id, Set<InjectId> all) {
        for (InjectId next : waiting.getOrDefault(id, Set.of())) {
            if (all.add(next)) {
                collect(next, all);
            }
        }
    }
}
