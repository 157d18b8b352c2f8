package org.livex.exercise.inject;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.people.Roster;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonId;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** The first action of one kind by each person, in the order of the journal: triggers look at them again and again. */
public record FirstActions(PSet<PersonId> people, PVector<By> inOrder) {
    static final FirstActions NONE = new FirstActions(HashTreePSet.empty(), TreePVector.empty());

    public record By(PersonId person, ExerciseTime at) {}

    FirstActions with(PersonId person, ExerciseTime at) {
        return people.contains(person) ? this : new FirstActions(people.plus(person), inOrder.plus(new By(person, at)));
    }

    /** By anybody where the audience is null; null where nobody of it has acted. */
    public @Nullable ExerciseTime firstBy(@Nullable Audience audience, Roster roster) {
        for (By action : inOrder) {
            Person person = audience == null ? null : roster.find(action.person());
            if (audience == null || (person != null && audience.addresses(person))) {
                return action.at();
            }
        }
        return null;
    }
}
