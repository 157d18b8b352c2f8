package org.livex.ballot;

import org.livex.exercise.words.ids.PersonId;

/** A human who may have one ballot: the first, second… who holds a role. */
public record Holder(PersonId role, int number) {
    @Override
    public String toString() {
        return role.value() + "." + number;
    }
}
