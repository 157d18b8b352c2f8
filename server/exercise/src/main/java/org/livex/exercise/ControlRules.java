package org.livex.exercise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.room.HandOver;
import org.livex.exercise.room.Responsible;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Phase;
import org.livex.exercise.words.ids.CellId;
import org.livex.exercise.words.ids.HandOverId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.StorylineId;

/** Who runs what in the control room, what is written down, and how injects are treated. */
final class ControlRules {
    static final int MOST_CELLS = 200;
    static final int MOST_HAND_OVERS = 5_000;

    private ControlRules() {}

    static Decision decide(Situation situation, ControlCommand command) {
        return switch (command) {
            case ControlCommand.ConfirmRelease c -> SafeguardRules.confirm(situation, c);
            case ControlCommand.RefuseRelease c -> SafeguardRules.refuse(situation, c);
            case ControlCommand.SetSafetyHold c -> SafeguardRules.setHold(situation, c);
            case ControlCommand.LetThrough c -> SafeguardRules.letThrough(situation, c);
            case ControlCommand.StopInject c -> SafeguardRules.stop(situation, c);
            case ControlCommand.WriteShiftEntry c -> write(situation, c);
            case ControlCommand.TellByVoice c -> SafeguardRules.tell(situation, c);
            case ControlCommand.TickProp c -> byPerson(situation, _ -> tick(situation.exercise(), c));
            case ControlCommand.TakeArchive _ -> byDirector(situation, new ControlFact.ArchiveTaken());
            case ControlCommand.GiveStatements _ -> giveStatements(situation);
            case ControlCommand.NotePeopleTexted c -> noteTexted(situation, c);
            case ControlCommand.NoteDryRunStarted c -> DryRunRules.started(situation, c);
            case ControlCommand.NoteDryRunEnded c -> DryRunRules.ended(situation, c);
            case ControlCommand.WriteCell c -> control(situation, () -> writeCell(situation.exercise(), c));
            case ControlCommand.RemoveCell c ->
                control(
                        situation,
                        () -> situation.exercise().control().duties().cells().containsKey(c.cell())
                                ? Decision.accepted(new ControlFact.CellRemoved(c.cell()))
                                : unknownCell(c.cell()));
            case ControlCommand.AssignStoryline c -> control(situation, () -> assign(situation.exercise(), c));
            case ControlCommand.OfferHandOver c ->
                byPerson(situation, person -> offer(situation.exercise(), person, c));
            case ControlCommand.AcceptHandOver c ->
                byPerson(
                        situation,
                        person -> answer(
                                situation.exercise(),
                                c.handOver(),
                                person,
                                true,
                                new ControlFact.HandOverAccepted(c.handOver(), person.id())));
            case ControlCommand.DeclineHandOver c ->
                byPerson(
                        situation,
                        person -> answer(
                                situation.exercise(),
                                c.handOver(),
                                person,
                                true,
                                new ControlFact.HandOverDeclined(c.handOver(), person.id(), c.reason())));
            case ControlCommand.WithdrawHandOver c ->
                byPerson(
                        situation,
                        person -> answer(
                                situation.exercise(),
                                c.handOver(),
                                person,
                                false,
                                new ControlFact.HandOverWithdrawn(c.handOver(), person.id())));
            case ControlCommand.AnswerCall c ->
                byPerson(situation, person -> SafeguardRules.answer(situation, person, c));
        };
    }

    interface ByPerson {
        Decision decide(Person person);
    }

    private static Decision control(Situation situation, Supplier<Decision> rule) {
        return situation.mayControl() ? rule.get() : Decision.rejected(Rejection.NOT_ALLOWED);
    }

    /** A human's word: the server has none. */
    static Decision byPerson(Situation situation, ByPerson rule) {
        Person person = situation.caller();
        return person != null && person.function().controls()
                ? rule.decide(person)
                : Decision.rejected(Rejection.NOT_ALLOWED);
    }

