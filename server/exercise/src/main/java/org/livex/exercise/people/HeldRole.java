package org.livex.exercise.people;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Holder;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;

/**
 * A role while one human had it: from {@code since}, until {@code until} or, where that is null, still. What is kept of
 * them is what came then, and nothing of whoever had the role before or has had it after them.
 */
public record HeldRole(
        PersonId person,
        String callName,
        Instant since,
        @Nullable Instant until) {
    /** {@code holder} counts from 0, the oldest; null is who has it. Null where nobody, or who was it is erased. */
    public static @Nullable HeldRole of(Roster roster, PersonId person, @Nullable Integer holder) {
        List<Holder> holders = roster.seatOf(person).holders();
        int place = holder == null ? holders.size() - 1 : holder;
        if (place < 0 || place >= holders.size() || roster.isErased(person, holders.get(place))) {
            return null;
        }
        Holder one = holders.get(place);
        Instant until =
                place == holders.size() - 1 ? null : holders.get(place + 1).since();
        return new HeldRole(person, one.callName(), one.since(), until);
    }

    /** Of whoever acts in it now. Who was let into the role of somebody erased has had it since then. */
    public static HeldRole now(Roster roster, Person person) {
        HeldRole known = of(roster, person.id(), null);
        if (known != null) {
            return known;
        }
        Instant erased = roster.erasures().stream()
                .filter(gone -> gone.person().equals(person.id()) && gone.stillHeld())
                .map(RosterFact.PersonErased::until)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return new HeldRole(person.id(), person.callName(), erased, null);
    }

    public boolean covers(Instant at) {
        return !at.isBefore(since) && (until == null || at.isBefore(until));
    }
}
