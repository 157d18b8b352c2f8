package org.livex.exercise;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** That an inject went out: when, to whom, and how far it came with each. */
public record Release(
        Stamp stamp,
        ExerciseTime at,
        @Nullable ExerciseTime due,
        boolean late,
        Set<PersonId> recipients,
        PMap<PersonId, Progress> progress) {
    static Release of(InjectFact.InjectReleased fact, Stamp stamp) {
        return new Release(stamp, fact.at(), fact.due(), fact.late(), fact.recipients(), HashTreePMap.empty());
    }

    public Progress progressOf(PersonId person) {
        return progress.getOrDefault(person, Progress.NONE);
    }

    boolean reached(PersonId person) {
        return recipients.contains(person);
    }

    Release with(PersonId person, Progress next) {
        return new Release(stamp, at, due, late, recipients, progress.plus(person, next));
    }
}
