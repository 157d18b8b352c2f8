import type * as wire from './generated.ts';
import type { Instant, InjectType, LanguageTag, PersonFunction, Text, TextState } from '../protocol.ts';
import type { Said } from './talk.ts';

/** The translation desk, as docs/protocol.md tells it. */

export type TranslationState = wire.TranslationState;

export type NamedPerson = wire.Named;

export interface TranslationItem extends Said {
  kind: 'translation';
  id: string;
  seq: number;
  gone?: boolean;
  /** The text's name, such as `inject/sh-01/body`. */
  text: string;
  language: LanguageTag;
  state: TranslationState;
  source: { text: string; language: LanguageTag; revision: number };
  /** What the source said when the version was made, where it says something else now. */
  previousSource?: { text: string; revision: number };
  version?: {
    text: string;
    state: TextState;
    sourceRevision: number;
    translator?: NamedPerson;
    number: number;
    at: Instant;
    machine?: boolean;
    /** Why it was given back. */
    note?: string;
  };
  assignee?: NamedPerson;
  wantedSince?: Instant;
  waitingUntil?: Instant;
  context?: {
    number?: string;
    type?: InjectType;
    storyline?: string;
    storylineTitle?: Text;
    place?: Text;
    audience?: { everyone: boolean; people: number; functions: PersonFunction[]; groups: Text[] };
    before?: Text;
    /** Of what was written in a channel: which. */
    channel?: string;
    /** Of a name of the glossary: what it means. */
    meaning?: Text;
    /** Of a meaning: what it explains. */
    term?: Text;
    /** Of the form, kind of report, guide, duty, role card or page that it is of. */
    title?: Text;
    /** Of an option: the field that offers it. */
    field?: Text;
  };
}

export type TranslationCommand =
  wire.ReviseSource | wire.TranslateText | wire.ApproveTranslation | wire.ReturnTranslation | wire.AssignTranslations;

/** A place of the source where it speaks of a term of the glossary. */
export interface TermHit {
  term: string;
  from: number;
  to: number;
  words: string;
  untranslatable: boolean;
  name?: string;
  state?: TextState;
  forbidden: string[];
  meaning?: { text: string; language: LanguageTag };
}

export interface TranslationHelp {
  machine: boolean;
  terms: TermHit[];
  /** Names, numbers, codes that stay as they are. */
  kept: string[];
  memory: { percent: number; source: string; target: string }[];
}

export interface Remark {
  kind: string;
  error: boolean;
  parameters: Record<string, string>;
}
