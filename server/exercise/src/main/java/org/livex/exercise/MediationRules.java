package org.livex.exercise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.mediation.Mediation;
import org.livex.exercise.mediation.MediationCommand;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.mediation.MediationRequest;
import org.livex.exercise.mediation.MediationState;
import org.livex.exercise.mediation.Mediations;
import org.livex.exercise.place.Place;
import org.livex.exercise.words.Availability;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Phase;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.MediationId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PlaceId;

/**
 * Who may ask for a mediator, who answers, and who gets it. What a person is not part of is unknown to them: nobody finds
 * out by asking.
 */
final class MediationRules {
    static final int MOST_MEDIATIONS = 5_000;

    private MediationRules() {}

    static Decision decide(Situation situation, MediationCommand command) {
        return switch (command) {
            case MediationCommand.AskForMediator c -> ask(situation, c);
            case MediationCommand.AcceptMediation c -> accept(situation, c.mediation());
            case MediationCommand.DeclineMediation c -> decline(situation, c.mediation());
            case MediationCommand.StartSession c -> start(situation, c);
            case MediationCommand.EndSession c -> end(situation, c);
            case MediationCommand.CancelMediation c -> cancel(situation, c.mediation());
            case MediationCommand.DispatchMediator c -> dispatch(situation, c);
            case MediationCommand.SetAvailability c -> setAvailability(situation, c.availability());
        };
    }

    private static Decision ask(Situation situation, MediationCommand.AskForMediator command) {
        Person person = situation.caller();
        if (person == null) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        Exercise exercise = situation.exercise();
        Decision refusal = refuse(situation, person, command);
        if (refusal != null) {
            return refusal;
        }
        if (exercise.mediations().find(command.mediation()) != null) {
            return Decision.rejected(
                    Rejection.ID_TAKEN, "id", command.mediation().value());
        }
        if (exercise.mediations().all().size() >= MOST_MEDIATIONS) {
            return Decision.rejected(Rejection.TOO_MANY, "most", String.valueOf(MOST_MEDIATIONS));
        }
        boolean isPlay =
                situation.phase() != Phase.ENDED && !exercise.clockHistory().isBeforeStart(command.takenAt());
        Set<PersonId> called = isPlay ? Mediations.whomToCall(exercise, command.request(), person.id()) : Set.of();
        return Decision.accepted(new MediationFact.MediatorRequested(
                command.mediation(), person.id(), command.request(), called, situation.time(), command.takenAt()));
    }

    /** A request names only what its sender may see, for mediators are shown the place and read the inject. */
    private static @Nullable Decision refuse(
            Situation situation, Person person, MediationCommand.AskForMediator command) {
        MediationRequest request = command.request();
        Decision outOfPlay = situation.refuseOutOfPlay(command.takenAt());
        if (outOfPlay != null) {
            return outOfPlay;
        }
        PlaceId place = request.place();
        if (place != null) {
            Place known = situation.exercise().scenario().find(Place.class, place);
            if (known == null || !known.audience().admits(person)) {
                return Decision.rejected(Rejection.UNKNOWN_PLACE, "id", place.value());
            }
        }
        InjectId inject = request.inject();
        PlannedInject planned =
                inject == null ? null : situation.exercise().msel().find(inject);
        Release release = planned == null ? null : planned.release();
        boolean maySee = release != null
                && (release.reached(person.id()) || person.function().seesControl());
        return inject == null || maySee ? null : Decision.rejected(Rejection.NOT_A_RECIPIENT);
    }

    private static Decision accept(Situation situation, MediationId id) {
        Person person = mediator(situation);
        if (person == null) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        Mediation mediation = calledTo(situation, person, id);
        if (mediation == null) {
            return unknown(id);
        }
        if (mediation.isOf(person.id())) {
            return Decision.accepted();
        }
        if (mediation.state().isOver()) {
            return Decision.rejected(Rejection.MEDIATION_OVER);
        }
        boolean sentToAnother = mediation.calls().dispatchedTo() != null
                && !person.id().equals(mediation.calls().dispatchedTo());
        if (mediation.mediator() != null || sentToAnother) {
            return Decision.rejected(Rejection.MEDIATION_TAKEN);
        }
        return situation.exercise().mediations().isEngaged(person.id())
                ? Decision.rejected(Rejection.MEDIATOR_ENGAGED)
                : Decision.accepted(new MediationFact.MediationAccepted(id, person.id()));
    }

