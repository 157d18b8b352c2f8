package org.livex.exercise;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.people.RosterCommand;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.people.Seat;
import org.livex.exercise.words.Holder;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;

/** Swapping people: by control, on what is true now, and never a way up to be director. Erasing them: by the director. */
final class RosterRules {
    private RosterRules() {}

    static Decision decide(Situation situation, RosterCommand command) {
        return switch (command) {
            case RosterCommand.SwapPerson c -> swap(situation, c);
            case RosterCommand.ErasePerson c -> erase(situation, c);
            case RosterCommand.NoteTracesDestroyed c -> note(situation, c);
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

    /** Nobody erases themselves: somebody must be left who sees that it is done. */
    private static Decision erase(Situation situation, RosterCommand.ErasePerson command) {
        Person caller = situation.caller();
        boolean isDirector = caller == null || caller.function() == PersonFunction.DIRECTOR;
        if (!isDirector || (caller != null && caller.id().equals(command.person()))) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        RosterFact.PersonErased erased = erased(situation, command);
        return erased == null
                ? Decision.rejected(
                        Rejection.UNKNOWN_PERSON, "id", command.person().value())
                : Decision.accepted(erased);
    }

    private static Decision note(Situation situation, RosterCommand.NoteTracesDestroyed command) {
        if (!situation.isServer()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        boolean isOpen = situation.exercise().roster().toErase().stream()
                .anyMatch(erased -> erased.person().equals(command.person())
                        && erased.since().equals(command.since()));
        return isOpen
                ? Decision.accepted(new RosterFact.TracesDestroyed(command.person(), command.since()))
                : Decision.accepted();
    }

    private static RosterFact.@Nullable PersonErased erased(Situation situation, RosterCommand.ErasePerson command) {
        Exercise exercise = situation.exercise();
        // What it covers ends behind this moment, in which they may have done something still.
        Instant end = situation.now().plusMillis(1);
        Seat seat = exercise.roster().seatOf(command.person());
        List<Holder> holders = seat.holders();
        if (seat.revision() == 0 && exercise.roster().find(command.person()) == null) {
            return null;
        }
        int newest = holders.size() - 1;
        int place = command.holder() == null ? newest : command.holder();
        if (holders.isEmpty() && command.holder() == null) {
            return new RosterFact.PersonErased(command.person(), Instant.EPOCH, end, true);
        }
        if (place < 0 || place > newest) {
            return null;
        }
        return new RosterFact.PersonErased(
                command.person(),
                // Whoever was first left what there is from before anybody was entered.
                place == 0 ? Instant.EPOCH : holders.get(place).since(),
                place == newest ? end : holders.get(place + 1).since(),
                place == newest);
    }
}
