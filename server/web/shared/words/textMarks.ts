import { i18n, t } from '../language/i18n.svelte.ts';
import { nameOf } from '../language/languages.ts';
import type { Text, TextMark } from '../protocol.ts';

/** A newer server has marks that this page has no words for. */
const KNOWN: readonly TextMark[] = ['untranslated', 'draft', 'stale', 'machine', 'translated-later'];

export interface Chip {
  mark: TextMark;
  /** In which language it is, where that is another than the reader's. */
  language: string | undefined;
  word: string;
}

/** What is in another language than the reader's is a translation or it is none: of two chips only the one says so. */
export function chipsOf(text: Text): Chip[] {
  const marks = (text.marks ?? []).filter((mark) => KNOWN.includes(mark));
  const foreign = marks.includes('untranslated');
  const told = marks.length > 1 ? marks.filter((mark) => mark !== 'untranslated') : marks;
  const language = foreign ? nameOf(text.language, i18n.language) : undefined;
  return told.map((mark) => ({ mark, language, word: t(`common.mark.${mark}`) }));
}
