package org.livex.exercise.words;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TeamId;

/**
 * Need-to-know: who may see something. Whoever is named by any part is in; control sees everything besides. This is the
 * one rule that feed, board, export and search go through.
 */
public record Audience(
        boolean everyone,
        Set<PersonId> people,
        Set<TeamId> teams,
        Set<AgencyId> agencies,
        Set<PersonFunction> functions,
        @Nullable Set<Overlap> overlaps) {
    public static final Audience EVERYONE = new Audience(true, Set.of(), Set.of(), Set.of(), Set.of());
    public static final Audience CONTROL_ONLY = new Audience(false, Set.of(), Set.of(), Set.of(), Set.of());

    public Audience {
        people = Set.copyOf(people);
        teams = Set.copyOf(teams);
        agencies = Set.copyOf(agencies);
        functions = Set.copyOf(functions);
        overlaps = overlaps == null || overlaps.isEmpty() ? null : Set.copyOf(overlaps);
    }

    public Audience(
            boolean everyone,
            Set<PersonId> people,
            Set<TeamId> teams,
            Set<AgencyId> agencies,
            Set<PersonFunction> functions) {
        this(everyone, people, teams, agencies, functions, null);
    }

    public static Audience ofPeople(PersonId... people) {
        return new Audience(false, Set.of(people), Set.of(), Set.of(), Set.of());
    }

    public static Audience ofTeams(TeamId... teams) {
        return new Audience(false, Set.of(), Set.of(teams), Set.of(), Set.of());
    }

    public static Audience ofAgencies(AgencyId... agencies) {
        return new Audience(false, Set.of(), Set.of(), Set.of(agencies), Set.of());
    }

    public static Audience ofFunctions(PersonFunction... functions) {
        return new Audience(false, Set.of(), Set.of(), Set.of(), Set.of(functions));
    }

    public static Audience ofOverlap(Overlap overlap) {
        return new Audience(false, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(overlap));
    }

    /** Its overlaps, none as an empty set. */
    public Set<Overlap> eachOverlap() {
        return overlaps == null ? Set.of() : overlaps;
    }

    /** Every team that is named, alone or with others. */
    public Stream<TeamId> allTeams() {
        return Stream.concat(teams.stream(), eachOverlap().stream().flatMap(Overlap::teams));
    }

    public Stream<AgencyId> allAgencies() {
        return Stream.concat(
                agencies.stream(), eachOverlap().stream().map(Overlap::agency).flatMap(Stream::ofNullable));
    }

    /** Addressed by name, team, agency or function. Control's staff are addressed only if one of these names them. */
    public boolean addresses(Person person) {
        return (everyone && !person.function().seesControl()) || names(person);
    }

    /** Addressed as somebody, not only as one of everyone. */
    public boolean names(Person person) {
        return people.contains(person.id())
                || functions.contains(person.function())
                || (person.agency() != null && agencies.contains(person.agency()))
                || !Collections.disjoint(person.teams(), teams)
                || addressesByOverlap(person);
    }

    private boolean addressesByOverlap(Person person) {
        return eachOverlap().stream().anyMatch(overlap -> overlap.takesIn(person));
    }

    /** May see it: addressed, or part of control. */
    public boolean admits(Person person) {
        return person.function().seesControl() || addresses(person);
    }

    public Audience with(Set<PersonId> more) {
        Set<PersonId> all = new HashSet<>(people);
        all.addAll(more);
        return new Audience(everyone, all, teams, agencies, functions, overlaps);
    }

    public boolean isEmpty() {
        return equals(CONTROL_ONLY);
    }
}
