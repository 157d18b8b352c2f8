import type * as wire from '../../../shared/protocol/generated.ts';
/** What the world of the exercise is made of: papers, entries, variables and voices. */

import type { Instant, LanguageTag, LocalizedText, ReceivedMedia } from '../../../shared/protocol.ts';
import type { Audience } from './people.ts';

export type WorldEntry = wire.WorldEntry;

/** `words` is the revision in which the original words changed last. */
export type WorldEntryItem = WorldEntry & { revision: number; words: number; removed?: undefined };

export type Document = wire.Document;

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
export type Persona = wire.Persona;

/** How a persona comes to trust teams, and who plays it. */
export type Trust = wire.Trust;

/** What a player does that moves trust by so much, up or down. */
export type TrustRule = wire.TrustRule;

export type PersonaItem = Persona & { revision?: number };

/** What texts of injects name in braces. Numbers are text, so that none loses a digit. */
export type VariableValue = wire.VariableValue;

export type Variable = wire.Variable;

export type VariableItem = Variable & { seq: number; revision: number; removed?: undefined };
