package org.livex.exercise.inject;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.Stamp;
import org.livex.i18n.Language;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** That an inject went out: when, to whom, and how far it came with each. */
public record Release(
        Stamp stamp,
        ExerciseTime at,
        @Nullable ExerciseTime due,
        boolean late,
        Set<PersonId> recipients,
        PMap<PersonId, Progress> progress,
        Acknowledgements acknowledgements) {
    public static Release of(InjectFact.InjectReleased fact, Stamp stamp) {
        return new Release(
                stamp,
                fact.at(),
                fact.due(),
                fact.late(),
                fact.recipients(),
                HashTreePMap.empty(),
                Acknowledgements.NONE);
    }

    public Progress progressOf(PersonId person) {
        return progress.getOrDefault(person, Progress.NONE);
    }

    public boolean reached(PersonId person) {
        return recipients.contains(person);
    }

    /** The first time stays. */
    public Release acknowledged(PersonId person, Stamp acknowledged, ExerciseTime inPlay, @Nullable Language language) {
        Progress old = progressOf(person);
        if (!reached(person) || old.has(MarkKind.ACKNOWLEDGED)) {
            return this;
        }
        Progress next = old.acknowledged(acknowledged.at(), inPlay, language);
        return new Release(
                stamp, at, due, late, recipients, progress.plus(person, next), acknowledgements.with(inPlay));
    }

    public Release with(PersonId person, Progress next) {
        return new Release(stamp, at, due, late, recipients, progress.plus(person, next), acknowledgements);
    }
}
