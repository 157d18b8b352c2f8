package org.livex.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Overlap;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** Recipients in one cell, {@code Team Alpha; Team Bravo + Police; Anna}, and back. Nobody is in it who is not in the exercise. */
public final class AudienceWords {
    public static final String SEPARATOR = "; ";
    private static final String TOGETHER = " + ";
    private static final String COUNTRY = "country:";
    private static final String LANGUAGE = "language:";

    /** Somebody to write to. */
    sealed interface Target {
        record Everyone() implements Target {}

        record OfFunction(PersonFunction function) implements Target {}

        record OfTeam(TeamId team) implements Target {}

        record OfAgency(AgencyId agency) implements Target {}

        record One(PersonId person) implements Target {}

        record OfCountry(String country) implements Target {}

        record OfReaders(Language language) implements Target {}

        /** Unique, and understood whatever things are called. */
        default String code() {
            return switch (this) {
                case Everyone _ -> "everyone";
                case OfFunction(PersonFunction function) -> "function:" + DomainJson.word(function);
                case OfTeam(TeamId team) -> "team:" + team.value();
                case OfAgency(AgencyId agency) -> "agency:" + agency.value();
                case One(PersonId person) -> "person:" + person.value();
                case OfCountry(String country) -> "country:" + country;
                case OfReaders(Language language) -> "language:" + language.tag();
            };
        }
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
        List<String> alone = new ArrayList<>();
        List<String> together = new ArrayList<>();
        for (String part : parts(cell)) {
            boolean isOverlap = part.contains("+") && labels.find(part).isEmpty();
            (isOverlap ? together : alone).add(part);
        }
        List<NotTaken> wrong = new ArrayList<>();
        List<Target> targets = readAll(alone, this::target, wrong);
        overlaps.addAll(readAll(together, this::readOverlap, wrong));
        NotTaken.throwAll(wrong);
        for (Target target : targets) {
            switch (target) {
                case Target.Everyone _ -> everyone = true;
                case Target.OfFunction(PersonFunction function) -> functions.add(function);
                case Target.OfTeam(TeamId team) -> teams.add(team);
                case Target.OfAgency(AgencyId agency) -> agencies.add(agency);
                case Target.One(PersonId person) -> people.add(person);
                case Target.OfCountry(String country) -> overlaps.add(Overlap.ofCountry(country));
                case Target.OfReaders(Language language) -> overlaps.add(Overlap.ofReaders(language));
            }
        }
        return new Audience(everyone, people, teams, agencies, functions, overlaps);
    }

    private static <T> List<T> readAll(List<String> parts, Cells.Parser<T> parser, List<NotTaken> wrong) {
        try {
            return Cells.each(parts, parser);
        } catch (NotTaken problem) {
            wrong.addAll(problem.each());
            return List.of();
        }
    }

    private String write(Overlap overlap) {
        return Stream.of(
                        overlap.teams().map(Target.OfTeam::new),
                        Stream.ofNullable(overlap.agency()).map(Target.OfAgency::new),
                        Stream.ofNullable(overlap.function()).map(Target.OfFunction::new),
                        Stream.ofNullable(overlap.country()).map(Target.OfCountry::new),
                        Stream.ofNullable(overlap.language()).map(Target.OfReaders::new))
                .flatMap(targets -> targets)
                .map(this::label)
                .collect(Collectors.joining(TOGETHER));
    }

    /** Of a country or a language that nobody has, its code. */
    private String label(Target target) {
        String label = labels.of(target);
        return label.isEmpty() ? target.code() : label;
    }

    private Overlap readOverlap(String part) throws NotTaken {
        List<TeamId> teams = new ArrayList<>();
        Set<Target> named = new HashSet<>();
        AgencyId agency = null;
        PersonFunction function = null;
        String country = null;
        Language language = null;
        String[] names = part.split("\\+", -1);
        for (Target target : Cells.each(List.of(names), this::target)) {
            named.add(target);
            switch (target) {
                case Target.OfTeam(TeamId one) -> teams.add(one);
                case Target.OfAgency(AgencyId one) -> agency = one;
                case Target.OfFunction(PersonFunction one) -> function = one;
                case Target.OfCountry(String one) -> country = one;
                case Target.OfReaders(Language one) -> language = one;
                case Target.Everyone _, Target.One _ -> throw NotTaken.named(Mistake.Code.NOT_AN_OVERLAP, part);
            }
        }
        long kinds = named.stream()
                .filter(target -> !(target instanceof Target.OfTeam))
                .map(Target::getClass)
                .distinct()
                .count();
        if (named.size() != names.length || teams.size() > 2 || kinds + teams.size() != names.length) {
            throw NotTaken.named(Mistake.Code.NOT_AN_OVERLAP, part);
        }
        return new Overlap(
                teams.isEmpty() ? null : teams.getFirst(),
                agency,
                function,
                teams.size() < 2 ? null : teams.getLast(),
                country,
                language);
    }

    /** A country and a language are known by their codes too, whoever is there. */
    private Target target(String name) throws NotTaken {
        String code = name.strip();
        if (labels.find(code).isPresent()) {
            return labels.read(code);
        }
        String folded = code.toLowerCase(Locale.ROOT).replace(" ", "");
        if (folded.startsWith(COUNTRY)) {
            String country = folded.substring(COUNTRY.length()).toUpperCase(Locale.ROOT);
            if (country.matches("[A-Z]{2}")) {
                return new Target.OfCountry(country);
            }
        }
        if (folded.startsWith(LANGUAGE)) {
            try {
                return new Target.OfReaders(Language.of(folded.substring(LANGUAGE.length())));
            } catch (IllegalArgumentException _) {
                throw NotTaken.named(Mistake.Code.UNKNOWN_NAME, name);
            }
        }
        return labels.read(name);
    }

    Optional<Target> find(String name) {
        return labels.find(name);
    }

    public static List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        for (String part : cell.split("[;؛\n]", -1)) {
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
