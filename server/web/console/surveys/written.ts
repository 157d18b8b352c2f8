import type { LocalizedText } from '../../shared/protocol.ts';
import type { SurveyQuestionType, WrittenQuestion } from '../../shared/protocol/survey.ts';
import type { WrittenSurvey } from '../model/commands.ts';
import { written } from '../model/text/texts.ts';
import type { ControlSurvey } from '../../shared/protocol/survey.ts';
import { freeId } from '../people/freeId.ts';

const MOST_VOTES = 3;

/** Of what is not empty. */
export const textIn = (language: string, text: string): LocalizedText => written(language, { [language]: text })!;

/** A question as it is typed: all that belongs to other kinds stays while the kind is changed. */
export interface QuestionDraft {
  key: number;
  type: SurveyQuestionType;
  text: string;
  /** One on each line. */
  choices: string;
  low: string;
  high: string;
}

export const emptyQuestion = (key: number, type: SurveyQuestionType): QuestionDraft => ({
  key,
  type,
  text: '',
  choices: '',
  low: '',
  high: '',
});

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Whether it can be asked as it is. */
export function isWhole({ type, text, choices, low, high }: QuestionDraft): boolean {
  if (!text.trim()) return false;
  if (type === 'choice' || type === 'choices') return lines(choices).length > 1;
  return type !== 'scale' || (low.trim() !== '' && high.trim() !== '');
}

export function questionsFrom(drafts: readonly QuestionDraft[], language: string): WrittenQuestion[] {
  return drafts.map(({ type, text, choices, low, high }, index) => ({
    id: `q${index + 1}`,
    type,
    text: textIn(language, text.trim()),
    ...((type === 'choice' || type === 'choices') && {
      choices: lines(choices).map((line, at) => ({ id: `c${at + 1}`, text: textIn(language, line) })),
    }),
    ...(type === 'scale' && { low: textIn(language, low.trim()), high: textIn(language, high.trim()) }),
  }));
}

/** Groups of notes are voted on by those who wrote them: each has three votes. */
export function voteOn(survey: ControlSurvey, known: ReadonlyMap<string, unknown>): WrittenSurvey {
  return {
    id: freeId(`vote-${survey.id}`.slice(0, 16), new Set(known.keys()), 'vote'),
    kind: 'hot-wash',
    title: survey.title,
    questions: [
      {
        id: 'vote',
        type: 'choices',
        text: survey.title,
        choices: survey.arrangement.groups
          .slice(0, 20)
          .map(({ title }, index) => ({ id: `g${index + 1}`, text: title })),
        most: MOST_VOTES,
      },
    ],
    anonymous: survey.anonymous,
    audience: survey.audience,
  };
}
