package org.livex.exercise.readiness;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.WorldEntryId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** How ready everybody is. */
public record Readiness(PMap<PersonId, PersonReadiness> people) {
    public static final Readiness NONE = new Readiness(HashTreePMap.empty());

    public PersonReadiness of(PersonId person) {
        return people.getOrDefault(person, PersonReadiness.NONE);
    }

    public Readiness confirmed(PersonId person, WorldEntryId entry, int revision, Instant takenAt) {
        return with(person, one -> one.confirmed(entry, new PersonReadiness.Confirmation(revision, takenAt)));
    }

    public Readiness attending(PersonId person, Attendance said, Instant takenAt) {
        return with(person, one -> one.attending(said, takenAt));
    }

    public Readiness practised(PersonId person, PracticeStep step, Instant takenAt) {
        return with(person, one -> one.practised(step, takenAt));
    }

    /** Who has the role or the id from now on is another human: what the one before has read and practised is not theirs. */
    public Readiness without(PersonId person) {
        return new Readiness(people.minus(person));
    }

    private Readiness with(PersonId person, UnaryOperator<PersonReadiness> change) {
        return new Readiness(people.plus(person, change.apply(of(person))));
    }
}