    /** Again and again, and after ENDEX too: each time is a line of the log. */
    private static Decision byDirector(Situation situation, ControlFact fact) {
        Person caller = situation.caller();
        return caller == null || caller.function() == PersonFunction.DIRECTOR
                ? Decision.accepted(fact)
                : Decision.rejected(Rejection.NOT_ALLOWED);
    }

    private static Decision giveStatements(Situation situation) {
        Decision given = byDirector(situation, new ControlFact.StatementsGiven());
        return given instanceof Decision.Accepted && situation.phase() != Phase.ENDED
                ? Decision.rejected(Rejection.EXERCISE_NOT_ENDED)
                : given;
    }

    private static Decision noteTexted(Situation situation, ControlCommand.NotePeopleTexted command) {
        return situation.isServer()
                ? Decision.accepted(new ControlFact.PeopleTexted(command.inject(), command.people(), command.untold()))
                : Decision.rejected(Rejection.NOT_ALLOWED);
    }

    private static Decision writeCell(Exercise exercise, ControlCommand.WriteCell command) {
        Duties.WrittenCell old =
                exercise.control().duties().cells().get(command.cell().id());
        int revision = old == null ? 0 : old.revision();
        if (command.basedOn() != revision) {
            return Decision.rejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(revision));
        }
        if (old == null && exercise.control().duties().cells().size() >= MOST_CELLS) {
            return Decision.rejected(Rejection.TOO_MANY, "most", String.valueOf(MOST_CELLS));
        }
        for (PersonId member : command.cell().members()) {
            Decision refusal = refuseUnlessController(exercise, member);
            if (refusal != null) {
                return refusal;
            }
        }
        return Decision.accepted(new ControlFact.CellWritten(command.cell(), revision + 1));
    }

    private static Decision tick(Exercise exercise, ControlCommand.TickProp command) {
        PlannedInject planned = exercise.msel().find(command.inject());
        if (planned == null) {
            return Decision.rejected(
                    Rejection.UNKNOWN_INJECT, "id", command.inject().value());
        }
        if (planned.inject().type() != InjectType.PHYSICAL_PROP) {
            return Decision.rejected(Rejection.NOT_A_PROP);
        }
        return exercise.control().props().stateOf(command.inject()) == command.state()
                ? Decision.accepted()
                : Decision.accepted(new ControlFact.PropTicked(command.inject(), command.state()));
    }

    private static @Nullable Decision refuseUnlessController(Exercise exercise, PersonId id) {
        Person person = exercise.roster().find(id);
        if (person == null) {
            return Decision.rejected(Rejection.UNKNOWN_PERSON, "id", id.value());
        }
        return person.function().controls() ? null : Decision.rejected(Rejection.NOT_A_CONTROLLER, "id", id.value());
    }

    private static @Nullable Decision unresolved(Exercise exercise, Responsible to) {
        return switch (to) {
            case Responsible.OnePerson(PersonId person) -> refuseUnlessController(exercise, person);
            case Responsible.OneCell(CellId cell) ->
                exercise.control().duties().cells().containsKey(cell) ? null : unknownCell(cell);
        };
    }

    private static Decision unknownCell(CellId cell) {
        return Decision.rejected(Rejection.UNKNOWN_CELL, "id", cell.value());
    }

    private static Decision assign(Exercise exercise, ControlCommand.AssignStoryline command) {
        Duties duties = exercise.control().duties();
        Decision refusal = refuseUnmovable(exercise, command.storyline());
        if (refusal == null && command.to() != null) {
            refusal = unresolved(exercise, command.to());
        }
        if (refusal != null) {
            return refusal;
        }
        return Objects.equals(duties.responsibleFor(command.storyline()), command.to())
                ? Decision.accepted()
                : Decision.accepted(new ControlFact.StorylineAssigned(command.storyline(), command.to()));
    }

    private static @Nullable Decision refuseUnmovable(Exercise exercise, StorylineId storyline) {
        if (!exercise.scenario().has(storyline)) {
            return Decision.rejected(Rejection.UNKNOWN_STORYLINE, "id", storyline.value());
        }
        return exercise.control().duties().isOnTheWay(storyline)
                ? Decision.rejected(Rejection.HAND_OVER_OPEN, "id", storyline.value())
                : null;
    }

    private static Decision offer(Exercise exercise, Person person, ControlCommand.OfferHandOver command) {
        Duties duties = exercise.control().duties();
        if (duties.handOvers().containsKey(command.handOver())) {
            return Decision.rejected(
                    Rejection.ID_TAKEN, "id", command.handOver().value());
        }
        if (duties.handOvers().size() >= MOST_HAND_OVERS) {
            return Decision.rejected(Rejection.TOO_MANY, "most", String.valueOf(MOST_HAND_OVERS));
        }
        List<StorylineId> inOrder = new ArrayList<>(command.storylines());
        inOrder.sort(Comparator.comparing(StorylineId::value));
        for (StorylineId storyline : inOrder) {
            Decision refusal = refuseUnmovable(exercise, storyline);
            if (refusal != null) {
                return refusal;
            }
            if (!duties.runs(person.id(), storyline) && person.function() != PersonFunction.DIRECTOR) {
                return Decision.rejected(Rejection.NOT_RESPONSIBLE, "id", storyline.value());
            }
        }
        Decision refusal = unresolved(exercise, command.to());
        return refusal != null
                ? refusal
                : Decision.accepted(new ControlFact.HandOverOffered(
                        command.handOver(), command.storylines(), person.id(), command.to(), command.note()));
    }

    /** The other side takes it or not; only who offered it takes the offer back. */
    private static Decision answer(Exercise exercise, HandOverId id, Person person, boolean byOther, Fact fact) {
        Duties duties = exercise.control().duties();
        HandOver handOver = duties.handOvers().get(id);
        if (handOver == null) {
            return Decision.rejected(Rejection.UNKNOWN_HAND_OVER, "id", id.value());
        }
        if (!handOver.isOpen()) {
            return Decision.rejected(Rejection.HAND_OVER_OVER);
        }
        boolean isOfferer = handOver.from().equals(person.id());
        boolean may = byOther ? !isOfferer && duties.isOneOf(handOver.to(), person.id()) : isOfferer;
        return may ? Decision.accepted(fact) : Decision.rejected(Rejection.NOT_ALLOWED);
    }

    /** By controllers and the safety officer: evaluators' observations are not for the next shift. */
    private static Decision write(Situation situation, ControlCommand.WriteShiftEntry command) {
        Person person = situation.caller();
        if (person == null || !SafeguardRules.isOnShift(person)) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        Exercise exercise = situation.exercise();
        ShiftLog log = exercise.control().log();
        if (log.find(command.entry()) != null) {
            return Decision.rejected(Rejection.ID_TAKEN, "id", command.entry().value());
        }
        if (log.notes() >= ShiftLog.MOST_NOTES) {
            return Decision.rejected(Rejection.TOO_MANY, "most", String.valueOf(ShiftLog.MOST_NOTES));
        }
        if (command.inject() != null && exercise.msel().find(command.inject()) == null) {
            return Decision.rejected(
                    Rejection.UNKNOWN_INJECT, "id", command.inject().value());
        }
        if (command.person() != null && exercise.roster().find(command.person()) == null) {
            return Decision.rejected(
                    Rejection.UNKNOWN_PERSON, "id", command.person().value());
        }
        if (command.storyline() != null && !exercise.scenario().has(command.storyline())) {
            return Decision.rejected(
                    Rejection.UNKNOWN_STORYLINE, "id", command.storyline().value());
        }
        return Decision.accepted(new ControlFact.ShiftEntryWritten(
                command.entry(), command.text(), command.inject(), command.person(), command.storyline()));
    }
}
