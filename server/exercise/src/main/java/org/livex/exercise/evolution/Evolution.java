package org.livex.exercise.evolution;

import java.util.Set;
import java.util.stream.Collectors;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.ShiftLog;
import org.livex.exercise.clock.Clock;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.comms.CommsFact;
import org.livex.exercise.custody.CustodyFact;
import org.livex.exercise.decision.DecisionFact;
import org.livex.exercise.dossier.DossierFact;
import org.livex.exercise.due.Shifts;
import org.livex.exercise.duty.DutyFact;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Review;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.place.Place;
import org.livex.exercise.place.PresenceFact;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.reading.ReplyNotes;
import org.livex.exercise.report.ReportFact;
import org.livex.exercise.report.ReportTexts;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.room.ShiftEntry;
import org.livex.exercise.safety.RedStop;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.safety.StopAccount;
import org.livex.exercise.scene.TaskFact;
import org.livex.exercise.survey.SurveyFact;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.trust.TrustFact;
import org.livex.exercise.welfare.WelfareFact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Phase;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.DutyId;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.world.DocumentFact;

/** What each fact makes of the state. */
public final class Evolution {
    private Evolution() {}

    public static Exercise apply(Exercise exercise, Fact fact, Stamp stamp) {
        Exercise after = timed(exercise, touched(changed(exercise, fact, stamp), fact, stamp), stamp);
        ShiftEntry entry = ShiftLog.of(exercise, fact, stamp);
        return entry == null
                ? after
                : after.with(after.control().with(after.control().log().with(entry)));
    }

    private static Exercise timed(Exercise before, Exercise after, Stamp stamp) {
        Plan plan = after.scenario().plan();
        return plan == null || !after.clock().hasStarted() || after.clock().equals(before.clock())
                ? after
                : after.with(after.clockHistory().noted(after.clock(), plan, stamp.at()));
    }

    private static Exercise touched(Exercise exercise, Fact fact, Stamp stamp) {
        Set<? extends Id> touched = Touched.by(fact);
        if (touched.isEmpty()) {
            return exercise;
        }
        Set<Id> ids =
                touched.stream().filter(id -> Touched.isThere(exercise, id)).collect(Collectors.toSet());
        return ids.isEmpty() ? exercise : exercise.with(exercise.scenario().touched(ids, stamp));
    }

