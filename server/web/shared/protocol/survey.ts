import type { Instant, LanguageTag, LocalizedText, Text } from '../protocol.ts';

/** Hot wash, questionnaire and self-rating, as docs/protocol.md tells it. */
export type SurveyKind = 'hot-wash' | 'questionnaire' | 'self-rating';
export type SurveyState = 'written' | 'open' | 'closed';
export type WrittenType = 'plus' | 'delta' | 'text';
export type SurveyQuestionType = WrittenType | 'choice' | 'choices' | 'scale';

export const isWritten = (type: string): type is WrittenType => type === 'plus' || type === 'delta' || type === 'text';

/** Of a scale. */
export const STEPS = ['1', '2', '3', '4', '5'] as const;
export const MOST_NOTES = 10;
/** An anonymous one asks as many at least, and what fewer answered is destroyed unread. */
export const FEWEST_UNNAMED = 3;

/** What one answered, by question. */
export interface SurveyAnswers {
  values: Record<string, string[]>;
  /** Of the notes. */
  language?: LanguageTag;
}

export interface SurveyQuestion {
  id: string;
  type: SurveyQuestionType | 'grade';
  text: Text;
  choices?: { id: string; text: Text }[];
  most?: number;
  low?: Text;
  high?: Text;
  task?: Text;
  guidance?: Text;
  grades?: string[];
}

interface SurveyHead {
  kind: 'survey';
  id: string;
  seq: number;
  gone?: boolean;
  as: SurveyKind;
  anonymous: boolean;
  state: SurveyState;
}

export interface SurveyItem extends SurveyHead {
  title: Text;
  questions: SurveyQuestion[];
  /** Of an anonymous one: how many people it asked when it was opened. */
  asked?: number;
  /** So few answered that it was destroyed unread. */
  tooFew?: boolean;
  /** Mine, by name. */
  answers?: SurveyAnswers;
  /** Of a self-rating: my teams, and what each said last. */
  teams?: { team: string; callName?: string; answers?: SurveyAnswers }[];
}

/** As its author writes it. */
export interface WrittenQuestion {
  id: string;
  type: SurveyQuestionType;
  text: LocalizedText;
  choices?: { id: string; text: LocalizedText }[];
  most?: number;
  low?: LocalizedText;
  high?: LocalizedText;
}

export interface NoteGroup {
  title: LocalizedText;
  notes: number[];
}

export interface Arrangement {
  hidden: number[];
  groups: NoteGroup[];
}

export interface SurveyNote {
  number: number;
  question: string;
  text: LocalizedText;
  /** Who wrote it, where it was answered by name. */
  person?: string;
  callName?: string;
}

export interface GivenAnswers extends SurveyAnswers {
  person?: string;
  callName?: string;
  team?: string;
  recordedAt?: Instant;
}

export interface SurveyOfControlItem<Audience> extends SurveyHead {
  removed?: boolean;
  title: LocalizedText;
  questions: WrittenQuestion[];
  guide?: string;
  audience: Audience;
  revision: number;
  openedAt?: Instant;
  closedAt?: Instant;
  /** Left out while an anonymous one is not counted. */
  came?: number;
  answers?: GivenAnswers[];
  notes: SurveyNote[];
  arrangement: Arrangement;
  arranged: number;
}

export interface AnswerSurvey {
  type: 'answer-survey';
  survey: string;
  team?: string;
  answers: SurveyAnswers;
  takenAt: Instant;
}
