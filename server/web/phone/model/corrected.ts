import type { InjectItem, Text } from '../../shared/protocol.ts';

type Part = 'subject' | 'body';
/** What a message says: to who got it, and to who interprets it for them. */
export type Said = Pick<InjectItem, Part | 'corrected'>;
const PARTS: readonly Part[] = ['subject', 'body'];

interface Before {
  text: Text;
  isBody: boolean;
}

/** What it said before, of what says something else now. */
export const saidBefore = ({ corrected, ...inject }: Said): Before[] =>
  PARTS.flatMap((part) => {
    const text = corrected?.[part];
    return text && text.text !== inject[part]?.text ? [{ text, isBody: part === 'body' }] : [];
  });

/** What it asked before the question of now, and what could be chosen. */
export const askedBefore = ({ corrected }: Said): Before[] => {
  const question = corrected?.question;
  const texts = question ? [question.text, ...(question.options ?? []).map(({ text }) => text)] : [];
  return texts.map((text) => ({ text, isBody: false }));
};

/** What its originals say now, where the translation still says what they said before. */
export const originalsNow = (inject: Said): Text[] => PARTS.flatMap((part) => originalNow(inject, part) ?? []);

export function originalNow({ corrected, ...inject }: Said, part: Part): Text | undefined {
  const text = inject[part];
  return corrected?.[part] && text?.marks?.includes('stale') ? text.original : undefined;
}
