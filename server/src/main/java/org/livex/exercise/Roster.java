package org.livex.exercise;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PSet;

/** Who takes part, what they agreed to, and how far their devices have scanned. */
public record Roster(
        PMap<PersonId, Person> people, PMap<PersonId, PSet<Consent>> consents, PMap<PersonId, Long> cursors) {
    static final Roster EMPTY = new Roster(OrderedPMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    public @Nullable Person find(PersonId id) {
        return people.get(id);
    }

    public Set<Consent> consentsOf(PersonId person) {
        return consents.getOrDefault(person, HashTreePSet.empty());
    }

    public long cursorOf(PersonId person) {
        return cursors.getOrDefault(person, 0L);
    }

    Set<PersonId> addressedBy(Audience audience) {
        return people.values().stream()
                .filter(audience::addresses)
                .map(Person::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    Roster with(Person person) {
        return new Roster(people.plus(person.id(), person), consents, cursors);
    }

    Roster withConsent(PersonId person, Consent consent) {
        PSet<Consent> given = consents.getOrDefault(person, HashTreePSet.empty());
        return new Roster(people, consents.plus(person, given.plus(consent)), cursors);
    }

    Roster withoutConsent(PersonId person, Consent consent) {
        PSet<Consent> given = consents.getOrDefault(person, HashTreePSet.empty());
        return new Roster(people, consents.plus(person, given.minus(consent)), cursors);
    }

    Roster withCursors(Map<PersonId, Long> advanced) {
        return new Roster(people, consents, cursors.plusAll(advanced));
    }
}
