import type * as wire from './generated.ts';
import type { Instant, LanguageTag, SaidVersion, Text } from '../protocol.ts';

export type QuestionKind = wire.QuestionKind;

/** What an inject asks, as docs/protocol.md tells it. `T` is Text for participants, LocalizedText for control. */
export interface Question<T = Text> {
  kind: QuestionKind;
  text: T;
  /** Of a choice. */
  options?: { id: string; text: T }[];
  /** Of a number. */
  least?: number;
  most?: number;
}

export type Answer = wire.Answer;

/** What was asked until the revision `before`. */
export interface AskedBefore {
  before: number;
  /** The versions that asked it; none where an older server tells it. */
  said?: SaidVersion[];
  question: Question;
}

export interface AnsweredBefore {
  before: number;
  answer: Answer;
  answeredAt: Instant;
  /** What was asked then, of one's own answers alone. */
  question?: Question;
}

/** What one person answered, as a receipt and control's progress have it. */
export interface Answered {
  answer?: Answer;
  answeredAt?: Instant;
  answerTakenAt?: Instant;
  answeredIn?: LanguageTag;
  /** To what was asked before the revision that asked anew. */
  answersBefore?: AnsweredBefore[];
}

export type AnswerInject = wire.AnswerInject;
