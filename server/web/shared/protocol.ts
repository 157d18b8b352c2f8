import type * as wire from './protocol/generated.ts';
import type { BrakeCommand, BrakeItem } from './protocol/brake.ts';
import type { CustodyCommand, EvidenceItem } from './protocol/custody.ts';
import type { DecisionCommand, DecisionItem } from './protocol/decision.ts';
import type { MoveTrust, TrustItem } from './protocol/trust.ts';
import type { DutyCommand, DutyItem, DutyTickItem } from './protocol/duty.ts';
import type { ReadinessCommand, ReadinessItem } from './protocol/readiness.ts';
import type { DossierCommand, DossierItem, LinkItem, OpenQuestionItem } from './protocol/dossier.ts';
import type { EvaluationCommand, FeedbackItem } from './protocol/evaluation.ts';
import type { MediationCommand, MediationItem } from './protocol/mediation.ts';
import type { AnswerInject } from './protocol/question.ts';
import type { RequestCommand, RequestFormItem, RequestItem, TaskItem } from './form/requests.ts';
import type { InjectItem, ReceiptItem } from './protocol/injects.ts';
import type {
  ActionItem,
  ActionKindItem,
  ClockItem,
  CommsAnswer,
  CommsCheckItem,
  DocumentItem,
  ExerciseItem,
  MeItem,
  PlaceItem,
  RedStopItem,
  RoleCardItem,
  TeamItem,
  WorldEntryItem,
} from './protocol/items.ts';
import type { GeoPoint, Instant, LanguageTag, PersonFunction, Position } from './protocol/words.ts';
import type { AnswerSurvey, SurveyItem } from './protocol/survey.ts';
import type { ChannelItem, MessageItem, PostMessage } from './protocol/talk.ts';
import type { TranslationCommand, TranslationItem } from './protocol/translation.ts';
import type { WelfareCommand, WelfareItem } from './protocol/welfare.ts';

/**
 * The wire protocol as docs/protocol.md tells it. Field names and shapes are the server's, never ours: `wire` has them as it
 * describes them, and no item is written out again. What a client says otherwise of one (`There`, `Kept`, `Once`) it says of that.
 */

export * from './protocol/injects.ts';
export * from './protocol/items.ts';
export * from './protocol/words.ts';

export type ParticipantItem =
  | ExerciseItem
  | ClockItem
  | MeItem
  | TeamItem
  | RoleCardItem
  | PlaceItem
  | ActionKindItem
  | InjectItem
  | ReceiptItem
  | ActionItem
  | RedStopItem
  | MediationItem
  | TranslationItem
  | ChannelItem
  | MessageItem
  | WorldEntryItem
  | DocumentItem
  | CommsCheckItem
  | RequestFormItem
  | RequestItem
  | TaskItem
  | FeedbackItem
  | DecisionItem
  | EvidenceItem
  | DutyItem
  | DutyTickItem
  | DossierItem
  | LinkItem
  | OpenQuestionItem
  | TrustItem
  | BrakeItem
  | ReadinessItem
  | WelfareItem
  | SurveyItem;

/** The least that every item of every kind has, control's too. */
export interface Item {
  kind: string;
  id: string;
  seq: number;
  gone?: boolean;
}

export type ParticipantCommand =
  | wire.RecordAction
  | wire.ChooseLanguages
  | wire.GiveConsent
  | wire.WithdrawConsent
  | wire.HideMedia
  | wire.MarkInjects
  | wire.AcknowledgeInject
  | wire.CallRedStop
  | wire.ExplainRedStop
  | wire.ConfirmRedStop
  | wire.OpenDocument
  | CommsAnswer
  | MediationCommand
  | TranslationCommand
  | PostMessage
  | RequestCommand
  | EvaluationCommand
  | DecisionCommand
  | CustodyCommand
  | DutyCommand
  | DossierCommand
  | MoveTrust
  | BrakeCommand
  | ReadinessCommand
  | WelfareCommand
  | AnswerInject
  | AnswerSurvey;

/** A command on its way: `id` is a UUIDv7 made before the first try, so that saying it twice is saying it once. */
export type Outgoing<C = { type: string }> = C & { id: string };

/** How a device is, for control's eyes. A browser says only some of it. */
export type PhoneState = wire.PhoneState;

