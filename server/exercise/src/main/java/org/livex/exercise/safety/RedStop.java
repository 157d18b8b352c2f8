package org.livex.exercise.safety;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.Stamp;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/** The latest real stop: who called it, who has confirmed to have stopped, and when it was over (null: not yet). */
public record RedStop(
        PersonId calledBy,
        String reason,
        Stamp called,
        PSet<PersonId> confirmedBy,
        @Nullable Stamp allClear) {
    public static RedStop of(SafetyFact.RedStopCalled fact, Stamp stamp) {
        return new RedStop(fact.person(), fact.reason(), stamp, HashTreePSet.empty(), null);
    }

    public boolean active() {
        return allClear == null;
    }

    public Set<PersonId> confirmed() {
        return confirmedBy;
    }

    public RedStop confirmedBy(PersonId person) {
        return new RedStop(calledBy, reason, called, confirmedBy.plus(person), allClear);
    }

    public RedStop over(Stamp stamp) {
        return new RedStop(calledBy, reason, called, confirmedBy, stamp);
    }
}
