import type { Leaving } from './leaving.ts';
import type * as wire from './generated.ts';
import type { Instant, LocalizedText } from '../protocol.ts';

/** Hot wash, questionnaire and self-rating, as docs/protocol.md tells it. */
export type SurveyKind = wire.SurveyKind;
export type SurveyState = 'written' | 'open' | 'closed';
export type WrittenType = 'plus' | 'delta' | 'text';
export type SurveyQuestionType = wire.WrittenSurveyQuestionType;

export const isWritten = (type: string): type is WrittenType => type === 'plus' || type === 'delta' || type === 'text';

/** Of a scale. */
export const STEPS = ['1', '2', '3', '4', '5'] as const;
export const MOST_NOTES = 10;
/** An anonymous one asks as many at least, and what fewer answered is destroyed unread. */
export const FEWEST_UNNAMED = 3;

/** What one answered, by question. */
export type SurveyAnswers = wire.SurveyAnswers;

export type SurveyQuestion = wire.SurveyQuestion;

interface SurveyHead {
  kind: 'survey';
  id: string;
  seq: number;
  gone?: boolean;
  as: SurveyKind;
  anonymous: boolean;
  state: SurveyState;
}

export type SurveyItem = Leaving<wire.SurveyItem>;

/** As its author writes it. */
export type WrittenQuestion = wire.WrittenSurveyQuestion;

export type NoteGroup = wire.NoteGroup;

export type Arrangement = wire.Arrangement;

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

export type AnswerSurvey = wire.AnswerSurvey;
