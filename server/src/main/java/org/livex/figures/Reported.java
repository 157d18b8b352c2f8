package org.livex.figures;

import java.util.List;
import java.util.Set;
import org.livex.exercise.form.Misfit;
import org.livex.exercise.inject.Action;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TeamId;

/**
 * An action as the journal has it, with the teams that its person was of when it was done, and what of its answers did not fit the
 * form. {@code at} is when it arrived.
 */
public record Reported(
        PersonId person, Set<TeamId> teams, Action action, List<Misfit> misfits, ExerciseTime at, Happened when) {
    public Reported {
        teams = Set.copyOf(teams);
        misfits = List.copyOf(misfits);
    }
}
