package org.livex.exercise.inject;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The Master Scenario Events List: injects in the order in which they were planned, the order in which they went out and
 * were corrected, and the first action of each kind by each person, which triggers look at. {@code removed} were taken out unreleased.
 */
public record Msel(
        OrderedPMap<InjectId, PlannedInject> injects,
        PVector<InjectId> releases,
        PVector<InjectId> corrections,
        PMap<ActionKindId, FirstActions> firstActions,
        PMap<InjectId, PlannedInject> removed) {
    public static final Msel EMPTY = new Msel(
            OrderedPMap.empty(), TreePVector.empty(), TreePVector.empty(), HashTreePMap.empty(), HashTreePMap.empty());

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

    /** Null before anything went out. */
    public @Nullable Release latestRelease() {
        PlannedInject latest = releases.isEmpty() ? null : find(releases.getLast());
        return latest == null ? null : latest.release();
    }

    public Msel rewound(Instant now) {
        Msel plan = new Msel(injects, EMPTY.releases, EMPTY.corrections, EMPTY.firstActions, removed);
        for (PlannedInject planned : injects.values()) {
            plan = plan.with(planned.rewound(now));
        }
        return plan;
    }

    public FirstActions firstActions(ActionKindId kind) {
        return firstActions.getOrDefault(kind, FirstActions.NONE);
    }

    public Msel with(PlannedInject planned) {
        return new Msel(injects.plus(planned.inject().id(), planned), releases, corrections, firstActions, removed);
    }

    public Msel released(PlannedInject planned) {
        InjectId id = planned.inject().id();
        return new Msel(injects.plus(id, planned), releases.plus(id), corrections, firstActions, removed);
    }

    public Msel corrected(PlannedInject planned) {
        InjectId id = planned.inject().id();
        return new Msel(injects.plus(id, planned), releases, corrections.plus(id), firstActions, removed);
    }

    public Msel acted(ActionKindId kind, PersonId person, ExerciseTime at) {
        FirstActions before = firstActions(kind);
        return before.isFull(person)
                ? this
                : new Msel(injects, releases, corrections, firstActions.plus(kind, before.with(person, at)), removed);
    }

    public Msel planned(Inject inject, Instant now) {
        PlannedInject before = removed.get(inject.id());
        return before == null
                ? with(PlannedInject.of(inject, now))
                : new Msel(
                        injects.plus(inject.id(), PlannedInject.again(before, inject, now)),
                        releases,
                        corrections,
                        firstActions,
                        removed.minus(inject.id()));
    }

    public Msel without(InjectId id) {
        PlannedInject planned = injects.get(id);
        return planned == null
                ? this
                : new Msel(
                        OrderedPMap.from(injects.minus(id)),
                        releases,
                        corrections,
                        firstActions,
                        removed.plus(id, planned));
    }
}
