package org.livex.exercise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.people.HeldRole;
import org.livex.exercise.people.Roster;
import org.livex.exercise.people.RosterCommand;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.people.Seat;
import org.livex.exercise.words.Holder;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.PersonId;

/** Swapping people: by control, on what is true now, and never a way up to be director. Erasing them: by the director. */
final class RosterRules {
    private RosterRules() {}

    static Decision decide(Situation situation, RosterCommand command) {
        return switch (command) {
            case RosterCommand.SwapPerson c -> swap(situation, c);
            case RosterCommand.ErasePerson c -> erase(situation, c);
            case RosterCommand.GiveCopy c -> copy(situation, c);
            case RosterCommand.NoteTracesDestroyed c -> note(situation, c);
            case RosterCommand.EndRetention c -> endRetention(situation, c);
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
        if (!isDirector(situation) || (caller != null && caller.id().equals(command.person()))) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        RosterFact.PersonErased erased = erased(situation, command);
        return erased == null
                ? Decision.rejected(
                        Rejection.UNKNOWN_PERSON, "id", command.person().value())
                : Decision.accepted(erased);
    }

    /** Of somebody who is erased there is nothing left to copy. */
    private static Decision copy(Situation situation, RosterCommand.GiveCopy command) {
        if (!isDirector(situation)) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        HeldRole role = HeldRole.of(situation.exercise().roster(), command.person(), command.holder());
        return role == null
                ? Decision.rejected(
                        Rejection.UNKNOWN_PERSON, "id", command.person().value())
                : Decision.accepted(new RosterFact.CopyGiven(command.person(), role.since()));
    }

    private static boolean isDirector(Situation situation) {
        Person caller = situation.caller();
        return caller == null || caller.function() == PersonFunction.DIRECTOR;
    }

    /** Once, however often the server asks; whoever is entered later is erased when it asks again. */
    private static Decision endRetention(Situation situation, RosterCommand.EndRetention command) {
        Exercise exercise = situation.exercise();
        Instant ended = exercise.clockHistory().endedAt();
        if (!situation.isServer()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        if (ended == null || situation.now().isBefore(ended.plus(Duration.ofDays(command.days())))) {
            return Decision.accepted();
        }
        Roster roster = exercise.roster();
        List<Fact> erased = new ArrayList<>();
        List<PersonId> people = roster.seats().keySet().stream()
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
        people.forEach(person -> erased.addAll(stillKnown(situation, person)));
        if (erased.isEmpty()) {
            return Decision.accepted();
        }
        erased.addFirst(new RosterFact.RetentionEnded(command.days(), erased.size()));
        return new Decision.Accepted(erased);
    }

    private static List<RosterFact.PersonErased> stillKnown(Situation situation, PersonId person) {
        Roster roster = situation.exercise().roster();
        List<Holder> holders = roster.seatOf(person).holders();
        List<RosterFact.PersonErased> known = new ArrayList<>();
        for (int place = 0; place < holders.size(); place++) {
            if (!roster.isErased(person, holders.get(place))) {
                known.add(holder(person, holders, place, endOf(situation)));
            }
        }
        boolean isDone =
                roster.erasures().stream().anyMatch(gone -> gone.person().equals(person) && gone.stillHeld());
        if (holders.isEmpty() && !isDone) {
            known.add(takenOut(person, endOf(situation)));
        }
        return known;
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
        Roster roster = situation.exercise().roster();
        Seat seat = roster.seatOf(command.person());
        List<Holder> holders = seat.holders();
        if (seat.revision() == 0 && roster.find(command.person()) == null) {
            return null;
        }
        if (holders.isEmpty() && command.holder() == null) {
            return takenOut(command.person(), endOf(situation));
        }
        int place = command.holder() == null ? holders.size() - 1 : command.holder();
        return place < 0 || place >= holders.size() ? null : holder(command.person(), holders, place, endOf(situation));
    }

    private static RosterFact.PersonErased takenOut(PersonId person, Instant end) {
        return new RosterFact.PersonErased(person, Instant.EPOCH, end, true);
    }

    private static RosterFact.PersonErased holder(PersonId person, List<Holder> holders, int place, Instant end) {
        boolean isNewest = place == holders.size() - 1;
        return new RosterFact.PersonErased(
                person,
                // Whoever was first left what there is from before anybody was entered.
                place == 0 ? Instant.EPOCH : holders.get(place).since(),
                isNewest ? end : holders.get(place + 1).since(),
                isNewest);
    }

    /** Behind this moment, in which they may have done something still. */
    private static Instant endOf(Situation situation) {
        return situation.now().plusMillis(1);
    }
}
