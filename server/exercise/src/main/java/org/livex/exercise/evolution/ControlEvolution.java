package org.livex.exercise.evolution;

import java.util.Set;
import org.livex.exercise.Duties;
import org.livex.exercise.Exercise;
import org.livex.exercise.gate.Gate;
import org.livex.exercise.gate.Safeguards;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Refusal;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.room.HandOver;
import org.livex.exercise.room.LastDryRun;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.HandOverId;
import org.livex.exercise.words.ids.InjectId;

/** What facts of the control room make of the state. */
final class ControlEvolution {
    private ControlEvolution() {}

    static Exercise apply(Exercise exercise, ControlFact fact, Stamp stamp) {
        Duties duties = exercise.control().duties();
        Safeguards guards = exercise.control().safeguards();
        return switch (fact) {
            case ControlFact.CellWritten f -> with(exercise, duties.with(f.cell(), f.revision()));
            case ControlFact.CellRemoved f -> with(exercise, duties.without(f.cell(), stamp));
            case ControlFact.StorylineAssigned f -> with(exercise, duties.assigned(Set.of(f.storyline()), f.to()));
            case ControlFact.HandOverOffered f ->
                with(
                        exercise,
                        duties.with(
                                new HandOver(f.handOver(), f.storylines(), f.from(), f.to(), f.note(), stamp, null)));
            case ControlFact.HandOverAccepted f ->
                answered(exercise, f.handOver(), new HandOver.Answer(HandOver.Outcome.ACCEPTED, f.person(), "", stamp));
            case ControlFact.HandOverDeclined f ->
                answered(
                        exercise,
                        f.handOver(),
                        new HandOver.Answer(HandOver.Outcome.DECLINED, f.person(), f.reason(), stamp));
            case ControlFact.HandOverWithdrawn f ->
                answered(
                        exercise, f.handOver(), new HandOver.Answer(HandOver.Outcome.WITHDRAWN, f.person(), "", stamp));
            case ControlFact.ShiftEntryWritten _ -> exercise;
            case ControlFact.HandlingWritten f -> with(exercise, guards.with(f.inject(), f.handling(), f.revision()));
            case ControlFact.SensitiveLiftWanted f -> with(exercise, guards.withLiftWanted(f.inject(), stamp));
            case ControlFact.AdHocInjectSent f -> with(exercise, guards.withAdHoc(f.inject()));
            case ControlFact.SecondPersonWanted f ->
                gated(
                        exercise,
                        f.inject(),
                        InjectState.AWAITING_SECOND,
                        new Gate.Second(f.first(), f.due(), f.waitAtMost(), f.recipients(), stamp),
                        stamp);
            // What follows from it is in the facts behind it.
            case ControlFact.ReleaseConfirmed _, ControlFact.InjectLetThrough _ -> exercise;
            case ControlFact.ReleaseRefused f ->
                refused(exercise, f.inject(), new Refusal(f.person(), f.reason(), false, stamp), stamp);
            case ControlFact.SafetyHoldSet f -> with(exercise, guards.holding(f.hold()));
            case ControlFact.InjectHeldForSafety f ->
                gated(
                        exercise,
                        f.inject(),
                        InjectState.AWAITING_SAFETY,
                        new Gate.Safety(f.until(), f.waitAtMost(), stamp),
                        stamp);
            case ControlFact.InjectStopped f ->
                refused(exercise, f.inject(), new Refusal(f.person(), f.reason(), true, stamp), stamp);
            case ControlFact.NoAnswerFound f ->
                with(
                        exercise,
                        guards.with(
                                f.inject(),
                                new Safeguards.Unanswered(f.rule(), f.people(), f.callsController(), stamp, null)));
            case ControlFact.CallAnswered f -> callAnswered(exercise, f, stamp);
            case ControlFact.ToldByVoice f -> with(exercise, guards.withTold(f.inject(), f.person(), stamp));
            case ControlFact.DryRunStarted f ->
                exercise.with(exercise.control().with(new LastDryRun(f, stamp, withoutDryRun(exercise), null)));
            case ControlFact.DryRunEnded f -> dryRunEnded(exercise, f);
            case ControlFact.ArchiveTaken _,
                    ControlFact.StatementsGiven _,
                    ControlFact.JournalDamaged _,
                    ControlFact.PeopleTexted _ -> exercise;
            case ControlFact.PropTicked f ->
                exercise.with(exercise.control().with(exercise.control().props().with(f.inject(), f.state(), stamp)));
        };
    }

