import type { InjectItem, Text } from '../../shared/protocol.ts';

type Part = 'subject' | 'body';
const PARTS: readonly Part[] = ['subject', 'body'];

/** What it said before, of what says something else now. */
export const saidBefore = ({ corrected, ...inject }: InjectItem): { text: Text; isBody: boolean }[] =>
  PARTS.flatMap((part) => {
    const text = corrected?.[part];
    return text && text.text !== inject[part]?.text ? [{ text, isBody: part === 'body' }] : [];
  });

/** What its originals say now, where the translation still says what they said before. */
export const originalsNow = (inject: InjectItem): Text[] => PARTS.flatMap((part) => originalNow(inject, part) ?? []);

export function originalNow({ corrected, ...inject }: InjectItem, part: Part): Text | undefined {
  const text = inject[part];
  return corrected?.[part] && text?.marks?.includes('stale') ? text.original : undefined;
}
