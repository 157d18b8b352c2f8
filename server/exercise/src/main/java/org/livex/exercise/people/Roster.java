package org.livex.exercise.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.Holder;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Who takes part, what they agreed to, and how far their devices have scanned. {@code known} are the languages that
 * control entered for a person, whatever they chose for their screen since. {@code control} are those of {@code people} who
 * see control: whoever has to tell them something must not look for them among a thousand others. {@code erasures} are of
 * those whose traces are gone, or going: {@code toErase}.
 */
public record Roster(
        PMap<PersonId, Person> people,
        PMap<PersonId, List<Language>> known,
        PMap<PersonId, PSet<Consent>> consents,
        PMap<PersonId, Long> cursors,
        PMap<PersonId, Seat> seats,
        PSet<PersonId> control,
        PVector<RosterFact.PersonErased> erasures,
        PVector<RosterFact.PersonErased> toErase) {
    public static final Roster EMPTY = new Roster(
            OrderedPMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePSet.empty(),
            TreePVector.empty(),
            TreePVector.empty());

    public @Nullable Person find(PersonId id) {
        return people.get(id);
    }

    /** The same id as the roster itself has it, so that what names somebody often does not keep it often. */
    public PersonId known(PersonId id) {
        Person person = find(id);
        return person == null ? id : person.id();
    }

    public Set<Consent> consentsOf(PersonId person) {
        return consents.getOrDefault(person, HashTreePSet.empty());
    }

    public long cursorOf(PersonId person) {
        return cursors.getOrDefault(person, 0L);
    }

    public Roster rewound() {
        return new Roster(people, known, consents, EMPTY.cursors, seats, control, erasures, toErase);
    }

    public Set<PersonId> addressedBy(Audience audience) {
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
    public boolean works(Person person, Language language) {
        return reads(person, language) || anyIs(language, person.languages());
    }

    private static boolean anyIs(Language language, List<Language> languages) {
        return languages.stream().anyMatch(one -> one.base().equals(language.base()));
    }

    /** Who has held the role, and how often it was changed. */
    public Seat seatOf(PersonId person) {
        return seats.getOrDefault(person, Seat.EMPTY);
    }

    /** Of who held the role then; its id where nobody is known to have held it. */
    public String callNameAt(PersonId id, Instant at) {
        Person now = find(id);
        Seat seat = seatOf(id);
        return now != null && !seat.wasSwapped()
                ? now.callName()
                : seat.callNameAt(at, now == null ? id.value() : now.callName());
    }

    public Roster destroyed(RosterFact.TracesDestroyed gone) {
        PVector<RosterFact.PersonErased> left = toErase.stream()
                .filter(erased -> !erased.person().equals(gone.person())
                        || !erased.since().equals(gone.since()))
                .collect(Collectors.collectingAndThen(Collectors.toList(), TreePVector::from));
        return new Roster(people, known, consents, cursors, seats, control, erasures, left);
    }

    /** Whether what told who this holder of the role was is gone. */
    public boolean isErased(PersonId person, Holder holder) {
        return isErased(person, holder.since());
    }

    /** The same of whoever held the role at that moment. */
    public boolean isErased(PersonId person, Instant at) {
        return erasures.stream().anyMatch(erased -> erased.person().equals(person) && erased.covers(at));
    }

    /** The same of whoever has the role now. */
    public boolean isErased(PersonId person) {
        List<Holder> holders = seatOf(person).holders();
        return !holders.isEmpty() && isErased(person, holders.getLast());
    }

    public Roster added(Person person, Stamp stamp) {
        return with(person, seatOf(person.id()).takenBy(person, stamp));
    }

    public Roster revised(Person person) {
        return with(person, seatOf(person.id()).renamed(person));
    }

    /** Whoever comes back under this id goes on counting. */
    public Roster without(PersonId person) {
        return new Roster(
                people.minus(person),
                known.minus(person),
                consents.minus(person),
                cursors.minus(person),
                seats.plus(person, seatOf(person).vacated()),
                control.minus(person),
                erasures,
                toErase);
    }

    /** What the one before agreed to binds nobody else. */
    public Roster swapped(Person person, Stamp stamp) {
        Roster next = with(person, seatOf(person.id()).takenBy(person, stamp));
        return new Roster(
                next.people,
                next.known,
                consents.minus(person.id()),
                cursors,
                next.seats,
                next.control,
                erasures,
                toErase);
    }

    /** As control enters them. */
    private Roster with(Person person, Seat seat) {
        return new Roster(
                people.plus(person.id(), person),
                known.plus(person.id(), person.languages()),
                consents,
                cursors,
                seats.plus(person.id(), seat),
                person.function().seesControl() ? control.plus(person.id()) : control.minus(person.id()),
                erasures,
                toErase);
    }

    /** As they have set their own phone. */
    public Roster choosing(Person person) {
        Seat seat = seatOf(person.id()).counted();
        return new Roster(
                people.plus(person.id(), person),
                known,
                consents,
                cursors,
                seats.plus(person.id(), seat),
                control,
                erasures,
                toErase);
    }

    public Roster withConsent(PersonId person, Consent consent) {
        PSet<Consent> given = consents.getOrDefault(person, HashTreePSet.empty());
        return new Roster(
                people, known, consents.plus(person, given.plus(consent)), cursors, seats, control, erasures, toErase);
    }

    public Roster withoutConsent(PersonId person, Consent consent) {
        PSet<Consent> given = consents.getOrDefault(person, HashTreePSet.empty());
        return new Roster(
                people, known, consents.plus(person, given.minus(consent)), cursors, seats, control, erasures, toErase);
    }

    public Roster withCursors(Map<PersonId, Long> advanced) {
        return new Roster(people, known, consents, cursors.plusAll(advanced), seats, control, erasures, toErase);
    }

    /**
     * Whoever holds the role still agreed to nothing any more. It counts as a change of theirs: what somebody has in a form, or could
     * take back, has their name.
     */
    public Roster erased(RosterFact.PersonErased erased) {
        PersonId person = erased.person();
        boolean stillHeld = erased.stillHeld();
        return new Roster(
                people,
                known,
                stillHeld ? consents.minus(person) : consents,
                cursors,
                stillHeld ? seats.plus(person, seatOf(person).counted()) : seats,
                control,
                erasures.plus(erased),
                toErase.plus(erased));
    }
}
