/** What control sees: the item kinds of the protocol for director, controller, evaluator and safety officer. */

import type {
  Action,
  ClockItem,
  GeoPoint,
  InjectType,
  CommsReplied,
  Instant,
  Item,
  LanguageTag,
  LocalizedText,
  MeItem,
  PersonFunction,
  Enclosure,
  HiddenMedia,
  ReceivedMedia,
  WorldSubject,
  ExerciseItem as ItemOfExercise,
  StopCause,
} from '../../shared/protocol.ts';
import type { Misfit } from '../../shared/form.ts';
import type { Availability } from '../../shared/mediation.ts';
import type { Responsible, Safeguards } from './controlRoom.ts';
import type { Answered, Question } from '../../shared/question.ts';
import type { InjectDetails, PropState } from './details.ts';
import type { InColumns, OwnColumn } from './ownColumns.ts';
import type { ControlField } from './requesting.ts';
import type { InjectTranslation } from './talking.ts';

export type { Action, ClockItem, GeoPoint, InjectType, Item, LocalizedText, MeItem, PersonFunction };
export type { ActionPosition, Phase, TextState } from '../../shared/protocol.ts';

/** Where the server does not say. */
export const USUAL_UNDO_SECONDS = 5;

export interface Welfare {
  scene?: string;
  day?: string;
  stopPhrase?: LocalizedText;
  themes?: { id: string; text: LocalizedText }[];
  deRole?: { id: string; text: LocalizedText }[];
}

/** What stands on the certificate of whoever took part. */
export interface Certificate {
  words?: LocalizedText;
  signatory?: LocalizedText;
}

export type ExerciseItem = ItemOfExercise<LocalizedText> & {
  revision?: number;
  approvedOnly?: boolean;
  undoSeconds?: number;
  /** Who hears the silent brake beside the safety officers. */
  coordinators?: string[];
  /** How role players are looked after. */
  welfare?: Welfare;
  certificate?: Certificate;
  safetyHold?: string;
  /** That control has added to the MSEL, in their order. */
  columns?: OwnColumn[];
  columnsRevision?: number;
};

export const FUNCTIONS: readonly PersonFunction[] = [
  'player',
  'role-player',
  'cultural-mediator',
  'controller',
  'evaluator',
  'safety-officer',
  'director',
];

export interface Audience {
  everyone: boolean;
  people: string[];
  teams: string[];
  agencies: string[];
  functions: PersonFunction[];
  /** Left out where there is none. */
  overlaps?: Overlap[];
}

/** Whoever belongs to all that it names: the police of Team Alfa, all from one country, all who read Russian. */
export interface Overlap {
  /** With `team`: a second one. */
  otherTeam?: string;
  /** ISO 3166. */
  country?: string;
  /** One that they read. */
  language?: string;
  team?: string;
  agency?: string;
  function?: PersonFunction;
}

export const AT_PLACE = ['entered', 'left', 'stayed'] as const;
export type AtPlace = (typeof AT_PLACE)[number];

export const TRUST_LEVELS = ['at-least', 'below'] as const;
export type TrustLevel = (typeof TRUST_LEVELS)[number];

/** An option, or a number within bounds. */
export interface AnswerWanted {
  option?: string;
  least?: number;
  most?: number;
}

export const REQUEST_OUTCOMES = ['granted', 'granted-in-part', 'refused', 'withdrawn'] as const;
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];

/** Played to its end, declined, or either. */
export const SCENE_ENDS = ['finished', 'declined', 'over'] as const;
export type SceneEnd = (typeof SCENE_ENDS)[number];

export type Trigger =
  | { type: 'at-time'; time: string }
  | { type: 'after-inject'; inject: string; delay: string }
  | {
      type: 'on-action';
      kind: string;
      by?: Audience;
      delay: string;
      /** The which of them; left out: the first. */
      count?: number;
    }
  | { type: 'on-acknowledgement'; inject: string; quorum: 'anyone' | 'everyone'; delay: string }
  | { type: 'on-no-acknowledgement'; inject: string; within: string }
  | { type: 'on-place'; place: string; what: AtPlace; by?: Audience; quorum: 'anyone' | 'everyone'; delay: string }
  | {
      type: 'on-answer';
      inject: string;
      /** Left out: any answer. */
      answer?: AnswerWanted;
      by?: Audience;
      quorum: 'anyone' | 'everyone';
      delay: string;
    }
  | { type: 'on-trust'; persona: string; level: TrustLevel; value: number; team?: string }
  | {
      type: 'on-request';
      form: string;
      /** Left out: any answer. */
      outcome?: RequestOutcome;
      by?: Audience;
      delay: string;
    }
  | {
      type: 'on-scene';
      inject: string;
      end: SceneEnd;
      by?: Audience;
      quorum: 'anyone' | 'everyone';
      delay: string;
    }
  /** To an inject or to a persona: one of the two. */
  | { type: 'on-reply'; inject?: string; persona?: string; by?: Audience; delay: string }
  | { type: 'by-hand' }
  | { type: 'all'; of: Trigger[] }
  | { type: 'any'; of: Trigger[] }
  | { type: 'not'; of: Trigger };

