package org.livex.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.AgencyId;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Overlap;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.TeamId;

/** Recipients in one cell, {@code Team Alpha; Team Bravo + Police; Anna}, and back. Nobody is in it who is not in the exercise. */
public final class AudienceWords {
    public static final String SEPARATOR = "; ";
    private static final String TOGETHER = " + ";

    /** Somebody to write to. */
    sealed interface Target {
        record Everyone() implements Target {}

        record OfFunction(PersonFunction function) implements Target {}

        record OfTeam(TeamId team) implements Target {}

        record OfAgency(AgencyId agency) implements Target {}

        record One(PersonId person) implements Target {}
    }

    private final Labels<Target> labels;

    AudienceWords(Labels<Target> labels) {
        this.labels = labels;
    }

    public Labels<Target> labels() {
        return labels;
    }

    String write(Audience audience) {
        List<String> parts = new ArrayList<>();
        if (audience.everyone()) {
            parts.add(labels.of(new Target.Everyone()));
        }
        add(
                parts,
                audience.functions().stream()
                        .map(one -> labels.of(new Target.OfFunction(one)))
                        .toList());
        add(
                parts,
                audience.teams().stream()
                        .map(one -> labels.of(new Target.OfTeam(one)))
                        .toList());
        add(
                parts,
                audience.agencies().stream()
                        .map(one -> labels.of(new Target.OfAgency(one)))
                        .toList());
        add(
                parts,
                audience.people().stream()
                        .map(one -> labels.of(new Target.One(one)))
                        .toList());
        add(parts, audience.eachOverlap().stream().map(this::write).toList());
        return String.join(SEPARATOR, parts);
    }

    /** Nobody where nothing stands. */
    Audience read(String cell) throws NotTaken {
        boolean everyone = false;
        Set<PersonId> people = new HashSet<>();
        Set<TeamId> teams = new HashSet<>();
        Set<AgencyId> agencies = new HashSet<>();
        Set<PersonFunction> functions = new HashSet<>();
        Set<Overlap> overlaps = new HashSet<>();
        for (String part : parts(cell)) {
            if (part.contains("+") && labels.find(part).isEmpty()) {
                overlaps.add(readOverlap(part));
                continue;
            }
            switch (labels.read(part)) {
                case Target.Everyone _ -> everyone = true;
                case Target.OfFunction(PersonFunction function) -> functions.add(function);
                case Target.OfTeam(TeamId team) -> teams.add(team);
                case Target.OfAgency(AgencyId agency) -> agencies.add(agency);
                case Target.One(PersonId person) -> people.add(person);
            }
        }
        return new Audience(everyone, people, teams, agencies, functions, overlaps);
    }

    private String write(Overlap overlap) {
        return Stream.of(
                        overlap.team() == null ? null : new Target.OfTeam(overlap.team()),
                        overlap.agency() == null ? null : new Target.OfAgency(overlap.agency()),
                        overlap.function() == null ? null : new Target.OfFunction(overlap.function()))
                .filter(Objects::nonNull)
                .map(labels::of)
                .collect(Collectors.joining(TOGETHER));
    }

    private Overlap readOverlap(String part) throws NotTaken {
        String[] names = part.split("\\+", -1);
        Audience named = read(String.join(SEPARATOR, names));
        int groups = named.teams().size()
                + named.agencies().size()
                + named.functions().size();
        boolean isEachOnce = named.teams().size() < 2
                && named.agencies().size() < 2
                && named.functions().size() < 2;
        if (named.everyone() || !named.people().isEmpty() || groups != names.length || !isEachOnce) {
            throw NotTaken.named(Mistake.Code.NOT_AN_OVERLAP, part);
        }
        return new Overlap(only(named.teams()), only(named.agencies()), only(named.functions()));
    }

    private static <T> @Nullable T only(Set<T> named) {
        return named.isEmpty() ? null : named.iterator().next();
    }

    Optional<Target> find(String name) {
        return labels.find(name);
    }

    public static List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        for (String part : cell.split("[;\n]", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static void add(List<String> parts, List<String> some) {
        some.stream().sorted().forEach(parts::add);
    }
}
