import type { Leaving } from './leaving.ts';
import type * as wire from './generated.ts';

/** Hot wash, questionnaire and self-rating, as docs/protocol.md tells it. */
export type SurveyKind = wire.SurveyKind;
export type SurveyState = wire.SurveyItem['state'];
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

export type SurveyItem = Leaving<wire.SurveyItem>;

/** As its author writes it. */
export type WrittenQuestion = wire.WrittenSurveyQuestion;

export type NoteGroup = wire.NoteGroup;

export type Arrangement = wire.Arrangement;

export type ControlSurvey = Leaving<wire.ControlSurveyItem>;

/** Who wrote it is told where it was answered by name. */
export type SurveyNote = ControlSurvey['notes'][number];

export type GivenAnswers = NonNullable<ControlSurvey['answers']>[number];

export type AnswerSurvey = wire.AnswerSurvey;
