package org.livex.exercise;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonId;

/** Says whose doing sets off what an inject waits for: whoever plays, and is meant. */
final class WhoCounts {
    private WhoCounts() {}

    /** {@code by} is null for anybody; evaluators never count. */
    static boolean isMeant(@Nullable Audience by, PersonId id, Exercise exercise) {
        Person person = exercise.roster().find(id);
        return person != null && person.function().plays() && (by == null || by.addresses(person));
    }
}
