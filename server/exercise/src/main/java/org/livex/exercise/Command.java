package org.livex.exercise;

import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.comms.CommsCommand;
import org.livex.exercise.custody.CustodyCommand;
import org.livex.exercise.decision.DecisionCommand;
import org.livex.exercise.dossier.DossierCommand;
import org.livex.exercise.duty.DutyCommand;
import org.livex.exercise.evaluation.EvaluationCommand;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.media.MediaCommand;
import org.livex.exercise.mediation.MediationCommand;
import org.livex.exercise.people.RosterCommand;
import org.livex.exercise.place.PresenceCommand;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.report.ReportCommand;
import org.livex.exercise.request.RequestCommand;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.safety.SafetyCommand;
import org.livex.exercise.scene.TaskCommand;
import org.livex.exercise.survey.SurveyCommand;
import org.livex.exercise.talk.TalkCommand;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.trust.TrustCommand;
import org.livex.exercise.welfare.WelfareCommand;
import org.livex.exercise.world.DocumentCommand;

/** What somebody wants to happen. A command says nothing about whether it will: {@link Rules} decide. */
public sealed interface Command
        permits PlanCommand,
                ClockCommand,
                InjectCommand,
                ParticipantCommand,
                SafetyCommand,
                MediaCommand,
                MediationCommand,
                TalkCommand,
                TextCommand,
                RosterCommand,
                DocumentCommand,
                CommsCommand,
                ControlCommand,
                RequestCommand,
                TaskCommand,
                PresenceCommand,
                EvaluationCommand,
                DecisionCommand,
                CustodyCommand,
                DutyCommand,
                DossierCommand,
                TrustCommand,
                WelfareCommand,
                SurveyCommand,
                ReportCommand {}
