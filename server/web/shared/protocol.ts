import type { BrakeCommand, BrakeItem } from './brake.ts';
import type { CustodyCommand, EvidenceItem } from './custody.ts';
import type { DecisionCommand, DecisionItem } from './decision.ts';
import type { MoveTrust, TrustItem } from './trust.ts';
import type { DutyCommand, DutyItem, DutyTickItem } from './duty.ts';
import type { ReadinessCommand, ReadinessItem } from './readiness.ts';
import type { DossierCommand, DossierItem, LinkItem, OpenQuestionItem } from './dossier.ts';
import type { EvaluationCommand, FeedbackItem } from './evaluation.ts';
import type { Answers, FormField, Misfit } from './form.ts';
import type { Availability, MediationCommand, MediationItem } from './mediation.ts';
import type { OwnFields } from './ownFields.ts';
import type { Answered, AnswerInject, AskedBefore, Question } from './question.ts';
import type { RequestCommand, RequestFormItem, RequestItem, SceneOfInject, TaskItem } from './requests.ts';
import type { AnswerSurvey, SurveyItem } from './survey.ts';
import type { ChannelItem, MessageItem, PostMessage } from './talk.ts';
import type { TranslationCommand, TranslationItem } from './translation.ts';
import type { WelfareCommand, WelfareItem } from './welfare.ts';

/** The wire protocol as docs/protocol.md tells it. Field names and shapes here are the server's, never ours. */

/** Wall-clock instant, ISO 8601 with milliseconds, UTC. */
export type Instant = string;
/** Exercise time such as `D2 09:30:00`. */
export type ExerciseTimeText = string;
export type LanguageTag = string;

export type TextMark = 'untranslated' | 'draft' | 'stale' | 'machine' | 'translated-later';

/** A text as one reader gets it: in one language, with the original where it is a translation. */
export interface Text {
  text: string;
  language: LanguageTag;
  marks?: TextMark[];
  original?: { text: string; language: LanguageTag };
}

export type TextState = 'draft' | 'needs-review' | 'approved';

/** A text as control gets it: all languages. */
export interface LocalizedText {
  source: LanguageTag;
  revision: number;
  versions: Record<LanguageTag, { text: string; state: TextState; sourceRevision: number }>;
}

export type PersonFunction =
  'director' | 'controller' | 'evaluator' | 'safety-officer' | 'role-player' | 'cultural-mediator' | 'player';

export type InjectType =
  | 'message'
  | 'phone-call'
  | 'document'
  | 'media-article'
  | 'physical-prop'
  | 'role-player-task'
  | 'request-reply'
  | 'reminder';

export type MarkKind = 'shown' | 'read';
export type Consent = 'position' | 'photo';
export type Phase = 'planned' | 'running' | 'paused' | 'ended';

export interface GeoPoint {
  latitude: number;
  longitude: number;
}

export interface Position extends GeoPoint {
  accuracyMetres: number;
  fixedAt: Instant;
}

/** A position that belongs to an action also says how it came about. */
export interface ActionPosition {
  point: GeoPoint;
  accuracyMetres: number;
  fixedAt: Instant;
  source: 'device' | 'chosen-on-map' | 'place-code';
}

export type MediaType =
  | 'image/jpeg'
  | 'image/png'
  | 'image/webp'
  | 'audio/mp4'
  | 'audio/aac'
  | 'audio/ogg'
  | 'audio/webm'
  | 'application/pdf'
  | 'text/markdown';

/** A file by its SHA-256. */
export interface MediaFile {
  sha256: string;
  type: MediaType;
  bytes: number;
  name?: string;
}

/** `consent`: people are to be seen or heard in it, and all agreed. */
export interface Capture extends MediaFile {
  takenAt: Instant;
  consent: boolean;
  /** Who is in it, by whoever took it. */
  people?: string[];
}

/** `language`: what is spoken or written in it. */
export interface Enclosure extends MediaFile {
  language?: LanguageTag;
  /** Of a text. */
  state?: TextState;
}

/** By SHA-256, since when the server has the file whole. */
export type ReceivedMedia = Record<string, Instant>;
/** By SHA-256: at somebody's wish nobody is to see it any more. */
export type HiddenMedia = string[];

/** A point of a picture, in pixels from its top left corner, and where it is. */
export interface Pin {
  x: number;
  y: number;
  point: GeoPoint;
}

/** The host's own drawing of the place, laid on the map by two to four points. */
export interface SitePlan {
  picture: Enclosure;
  width: number;
  height: number;
  pins: Pin[];
}

/** Where three corners of a picture are; the fourth follows, and all that lies between. */
export interface Corners {
  topLeft: GeoPoint;
  topRight: GeoPoint;
  bottomLeft: GeoPoint;
}

