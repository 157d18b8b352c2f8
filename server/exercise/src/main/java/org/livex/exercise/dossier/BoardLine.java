package org.livex.exercise.dossier;

import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TeamId;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** One link or open question of a team's board, with all that was said of it, oldest first. */
public record BoardLine<T>(TeamId team, PVector<Said<T>> versions) {
    /** Of one line. */
    public static final int MOST_VERSIONS = 100;

    /** By whom, and where it stands in the journal. */
    public record Said<T>(PersonId person, T what, Stamp stamp) {}

    static <T> BoardLine<T> of(TeamId team) {
        return new BoardLine<>(team, TreePVector.empty());
    }

    public T now() {
        return versions.getLast().what();
    }

    /** Whoever is in its team now. */
    public boolean isFor(Person person) {
        return person.teams().contains(team);
    }

    BoardLine<T> with(Said<T> said) {
        return new BoardLine<>(team, versions.plus(said));
    }
}
