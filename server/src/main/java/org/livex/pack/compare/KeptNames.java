package org.livex.pack.compare;

import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;

/** Keeps what people are called where a pack goes without names. */
final class KeptNames {
    private KeptNames() {}

    static Person named(Person next, Person old) {
        return new Person(
                next.id(),
                old.callName(),
                next.function(),
                next.teams(),
                next.agency(),
                next.country(),
                next.languages(),
                next.roleCard(),
                next.function() == PersonFunction.CULTURAL_MEDIATOR ? old.gender() : null);
    }
}
