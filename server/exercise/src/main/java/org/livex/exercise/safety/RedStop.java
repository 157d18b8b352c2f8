package org.livex.exercise.safety;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * The latest real stop: who called it, what they and others said about it, who has confirmed to have stopped, and when it was
 * over (null: not yet).
 */
public record RedStop(
        PersonId calledBy,
        Stamp called,
        PMap<PersonId, StopAccount> accounts,
        PSet<PersonId> confirmedBy,
        @Nullable Stamp allClear) {
    public static RedStop of(SafetyFact.RedStopCalled fact, Stamp stamp) {
        RedStop stop = new RedStop(fact.person(), stamp, HashTreePMap.empty(), HashTreePSet.empty(), null);
        return fact.reason().isEmpty()
                ? stop
                : stop.explained(new StopAccount(fact.person(), null, fact.reason(), null, stamp));
    }

    public boolean active() {
        return allClear == null;
    }

    public Set<PersonId> confirmed() {
        return confirmedBy;
    }

    /** What the caller said, null where they have said nothing yet. */
    public @Nullable StopAccount account() {
        return accounts.get(calledBy);
    }

    public RedStop explained(StopAccount account) {
        StopAccount before = accounts.get(account.by());
        StopAccount all = before == null ? account : account.after(before);
        return new RedStop(calledBy, called, accounts.plus(account.by(), all), confirmedBy, allClear);
    }

    public RedStop confirmedBy(PersonId person) {
        return new RedStop(calledBy, called, accounts, confirmedBy.plus(person), allClear);
    }

    public RedStop over(Stamp stamp) {
        return new RedStop(calledBy, called, accounts, confirmedBy, stamp);
    }
}
