package org.livex.feed.changes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.livex.exercise.Triggers;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.words.ActionKindId;
import org.livex.exercise.words.Id;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.PersonaId;
import org.livex.exercise.words.PlaceId;

/** Which injects' forecasts hang on an inject, on a kind of action, on a place or on a persona's trust. */
public final class Dependents {
    private final Map<Id, Set<InjectId>> waiting = new HashMap<>();

    /** Adds only: an inject that waits no longer is looked at once too often, which does no harm. */
    void note(Inject inject) {
        for (InjectId other : Triggers.waitsFor(inject.trigger())) {
            waiting.computeIfAbsent(other, _ -> new HashSet<>()).add(inject.id());
        }
        for (ActionKindId kind : Triggers.waitsForActions(inject.trigger())) {
            waiting.computeIfAbsent(kind, _ -> new HashSet<>()).add(inject.id());
        }
        for (PlaceId place : Triggers.waitsForPlaces(inject.trigger())) {
            waiting.computeIfAbsent(place, _ -> new HashSet<>()).add(inject.id());
        }
        for (PersonaId persona : Triggers.waitsForTrust(inject.trigger())) {
            waiting.computeIfAbsent(persona, _ -> new HashSet<>()).add(inject.id());
        }
    }

    /** Those that wait for it, and those that wait for them. */
    Set<InjectId> of(Id id) {
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
