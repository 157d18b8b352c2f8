package org.livex.exercise.reading;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;

/** Says whose doing sets off what an inject waits for: whoever plays, and is meant. */
public final class WhoCounts {
    private WhoCounts() {}

    /** {@code by} is null for anybody; evaluators never count. */
    public static boolean isMeant(@Nullable Audience by, PersonId id, Exercise exercise) {
        Person person = exercise.roster().find(id);
        return person != null && person.function().plays() && (by == null || by.addresses(person));
    }
}
