package org.livex.exercise.people;

import org.livex.exercise.Fact;
import org.livex.exercise.words.Person;

/** Who held a role since when. */
public sealed interface RosterFact extends Fact {
    /** From here on the role is this human's. Consents were the one's before and are over. */
    record PersonSwapped(Person person) implements RosterFact {}
}