export interface ExpectedAction {
  kind: string;
  by?: Audience;
  within?: string;
}

export interface Inject {
  id: string;
  number: string;
  storyline?: string;
  type: InjectType;
  title: LocalizedText;
  from?: string;
  audience: Audience;
  subject?: LocalizedText;
  body: LocalizedText;
  place?: string;
  trigger: Trigger;
  mustAcknowledge: boolean;
  expectedActions: ExpectedAction[];
  objective?: string;
  /** Of the list of the exercise. */
  objectives?: string[];
  controlNote?: LocalizedText;
  attachments?: Enclosure[];
  /** Only readers of these get it readable; left out: everybody. */
  readableIn?: LanguageTag[];
  details?: InjectDetails;
  question?: Question<LocalizedText>;
  /** What stands in control's own columns, by their ids. */
  columns?: InColumns;
}

export type InjectState =
  | 'planned'
  | 'held'
  | 'skipped'
  | 'awaiting-translation'
  | 'awaiting-second'
  | 'awaiting-safety'
  | 'released'
  | 'recalled';

/** Wanted out, or to come: it can still be held or skipped. */
export function isStillToGo(state: InjectState): boolean {
  return state !== 'skipped' && state !== 'released' && state !== 'recalled';
}

export interface Release {
  at: string;
  sentAt: Instant;
  due?: string;
  late: boolean;
  /** It is to be read anew since then. */
  correction?: { revision: number; at: Instant };
  recipients: string[];
  /** What it asked until that revision. */
  askedBefore?: { before: number; question: Question<LocalizedText> }[];
}

export interface MselInject extends Safeguards {
  id: string;
  inject: Inject;
  revision: number;
  state: InjectState;
  /** Left out while nobody has reviewed it as it is. */
  review?: { state: ReviewState; by?: string; at: Instant };
  /** When its trigger asks for it: certain for a time, a forecast for a chain, absent where nobody can know. */
  dueAt?: string;
  released?: Release;
  /** After ENDEX its state stays what it was in play. */
  recalled?: { reason: LocalizedText; sentAt: Instant; afterEnd?: boolean };
  /** What people had, by part of the text, where it was changed after ENDEX. */
  atEnd?: Partial<Record<string, LocalizedText>>;
  received?: ReceivedMedia;
  /** Where control ticked a prop to be. */
  prop?: { state: PropState; by?: string; at: Instant };
  /** Somebody does not play this scene; nobody is told who or why. */
  substituteNeeded?: boolean;
  /** Where it is wanted in languages in which it was not there. */
  translation?: InjectTranslation;
}

/** Wall instants of one inject on one person's device. */
export interface Progress extends Answered {
  id: string;
  inject: string;
  person: string;
  deliveredAt?: Instant;
  shownAt?: Instant;
  readAt?: Instant;
  acknowledgedAt?: Instant;
  actedAt?: Instant;
  shownIn?: LanguageTag;
  readIn?: LanguageTag;
  acknowledgedIn?: LanguageTag;
  /** The same of what it said before it was corrected. */
  readBefore?: Instant;
  acknowledgedBefore?: Instant;
  /** What of it was done when play was over. */
  afterEnd?: ('read' | 'acknowledged')[];
  /** In which other languages it was seen afterwards. */
  later?: { kind: 'shown' | 'read'; language: LanguageTag; at: Instant }[];
  toldAt?: Instant;
  /** Who told them by voice. */
  toldBy?: string;
  /** Since when the phone has been ringing; only while it does. */
  ringsSince?: Instant;
}

export interface Person {
  id: string;
  callName: string;
  function: PersonFunction;
  teams: string[];
  agency?: string;
  country?: string;
  languages: LanguageTag[];
  roleCard?: string;
  /** Of cultural mediators who gave it. */
  gender?: 'woman' | 'man';
  consents?: string[];
  availability?: Availability;
  /** Of the last change that this console knows. */
  revision?: number;
  /** Who has held the role, oldest first. */
  holders?: Holder[];
}

export interface Holder {
  callName: string;
  since: Instant;
  /** What told who it was is gone: the call name is a number. */
  erased?: true;
}

export interface WorldEntry {
  id: string;
  subject: WorldSubject;
  title: LocalizedText;
  body?: LocalizedText;
  audience: Audience;
}

/** `words` is the revision in which the original words changed last. */
export type WorldEntryItem = WorldEntry & { revision: number; words: number; removed?: undefined };

export interface Document {
  id: string;
  title: LocalizedText;
  number?: string;
  body?: LocalizedText;
  files?: Enclosure[];
  /** A persona: the authority whose paper it is. */
  issuedBy?: string;
}

export interface DocumentItem extends Document {
  revision: number;
  received?: ReceivedMedia;
  /** Not there while nobody has it. */
  release?: {
    audience: Audience;
    ground?: LocalizedText;
    at: string;
    releasedAt: Instant;
    by?: string;
    /** That it went out with, if with any. */
    inject?: string;
  };
  opened: { person: string; at: Instant; language?: LanguageTag }[];
}

