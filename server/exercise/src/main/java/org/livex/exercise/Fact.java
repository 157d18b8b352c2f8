package org.livex.exercise;

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
import org.livex.exercise.world.DocumentFact;

/** Something that happened. Facts are all there is: state, inboxes, board, map and report are folds of them. */
public sealed interface Fact
        permits PlanFact,
                ClockFact,
                InjectFact,
                ParticipantFact,
                SafetyFact,
                MediaFact,
                MediationFact,
                TalkFact,
                TextFact,
                RosterFact,
                DocumentFact,
                CommsFact,
                ControlFact,
                RequestFact,
                TaskFact,
                PresenceFact,
                EvaluationFact,
                DecisionFact,
                CustodyFact,
                DutyFact,
                DossierFact,
                TrustFact,
                WelfareFact,
                SurveyFact,
                ReportFact {}
