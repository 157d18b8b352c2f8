package org.livex.exercise;

import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The Master Scenario Events List: injects in the order in which they were planned, the order in which they went out,
 * and the first action of each kind by each person, which triggers look at.
 */
public record Msel(
        OrderedPMap<InjectId, PlannedInject> injects,
        PVector<InjectId> releases,
        PMap<ActionKindId, FirstActions> firstActions) {
    static final Msel EMPTY = new Msel(OrderedPMap.empty(), TreePVector.empty(), HashTreePMap.empty());

    public @Nullable PlannedInject find(InjectId id) {
        return injects.get(id);
    }

    /** What comes before it in its storyline, in the order of the plan; null where it is the first. */
    public @Nullable Inject before(Inject inject) {
        Inject before = null;
        for (PlannedInject planned : injects.values()) {
            if (planned.inject().id().equals(inject.id())) {
                return before;
            }
            if (inject.storyline() != null
                    && inject.storyline().equals(planned.inject().storyline())) {
                before = planned.inject();
            }
        }
        return before;
    }

    FirstActions firstActions(ActionKindId kind) {
        return firstActions.getOrDefault(kind, FirstActions.NONE);
    }

    Msel with(PlannedInject planned) {
        return new Msel(injects.plus(planned.inject().id(), planned), releases, firstActions);
    }

    Msel released(PlannedInject planned) {
        InjectId id = planned.inject().id();
        return new Msel(injects.plus(id, planned), releases.plus(id), firstActions);
    }

    Msel acted(ActionKindId kind, PersonId person, ExerciseTime at) {
        FirstActions first = firstActions(kind);
        return new Msel(injects, releases, firstActions.plus(kind, first.with(person, at)));
    }
}
