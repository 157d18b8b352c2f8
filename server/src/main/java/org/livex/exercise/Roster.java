package org.livex.exercise;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * Who takes part, what they agreed to, and how far their devices have scanned. {@code known} are the languages that
 * control entered for a person, whatever they chose for their screen since.
 */
public record Roster(
        PMap<PersonId, Person> people,
        PMap<PersonId, List<Language>> known,
        PMap<PersonId, PSet<Consent>> consents,
        PMap<PersonId, Long> cursors) {
    static final Roster EMPTY =
            new Roster(OrderedPMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

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

    /** Whether control knows that they read it: what somebody chose on their phone unlocks nothing. */
    public boolean reads(Person person, Language language) {
        return anyIs(language, known.getOrDefault(person.id(), List.of()));
    }

    /** For mediators, who need not have everything that they speak on their screen, but may also say more than control. */
    boolean works(Person person, Language language) {
        return reads(person, language) || anyIs(language, person.languages());
    }

    private static boolean anyIs(Language language, List<Language> languages) {
        return languages.stream().anyMatch(one -> one.base().equals(language.base()));
    }

    /** As control enters them. */
    Roster with(Person person) {
        return new Roster(
                people.plus(person.id(), person), known.plus(person.id(), person.languages()), consents, cursors);
    }

    /** As they have set their own phone. */
    Roster choosing(Person person) {
        return new Roster(people.plus(person.id(), person), known, consents, cursors);
    }

    Roster withConsent(PersonId person, Consent consent) {
        PSet<Consent> given = consents.getOrDefault(person, HashTreePSet.empty());
        return new Roster(people, known, consents.plus(person, given.plus(consent)), cursors);
    }

    Roster withoutConsent(PersonId person, Consent consent) {
        PSet<Consent> given = consents.getOrDefault(person, HashTreePSet.empty());
        return new Roster(people, known, consents.plus(person, given.minus(consent)), cursors);
    }

    Roster withCursors(Map<PersonId, Long> advanced) {
        return new Roster(people, known, consents, cursors.plusAll(advanced));
    }
}
