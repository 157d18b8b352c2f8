package org.livex.start;

import org.livex.access.Access;
import org.livex.command.Follower;
import org.livex.exercise.Exercise;
import org.livex.exercise.people.RosterFact.PersonSwapped;
import org.livex.exercise.plan.PlanFact.PersonRemoved;
import org.livex.journal.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the devices out of whoever held a role before, or whose role is no more. Also told of old swaps when the journal is
 * read again at start, so that a crash in between leaves no phone in somebody else's role.
 */
public record SwappedPeople(Access access) implements Follower {
    private static final Logger LOG = LoggerFactory.getLogger(SwappedPeople.class);

    @Override
    public void follow(Entry entry, Exercise after) {
        entry.facts().forEach(fact -> {
            if (fact instanceof PersonRemoved(var person)) {
                access.revokeJoinedBefore(entry.exercise(), person, entry.at())
                        .onFailure(e -> LOG.error("Devices of a removed person are not revoked: {}", e.getMessage()));
            }
            if (fact instanceof PersonSwapped(var person)) {
                access.revokeJoinedBefore(
                                entry.exercise(),
                                person.id(),
                                after.roster().seatOf(person.id()).heldSince())
                        .onFailure(e -> LOG.error("Devices after a swap are not revoked: {}", e.getMessage()));
            }
        });
    }
}
