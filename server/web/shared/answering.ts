import type { Answer, Question } from './question.ts';

/** What is being answered, in the fields of a form. */
export interface AnswerDraft {
  chosen: string[];
  number: string;
  text: string;
  confirmed: boolean;
}

export const NO_ANSWER: AnswerDraft = { chosen: [], number: '', text: '', confirmed: false };

/** Undefined where it is none yet, or none that the question takes. */
export function answerOf(question: Question<unknown>, draft: AnswerDraft): Answer | undefined {
  switch (question.kind) {
    case 'one':
    case 'several': {
      const options = (question.options ?? []).map(({ id }) => id).filter((id) => draft.chosen.includes(id));
      const fits = question.kind === 'one' ? options.length === 1 : options.length > 0;
      return fits ? { type: 'chosen', options: options.sort() } : undefined;
    }
    case 'number': {
      const value = wholeOf(draft.number);
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

/** In the digits of any keyboard that people here have. */
function wholeOf(typed: string): number | undefined {
  const digits = typed
    .trim()
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
  return /^[-−]?\d{1,13}$/.test(digits) ? Number(digits.replace('−', '-')) : undefined;
}
