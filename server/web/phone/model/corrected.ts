import type { InjectItem, SaidVersion, Text, VersionNumber } from '../../shared/protocol.ts';
import type { AnsweredBefore, Answer, Question } from '../../shared/protocol/question.ts';

type Part = 'subject' | 'body';
/** What a message says: to who got it, and to who interprets it for them. */
export type Said = Pick<InjectItem, Part | 'corrected'>;
const PARTS: readonly Part[] = ['subject', 'body'];

interface Before {
  text: Text;
  isBody: boolean;
}

export interface Former {
  words: Before[];
  /** The versions that said so; none where an older server tells it. */
  said: SaidVersion[];
  /** Whoever looks at it had read exactly this. */
  isRead: boolean;
}

const versionsOf = ({ corrected }: Said): (Pick<InjectItem, Part> & { said?: SaidVersion[] })[] =>
  corrected ? [corrected, ...(corrected.meanwhile ?? [])] : [];

/** Each that it said before, oldest first: of it, what says something else now. */
export const saidBefore = (inject: Said, read: readonly VersionNumber[] = []): Former[] =>
  versionsOf(inject)
    .map((former) => ({
      words: PARTS.flatMap((part) => {
        const text = former[part];
        return text && text.text !== inject[part]?.text ? [{ text, isBody: part === 'body' }] : [];
      }),
      said: former.said ?? [],
      isRead: (former.said ?? []).some((one) => read.some((mine) => isSame(mine, one))),
    }))
    .filter(({ words }) => words.length > 0);

const isSame = (one: VersionNumber, other: VersionNumber): boolean =>
  one.version === other.version && (one.small ?? 0) === (other.small ?? 0);

export interface Asked {
  before: number;
  /** The versions that asked it. */
  said?: SaidVersion[];
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
