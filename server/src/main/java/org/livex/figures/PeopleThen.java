package org.livex.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;

/** Everybody as they were at any moment: whoever changes teams leaves behind what they did in the one before. */
final class PeopleThen {
    private record Since(Instant at, Person person) {}

    private final Map<PersonId, List<Since>> people = new HashMap<>();

    void note(Fact fact, Instant at) {
        if (fact instanceof PlanFact.PersonAdded(Person person)) {
            add(person, at);
        } else if (fact instanceof PlanFact.PersonRevised(Person person)) {
            add(person, at);
        } else if (fact instanceof RosterFact.PersonSwapped(Person person)) {
            add(person, at);
        }
    }

    private void add(Person person, Instant at) {
        people.computeIfAbsent(person.id(), _ -> new ArrayList<>()).add(new Since(at, person));
    }

    /** As they did it; where no clock tells when that was, as the server heard of it. Null for nobody who ever was. */
    @Nullable Person find(PersonId id, Happened when) {
        return find(id, when.done() == null ? when.arrived() : when.done());
    }

    @Nullable Person find(PersonId id, Instant at) {
        List<Since> known = people.getOrDefault(id, List.of());
        Person found = known.isEmpty() ? null : known.getFirst().person();
        for (Since since : known) {
            if (!since.at().isAfter(at)) {
                found = since.person();
            }
        }
        return found;
    }
}