    private static Decision decline(Situation situation, MediationId id) {
        Person person = mediator(situation);
        if (person == null) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        Mediation mediation = calledTo(situation, person, id);
        if (mediation == null) {
            return unknown(id);
        }
        if (mediation.state().isOver()) {
            return Decision.rejected(Rejection.MEDIATION_OVER);
        }
        if (mediation.isOf(person.id()) && mediation.session() != null) {
            return Decision.rejected(Rejection.SESSION_ALREADY_STARTED);
        }
        boolean saidSo = mediation.calls().declined().contains(person.id()) && !mediation.isOf(person.id());
        return saidSo
                ? Decision.accepted()
                : andCallWhoIsFree(situation, new MediationFact.MediationDeclined(id, person.id()));
    }

    private static Decision start(Situation situation, MediationCommand.StartSession command) {
        Mediation mediation = mine(situation, command.mediation());
        if (mediation == null) {
            return startUnheard(situation, command);
        }
        return switch (mediation.state()) {
            case CALLING -> Decision.rejected(Rejection.MEDIATION_NOT_ACCEPTED);
            case ACCEPTED -> Decision.accepted(started(situation, command));
            case STARTED -> Decision.rejected(Rejection.SESSION_ALREADY_STARTED);
            case NOT_BEGUN ->
                mediation.mediator() != null && isInPlay(situation, command)
                        ? Decision.accepted(started(situation, command))
                        : Decision.rejected(Rejection.MEDIATION_OVER);
            case ENDED, CANCELLED, BEFORE_START, AFTER_END -> Decision.rejected(Rejection.MEDIATION_OVER);
        };
    }

    /** Whoever began in play had said yes in play, though neither was heard of before ENDEX. */
    private static Decision startUnheard(Situation situation, MediationCommand.StartSession command) {
        Person person = mediator(situation);
        if (person == null) {
            return mayMediate(situation) ? unknown(command.mediation()) : Decision.rejected(Rejection.NOT_ALLOWED);
        }
        Mediation mediation = calledTo(situation, person, command.mediation());
        if (mediation == null || !mediation.state().isOver()) {
            return unknown(command.mediation());
        }
        boolean isTheirs = mediation.state() == MediationState.NOT_BEGUN
                && mediation.mediator() == null
                && isInPlay(situation, command);
        return isTheirs
                ? Decision.accepted(
                        new MediationFact.MediationAccepted(command.mediation(), person.id()),
                        started(situation, command))
                : Decision.rejected(Rejection.MEDIATION_OVER);
    }

    private static boolean isInPlay(Situation situation, MediationCommand.StartSession command) {
        return !situation.exercise().clockHistory().isOverAt(command.takenAt());
    }

    private static MediationFact started(Situation situation, MediationCommand.StartSession command) {
        return new MediationFact.SessionStarted(command.mediation(), situation.time(), command.takenAt());
    }

    private static Decision end(Situation situation, MediationCommand.EndSession command) {
        Mediation mediation = mine(situation, command.mediation());
        if (mediation == null) {
            return mayMediate(situation) ? unknown(command.mediation()) : Decision.rejected(Rejection.NOT_ALLOWED);
        }
        return switch (mediation.state()) {
            case CALLING, ACCEPTED -> Decision.rejected(Rejection.SESSION_NOT_STARTED);
            case STARTED ->
                andCallWhoIsFree(
                        situation,
                        new MediationFact.SessionEnded(
                                mediation.id(), command.report(), situation.time(), command.takenAt()));
            case ENDED, CANCELLED, BEFORE_START, AFTER_END, NOT_BEGUN -> Decision.rejected(Rejection.MEDIATION_OVER);
        };
    }

