package org.livex.exercise;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.people.RosterCommand;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.words.Person;

/** Swapping people: by control, on what is true now, and never a way up to be director. */
final class RosterRules {
    private RosterRules() {}

    static Decision decide(Situation situation, RosterCommand command) {
        return switch (command) {
            case RosterCommand.SwapPerson c -> swap(situation, c);
        };
    }

    private static Decision swap(Situation situation, RosterCommand.SwapPerson command) {
        Exercise exercise = situation.exercise();
        Person next = command.person();
        Person old = exercise.roster().find(next.id());
        if (!situation.mayControl()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        if (old == null) {
            return Decision.rejected(Rejection.UNKNOWN_PERSON, "id", next.id().value());
        }
        if (makesDirector(situation.caller(), old, next)) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        int revision = exercise.roster().seatOf(next.id()).revision();
        if (command.basedOn() != revision) {
            return Decision.rejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(revision));
        }
        Decision unresolved = References.unresolved(exercise, next);
        return unresolved != null ? unresolved : Decision.accepted(new RosterFact.PersonSwapped(next));
    }

    private static boolean makesDirector(@Nullable Person caller, Person old, Person next) {
        boolean director = old.function().givesAllClear() || next.function().givesAllClear();
        return director && caller != null && !caller.function().givesAllClear();
    }
}
