package org.livex.exercise.custody;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.EvidenceId;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.TreePVector;

/** All evidence, in the order in which it was heard of. Nothing is ever taken from it. */
public record Custody(PMap<EvidenceId, Chain> chains) {
    public static final Custody EMPTY = new Custody(OrderedPMap.empty());

    public @Nullable Chain find(EvidenceId id) {
        return chains.get(id);
    }

    /** A chain and each of its entries stay what they first were. */
    public Custody apply(CustodyFact fact, Stamp stamp) {
        Chain chain = find(fact.evidence());
        return switch (fact) {
            case CustodyFact.EvidenceTaken f ->
                chain == null ? new Custody(chains.plus(f.evidence(), new Chain(f, stamp, TreePVector.empty()))) : this;
            case CustodyFact.CustodyNoted f ->
                chain == null ? this : new Custody(chains.plus(f.evidence(), chain.with(new ChainEntry(f, stamp))));
        };
    }
}
