package org.livex.sheet.foreign;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.Team;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.sheet.AudienceWords;
import org.livex.sheet.Names;
import org.livex.sheet.foreign.words.NoAnswer;
import org.livex.sheet.world.CountryWords;

/** What a list says of somebody by which people of one name are told apart: as far as the exercise knows these words. */
record RosterTraits(Set<TeamId> teams, Set<AgencyId> agencies, Set<String> countries, Set<PersonFunction> functions) {
    private static final int TEAM = 4;
    private static final int AGENCY = 4;
    private static final int COUNTRY = 3;
    private static final int FUNCTION = 1;

    static RosterTraits of(ForeignTable<RosterMeaning> table, List<Integer> rows, Names names) {
        return new RosterTraits(
                said(table, rows, RosterMeaning.TEAM, cell -> teams(cell, names)),
                said(
                        table,
                        rows,
                        RosterMeaning.AGENCY,
                        cell -> names.agencies()
                                .find(cell)
                                .map(Agency::id)
                                .map(List::of)
                                .orElse(List.of())),
                said(
                        table,
                        rows,
                        RosterMeaning.COUNTRY,
                        cell -> CountryWords.code(cell).map(List::of).orElse(List.of())),
                said(
                        table,
                        rows,
                        RosterMeaning.FUNCTION,
                        cell -> names.functions().find(cell).map(List::of).orElse(List.of())));
    }

    private static List<TeamId> teams(String cell, Names names) {
        Optional<Team> whole = names.teams().find(cell);
        return whole.isPresent()
                ? List.of(whole.get().id())
                : AudienceWords.parts(cell).stream()
                        .flatMap(part -> names.teams().find(part).stream())
                        .map(Team::id)
                        .toList();
    }

    private static <T> Set<T> said(
            ForeignTable<RosterMeaning> table,
            List<Integer> rows,
            RosterMeaning meaning,
            Function<String, List<T>> read) {
        Set<T> said = new HashSet<>();
        for (int row : rows) {
            for (int column : table.columns(meaning)) {
                String cell = table.grid().text(row, column);
                if (!NoAnswer.is(cell)) {
                    said.addAll(read.apply(cell));
                }
            }
        }
        return said;
    }

    /** How much speaks for this person, and against. */
    int likeness(Person person) {
        return compared(person).sum();
    }

    /** Whether more than one thing is another's and nothing is this person's. */
    boolean contradicts(Person person) {
        return compared(person).filter(one -> one < 0).count() > 1
                && compared(person).noneMatch(one -> one > 0);
    }

    private IntStream compared(Person person) {
        return IntStream.of(
                TEAM * compared(teams, person.teams()),
                AGENCY * compared(agencies, one(person.agency())),
                COUNTRY * compared(countries, one(person.country())),
                FUNCTION * compared(functions, Set.of(person.function())));
    }

    private static <T> int compared(Set<T> said, Set<T> known) {
        return said.isEmpty() || known.isEmpty() ? 0 : known.stream().anyMatch(said::contains) ? 1 : -1;
    }

    private static <T> Set<T> one(@Nullable T thing) {
        return thing == null ? Set.of() : Set.of(thing);
    }

    /** A person in words by which their namesakes are told apart. */
    static String shown(Person person, Names names) {
        String teams = names.teams().labelled(person.teams(), Team::id);
        String agency = person.agency() == null ? "" : names.agencies().labelled(Set.of(person.agency()), Agency::id);
        String also = List.of(
                        names.functions().of(person.function()),
                        teams,
                        agency,
                        Objects.requireNonNullElse(person.country(), ""))
                .stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return person.callName() + " (" + also + ")";
    }
}
