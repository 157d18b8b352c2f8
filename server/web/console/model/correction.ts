import type { LocalizedText } from '../../shared/protocol.ts';
import type { Inject } from './items.ts';

/** Whether its recipients would see something else, as the server finds it: another translation of the same is {@link mendedIn}. */
export const isSeen = (before: Inject, next: Inject): boolean => seen(before) !== seen(next);

const FOR_CONTROL = ['script', 'knows', 'length', 'handedOverBy', 'preparedBy', 'returnBy', 'outcome', 'ground'];

const seen = ({ from, subject, body, place, attachments = [], details, question }: Inject): string =>
  JSON.stringify({ from, subject, body, place, attachments, details, question }, (key, value: unknown) =>
    FOR_CONTROL.includes(key) ? undefined : isText(value) ? value.versions[value.source]?.text : value,
  );

/** The languages whose readers would see other words, where the original says what it said. */
export function mendedIn(before: Inject, next: Inject): string[] {
  if (isSeen(before, next)) return [];
  const [then, now] = [before, next].map(shownTexts);
  const changed = [...then!].flatMap(([part, { versions }]) =>
    Object.keys(versions).filter((language) => {
      const text = now!.get(part)?.versions[language]?.text;
      return text !== undefined && text !== versions[language]?.text;
    }),
  );
  return [...new Set(changed)];
}

function shownTexts({ subject, body, details, question }: Inject): Map<string, LocalizedText> {
  const found = new Map<string, LocalizedText>();
  const collect = (value: unknown, at: string): void => {
    if (isText(value)) found.set(at, value);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) if (!FOR_CONTROL.includes(key)) collect(one, `${at}/${key}`);
    }
  };
  collect({ subject, body, details, question }, '');
  return found;
}

const isText = (value: unknown): value is LocalizedText =>
  typeof value === 'object' && value !== null && 'source' in value && 'versions' in value;
