package org.livex.exercise.reading;

import java.util.Set;
import java.util.stream.Collectors;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.PersonId;

/** Those who look after role players: safety officers, and the coordinators whom the plan names. Nobody looks after themselves. */
public final class Carers {
    private Carers() {}

    public static Set<PersonId> of(Exercise exercise, PersonId person) {
        return all(exercise).stream().filter(carer -> !carer.equals(person)).collect(Collectors.toUnmodifiableSet());
    }

    public static Set<PersonId> all(Exercise exercise) {
        Plan plan = exercise.scenario().plan();
        Set<PersonId> coordinators = plan == null ? Set.of() : plan.coordinating();
        return exercise.roster().people().values().stream()
                .filter(one -> one.function() == PersonFunction.SAFETY_OFFICER || coordinators.contains(one.id()))
                .map(Person::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
