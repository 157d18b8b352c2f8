package org.livex.exercise.people;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.livex.exercise.words.Holder;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A role in the exercise and who has held it, oldest first. What was done, received and written stays with the role;
 * {@code holders} tell whose it was. {@code revision} counts every change of the person.
 */
public record Seat(int revision, PVector<Holder> holders) {
    static final Seat EMPTY = new Seat(0, TreePVector.empty());

    /** Since when the present holder has it: devices that joined before are somebody else's. In milliseconds, as
     * stores keep when a device joined. */
    public Instant heldSince() {
        return holders.isEmpty() ? Instant.MIN : holders.getLast().since().truncatedTo(ChronoUnit.MILLIS);
    }

    /** That moment, or the first at which anybody had it: what came before is the first holder's. */
    public Instant within(Instant at) {
        return holders.isEmpty() || at.isAfter(holders.getFirst().since())
                ? at
                : holders.getFirst().since();
    }

    /** It changed hands, or was taken out and added again; a person who was only edited counts too. */
    public boolean mayHaveHadAnother() {
        return revision > 1;
    }

    public boolean wasSwapped() {
        return holders.size() > 1;
    }

    /** Whoever held it then; the first holder for what came before. */
    public String callNameAt(Instant when, String otherwise) {
        return holders.isEmpty() ? otherwise : holders.get(holderAt(when)).callName();
    }

    /** It was the same human's at both moments. */
    public boolean isOneHolder(Instant one, Instant other) {
        return holderAt(one) == holderAt(other);
    }

    /** Counted from 0. */
    int holderAt(Instant when) {
        int last = 0;
        for (int i = 1; i < holders.size(); i++) {
            last = holders.get(i).since().isAfter(when) ? last : i;
        }
        return last;
    }

    Seat vacated() {
        return new Seat(revision, EMPTY.holders);
    }

    Seat counted() {
        return new Seat(revision + 1, holders);
    }

    Seat takenBy(Person person, Stamp stamp) {
        return new Seat(revision + 1, holders.plus(new Holder(person.callName(), stamp.at())));
    }

    /** The same human under another name. */
    Seat renamed(Person person) {
        if (holders.isEmpty() || holders.getLast().callName().equals(person.callName())) {
            return counted();
        }
        Holder last = holders.getLast();
        return new Seat(revision + 1, holders.with(holders.size() - 1, new Holder(person.callName(), last.since())));
    }
}
