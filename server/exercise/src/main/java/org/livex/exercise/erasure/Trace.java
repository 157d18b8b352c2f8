package org.livex.exercise.erasure;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.comms.CommsFact;
import org.livex.exercise.custody.CustodyFact;
import org.livex.exercise.decision.DecisionFact;
import org.livex.exercise.dossier.DossierFact;
import org.livex.exercise.duty.DutyFact;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.place.PresenceFact;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.report.ReportFact;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.scene.TaskFact;
import org.livex.exercise.survey.SurveyFact;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.trust.TrustFact;
import org.livex.exercise.welfare.WelfareFact;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.world.DocumentFact;

/**
 * That a fact tells who somebody is: their name, where they were, words of their own, how they were. {@code left} is the
 * same fact without it, null where nothing of it may stay. What a team or control wrote for the exercise is none: cases,
 * decisions, translations, the plan.
 */
public record Trace(PersonId of, @Nullable Fact left) {
    /** Null where the fact tells of nobody who they are. {@code known} is of the facts before, and of this one. */
    public static @Nullable Trace in(Fact fact, Surroundings known, Stamp stamp) {
        return switch (fact) {
            case PlanFact f -> TracesAboutPeople.planned(f, known, stamp);
            case RosterFact f -> TracesAboutPeople.held(f, known, stamp);
            case InjectFact f -> TracesInPlay.answered(f);
            case ParticipantFact f -> TracesInPlay.acted(f, known);
            case SafetyFact f -> TracesInPlay.stopped(f);
            case MediationFact f -> TracesAboutPeople.mediated(f, stamp.by());
            case TalkFact f -> TracesInPlay.said(f);
            case TextFact f -> TracesAboutPeople.translated(f, known);
            case EvaluationFact f -> TracesAboutPeople.evaluated(f);
            case RequestFact f -> TracesInPlay.asked(f, known);
            case ControlFact f -> TracesAboutPeople.noted(f);
            case TaskFact f -> TracesInPlay.declined(f);
            case WelfareFact f -> TracesInPlay.cared(f);
            case TrustFact f -> TracesInPlay.trusted(f);
            case DecisionFact f -> TracesInPlay.decided(f);
            case CustodyFact f -> TracesInPlay.held(f);
            case MediaFact f -> TracesInPlay.brought(f);
            case SurveyFact f -> TracesInPlay.surveyed(f, known);
            case ClockFact _, DocumentFact _, CommsFact _, PresenceFact _, DutyFact _, DossierFact _, ReportFact _ ->
                null;
        };
    }

    static Trace of(PersonId person, @Nullable Fact left) {
        return new Trace(person, left);
    }
}
