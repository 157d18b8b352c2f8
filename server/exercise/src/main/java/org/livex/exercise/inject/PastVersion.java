package org.livex.exercise.inject;

import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;

/**
 * Keeps how far an inject had come with each while it said what it no longer says. {@code before} is the revision that ended it,
 * {@code ended} when that was.
 */
public record PastVersion(int before, Stamp ended, ProgressTable progress) {
    Progress progressOf(PersonId person) {
        return progress.of(person);
    }

    PastVersion with(PersonId person, Progress next) {
        return new PastVersion(before, ended, progress.with(person, next));
    }
}
