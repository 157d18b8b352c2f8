package org.livex.exercise.decision;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.DecisionId;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/** All that was decided, in the order in which it arrived. Nothing is ever taken from it. */
public record DecisionLog(PMap<DecisionId, LoggedDecision> entries) {
    public static final DecisionLog EMPTY = new DecisionLog(OrderedPMap.empty());

    public @Nullable LoggedDecision find(DecisionId id) {
        return entries.get(id);
    }

    /** An entry stays what it first was. */
    public DecisionLog apply(DecisionFact fact, Stamp stamp) {
        return switch (fact) {
            case DecisionFact.DecisionRecorded f ->
                entries.containsKey(f.decision())
                        ? this
                        : new DecisionLog(entries.plus(f.decision(), new LoggedDecision(f, stamp)));
        };
    }
}