    private static Decision cancel(Situation situation, MediationId id) {
        Mediation mediation = situation.exercise().mediations().find(id);
        boolean theirs = mediation != null
                && (situation.mayControl()
                        || (situation.caller() != null
                                && mediation
                                        .requester()
                                        .equals(situation.caller().id())));
        if (mediation == null || !theirs) {
            return unknown(id);
        }
        return switch (mediation.state()) {
            case CALLING, ACCEPTED, BEFORE_START, AFTER_END, NOT_BEGUN ->
                andCallWhoIsFree(situation, new MediationFact.MediationCancelled(id));
            case STARTED -> Decision.rejected(Rejection.SESSION_ALREADY_STARTED);
            case ENDED, CANCELLED -> Decision.rejected(Rejection.MEDIATION_OVER);
        };
    }

    private static Decision dispatch(Situation situation, MediationCommand.DispatchMediator command) {
        if (!situation.mayControl()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        Mediation mediation = situation.exercise().mediations().find(command.mediation());
        if (mediation == null) {
            return unknown(command.mediation());
        }
        Person person = situation.exercise().roster().find(command.person());
        if (person == null) {
            return Decision.rejected(
                    Rejection.UNKNOWN_PERSON, "id", command.person().value());
        }
        if (person.function() != PersonFunction.CULTURAL_MEDIATOR) {
            return Decision.rejected(Rejection.NOT_A_MEDIATOR);
        }
        return switch (mediation.state()) {
            case CALLING, ACCEPTED -> {
                boolean already = mediation.isOf(person.id())
                        || (person.id().equals(mediation.calls().dispatchedTo()) && mediation.mediator() == null);
                yield already
                        ? Decision.accepted()
                        : andCallWhoIsFree(
                                situation, new MediationFact.MediatorDispatched(mediation.id(), person.id()));
            }
            case STARTED -> Decision.rejected(Rejection.SESSION_ALREADY_STARTED);
            case ENDED, CANCELLED, BEFORE_START, AFTER_END, NOT_BEGUN -> Decision.rejected(Rejection.MEDIATION_OVER);
        };
    }

    /** Saying again that one is free finds requests that came before one could be called. */
    private static Decision setAvailability(Situation situation, Availability availability) {
        Person person = mediator(situation);
        if (person == null) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        boolean same = situation.exercise().mediations().availabilityOf(person.id()) == availability;
        return same
                ? andCallWhoIsFree(situation)
                : andCallWhoIsFree(situation, new MediationFact.AvailabilitySet(person.id(), availability));
    }

    /** Whoever becomes free by these facts is called by everybody who is still waiting. */
    private static Decision andCallWhoIsFree(Situation situation, MediationFact... facts) {
        List<Fact> all = new ArrayList<>(List.of(facts));
        Exercise exercise = situation.exercise();
        for (MediationFact fact : facts) {
            exercise = exercise.apply(fact, new Stamp(0, situation.now()));
        }
        for (Mediation waiting : exercise.mediations().open().toList()) {
            if (waiting.state() == MediationState.CALLING && waiting.calls().dispatchedTo() == null) {
                Set<PersonId> more =
                        new LinkedHashSet<>(Mediations.whomToCall(exercise, waiting.request(), waiting.requester()));
                more.removeAll(waiting.calls().called());
                if (!more.isEmpty()) {
                    all.add(new MediationFact.MediatorsCalled(waiting.id(), more));
                }
            }
        }
        return new Decision.Accepted(all);
    }

    private static @Nullable Person mediator(Situation situation) {
        Person person = situation.caller();
        return person != null && person.function() == PersonFunction.CULTURAL_MEDIATOR ? person : null;
    }

    private static boolean mayMediate(Situation situation) {
        return situation.mayControl() || mediator(situation) != null;
    }

    private static @Nullable Mediation calledTo(Situation situation, Person person, MediationId id) {
        Mediation mediation = situation.exercise().mediations().find(id);
        return mediation != null && mediation.calls().called().contains(person.id()) ? mediation : null;
    }

    /** Whose session it is; control may help where a mediator's phone cannot. */
    private static @Nullable Mediation mine(Situation situation, MediationId id) {
        Mediation mediation = situation.exercise().mediations().find(id);
        Person person = mediator(situation);
        boolean allowed =
                situation.mayControl() || (mediation != null && person != null && mediation.isOf(person.id()));
        return allowed ? mediation : null;
    }

    private static Decision unknown(MediationId id) {
        return Decision.rejected(Rejection.UNKNOWN_MEDIATION, "id", id.value());
    }
}
