package org.livex.exercise.decision;

import org.livex.exercise.people.Roster;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;

/** An entry of the decision log, and where it stands in the journal. */
public record LoggedDecision(DecisionFact.DecisionRecorded recorded, Stamp stamp) {
    /** A team's is for all who are in it now; what somebody wrote is theirs, and not of who holds their role after them. */
    public boolean isFor(Person person, Roster roster) {
        boolean ofTheirTeam = recorded.team() != null && person.teams().contains(recorded.team());
        return ofTheirTeam
                || (recorded.person().equals(person.id())
                        && !stamp.at().isBefore(roster.seatOf(person.id()).heldSince()));
    }
}