export interface Action {
  kind: string;
  note: string;
  inject?: string;
  place?: string;
  position?: ActionPosition;
  takenAt: Instant;
  attachments?: Capture[];
  answers?: Answers;
}

export interface DayWindow {
  from: ExerciseTimeText;
  to: ExerciseTimeText;
}

interface ItemBase {
  id: string;
  /** Of the entry that changed it last. */
  seq: number;
  gone?: boolean;
}

/** What both a participant and control get. */
export interface ClockItem extends ItemBase {
  kind: 'clock';
  phase: Phase;
  speed: number;
  exerciseTime: ExerciseTimeText;
  at: Instant;
  /** STARTEX. */
  startedAt?: Instant;
  /** ENDEX. */
  endedAt?: Instant;
}

/** For control: how far the laptop's clock is from the time that play goes by. */
export interface WallClockItem extends ItemBase {
  kind: 'wall-clock';
  /** ISO 8601; negative where it was set back. */
  ahead: string;
  noticedAt?: Instant;
}

export interface MeItem extends ItemBase {
  kind: 'me';
  callName: string;
  function: PersonFunction;
  teams: string[];
  agency?: string;
  languages: LanguageTag[];
  roleCard?: string;
  consents: Consent[];
  /** In which somebody named this person. */
  pictures?: { sha256: string; type: MediaType; takenAt: Instant; hidden?: true }[];
  /** Of mediators only. */
  availability?: Availability;
}

/** `T` is Text for participants, LocalizedText for control. */
export interface ExerciseItem<T = Text> extends ItemBase {
  kind: 'exercise';
  name: T;
  timeZone: string;
  languages: LanguageTag[];
  days: DayWindow[];
  nights: 'stop' | 'skip';
  area?: { centre: GeoPoint; radiusMetres: number };
  sitePlan?: SitePlan;
  /** Where it lies. */
  sitePlanAt?: Corners;
  /** How long this device keeps what it received after the end. */
  retentionDays: number;
}

export interface TeamItem extends ItemBase {
  kind: 'team';
  name: Text;
  members: { id: string; callName: string; function: PersonFunction; languages: LanguageTag[] }[];
}

export interface RoleCardItem extends ItemBase {
  kind: 'role-card';
  title: Text;
  body: Text;
  mustNotSay?: Text;
}

export interface PlaceItem<T = Text> extends ItemBase {
  kind: 'place';
  name: T;
  latitude: number;
  longitude: number;
  radiusMetres: number;
}

export interface ActionKindItem<T = Text> extends ItemBase {
  kind: 'action-kind';
  label: T;
  /** Not everybody may report it. */
  ofRole?: boolean;
  /** What its report asks for besides the note. */
  fields?: FormField[];
}

/** A voice that control speaks with. */
export interface Sender {
  id: string;
  name: Text;
  picture?: Enclosure;
}

export interface InjectItem extends ItemBase {
  kind: 'inject';
  type: InjectType;
  from?: Sender;
  subject?: Text;
  /** Not there where a mediator is needed. */
  body?: Text;
  /** It is in these languages only, and I read none of them. */
  mediatorNeeded?: { languages: LanguageTag[] };
  /** Of a role-player task. */
  task?: SceneOfInject;
  /** What it has by its type. */
  details?: OwnFields;
  /** What it asks me. */
  question?: Question;
  place?: string;
  mustAcknowledge: boolean;
  at: ExerciseTimeText;
  sentAt: Instant;
  late: boolean;
  revision: number;
  /** After ENDEX it was there as long as there was play. */
  recalled?: { reason: Text; sentAt: Instant; afterEnd?: boolean };
  /** It is to be read anew since then. What is said of it names this revision, or else the one above. */
  correction?: { revision: number; at: Instant };
  /** Its words were changed at this time; what they were before. */
  corrected?: {
    at: Instant;
    /** Nobody saw in play what it says now. */
    afterEnd?: boolean;
    subject?: Text;
    body?: Text;
    /** None where an older server tells it. */
    said?: SaidVersion[];
    /** What else somebody can have read, oldest first. */
    meanwhile?: { subject?: Text; body?: Text; said?: SaidVersion[] }[];
    question?: Question;
    askedBefore?: AskedBefore[];
  };
  attachments?: Enclosure[];
  received?: ReceivedMedia;
}

/** 1 is what went out, each correction counts one more; `small` are the small ones since that. */
export interface VersionNumber {
  version: number;
  small?: number;
}

/** From when on it said so. */
export interface SaidVersion extends VersionNumber {
  at: Instant;
}

export interface ReceiptItem extends ItemBase, Answered {
  kind: 'receipt';
  shownAt?: Instant;
  readAt?: Instant;
  acknowledgedAt?: Instant;
  versionsRead?: VersionNumber[];
}

