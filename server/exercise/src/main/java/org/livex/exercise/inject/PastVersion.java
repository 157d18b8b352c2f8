package org.livex.exercise.inject;

import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;
import org.pcollections.PMap;

/**
 * Keeps how far an inject had come with each while it said what it no longer says. {@code before} is the revision that ended it,
 * {@code ended} when that was.
 */
public record PastVersion(int before, Stamp ended, PMap<PersonId, Progress> progress) {
    Progress progressOf(PersonId person) {
        return progress.getOrDefault(person, Progress.NONE);
    }

    PastVersion with(PersonId person, Progress next) {
        return new PastVersion(before, ended, progress.plus(person, next));
    }
}