    private static Exercise changed(Exercise exercise, Fact fact, Stamp stamp) {
        return switch (fact) {
            case PlanFact f ->
                TextEvolution.noted(
                        planned(exercise, f, stamp).with(exercise.scenario().apply(f, stamp)),
                        LocalizedTexts.of(f).keySet(),
                        stamp);
            case ClockFact f -> ClockEvolution.apply(exercise, f, stamp);
            case InjectFact f -> ControlEvolution.settled(InjectEvolution.apply(exercise, f, stamp), f);
            case ParticipantFact f -> ParticipantEvolution.apply(exercise, f, stamp);
            case SafetyFact f -> safety(exercise, f, stamp);
            case MediaFact.MediaReceived f -> BroughtVoices.brought(exercise, f, stamp);
            case MediaFact.MediaRefused f -> exercise.with(exercise.media().with(f));
            case MediaFact.MediaHidden f -> BroughtVoices.hidden(exercise, f, stamp);
            case MediationFact f -> exercise.with(exercise.mediations().apply(f, stamp, exercise.clockHistory()));
            case TalkFact f ->
                TextEvolution.noted(
                        ParticipantEvolution.heard(
                                ReplyNotes.talked(exercise.with(exercise.talk().apply(f, stamp)), f), f, stamp),
                        LocalizedTexts.of(f).keySet(),
                        stamp);
            case TextFact f -> TextEvolution.apply(exercise, f, stamp);
            case RequestFact f -> exercise.with(exercise.requests().apply(f, stamp));
            case TaskFact f ->
                InjectEvolution.played(
                        exercise.with(exercise.tasks().apply(f, stamp))
                                .with(exercise.welfare().apply(f, stamp)),
                        f,
                        stamp);
            case RosterFact.PersonSwapped f ->
                exercise.with(exercise.roster().swapped(f.person(), stamp))
                        .with(exercise.presence().outOfSight(f.person().id()))
                        .with(exercise.brakes().swapped(f.person().id()))
                        .with(exercise.readiness().without(f.person().id()))
                        .with(exercise.welfare().without(f.person().id()));
            case RosterFact.PersonErased f -> exercise.with(exercise.roster().erased(f));
            case RosterFact.TracesDestroyed f -> exercise.with(exercise.roster().destroyed(f));
            case RosterFact.RetentionEnded _, RosterFact.CopyGiven _, RosterFact.SealedFact _ -> exercise;
            case DocumentFact f -> exercise.with(exercise.scenario().apply(f, stamp));
            case PresenceFact f -> exercise.with(exercise.presence().apply(f, stamp));
            case CommsFact f -> exercise.with(exercise.comms().apply(f, stamp));
            case ControlFact f -> ControlEvolution.apply(exercise, f, stamp);
            case EvaluationFact f -> exercise.with(exercise.evaluations().apply(f, stamp));
            case DutyFact f -> exercise.with(exercise.duties().apply(f, stamp));
            case DecisionFact f -> exercise.with(exercise.decisions().apply(f, stamp));
            case CustodyFact f ->
                ParticipantEvolution.pictured(exercise.with(exercise.custody().apply(f, stamp)), f, stamp);
            case DossierFact f -> registered(exercise.with(exercise.dossiers().apply(f, stamp)), f, stamp);
            case TrustFact f ->
                exercise.clock().hasStarted() ? exercise.with(exercise.trusts().apply(f, stamp)) : exercise;
            case WelfareFact f -> WelfareEvolution.apply(exercise, f, stamp);
            case SurveyFact f ->
                TextEvolution.noted(
                        exercise.with(exercise.surveys().apply(f, stamp, exercise.roster())),
                        f instanceof SurveyFact.SurveyWritten written
                                ? written.survey().texts().keySet()
                                : Set.of(),
                        stamp);
            case ReportFact f ->
                TextEvolution.noted(
                        exercise.with(exercise.report().apply(f, stamp)),
                        ReportTexts.of(f).keySet(),
                        stamp);
        };
    }

    /** Whom a report is about may be said long after it. */
    private static Exercise registered(Exercise exercise, DossierFact fact, Stamp stamp) {
        return switch (fact) {
            case DossierFact.DossierTied _, DossierFact.DossierMerged _ ->
                exercise.with(exercise.trusts().tied(stamp.at()));
            case DossierFact.DossierOpened _,
                    DossierFact.DossierAmended _,
                    DossierFact.LinkWritten _,
                    DossierFact.OpenQuestionWritten _,
                    DossierFact.TruthWritten _ -> exercise;
        };
    }

