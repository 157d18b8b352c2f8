import type { DocumentItem, Text, WorldEntryItem } from '../../shared/protocol.ts';
import { soundsIn } from '../../shared/nameKey.ts';
import { detailsOf } from '../../shared/worldDetails.ts';

/** Every word that was typed is in it somewhere, in the reader's language or in the original, in whatever script. */
const has = (typed: string, texts: readonly (string | undefined)[]): boolean => {
  const all = texts.join('\n');
  const written = all.toLocaleLowerCase();
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => written.includes(word) || soundsIn(word, all));
};

const both = (text: Text | undefined) => [text?.text, text?.original?.text];

export const entrySays = (entry: WorldEntryItem, typed: string): boolean =>
  has(typed, [...both(entry.title), ...both(entry.body), ...detailsOf(entry.subject).map(({ value }) => value)]);

export const documentSays = (document: DocumentItem, typed: string): boolean =>
  has(typed, [...both(document.title), ...both(document.body), document.number, ...both(document.ground)]);
