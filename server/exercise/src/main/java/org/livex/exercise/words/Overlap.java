package org.livex.exercise.words;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;

/**
 * Whoever belongs to all that is named: the police of Team Alfa, those of it who come from Moldova, the role players who read
 * Russian. A country or a language is enough by itself; of the other groups it takes two, for one is named without this.
 * {@code country} is an ISO 3166 code, {@code otherTeam} a second team that they are in. Control's staff are not meant by where
 * they come from or what they read.
 */
public record Overlap(
        @Nullable TeamId team,
        @Nullable AgencyId agency,
        @Nullable PersonFunction function,
        @Nullable TeamId otherTeam,
        @Nullable String country,
        @Nullable Language language) {
    public static final int LEAST = 2;

    public Overlap {
        boolean isEnough = country != null
                || language != null
                || Stream.of(team, agency, function, otherTeam)
                                .filter(Objects::nonNull)
                                .count()
                        >= LEAST;
        if (!isEnough) {
            throw new IllegalArgumentException("names less than two groups");
        }
        if (otherTeam != null && (team == null || team.equals(otherTeam))) {
            throw new IllegalArgumentException("names another team of none");
        }
        Person.checkCountry(country);
    }

    public Overlap(@Nullable TeamId team, @Nullable AgencyId agency, @Nullable PersonFunction function) {
        this(team, agency, function, null, null, null);
    }

    public static Overlap ofCountry(String country) {
        return new Overlap(null, null, null, null, country, null);
    }

    public static Overlap ofReaders(Language language) {
        return new Overlap(null, null, null, null, null, language);
    }

    private boolean isOfOrigin() {
        return team == null && agency == null && function == null;
    }

    public Stream<TeamId> teams() {
        return Stream.of(team, otherTeam).flatMap(Stream::ofNullable);
    }

    public boolean takesIn(Person person) {
        return !(isOfOrigin() && person.function().seesControl())
                && teams().allMatch(person.teams()::contains)
                && (agency == null || agency.equals(person.agency()))
                && (function == null || function == person.function())
                && (country == null || country.equals(person.country()))
                && (language == null || person.reads(language));
    }
}