    private static Exercise planned(Exercise exercise, PlanFact fact, Stamp stamp) {
        return switch (fact) {
            case PlanFact.ExercisePlanned f ->
                exercise.with(exercise.clock()
                        .set(Phase.PLANNED, f.plan().days().getFirst().from(), stamp.at()));
            case PlanFact.PersonAdded f -> exercise.with(exercise.roster().added(f.person(), stamp));
            case PlanFact.PersonRevised f -> exercise.with(exercise.roster().revised(f.person()));
            case PlanFact.PersonRemoved f ->
                exercise.with(exercise.roster().without(f.person()))
                        .with(exercise.readiness().without(f.person()))
                        .with(exercise.welfare().without(f.person()));
            case PlanFact.InjectPlanned f ->
                exercise.with(exercise.msel().planned(f.inject(), stamp.at()))
                        .with(exercise.presence().watching(f.inject()));
            case PlanFact.InjectRevised f -> {
                PlannedInject old = exercise.msel().find(f.inject().id());
                boolean isSmall = Boolean.TRUE.equals(f.small());
                yield old == null
                        ? exercise
                        : exercise.with(exercise.msel()
                                        .with(old.revised(f.inject(), f.revision(), stamp.at(), isSmall)))
                                .with(exercise.presence().watching(f.inject()));
            }
            case PlanFact.InjectRemoved f ->
                exercise.with(exercise.msel().without(f.inject()))
                        .with(exercise.desk().noLongerWanted(f.inject()))
                        .with(exercise.presence().without(f.inject()));
            case PlanFact.InjectsShifted f -> Shifts.apply(exercise, f, stamp);
            case PlanFact.InjectReviewed f -> {
                PlannedInject planned = exercise.msel().find(f.inject());
                yield planned == null
                        ? exercise
                        : exercise.with(exercise.msel()
                                .with(planned.reviewed(new Review(f.state(), stamp.by(), stamp.at()), stamp.at())));
            }
            case PlanFact.PlaceRevised f -> {
                Place old = exercise.scenario().find(Place.class, f.place().id());
                yield old == null || old.hasFenceOf(f.place())
                        ? exercise
                        : exercise.with(exercise.presence().outOfSight(f.place().id()));
            }
            case PlanFact.PlanRevised f -> revised(exercise, f.plan(), stamp);
            case PlanFact.StorylineAdded f -> watching(exercise, f.storyline());
            case PlanFact.ThingRevised f ->
                f.thing() instanceof Storyline storyline ? watching(exercise, storyline) : exercise;
            case PlanFact.DutyAdded f ->
                exercise.with(exercise.duties().planned(f.duty().id()));
            case PlanFact.ThingRemoved f -> removed(exercise, f.kind().id(f.thing()));
            case PlanFact.AgencyAdded _,
                    PlanFact.TeamAdded _,
                    PlanFact.PlaceAdded _,
                    PlanFact.PersonaAdded _,
                    PlanFact.ActionKindAdded _,
                    PlanFact.RequestFormAdded _,
                    PlanFact.EvaluationGuideAdded _,
                    PlanFact.RoleCardWritten _,
                    PlanFact.ColumnsWritten _,
                    PlanFact.ImportMade _,
                    PlanFact.ImportTakenBack _,
                    PlanFact.VariableWritten _,
                    PlanFact.VariableRemoved _,
                    PlanFact.TermWritten _,
                    PlanFact.TermRemoved _,
                    PlanFact.WorldEntryWritten _,
                    PlanFact.WorldEntryRemoved _,
                    PlanFact.DocumentRemoved _,
                    PlanFact.DocumentWritten _,
                    PlanFact.PhaseWritten _,
                    PlanFact.PhaseRemoved _,
                    PlanFact.ObjectiveWritten _,
                    PlanFact.ObjectiveRemoved _ -> exercise;
        };
    }

    private static Exercise removed(Exercise exercise, Id thing) {
        Exercise next = exercise.with(exercise.presence().without(thing));
        return thing instanceof DutyId duty ? next.with(next.duties().removed(duty)) : next;
    }

    private static Exercise watching(Exercise exercise, Storyline storyline) {
        return exercise.with(exercise.presence().watching(storyline.id(), storyline.placesToReach()));
    }

    /** New hours of play count from now on: what the clock has shown stays shown. */
    private static Exercise revised(Exercise exercise, Plan plan, Stamp stamp) {
        Clock clock = exercise.clock();
        Plan old = exercise.scenario().plan();
        ExerciseTime shown = clock.hasStarted() && old != null
                ? clock.showsAt(stamp.at(), old)
                : plan.days().getFirst().from();
        return exercise.with(clock.set(clock.phase(), shown, stamp.at()));
    }

    private static Exercise safety(Exercise exercise, SafetyFact fact, Stamp stamp) {
        RedStop stop = exercise.redStop();
        return switch (fact) {
            case SafetyFact.RedStopCalled f -> exercise.with(RedStop.of(f, stamp));
            case SafetyFact.RedStopExplained f ->
                stop == null ? exercise : exercise.with(stop.explained(StopAccount.of(f, stamp)));
            case SafetyFact.RedStopConfirmed f -> stop == null ? exercise : exercise.with(stop.confirmedBy(f.person()));
            case SafetyFact.BrakePulled f -> exercise.with(exercise.brakes().apply(f, stamp));
            case SafetyFact.BrakeAnswered f -> exercise.with(exercise.brakes().apply(f, stamp));
            case SafetyFact.AllClearGiven _ -> stop == null ? exercise : exercise.with(stop.over(stamp));
        };
    }
}