    /** Whatever takes an inject on its way, or out of it, opens or leaves the gate that it waited at. */
    static Exercise settled(Exercise exercise, InjectFact fact) {
        if (fact instanceof InjectFact.InjectCorrected corrected) {
            // Who was told the old words by voice was not told the new ones.
            return with(exercise, exercise.control().safeguards().withoutTold(corrected.inject(), corrected.people()));
        }
        InjectId inject = switch (fact) {
            case InjectFact.InjectReleased f -> f.inject();
            case InjectFact.InjectAwaitsTranslation f -> f.inject();
            case InjectFact.InjectHeld f -> f.inject();
            case InjectFact.InjectSkipped f -> f.inject();
            case InjectFact.InjectLetGo _,
                    InjectFact.InjectRestored _,
                    InjectFact.InjectRecalled _,
                    InjectFact.InjectCorrected _,
                    InjectFact.DeliveriesNoted _,
                    InjectFact.InjectsMarked _,
                    InjectFact.InjectAnswered _,
                    InjectFact.InjectAcknowledged _ -> null;
        };
        Safeguards guards = exercise.control().safeguards();
        if (inject == null) {
            return exercise;
        }
        boolean isSettled =
                fact instanceof InjectFact.InjectReleased && guards.refusals().containsKey(inject);
        if (guards.gate(inject) == null && !isSettled) {
            return exercise;
        }
        Safeguards left = guards.withoutGate(inject);
        return with(exercise, isSettled ? left.withoutRefusal(inject) : left);
    }

    /** What was played must not hold what was played before it. */
    private static Exercise withoutDryRun(Exercise exercise) {
        return exercise.with(exercise.control().with((LastDryRun) null));
    }

    private static Exercise dryRunEnded(Exercise exercise, ControlFact.DryRunEnded fact) {
        LastDryRun last = exercise.control().dryRun();
        return last == null || last.started().seq() != fact.started()
                ? exercise
                : exercise.with(exercise.control().with(last.with(fact.result())));
    }

    private static Exercise answered(Exercise exercise, HandOverId id, HandOver.Answer answer) {
        Duties duties = exercise.control().duties();
        HandOver handOver = duties.handOvers().get(id);
        if (handOver == null) {
            return exercise;
        }
        Duties next = duties.with(handOver.answered(answer));
        return with(
                exercise,
                answer.outcome() == HandOver.Outcome.ACCEPTED
                        ? next.assigned(handOver.storylines(), handOver.to())
                        : next);
    }

    private static Exercise callAnswered(Exercise exercise, ControlFact.CallAnswered fact, Stamp stamp) {
        Safeguards guards = exercise.control().safeguards();
        Safeguards.Unanswered found = guards.unanswered(fact.inject()).get(fact.rule());
        return found == null
                ? exercise
                : with(
                        exercise,
                        guards.with(
                                fact.inject(),
                                new Safeguards.Unanswered(
                                        found.rule(),
                                        found.people(),
                                        found.callsController(),
                                        found.stamp(),
                                        new Safeguards.CallAnswer(fact.person(), fact.note(), stamp))));
    }

    private static Exercise gated(Exercise exercise, InjectId id, InjectState state, Gate gate, Stamp stamp) {
        return inState(exercise, id, state, stamp)
                .with(exercise.control().with(exercise.control().safeguards().with(id, gate)));
    }

    /** A no is a hold with a reason: a controller has to let it go before it can be wanted again. */
    private static Exercise refused(Exercise exercise, InjectId id, Refusal refusal, Stamp stamp) {
        return inState(exercise, id, InjectState.HELD, stamp)
                .with(exercise.control().with(exercise.control().safeguards().with(id, refusal)));
    }

    private static Exercise inState(Exercise exercise, InjectId id, InjectState state, Stamp stamp) {
        PlannedInject planned = exercise.msel().find(id);
        return planned == null ? exercise : exercise.with(exercise.msel().with(planned.in(state, stamp.at())));
    }

    private static Exercise with(Exercise exercise, Duties duties) {
        return exercise.with(exercise.control().with(duties));
    }

    private static Exercise with(Exercise exercise, Safeguards guards) {
        return exercise.with(exercise.control().with(guards));
    }
}
