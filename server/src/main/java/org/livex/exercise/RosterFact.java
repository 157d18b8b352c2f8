package org.livex.exercise;

/** Who held a role since when. */
public sealed interface RosterFact extends Fact {
    /** From here on the role is this human's. Consents were the one's before and are over. */
    record PersonSwapped(Person person) implements RosterFact {}
}
