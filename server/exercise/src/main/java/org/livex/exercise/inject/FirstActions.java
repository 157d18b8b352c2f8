package org.livex.exercise.inject;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.people.Roster;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The first actions of one kind by each person, and the very first of each in the order of the journal: triggers look at them
 * again and again. Of one person no more are kept than any trigger counts.
 */
public record FirstActions(PMap<PersonId, PVector<ExerciseTime>> times, PVector<By> inOrder) {
    static final FirstActions NONE = new FirstActions(HashTreePMap.empty(), TreePVector.empty());

    public record By(PersonId person, ExerciseTime at) {}

    /** Of whom no more are kept. */
    boolean isFull(PersonId person) {
        PVector<ExerciseTime> kept = times.get(person);
        return kept != null && kept.size() >= Trigger.MOST_ACTIONS;
    }

    /** Of somebody of whom more are kept. */
    FirstActions with(PersonId person, ExerciseTime at) {
        PVector<ExerciseTime> before = times.getOrDefault(person, TreePVector.empty());
        return new FirstActions(
                times.plus(person, before.plus(at)), before.isEmpty() ? inOrder.plus(new By(person, at)) : inOrder);
    }

    /** When the {@code number}th was done, by anybody where the audience is null; null where not so many were. */
    public @Nullable ExerciseTime by(@Nullable Audience audience, Roster roster, int number) {
        if (number == 1) {
            return firstBy(audience, roster);
        }
        List<PVector<ExerciseTime>> counted = inOrder.stream()
                .filter(first -> isMeant(first.person(), audience, roster))
                .map(first -> times.getOrDefault(first.person(), TreePVector.empty()))
                .toList();
        return counted.stream().mapToInt(List::size).sum() < number
                ? null
                : counted.stream()
                        .flatMap(List::stream)
                        .sorted()
                        .skip(number - 1L)
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable ExerciseTime firstBy(@Nullable Audience audience, Roster roster) {
        for (By action : inOrder) {
            if (isMeant(action.person(), audience, roster)) {
                return action.at();
            }
        }
        return null;
    }

    private static boolean isMeant(PersonId id, @Nullable Audience audience, Roster roster) {
        Person person = audience == null ? null : roster.find(id);
        return audience == null || (person != null && audience.addresses(person));
    }
}
