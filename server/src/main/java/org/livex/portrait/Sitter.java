package org.livex.portrait;

import org.livex.exercise.people.HeldRole;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;

/** Of whom a portrait is: {@code role} says when they had it, {@code person} who has it now. */
record Sitter(HeldRole role, Person person) {
    boolean is(PersonId other) {
        return role.person().equals(other);
    }
}
