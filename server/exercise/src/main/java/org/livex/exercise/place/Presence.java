package org.livex.exercise.place;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.livex.exercise.Triggers;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.people.Roster;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PlaceId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Who is at which place, where somebody planned to ask: {@code watched} are the places that each inject's trigger or
 * storyline's milestones name, and of no other place is anything known. {@code countsFrom} is when the clock last began to run: what was before is nobody's
 * business.
 */
public record Presence(
        PMap<PlaceId, PMap<PersonId, Visits>> visits, PMap<Id, Set<PlaceId>> watched, Instant countsFrom) {
    public static final Presence EMPTY = new Presence(HashTreePMap.empty(), HashTreePMap.empty(), Instant.MIN);

    private static final Comparator<ExerciseTime> IN_TIME = Comparator.naturalOrder();

    public Map<PersonId, Visits> at(PlaceId place) {
        return visits.getOrDefault(place, HashTreePMap.empty());
    }

    public Visits of(PersonId person, PlaceId place) {
        return at(place).getOrDefault(person, Visits.NONE);
    }

    public Set<PlaceId> watchedPlaces() {
        return watched.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** When it turned or will turn true, if nobody moves. */
    public Optional<ExerciseTime> moment(Trigger.OnPlace asked, Roster roster) {
        Audience by = asked.by();
        return switch (asked.quorum()) {
            case ANYONE ->
                at(asked.place()).entrySet().stream()
                        .filter(entry -> by == null || isAddressed(by, entry.getKey(), roster))
                        .flatMap(entry -> entry.getValue().since(asked.what(), asked.delay()).stream())
                        .min(IN_TIME);
            case EVERYONE -> {
                Audience whom = by == null ? Audience.EVERYONE : by;
                Set<PersonId> all = roster.people().values().stream()
                        .filter(person -> person.function().plays() && whom.addresses(person))
                        .map(Person::id)
                        .collect(Collectors.toUnmodifiableSet());
                Stream<ExerciseTime> times = all.stream()
                        .flatMap(person -> of(person, asked.place()).since(asked.what(), asked.delay()).stream());
                var sorted = times.sorted().toList();
                yield all.isEmpty() || sorted.size() < all.size() ? Optional.empty() : Optional.of(sorted.getLast());
            }
        };
    }

    private static boolean isAddressed(Audience by, PersonId id, Roster roster) {
        Person person = roster.find(id);
        return person != null && person.function().plays() && by.addresses(person);
    }

    public Presence apply(PresenceFact fact, Stamp stamp) {
        return switch (fact) {
            case PresenceFact.PlaceEntered f ->
                with(f.person(), f.place(), of(f.person(), f.place()).entered(f.fixedAt(), f.at()));
            case PresenceFact.PlaceLeft f ->
                with(f.person(), f.place(), of(f.person(), f.place()).left(f.fixedAt(), f.at()));
            case PresenceFact.CrossingMissed f ->
                with(f.person(), f.place(), of(f.person(), f.place()).missed(f.crossing(), f.fixedAt(), stamp.at()));
        };
    }

    public Presence watching(Inject inject) {
        return watching(inject.id(), Triggers.waitsForPlaces(inject.trigger()));
    }

    /** For an inject or a storyline. */
    public Presence watching(Id by, Set<PlaceId> places) {
        return places.isEmpty() ? without(by) : new Presence(visits, watched.plus(by, places), countsFrom);
    }

    public Presence without(Id by) {
        return watched.containsKey(by) ? new Presence(visits, watched.minus(by), countsFrom) : this;
    }

    public Presence countingFrom(Instant start) {
        return new Presence(visits, watched, start);
    }

    /** Who withdrew their consent was nowhere. */
    public Presence forgetting(PersonId person) {
        PMap<PlaceId, PMap<PersonId, Visits>> next = visits;
        for (Map.Entry<PlaceId, PMap<PersonId, Visits>> place : visits.entrySet()) {
            next = next.plus(place.getKey(), place.getValue().minus(person));
        }
        return new Presence(next, watched, countsFrom);
    }

    /** Another human holds the role: where they are, their first position will tell. */
    public Presence outOfSight(PersonId person) {
        Presence next = this;
        for (PlaceId place : visits.keySet()) {
            Visits there = at(place).get(person);
            next = there == null ? next : next.with(person, place, there.outOfSight());
        }
        return next;
    }

    /** The fence was moved: nobody came or went by that. */
    public Presence outOfSight(PlaceId place) {
        Presence next = this;
        for (Map.Entry<PersonId, Visits> there : at(place).entrySet()) {
            next = next.with(there.getKey(), place, there.getValue().outOfSight());
        }
        return next;
    }

    public Presence rewound() {
        return new Presence(EMPTY.visits, watched, EMPTY.countsFrom);
    }

    private Presence with(PersonId person, PlaceId place, Visits next) {
        PMap<PersonId, Visits> there = visits.getOrDefault(place, HashTreePMap.empty());
        return new Presence(visits.plus(place, there.plus(person, next)), watched, countsFrom);
    }
}
