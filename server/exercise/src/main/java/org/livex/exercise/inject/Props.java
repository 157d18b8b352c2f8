package org.livex.exercise.inject;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** What became of physical props, as control ticked it last. */
public record Props(PMap<InjectId, Tick> ticks) {
    public static final Props NONE = new Props(HashTreePMap.empty());

    public record Tick(PropState state, Stamp stamp) {}

    public @Nullable Tick of(InjectId inject) {
        return ticks.get(inject);
    }

    public PropState stateOf(InjectId inject) {
        Tick tick = ticks.get(inject);
        return tick == null ? PropState.OPEN : tick.state();
    }

    public Props with(InjectId inject, PropState state, Stamp stamp) {
        return new Props(ticks.plus(inject, new Tick(state, stamp)));
    }
}
