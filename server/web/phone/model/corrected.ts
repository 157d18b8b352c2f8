import type { InjectItem, Text } from '../../shared/protocol.ts';
import type { AnsweredBefore, Answer, Question } from '../../shared/question.ts';

type Part = 'subject' | 'body';
/** What a message says: to who got it, and to who interprets it for them. */
export type Said = Pick<InjectItem, Part | 'corrected'>;
const PARTS: readonly Part[] = ['subject', 'body'];

interface Before {
  text: Text;
  isBody: boolean;
}

const versionsOf = ({ corrected }: Said): Pick<InjectItem, Part>[] =>
  corrected ? [corrected, ...(corrected.meanwhile ?? [])] : [];

/** Each that it said before, oldest first: of it, what says something else now. */
export const saidBefore = (inject: Said): Before[][] =>
  versionsOf(inject)
    .map((said) =>
      PARTS.flatMap((part) => {
        const text = said[part];
        return text && text.text !== inject[part]?.text ? [{ text, isBody: part === 'body' }] : [];
      }),
    )
    .filter((version) => version.length > 0);

export interface Asked {
  before: number;
  /** None where the phone has the answer alone. */
  question?: Question;
  answer?: Answer;
}

/** An older server says no more, and not until when it was asked. */
function onlyTheLast(question: Question | undefined, answers: readonly AnsweredBefore[]): Asked[] {
  const last = Math.max(0, ...answers.map(({ before }) => before));
  return question && !answers.some((one) => one.before === last && one.question)
    ? [{ before: last + 1, question }]
    : [];
}

/** All that it asked before the question of now, oldest first, each with what this person answered. */
export function askedBefore({ corrected }: Said, answers: readonly AnsweredBefore[] = []): Asked[] {
  const all: Asked[] = corrected?.askedBefore ?? onlyTheLast(corrected?.question, answers);
  const asked = new Map<number, Asked>(all.map((one) => [one.before, one]));
  for (const answered of answers) asked.set(answered.before, { ...asked.get(answered.before), ...answered });
  return [...asked.values()].sort((a, b) => a.before - b.before);
}

/** What its originals say now, where the translation still says what they said before. */
export const originalsNow = (inject: Said): Text[] => PARTS.flatMap((part) => originalNow(inject, part) ?? []);

export function originalNow(inject: Said, part: Part): Text | undefined {
  const text = inject[part];
  const isCorrected = versionsOf(inject).some((version) => version[part]);
  return isCorrected && text?.marks?.includes('stale') ? text.original : undefined;
}
