package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.Person;
import org.livex.sheet.Labels;
import org.livex.sheet.Names;
import org.livex.sheet.Question;

/** Asks who of somebody's list is in the exercise already. */
final class RosterKnown {
    private final ForeignTable<RosterMeaning> table;
    private final Names names;
    private final Asking asking;

    /** Names that are alike have one key. */
    private final UnaryOperator<String> keyOf;

    private int unasked;

    RosterKnown(ForeignTable<RosterMeaning> table, Names names, Asking asking, UnaryOperator<String> keyOf) {
        this.table = table;
        this.names = names;
        this.asking = asking;
        this.keyOf = keyOf;
    }

    /** {@code people}, each as who they are in the exercise; without those that shall be left out. */
    List<RosterPeople.Listed> recognised(List<RosterPeople.Listed> people, Exercise exercise) {
        Map<String, List<Person>> called = RosterNamesakes.byName(exercise);
        Map<String, Person> alike = new HashMap<>();
        exercise.roster()
                .people()
                .values()
                .forEach(person -> alike.putIfAbsent(keyOf.apply(person.callName()), person));
        Map<List<Person>, List<RosterPeople.Listed>> namesakes = new LinkedHashMap<>();
        Map<RosterPeople.Listed, Person> maybe = new LinkedHashMap<>();
        for (RosterPeople.Listed one : people) {
            List<Person> exact = first(
                    called, Labels.fold(one.callName()), Labels.fold(one.name().full()));
            Person like = first(
                    alike, keyOf.apply(one.callName()), keyOf.apply(one.name().full()));
            if (exact != null) {
                namesakes.computeIfAbsent(exact, _ -> new ArrayList<>()).add(one);
            } else if (like != null) {
                maybe.put(one, like);
            }
        }
        RosterNamesakes told = new RosterNamesakes(table, names, asking);
        namesakes.forEach((persons, listed) -> told.tellApart(listed, persons));
        Map<RosterPeople.Listed, RosterPeople.@Nullable Listed> decided = new HashMap<>();
        known(told.known(), decided);
        told.ask(decided);
        unasked += told.unasked();
        Set<Person> taken = new HashSet<>(told.known().values());
        maybe.forEach((one, person) -> {
            if (taken.add(person)) {
                decided.put(one, likely(one, person));
            }
        });
        return people.stream()
                .map(one -> {
                    RosterPeople.Listed next = decided.containsKey(one) ? decided.get(one) : one;
                    return next == null ? one.as("") : next;
                })
                .filter(one -> !one.callName().isEmpty())
                .toList();
    }

    private static <T> @Nullable T first(Map<String, T> people, String... keys) {
        for (String key : keys) {
            T found = key.isBlank() ? null : people.get(key);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void known(
            Map<RosterPeople.Listed, Person> known, Map<RosterPeople.Listed, RosterPeople.@Nullable Listed> decided) {
        if (known.isEmpty()) {
            return;
        }
        List<Integer> rows =
                known.keySet().stream().map(one -> one.rows().getFirst()).toList();
        String answer = asking.ask(new Question(
                        "known-people",
                        "known-people",
                        Map.of("count", String.valueOf(known.size())),
                        List.of(
                                Question.Option.word("revise-people"),
                                Question.Option.word("leave-people"),
                                Question.Option.word("add-people")),
                        "revise-people",
                        known.values().stream().limit(5).map(Person::callName).toList())
                .from(table.source(rows, RosterPeople.nameColumn(table))));
        known.forEach((one, person) -> decided.put(
                one, "add-people".equals(answer) ? one : "leave-people".equals(answer) ? null : one.of(person)));
    }

    private RosterPeople.@Nullable Listed likely(RosterPeople.Listed one, Person person) {
        if (asking.questions().size() > RosterPeople.MOST_ASKED) {
            unasked++;
            return one;
        }
        String answer = asking.ask(new Question(
                        "alike/" + one.rows().getFirst(),
                        "alike",
                        Map.of(
                                "name",
                                one.name().isEmpty()
                                        ? one.callName()
                                        : one.name().full(),
                                "known",
                                person.callName()),
                        List.of(
                                Question.Option.word("one-person"),
                                Question.Option.word("several-people"),
                                Question.Option.word(ForeignTable.PASS)),
                        null,
                        table.lines(one.rows(), 2))
                .from(table.source(one.rows(), RosterPeople.nameColumn(table))));
        return "one-person".equals(answer) ? one.of(person) : ForeignTable.PASS.equals(answer) ? null : one;
    }

    int unasked() {
        return unasked;
    }
}
