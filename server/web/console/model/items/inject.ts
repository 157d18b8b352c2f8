import type * as wire from '../../../shared/protocol/generated.ts';
/** Injects of the MSEL, and what people did with them. */

import type {
  Action,
  HiddenMedia,
  InjectType,
  Instant,
  LanguageTag,
  LocalizedText,
  ReceivedMedia,
} from '../../../shared/protocol.ts';
import type { Misfit } from '../../../shared/form/form.ts';
import type { Answered, Question } from '../../../shared/protocol/question.ts';
import type { Safeguards } from '../controlRoom.ts';
import type { PropState } from '../inject/details.ts';
import type { InjectTranslation } from '../talking.ts';

export type ExpectedAction = wire.ExpectedAction;

export type Inject = wire.Inject;

export type InjectState = wire.InjectState;

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

export const INJECT_TYPES: readonly InjectType[] = [
  'message',
  'phone-call',
  'document',
  'media-article',
  'physical-prop',
  'role-player-task',
  'reminder',
];

export type ReviewState = wire.ReviewState;
