import type * as wire from './generated.ts';

export type QuestionKind = wire.QuestionKind;

/** What an inject asks its reader, as docs/protocol.md tells it. */
export type Question = wire.ShownQuestion;

/** In whichever words: its reader's, or all that control has. */
export type AnyQuestion = Question | wire.Question;

export type Answer = wire.Answer;

/** What was asked until the revision `before`; none of the versions that asked it where an older server tells it. */
export type AskedBefore = NonNullable<wire.ShownCorrection['askedBefore']>[number];

/** With what was asked then, of one's own answers alone. */
export type AnsweredBefore = wire.AnswersBefore[number];

export type AnswerInject = wire.AnswerInject;
