package org.livex.exercise.people;

import org.livex.exercise.Command;
import org.livex.exercise.words.Person;

/** Who holds a role changes; what was done in it stays. */
public sealed interface RosterCommand extends Command {
    /**
     * Another human takes the role of {@code person.id()} over, under their own call name. {@code basedOn} is the revision
     * of the person that control saw.
     */
    record SwapPerson(Person person, int basedOn) implements RosterCommand {}
}
