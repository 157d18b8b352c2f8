package org.livex.exercise.erasure;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.comms.CommsFact;
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
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.scene.TaskFact;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.trust.TrustFact;
import org.livex.exercise.welfare.WelfareFact;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.world.DocumentFact;

/**
 * That a fact tells who somebody is: their name, where they were, words of their own, how they were. {@code left} is the
 * same fact without it, null where nothing of it may stay. What a team or control wrote for the exercise is none: cases,
 * decisions, translations, the plan.
 */
public record Trace(PersonId of, @Nullable Fact left) {
    /** Null where the fact tells of nobody who they are. {@code by} is who did it, null for the server. */
    public static @Nullable Trace in(Fact fact, Authors authors, @Nullable PersonId by) {
        return switch (fact) {
            case PlanFact f -> TracesAboutPeople.planned(f);
            case RosterFact f -> TracesAboutPeople.held(f);
            case InjectFact f -> TracesInPlay.answered(f);
            case ParticipantFact f -> TracesInPlay.acted(f);
            case SafetyFact f -> TracesInPlay.stopped(f);
            case MediationFact f -> TracesAboutPeople.mediated(f, by);
            case TalkFact f -> TracesInPlay.said(f);
            case TextFact f -> TracesAboutPeople.translated(f, authors);
            case EvaluationFact f -> TracesAboutPeople.evaluated(f);
            case RequestFact f -> TracesInPlay.asked(f);
            case ControlFact f -> TracesAboutPeople.noted(f);
            case TaskFact f -> TracesInPlay.declined(f);
            case WelfareFact f -> TracesInPlay.cared(f);
            case ClockFact _,
                    MediaFact _,
                    DocumentFact _,
                    CommsFact _,
                    PresenceFact _,
                    DecisionFact _,
                    DutyFact _,
                    DossierFact _,
                    TrustFact _ -> null;
        };
    }

    static Trace of(PersonId person, @Nullable Fact left) {
        return new Trace(person, left);
    }
}
