/** What the world of the exercise is made of: papers, entries, variables and voices. */

import type {
  Enclosure,
  Instant,
  LanguageTag,
  LocalizedText,
  ReceivedMedia,
  WorldSubject,
} from '../../../shared/protocol.ts';
import type { Audience } from './people.ts';
import type { AnswerWanted } from './trigger.ts';
import type { Named } from './plan.ts';

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
