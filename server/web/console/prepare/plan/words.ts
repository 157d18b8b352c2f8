import { LONGEST_LINE } from '../../../shared/form/form.ts';
import type { LocalizedText } from '../../model/items.ts';
import { isStale } from '../../model/text/texts.ts';
import { localized, type Texts } from './drafts.ts';

/** The longest text that the server and a scenario pack take. */
export const LONGEST_PROSE = 20_000;

/** One text of what somebody writes, and what is there of it. */
export interface Words {
  /** Where its mistake is told. */
  place: string;
  texts: Texts;
  before: LocalizedText | undefined;
  /** It may have several lines. */
  isProse?: true;
  /** It may be left out. */
  isOptional?: true;
}

/** `empty`: the original is missing; `no-original`: it was cleared and other languages were not; `line`: more than one line. */
export type WordsMistake = 'empty' | 'no-original' | 'line';

export interface WordsFault {
  mistake: WordsMistake;
  language: string;
}

/** What breaks a line for the server: each control character, and the two separators of Unicode. */
const BREAKS_LINE = /[\p{Cc}\u2028\u2029]/u;

export const isLine = (text: string): boolean => {
  const written = text.trim();
  return written.length <= LONGEST_LINE && !BREAKS_LINE.test(written);
};

/** No language has a word of it. */
export const isClear = (texts: Texts): boolean => Object.values(texts).every((text) => !text.trim());

/** By place, the first of each. */
export function wordsFaults(all: readonly Words[], source: string): Map<string, WordsFault> {
  const found = new Map<string, WordsFault>();
  for (const { place, texts, before, isProse, isOptional } of all) {
    const original = before?.source ?? source;
    const long = Object.entries(texts).find(([, text]) => !isProse && !isLine(text));
    if (long) found.set(place, { mistake: 'line', language: long[0] });
    else if (!texts[original]?.trim()) {
      if (isOptional && isClear(texts)) continue;
      found.set(place, { mistake: isOptional ? 'no-original' : 'empty', language: original });
    }
  }
  return found;
}

/** Whether a translation is of an earlier original, or will be once this is saved. */
export function becomesStale({ texts, before }: Words, language: string): boolean {
  const after = before && localized(before, before.source, texts);
  return after !== undefined && !!texts[language]?.trim() && isStale(after, language);
}

/** What is written of a text that may be left out. */
export function localizedIfAny(
  before: LocalizedText | undefined,
  source: string,
  texts: Texts,
): LocalizedText | undefined {
  return isClear(texts) ? undefined : localized(before, source, texts);
}
