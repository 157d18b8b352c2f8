package org.livex.exercise.duty;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;

/** One ticking of a duty and where it stands in the journal. {@code takenBack} is null while it counts. */
public record Tick(
        DutyFact.DutyTicked ticked, Stamp stamp, @Nullable TakenBack takenBack) {
    /** Who took it back, and where that stands in the journal. */
    public record TakenBack(DutyFact.DutyUnticked unticked, Stamp stamp) {}

    public boolean counts() {
        return takenBack == null;
    }

    /** A team's is for all who are in it now; a person's stays with their role, whoever holds it. */
    public boolean isFor(Person person) {
        return ticked.team() == null
                ? ticked.person().equals(person.id())
                : person.teams().contains(ticked.team());
    }

    /** What was taken back once stays so. */
    Tick takenBack(DutyFact.DutyUnticked unticked, Stamp at) {
        return takenBack == null ? new Tick(ticked, stamp, new TakenBack(unticked, at)) : this;
    }
}
