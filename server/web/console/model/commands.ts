import type { BrakeCommand } from '../../shared/protocol/brake.ts';
import type { MoveTrust } from '../../shared/protocol/trust.ts';
import type { MergeDossier, TruthItem } from '../../shared/protocol/dossier.ts';
import type { EvaluationGuideItem, Watch } from '../../shared/protocol/evaluation.ts';
import type { Arrangement, SurveyKind, SurveyOfControlItem } from '../../shared/protocol/survey.ts';
import type { CommsAnswer, Outgoing, StopCause } from '../../shared/protocol.ts';
import type { TranslationCommand } from '../../shared/protocol/translation.ts';
import type { PropState } from './inject/details.ts';
import type { Handling, Responsible } from './controlRoom.ts';
import type { ControlDuty } from './duties.ts';
import type { Term } from './text/glossary.ts';
import type { OwnColumn } from './ownColumns.ts';
import type { ReportCommand } from './report.ts';
import type { RequestDeskCommand, RequestForm } from './requesting.ts';
import type {
  ActionKindItem,
  Audience,
  Document,
  Inject,
  LocalizedText,
  ObjectiveItem,
  RoleCardItem,
  Person,
  Persona,
  PhaseItem,
  ReviewState,
  StorylineItem,
  Variable,
  WorldEntry,
} from './items.ts';
import type { WrittenPlace } from '../prepare/plan/drafts.ts';
import type { Plan } from '../prepare/plan/settings.ts';

/** What control can want. The server decides, and knows every caller's function. */
export type ControlCommand =
  | { type: 'hide-media'; sha256: string }
  | { type: 'start-exercise' | 'pause-exercise' | 'resume-exercise' | 'end-exercise' }
  | { type: 'jump-clock'; to: string }
  | { type: 'change-clock-speed'; speed: number }
  | { type: 'release-inject'; inject: string; waitAtMost?: string }
  | { type: 'stop-waiting'; inject: string }
  | { type: 'hold-inject' | 'let-inject-go' | 'skip-inject' | 'restore-inject'; inject: string }
  | { type: 'recall-inject'; inject: string; reason: LocalizedText }
  | { type: 'revise-inject'; inject: Inject; basedOn: number; small?: boolean }
  | { type: 'plan-inject'; inject: Inject }
  | { type: 'remove-inject'; inject: string; basedOn: number }
  | { type: 'undo-revisions'; revisions: Record<string, number>; small?: boolean }
  | { type: 'shift-injects'; by: string; injects?: Record<string, number>; storyline?: string; from?: string }
  | { type: 'review-inject'; inject: string; revision: number; state: ReviewState }
  | { type: 'send-inject'; inject: Inject; waitAtMost?: string; sensitive?: boolean }
  | { type: 'add-person'; person: Person }
  | { type: 'start-comms-check'; check: string; to: Audience; lasts: string }
  | { type: 'close-comms-check'; check: string }
  | CommsAnswer
  | { type: 'write-world-entry'; entry: WorldEntry; basedOn: number; small?: true }
  | { type: 'remove-world-entry'; entry: string; basedOn: number }
  | { type: 'write-document'; document: Document; basedOn: number }
  | { type: 'remove-document'; document: string; basedOn: number }
  /** Twice the same writing of one thing: as it was, and as its author left it. */
  | { type: 'undo-writing'; before: ControlCommand; made: ControlCommand }
  /** All of them or none. */
  | { type: 'import-scenario'; commands: ControlCommand[] }
  | { type: 'add-persona'; persona: Persona }
  | { type: 'revise-thing'; thing: RevisedThing; basedOn: number }
  | { type: 'write-variable'; variable: Variable; basedOn: number }
  | { type: 'remove-variable'; variable: string; basedOn: number }
  | { type: 'release-document'; document: string; audience: Audience; ground?: LocalizedText; basedOn: number }
  | { type: 'withdraw-document'; document: string; basedOn: number }
  | { type: 'call-red-stop'; reason: string }
  | { type: 'explain-red-stop'; cause?: StopCause; reason: string; place?: string }
  | { type: 'confirm-red-stop' | 'give-all-clear' }
  | Extract<BrakeCommand, { type: 'answer-brake' }>
  | { type: 'dispatch-mediator'; mediation: string; person: string }
  | { type: 'cancel-mediation'; mediation: string }
  | {
      type: 'post-message';
      message: string;
      channel: string;
      body: string;
      language: string;
      as?: string;
      takenAt: string;
    }
  | { type: 'open-case-channel'; storyline: string; name: LocalizedText; audience: Audience }
  | FrameCommand
  | { type: 'write-term'; term: Term; basedOn?: number }
  | { type: 'remove-term'; term: string; basedOn: number }
  | RequestDeskCommand
  | TranslationCommand
  | RoomCommand;

