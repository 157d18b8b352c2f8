package org.livex.exercise.safety;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Holds the last brake of each person. What was before stays in the journal alone. */
public record Brakes(PMap<PersonId, Brake> all) {
    public static final Brakes NONE = new Brakes(HashTreePMap.empty());

    public @Nullable Brake of(PersonId person) {
        return all.get(person);
    }

    /** Null where they have not pulled it, or it is settled, or it is of whoever had their role before. */
    public @Nullable Brake open(PersonId person) {
        Brake brake = all.get(person);
        return brake == null || !brake.isOpen() || brake.hasLeft() ? null : brake;
    }

    /** Somebody else has the role from now on: neither the brake of who had it is theirs, nor what was said to others'. */
    public Brakes swapped(PersonId person) {
        Brakes after = this;
        for (Brake brake : all.values()) {
            Brake answered = brake.unanswered(person);
            after = after.with(brake.person().equals(person) ? answered.left() : answered);
        }
        return after;
    }

    public Brakes apply(SafetyFact.BrakePulled fact, Stamp stamp) {
        Brake open = open(fact.person());
        return with(open == null ? Brake.of(fact, stamp) : open.pulled(fact, stamp));
    }

    public Brakes apply(SafetyFact.BrakeAnswered fact, Stamp stamp) {
        Brake brake = of(fact.person());
        return brake == null ? this : with(brake.answered(fact, stamp));
    }

    private Brakes with(Brake brake) {
        return new Brakes(all.plus(brake.person(), brake));
    }
}
