import type * as wire from '../../shared/protocol/generated.ts';
import type { BrakeCommand } from '../../shared/protocol/brake.ts';
import type { MoveTrust } from '../../shared/protocol/trust.ts';
import type { MergeDossier } from '../../shared/protocol/dossier.ts';
import type { CommsAnswer, Outgoing } from '../../shared/protocol.ts';
import type { TranslationCommand } from '../../shared/protocol/translation.ts';
import type { ReportCommand } from './report.ts';
import type { RequestDeskCommand } from './requesting.ts';

/** What control can want. The server decides, and knows every caller's function. */
export type ControlCommand =
  | wire.HideMedia
  | wire.StartExercise
  | wire.PauseExercise
  | wire.ResumeExercise
  | wire.EndExercise
  | wire.JumpClock
  | wire.ChangeClockSpeed
  | wire.ReleaseInject
  | wire.StopWaiting
  | wire.HoldInject
  | wire.LetInjectGo
  | wire.SkipInject
  | wire.RestoreInject
  | wire.RecallInject
  | wire.ReviseInject
  | wire.PlanInject
  | wire.RemoveInject
  | wire.UndoRevisions
  | wire.ShiftInjects
  | wire.ReviewInject
  | wire.SendInject
  | wire.AddPerson
  | wire.StartCommsCheck
  | wire.CloseCommsCheck
  | CommsAnswer
  | wire.WriteWorldEntry
  | wire.RemoveWorldEntry
  | wire.WriteDocument
  | wire.RemoveDocument
  /** Twice the same writing of one thing: as it was, and as its author left it. */
  | { type: 'undo-writing'; before: ControlCommand; made: ControlCommand }
  /** All of them or none. */
  | { type: 'import-scenario'; commands: ControlCommand[]; from?: wire.ImportedFrom; takesBack?: number }
  | wire.AddPersona
  | wire.ReviseThing
  | wire.WriteVariable
  | wire.RemoveVariable
  | wire.ReleaseDocument
  | wire.WithdrawDocument
  | wire.CallRedStop
  | wire.ExplainRedStop
  | wire.ConfirmRedStop
  | wire.GiveAllClear
  | Extract<BrakeCommand, { type: 'answer-brake' }>
  | wire.DispatchMediator
  | wire.CancelMediation
  | wire.PostMessage
  | wire.OpenCaseChannel
  | FrameCommand
  | wire.WriteTerm
  | wire.RemoveTerm
  | RequestDeskCommand
  | TranslationCommand
  | RoomCommand;

export type RevisedThing = wire.RevisableThing;

export type NamedThing = wire.Team;
export type WrittenStoryline = wire.Storyline;
export type WrittenKind = wire.ActionKind;
export type WrittenRequestForm = wire.RequestForm;
export type WrittenDuty = wire.Duty;
export type WrittenGuide = wire.EvaluationGuide;
export type WrittenSurvey = wire.Survey;
export type WrittenTruth = wire.Truth;
/** What can be taken out before STARTEX. */
export type ThingKind = RevisedThing['type'] | 'role-card';

/** What frames the MSEL. */
export type FrameCommand =
  | wire.RevisePlan
  | wire.AddPlace
  | wire.AddTeam
  | wire.AddAgency
  | wire.AddStoryline
  | wire.AddActionKind
  | wire.AddRequestForm
  | wire.AddDuty
  | wire.AddEvaluationGuide
  | wire.RemoveThing
  | wire.WriteRoleCard
  | wire.RevisePerson
  | wire.RemovePerson
  | wire.WriteColumns
  | wire.WritePhase
  | wire.RemovePhase
  | wire.WriteObjective
  | wire.RemoveObjective;

/** What the control room does for itself. */
export type RoomCommand =
  | wire.WriteCell
  | wire.RemoveCell
  | wire.AssignStoryline
  | wire.OfferHandOver
  | wire.AcceptHandOver
  | wire.WithdrawHandOver
  | wire.DeclineHandOver
  | wire.WriteShiftEntry
  | wire.WriteHandling
  | wire.ConfirmRelease
  | wire.LetThrough
  | wire.RefuseRelease
  | wire.StopInject
  | wire.SetSafetyHold
  | wire.AnswerCall
  | wire.TellByVoice
  | wire.TickProp
  | MergeDossier
  | MoveTrust
  | wire.TieDossier
  | wire.WriteTruth
  | wire.AssignWatch
  | wire.MarkMoment
  | wire.ReleaseFeedback
  | wire.WriteSurvey
  | wire.RemoveSurvey
  | wire.OpenSurvey
  | wire.CloseSurvey
  | wire.ArrangeNotes
  | ReportCommand;

export type OutgoingControl = Outgoing<ControlCommand>;