export type RevisedThing =
  | ({ type: 'persona' } & Persona)
  | ({ type: 'place' } & WrittenPlace)
  | ({ type: 'team' | 'agency' } & NamedThing)
  | ({ type: 'storyline' } & WrittenStoryline)
  | ({ type: 'action-kind' } & WrittenKind)
  | ({ type: 'request-form' } & WrittenRequestForm)
  | ({ type: 'duty' } & WrittenDuty)
  | ({ type: 'evaluation-guide' } & WrittenGuide);

export type NamedThing = { id: string; name: LocalizedText };
export type WrittenStoryline = Pick<StorylineItem, 'id' | 'title' | 'milestones'>;
export type WrittenKind = Omit<ActionKindItem, 'revision' | 'audience'> & { audience: Audience };
export type WrittenRequestForm = Omit<RequestForm, 'revision'>;
export type WrittenDuty = Pick<ControlDuty, 'id' | 'phases' | 'audience' | 'weight' | 'bearer' | 'text' | 'why'>;
export type WrittenGuide = Pick<EvaluationGuideItem, 'id' | 'objective' | 'capability' | 'tasks'>;
export type WrittenSurvey = Pick<
  SurveyOfControlItem<Audience>,
  'id' | 'title' | 'questions' | 'guide' | 'anonymous' | 'audience'
> & { kind: SurveyKind };
export type WrittenTruth = Pick<TruthItem, 'id' | 'as' | 'name' | 'links'>;
/** What can be taken out before STARTEX. */
export type ThingKind = RevisedThing['type'] | 'role-card';

/** What frames the MSEL. */
export type FrameCommand =
  | { type: 'revise-plan'; plan: Plan; basedOn: number }
  | { type: 'add-place'; place: WrittenPlace }
  | { type: 'add-team'; team: NamedThing }
  | { type: 'add-agency'; agency: NamedThing }
  | { type: 'add-storyline'; storyline: WrittenStoryline }
  | { type: 'add-action-kind'; kind: WrittenKind }
  | { type: 'add-request-form'; form: WrittenRequestForm }
  | { type: 'add-duty'; duty: WrittenDuty }
  | { type: 'add-evaluation-guide'; guide: WrittenGuide }
  | { type: 'remove-thing'; kind: ThingKind; thing: string; basedOn: number }
  | { type: 'write-role-card'; card: Omit<RoleCardItem, 'revision' | 'holders'>; basedOn: number }
  | { type: 'revise-person'; person: Person; basedOn: number }
  | { type: 'remove-person'; person: string; basedOn: number }
  | { type: 'write-columns'; columns: OwnColumn[]; basedOn: number; emptied: Record<string, number> }
  | { type: 'write-phase'; phase: Pick<PhaseItem, 'id' | 'name' | 'from' | 'to'>; basedOn: number }
  | { type: 'remove-phase'; phase: string; basedOn: number }
  | { type: 'write-objective'; objective: Pick<ObjectiveItem, 'id' | 'number' | 'text'>; basedOn: number }
  | { type: 'remove-objective'; objective: string; basedOn: number };

/** What the control room does for itself. */
export type RoomCommand =
  | { type: 'write-cell'; cell: { id: string; name: string; members: string[] }; basedOn: number }
  | { type: 'remove-cell'; cell: string }
  | { type: 'assign-storyline'; storyline: string; to?: Responsible }
  | { type: 'offer-hand-over'; handOver: string; storylines: string[]; to: Responsible; note: string }
  | { type: 'accept-hand-over' | 'withdraw-hand-over'; handOver: string }
  | { type: 'decline-hand-over'; handOver: string; reason: string }
  | { type: 'write-shift-entry'; entry: string; text: string; inject?: string; storyline?: string; person?: string }
  | { type: 'write-handling'; inject: string; handling: Handling; basedOn: number }
  | { type: 'confirm-release' | 'let-through'; inject: string; basedOn: number }
  | { type: 'refuse-release' | 'stop-inject'; inject: string; reason: string }
  | { type: 'set-safety-hold'; hold: string }
  | { type: 'answer-call'; inject: string; rule: string; note: string }
  | { type: 'tell-by-voice'; inject: string; person: string }
  | { type: 'tick-prop'; inject: string; state: PropState }
  | MergeDossier
  | MoveTrust
  | { type: 'tie-dossier'; dossier: string; truth?: string; basedOn?: number | undefined }
  | { type: 'write-truth'; truth: WrittenTruth; basedOn: number }
  | { type: 'assign-watch'; assignment: { evaluator: string; watches: Watch[] }; basedOn: number }
  | { type: 'mark-moment'; moment: string; takenAt: string }
  | { type: 'release-feedback' }
  | { type: 'write-survey'; survey: WrittenSurvey; basedOn: number }
  | { type: 'remove-survey' | 'open-survey'; survey: string; basedOn: number }
  | { type: 'close-survey'; survey: string; keepFew: boolean }
  | { type: 'arrange-notes'; survey: string; arrangement: Arrangement; basedOn: number }
  | ReportCommand;

export type OutgoingControl = Outgoing<ControlCommand>;
