package org.livex.exercise.evaluation;

import java.util.Set;
import org.livex.exercise.words.GuideId;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.TeamId;

/** Some teams and people, and the guides with which an evaluator looks at them. */
public record Watch(Set<TeamId> teams, Set<PersonId> people, Set<GuideId> guides) {
    /** Of one evaluator. */
    public static final int MOST = 20;

    public static final int MOST_NAMED = 100;

    public Watch {
        teams = Set.copyOf(teams);
        people = Set.copyOf(people);
        guides = Set.copyOf(guides);
        if (teams.isEmpty() && people.isEmpty()) {
            throw new IllegalArgumentException("watches nobody");
        }
        if (teams.size() > MOST_NAMED || people.size() > MOST_NAMED || guides.size() > MOST_NAMED) {
            throw new IllegalArgumentException("names more than " + MOST_NAMED);
        }
    }
}
