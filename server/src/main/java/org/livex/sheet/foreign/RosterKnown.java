package org.livex.sheet.foreign;

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
import org.livex.sheet.Question;

/** Asks who of somebody's list is in the exercise already. */
final class RosterKnown {
    private final ForeignTable<RosterMeaning> table;
    private final Asking asking;

    /** Names that are alike have one key. */
    private final UnaryOperator<String> keyOf;

    private int unasked;

    RosterKnown(ForeignTable<RosterMeaning> table, Asking asking, UnaryOperator<String> keyOf) {
        this.table = table;
        this.asking = asking;
        this.keyOf = keyOf;
    }

    /** {@code people}, each as who they are in the exercise; without those that shall be left out. */
    List<RosterPeople.Listed> recognised(List<RosterPeople.Listed> people, Exercise exercise) {
        Map<String, Person> exactly = new HashMap<>();
        Map<String, Person> alike = new HashMap<>();
        exercise.roster().people().values().forEach(person -> {
            exactly.putIfAbsent(Labels.fold(person.callName()), person);
            alike.putIfAbsent(keyOf.apply(person.callName()), person);
        });
        Set<Person> taken = new HashSet<>();
        Map<RosterPeople.Listed, Person> known = new LinkedHashMap<>();
        Map<RosterPeople.Listed, Person> maybe = new LinkedHashMap<>();
        for (RosterPeople.Listed one : people) {
            Person exact = first(
                    exactly, Labels.fold(one.callName()), Labels.fold(one.name().full()));
            Person like = first(
                    alike, keyOf.apply(one.callName()), keyOf.apply(one.name().full()));
            if (exact != null && taken.add(exact)) {
                known.put(one, exact);
            } else if (exact == null && like != null && taken.add(like)) {
                maybe.put(one, like);
            }
        }
        Map<RosterPeople.Listed, RosterPeople.@Nullable Listed> decided = new HashMap<>();
        known(known, decided);
        maybe.forEach((one, person) -> decided.put(one, likely(one, person)));
        return people.stream()
                .map(one -> {
                    RosterPeople.Listed next = decided.containsKey(one) ? decided.get(one) : one;
                    return next == null ? one.as("") : next;
                })
                .filter(one -> !one.callName().isEmpty())
                .toList();
    }

    private static @Nullable Person first(Map<String, Person> people, String... keys) {
        for (String key : keys) {
            Person person = key.isBlank() ? null : people.get(key);
            if (person != null) {
                return person;
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
                                Question.Option.word(RosterPeople.PASS)),
                        null,
                        table.lines(one.rows(), 2))
                .from(table.source(one.rows(), RosterPeople.nameColumn(table))));
        return "one-person".equals(answer) ? one.of(person) : RosterPeople.PASS.equals(answer) ? null : one;
    }

    int unasked() {
        return unasked;
    }
}