export interface ActionItem extends ItemBase {
  kind: 'action';
  action: Action;
  misfits?: Misfit[];
  at: ExerciseTimeText;
  recordedAt: Instant;
  received?: ReceivedMedia;
  hidden?: HiddenMedia;
}

/** What a real stop is about, as far as one tap can say it. */
export const STOP_CAUSES = ['injury', 'danger', 'distress'] as const;
export type StopCause = (typeof STOP_CAUSES)[number];

export interface RedStopItem extends ItemBase {
  kind: 'red-stop';
  active: boolean;
  calledBy: string;
  calledByMe: boolean;
  /** What the caller said, empty until then. */
  reason: string;
  cause?: StopCause;
  /** Where the caller says to be. */
  place?: Text;
  calledAt: Instant;
  confirmedByMe: boolean;
}

/** What an entry about the world is about. */
export type WorldSubject =
  | { type: 'country' | 'institution' | 'company' | 'conduct' | 'briefing' }
  | { type: 'law'; article?: string }
  | { type: 'vehicle'; plate: string; make?: string; colour?: string }
  | { type: 'account'; number: string; bank?: string; holder?: string };

export interface WorldEntryItem extends ItemBase {
  kind: 'world-entry';
  subject: WorldSubject;
  title: Text;
  body?: Text;
  /** Of conduct and briefings, which are confirmed. */
  revision?: number;
}

export interface DocumentItem extends ItemBase {
  kind: 'document';
  title: Text;
  number?: string;
  body?: Text;
  files?: Enclosure[];
  received?: ReceivedMedia;
  /** The authority whose paper it is. */
  issuedBy?: Sender;
  /** The legal ground on which it was given. */
  ground?: Text;
  at: ExerciseTimeText;
  releasedAt: Instant;
}

/** How far a device came with a comms check. */
export interface CommsReplied {
  rangAt?: Instant;
  shownAt?: Instant;
  acknowledgedAt?: Instant;
}

/** Rings while it is open, until its time is over or somebody answers. */
export interface CommsCheckItem extends ItemBase, CommsReplied {
  kind: 'comms-check';
  open: boolean;
  startedAt: Instant;
  until: Instant;
}

export interface CommsAnswer {
  type: 'answer-comms-check';
  check: string;
  answer: 'rang' | 'shown' | 'acknowledged';
  language?: LanguageTag;
  takenAt: Instant;
}

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
  | { type: 'record-action'; action: Action }
  | { type: 'choose-languages'; languages: LanguageTag[] }
  | { type: 'give-consent'; to: Consent }
  | { type: 'withdraw-consent'; to: Consent }
  | { type: 'hide-media'; sha256: string }
  | {
      type: 'mark-injects';
      marks: { inject: string; kind: MarkKind; takenAt: Instant; language?: LanguageTag; revision?: number }[];
    }
  | { type: 'acknowledge-inject'; inject: string; takenAt: Instant; language?: LanguageTag; revision?: number }
  | { type: 'call-red-stop'; reason: string }
  | { type: 'explain-red-stop'; cause?: StopCause; reason: string; place?: string }
  | { type: 'confirm-red-stop' }
  | { type: 'open-document'; document: string; language?: LanguageTag }
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
export interface PhoneState {
  /** 0 to 1. */
  battery?: number;
  charging?: boolean;
  powerSaving?: boolean;
  unrestricted?: boolean;
  lowMemory?: boolean;
  queue?: number;
  app?: string;
  system?: string;
  allowed?: {
    notifications?: boolean;
    alarms?: boolean;
    fullScreen?: boolean;
    position?: 'precise' | 'approximate' | 'none';
    camera?: boolean;
    microphone?: boolean;
  };
}

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

/** How old the server's latest backup is, where it makes some; no minutes where there is none yet. */
export interface BackupReport {
  backup: 'fresh' | 'failing' | 'late';
  backupMinutes?: number;
}

/** How the second laptop does that follows the server, where one may. */
export interface StandbyReport {
  standby: 'copying' | 'following' | 'gone';
  /** How far it is behind, while it follows. */
  standbySeconds?: number;
  /** When it was heard of last, once it has gone. */
  standbyHeardAt?: Instant;
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
  | ({ type: 'backup' } & BackupReport)
  | ({ type: 'standby' } & StandbyReport)
  | { type: 'sends-too-much'; person: string }
  | { type: 'positions'; positions: (GeoPoint & { person: string; accuracyMetres: number; at: Instant })[] };

export type Hint = Extract<
  ServerMessage,
  { type: 'contact' | 'positions' | 'editing' | 'disk' | 'backup' | 'standby' | 'sends-too-much' }
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
