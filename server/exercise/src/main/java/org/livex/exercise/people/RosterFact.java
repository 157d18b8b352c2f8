package org.livex.exercise.people;

import java.time.Instant;
import org.livex.exercise.Fact;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;

/** Who held a role since when, and whose traces are gone. */
public sealed interface RosterFact extends Fact {
    /** From here on the role is this human's. Consents were the one's before and are over. */
    record PersonSwapped(Person person) implements RosterFact {}

    /**
     * What tells who held the role from {@code since} until {@code until} is to be destroyed; {@code stillHeld} until they
     * were erased. Whoever acts in it later leaves traces of their own.
     */
    record PersonErased(PersonId person, Instant since, Instant until, boolean stillHeld) implements RosterFact {
        /** Whether a trace that was left at that moment is one of theirs. */
        public boolean covers(Instant at) {
            return !at.isBefore(since) && at.isBefore(until);
        }
    }

    /** {@code days} have passed since ENDEX, and {@code people} are erased for it. */
    record RetentionEnded(int days, int people) implements RosterFact {}

    /** That is done. {@code since} as there. */
    record TracesDestroyed(PersonId person, Instant since) implements RosterFact {}

    /** Somebody was given a copy of what is kept of whoever held the role from {@code since}; what it held is not told. */
    record CopyGiven(PersonId person, Instant since) implements RosterFact {}

    /**
     * What tells of a person who they are, as a journal keeps it: in {@code box}, for whoever has the key named
     * {@code key}. It is the {@code place}th fact of its entry, from 0; where {@code standsIn}, the same fact without what
     * tells who they are is kept beside it, and stands for it once the key is destroyed.
     */
    record SealedFact(int place, boolean standsIn, String key, String box) implements RosterFact {
        public SealedFact {
            if (place < 0) {
                throw new IllegalArgumentException("has no place");
            }
        }
    }
}
