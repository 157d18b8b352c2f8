package org.livex.exercise.evolution;

import java.util.Set;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.LocalizedTexts;
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
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.world.DocumentFact;

/** Which things of plan and roster a fact is about: what their next author has to know of. What play does to them is not. */
final class Touched {
    private Touched() {}

    static Set<? extends Id> by(Fact fact) {
        return switch (fact) {
            case PlanFact f -> by(f);
            case TextFact.SourceRevised f -> Set.of(LocalizedTexts.idOf(f.text()));
            case TextFact.TextTranslated f -> Set.of(LocalizedTexts.idOf(f.text()));
            case RosterFact.PersonSwapped f -> Set.of(f.person().id());
            case RosterFact.PersonErased f -> Set.of(f.person());
            case RosterFact.RetentionEnded _,
                    RosterFact.TracesDestroyed _,
                    RosterFact.CopyGiven _,
                    RosterFact.SealedFact _ -> Set.of();
            case ParticipantFact.LanguagesChosen f -> Set.of(f.person());
            case TextFact.TranslationApproved _,
                    TextFact.TranslationReturned _,
                    TextFact.TranslationsAssigned _,
                    TextFact.TranslationWanted _,
                    ParticipantFact.ActionRecorded _,
                    ParticipantFact.ConsentGiven _,
                    ParticipantFact.ConsentWithdrawn _,
                    ParticipantFact.BriefingConfirmed _,
                    ParticipantFact.Attended _,
                    ParticipantFact.Practised _,
                    ClockFact _,
                    InjectFact _,
                    SafetyFact _,
                    MediaFact _,
                    MediationFact _,
                    TalkFact _,
                    RequestFact _,
                    TaskFact _,
                    DocumentFact _,
                    PresenceFact _,
                    CommsFact _,
                    EvaluationFact _,
                    DecisionFact _,
                    CustodyFact _,
                    DutyFact _,
                    DossierFact _,
                    TrustFact _,
                    WelfareFact _,
                    SurveyFact _,
                    ReportFact _,
                    ControlFact _ -> Set.of();
        };
    }

    static boolean isThere(Exercise exercise, Id id) {
        return exercise.scenario().has(id)
                || (id instanceof PersonId person && exercise.roster().find(person) != null)
                || (id instanceof InjectId inject && exercise.msel().find(inject) != null);
    }

    private static Set<? extends Id> by(PlanFact fact) {
        return switch (fact) {
            case PlanFact.ExercisePlanned _,
                    PlanFact.PlanRevised _,
                    PlanFact.ColumnsWritten _,
                    PlanFact.ImportMade _,
                    PlanFact.ImportTakenBack _ -> Set.of();
            case PlanFact.AgencyAdded f -> Set.of(f.agency().id());
            case PlanFact.TeamAdded f -> Set.of(f.team().id());
            case PlanFact.PlaceAdded f -> Set.of(f.place().id());
            case PlanFact.PlaceRevised f -> Set.of(f.place().id());
            case PlanFact.PersonaAdded f -> Set.of(f.persona().id());
            case PlanFact.StorylineAdded f -> Set.of(f.storyline().id());
            case PlanFact.ActionKindAdded f -> Set.of(f.kind().id());
            case PlanFact.RequestFormAdded f -> Set.of(f.form().id());
            case PlanFact.EvaluationGuideAdded f -> Set.of(f.guide().id());
            case PlanFact.DutyAdded f -> Set.of(f.duty().id());
            case PlanFact.ThingRevised f -> Set.of(f.thing().id());
            case PlanFact.ThingRemoved f -> Set.of(f.kind().id(f.thing()));
            case PlanFact.VariableWritten f -> Set.of(f.variable().id());
            case PlanFact.VariableRemoved f -> Set.of(f.variable());
            case PlanFact.RoleCardWritten f -> Set.of(f.card().id());
            case PlanFact.TermWritten f -> Set.of(f.term().id());
            case PlanFact.TermRemoved f -> Set.of(f.term());
            case PlanFact.PhaseWritten f -> Set.of(f.phase().id());
            case PlanFact.PhaseRemoved f -> Set.of(f.phase());
            case PlanFact.ObjectiveWritten f -> Set.of(f.objective().id());
            case PlanFact.ObjectiveRemoved f -> Set.of(f.objective());
            case PlanFact.PersonAdded f -> Set.of(f.person().id());
            case PlanFact.PersonRevised f -> Set.of(f.person().id());
            case PlanFact.PersonRemoved f -> Set.of(f.person());
            case PlanFact.WorldEntryWritten f -> Set.of(f.entry().id());
            case PlanFact.WorldEntryRemoved f -> Set.of(f.entry());
            case PlanFact.DocumentWritten f -> Set.of(f.document().id());
            case PlanFact.DocumentRemoved f -> Set.of(f.document());
            case PlanFact.InjectPlanned f -> Set.of(f.inject().id());
            case PlanFact.InjectRevised f -> Set.of(f.inject().id());
            case PlanFact.InjectRemoved f -> Set.of(f.inject());
            case PlanFact.InjectsShifted f -> f.injects();
            case PlanFact.InjectReviewed f -> Set.of(f.inject());
        };
    }
}
