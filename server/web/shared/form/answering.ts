import type { Answer, AnyQuestion } from '../protocol/question.ts';
import { readNumber } from './typedNumber.ts';

/** What is being answered, in the fields of a form. */
export interface AnswerDraft {
  chosen: string[];
  number: string;
  text: string;
  confirmed: boolean;
}

export const NO_ANSWER: AnswerDraft = { chosen: [], number: '', text: '', confirmed: false };

/** Undefined where it is none yet, or none that the question takes; a number is as who writes in `language` means it. */
export function answerOf(question: AnyQuestion, draft: AnswerDraft, language = ''): Answer | undefined {
  switch (question.kind) {
    case 'one':
    case 'several': {
      const options = (question.options ?? []).map(({ id }) => id).filter((id) => draft.chosen.includes(id));
      const fits = question.kind === 'one' ? options.length === 1 : options.length > 0;
      return fits ? { type: 'chosen', options: options.sort() } : undefined;
    }
    case 'number': {
      const value = wholeOf(draft.number, language);
      if (value === undefined) return undefined;
      const fits = value >= (question.least ?? -LARGEST) && value <= (question.most ?? LARGEST);
      return fits ? { type: 'counted', value } : undefined;
    }
    case 'text':
      return draft.text.trim() ? { type: 'written', text: draft.text.trim() } : undefined;
    case 'confirm':
      return draft.confirmed ? { type: 'confirmed' } : undefined;
  }
}

const LARGEST = 1_000_000_000_000;

/** In the digits of any keyboard that people here have, and with their marks between thousands. */
function wholeOf(typed: string, language: string): number | undefined {
  const read = readNumber(typed, language);
  return 'number' in read && /^-?\d{1,13}$/.test(read.number) ? Number(read.number) : undefined;
}

/** Whether a number could be meant as another one: its author is asked. */
export function isAmbiguous(question: AnyQuestion, draft: AnswerDraft, language: string): boolean {
  const read = question.kind === 'number' ? readNumber(draft.number, language) : undefined;
  return read !== undefined && 'problem' in read && read.problem === 'ambiguous';
}
