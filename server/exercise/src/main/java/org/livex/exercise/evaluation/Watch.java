package org.livex.exercise.evaluation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.exercise.words.ids.TeamId;

/**
 * Some teams and people, and the guides with which an evaluator looks at them. {@code phases} are those in which they do, null for
 * the whole exercise; a phase that is removed leaves the watch standing.
 */
public record Watch(
        Set<TeamId> teams,
        Set<PersonId> people,
        Set<GuideId> guides,
        @Nullable Set<PhaseId> phases) {
    /** Of one evaluator. */
    public static final int MOST = 20;

    public static final int MOST_NAMED = 100;

    public static final int MOST_PHASES = 20;

    public Watch {
        teams = Set.copyOf(teams);
        people = Set.copyOf(people);
        guides = Set.copyOf(guides);
        phases = phases == null || phases.isEmpty() ? null : Set.copyOf(phases);
        if (teams.isEmpty() && people.isEmpty()) {
            throw new IllegalArgumentException("watches nobody");
        }
        if (teams.size() > MOST_NAMED || people.size() > MOST_NAMED || guides.size() > MOST_NAMED) {
            throw new IllegalArgumentException("names more than " + MOST_NAMED);
        }
        if (phases != null && phases.size() > MOST_PHASES) {
            throw new IllegalArgumentException("has more than " + MOST_PHASES + " phases");
        }
    }

    public Watch(Set<TeamId> teams, Set<PersonId> people, Set<GuideId> guides) {
        this(teams, people, guides, null);
    }

    /** Those in which they are looked at, none as an empty set. */
    public Set<PhaseId> inPhases() {
        return phases == null ? Set.of() : phases;
    }
}