export interface SyncRequest {
  /** The last seq scanned; 0 asks for everything. */
  cursor: number;
  /** As it was said with that cursor: another one is of a server that was restored from a backup. */
  journal?: string;
  /** Best first. */
  languages: LanguageTag[];
  outbox: Outgoing[];
  positions?: Position[];
  /** This device's clock while it sends, so that the age of what it did and where it was is known however wrong the clock is. */
  sentAt?: Instant;
  /** What the server's clock shows then, as this device reckons it from the last answer. */
  reckonedAt?: Instant;
  phone?: PhoneState;
}

export type CommandResult =
  | { id: string; outcome: 'accepted'; seq: number }
  | { id: string; outcome: 'rejected'; code: string; parameters?: Record<string, unknown> };

export interface SyncResponse {
  cursor: number;
  more: boolean;
  /** Forget all items before these; only the first page says it. */
  reset?: boolean;
  /** With `reset`: what was read in any language with a cursor below this one is to be forgotten, too. */
  anewAt?: number;
  /** Up to which entry the server loses nothing of what it accepted; not of older servers. */
  settled?: number;
  now: Instant;
  /** Which history of the exercise the cursor is of. */
  journal?: string;
  /** In outbox order, one for each. */
  results: CommandResult[];
  items: Item[];
}

export type ClientMessage = { type: 'sync'; n: number } & SyncRequest;

/** How much room the server's disk has. */
export interface DiskReport {
  state: 'ample' | 'low' | 'scarce' | 'full';
  freeMegabytes: number;
}

/** How short the files and connections are that the server may have open. */
export interface OpenFilesReport {
  state: 'ample' | 'scarce' | 'turning-away';
  most: number;
}

/** How much of the server's memory is filled by what stays in it, and how large that memory is. */
export interface MemoryReport {
  state: 'ample' | 'filling';
  percent: number;
  megabytes: number;
}

/** How old the server's latest backup is, where it makes some; no minutes where there is none yet. */
export interface BackupReport {
  backup: 'fresh' | 'failing' | 'late';
  backupMinutes?: number;
}

/** How the second laptop does that follows the server, where one may. */
export interface StandbyReport {
  standby: 'copying' | 'following' | 'disk-full' | 'failing' | 'gone';
  /** How far it is behind, while it follows. */
  standbySeconds?: number;
  /** Since when it cannot follow, where its disk is full or something else is wrong on it. */
  standbySince?: Instant;
  /** When it was heard of last, once it has gone; none where nobody knows. */
  standbyHeardAt?: Instant;
}

/** How many photos, recordings and documents a take-over or a restore lacks. */
export interface MissingFilesReport {
  files: number;
}

export type ServerMessage =
  | ({ type: 'synced'; n: number } & SyncResponse)
  | { type: 'items'; seq: number; reset?: boolean; items: Item[] }
  | ({
      type: 'contact';
      person: string;
      device: string;
      at: Instant;
      connected: boolean;
      language?: LanguageTag;
    } & PhoneState)
  | { type: 'editing'; person: string; inject?: string; pressed?: boolean }
  | ({ type: 'disk' } & DiskReport)
  | ({ type: 'open-files' } & OpenFilesReport)
  | ({ type: 'memory' } & MemoryReport)
  | ({ type: 'backup' } & BackupReport)
  | ({ type: 'standby' } & StandbyReport)
  | ({ type: 'files-missing' } & MissingFilesReport)
  | { type: 'sends-too-much'; person: string }
  | { type: 'positions'; positions: (GeoPoint & { person: string; accuracyMetres: number; at: Instant })[] };

export type Hint = Extract<
  ServerMessage,
  {
    type:
      | 'contact'
      | 'positions'
      | 'editing'
      | 'disk'
      | 'open-files'
      | 'memory'
      | 'backup'
      | 'standby'
      | 'files-missing'
      | 'sends-too-much';
  }
>;

export const CloseCode = {
  malformedMessage: 4400,
  tokenInvalid: 4401,
  wrongExercise: 4403,
  tooSlow: 4408,
} as const;

export const LARGEST_OUTBOX = 100;
export const MOST_MARKS_IN_A_COMMAND = 500;

export interface Session {
  exercise: string;
  person: string;
  function: PersonFunction;
  accessToken: string;
  accessTokenExpiresAt: Instant;
  refreshToken: string;
}

export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: string;
  parameters?: Record<string, unknown>;
}