export interface CommsReply extends CommsReplied {
  person: string;
  language?: LanguageTag;
}

export interface CommsCheck {
  id: string;
  open: boolean;
  startedAt: Instant;
  until: Instant;
  people: CommsReply[];
}

export interface ActionItem {
  id: string;
  person: string;
  /** Whose deed it was, where the role was swapped. */
  holder?: string;
  action: Action;
  misfits?: Misfit[];
  at: string;
  recordedAt: Instant;
  received?: ReceivedMedia;
  hidden?: HiddenMedia;
}

export interface RedStop {
  id: string;
  active: boolean;
  calledBy: string;
  /** What the caller said, empty until then. */
  reason: string;
  cause?: StopCause;
  /** What each person said last about it, in the order in which they said it. */
  accounts: { person: string; cause?: StopCause; reason: string; place?: string; at: Instant }[];
  calledAt: Instant;
  confirmed: string[];
  expected: string[];
}

export interface Named {
  id: string;
  name: LocalizedText;
}

/** A voice that control speaks with. */
export interface Persona extends Named {
  /** What it writes in. */
  language?: LanguageTag;
  picture?: Enclosure;
  trust?: Trust;
}

/** How a persona comes to trust teams, and who plays it. */
export interface Trust {
  start: number;
  truth?: string;
  playedBy: string[];
  rules: TrustRule[];
}

/** What a player does that moves trust by so much, up or down. */
export type TrustRule = { by: number } & (
  | { type: 'reported'; kind: string; field?: string; value?: string; about?: string }
  | { type: 'answered'; inject: string; answer?: AnswerWanted }
  | { type: 'acknowledged'; inject: string }
  | { type: 'asked-again'; times: number }
);

export type PersonaItem = Persona & { revision?: number };

export interface PlaceItem extends Named, GeoPoint {
  radiusMetres: number;
  audience?: Audience;
  /** Of the last change that this console knows. */
  revision?: number;
}

/** Who is at a place that some trigger names; `missed` was heard of too late to set anything off. */
export interface Presence {
  id: string;
  inside: { person: string; since: string }[];
  missed: { person: string; crossing: 'entered' | 'left'; fixedAt: Instant; heardAt: Instant }[];
}

/** What texts of injects name in braces. Numbers are text, so that none loses a digit. */
export type VariableValue =
  | { type: 'text'; text: LocalizedText }
  | { type: 'quantity'; number: string }
  | { type: 'date'; date: string }
  | { type: 'money'; amount: string; currency: string };

export interface Variable {
  id: string;
  value: VariableValue;
}

export type VariableItem = Variable & { seq: number; revision: number; removed?: undefined };

export interface ActionKindItem {
  id: string;
  revision?: number;
  label: LocalizedText;
  audience?: Audience;
  fields?: ControlField[];
  /** Which fields say who was asked what. */
  interview?: { with: string; topics: string; mediator?: string; tellFrom: number };
}

export const INJECT_TYPES: readonly InjectType[] = [
  'message',
  'phone-call',
  'document',
  'media-article',
  'physical-prop',
  'role-player-task',
  'reminder',
];

export type ReviewState = 'draft' | 'in-review' | 'approved';

export interface PhaseItem extends Named {
  revision?: number;
  from: string;
  to: string;
}

export interface ObjectiveItem {
  id: string;
  revision?: number;
  number: string;
  text: LocalizedText;
}

export type MilestoneRule =
  | { type: 'action-reported'; kind: string; by?: Audience }
  | { type: 'answer-given'; form: string; outcome?: Exclude<RequestOutcome, 'withdrawn'> }
  | { type: 'mediator-found' | 'mediator-present' }
  | { type: 'place-reached'; place: string; by?: Audience }
  | { type: 'reading-confirmed'; inject: string };

/** What a storyline should come to: a team has reached it when the first of its rules has held. */
export interface Milestone {
  id: string;
  name: LocalizedText;
  planned?: string;
  rules: MilestoneRule[];
}

export interface StorylineItem {
  id: string;
  title: LocalizedText;
  milestones?: Milestone[];
  responsible?: Responsible;
  revision?: number;
}

export interface RoleCardItem {
  id: string;
  revision: number;
  title: LocalizedText;
  body: LocalizedText;
  mustNotSay?: LocalizedText;
  holders?: string[];
}

export const EVERYONE: Audience = { everyone: true, people: [], teams: [], agencies: [], functions: [] };
export const NOBODY: Audience = { everyone: false, people: [], teams: [], agencies: [], functions: [] };

export function seesControl(of: PersonFunction): boolean {
  return of === 'director' || of === 'controller' || of === 'evaluator' || of === 'safety-officer';
}

export function controls(of: PersonFunction): boolean {
  return of === 'director' || of === 'controller';
}

export function givesAllClear(of: PersonFunction): boolean {
  return of === 'director' || of === 'safety-officer';
}
