package org.livex.exercise.words;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whoever belongs to all that is named: the police of Team Alfa, the role players of the hotline. */
public record Overlap(
        @Nullable TeamId team,
        @Nullable AgencyId agency,
        @Nullable PersonFunction function) {
    public static final int LEAST = 2;

    public Overlap {
        if (Stream.of(team, agency, function).filter(Objects::nonNull).count() < LEAST) {
            throw new IllegalArgumentException("names less than two groups");
        }
    }

    public boolean takesIn(Person person) {
        return (team == null || person.teams().contains(team))
                && (agency == null || agency.equals(person.agency()))
                && (function == null || function == person.function());
    }
}
