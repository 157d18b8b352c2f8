import type * as wire from '../../../shared/protocol/generated.ts';
import type { Kept } from '../../../shared/protocol/leaving.ts';
import type { LanguageTag, LocalizedText } from '../../../shared/protocol.ts';
import { lineOf, LONGEST_LINE } from '../../parts/line.ts';
import { isStale, rewritten, written } from './texts.ts';

/** How one thing is called in each language. */
export type Term = wire.Term;

/** With the revision that whoever changes it has to name. */
export type WrittenTerm = Term & { revision: number };

/** As the feed tells it: a term that was taken out says so and has nothing else. */
export type TermItem = Kept<wire.ControlTermItem>;

/** What a controller typed, by language. */
export interface TermDraft {
  names: Record<LanguageTag, string>;
  meanings: Record<LanguageTag, string>;
  /** Separated by commas, of any script. */
  forbidden: Record<LanguageTag, string>;
  untranslatable: boolean;
}

export const MOST_FORBIDDEN = 20;
const COMMAS = /[,،;؛\n]/u;

export const isTerm = (item: TermItem): item is TermItem & WrittenTerm => !item.removed && item.name !== undefined;

export function draftOf(term: Term | undefined): TermDraft {
  return {
    names: textsOf(term?.name),
    meanings: textsOf(term?.meaning),
    forbidden: mapped(term?.forbidden ?? {}, (words) => words.join(', ')),
    untranslatable: term?.untranslatable ?? false,
  };
}

/** The term after an author's changes; undefined while it has no name in its source language or is too long. */
export function termFrom(
  draft: TermDraft,
  id: string,
  source: LanguageTag,
  before: Term | undefined,
): Term | undefined {
  const names = mapped(draft.names, lineOf);
  const forbidden = Object.fromEntries(
    Object.entries(mapped(draft.forbidden, wordsOf)).filter(([, words]) => words.length > 0),
  );
  const lines = [...Object.values(names), ...Object.values(forbidden).flat()];
  if (!names[source] || lines.some((line) => line.length > LONGEST_LINE)) return undefined;
  if (Object.values(forbidden).some((words) => words.length > MOST_FORBIDDEN)) return undefined;
  const name = before ? rewritten(before.name, names) : written(source, names);
  const hasMeaning = Boolean(draft.meanings[before?.meaning?.source ?? source]?.trim());
  const meaning =
    before?.meaning && hasMeaning ? rewritten(before.meaning, draft.meanings) : written(source, draft.meanings);
  return name && { id, name, ...(meaning && { meaning }), forbidden, untranslatable: draft.untranslatable };
}

/** How far a term is in a language, in the words of the translation desk. */
export function stateIn(
  term: Term,
  language: LanguageTag,
): 'missing' | 'stale' | 'draft' | 'needs-review' | 'approved' {
  if (isStale(term.name, language)) return 'stale';
  return term.name.versions[language]?.state ?? 'missing';
}

/** In any language, and by what must not be said: whoever looks for a wrong word finds the right one. */
export function speaksOf(term: Term, typed: string): boolean {
  const wanted = typed.trim().toLocaleLowerCase();
  const words = [term.id, ...Object.values(textsOf(term.name)), ...Object.values(term.forbidden).flat()];
  return words.some((word) => word.toLocaleLowerCase().includes(wanted));
}

const wordsOf = (typed: string): string[] =>
  [...new Set(typed.split(COMMAS).map(lineOf))].filter((word) => word !== '');

const textsOf = (text: LocalizedText | undefined) => mapped(text?.versions ?? {}, (version) => version.text);

function mapped<A, B>(of: Record<string, A>, by: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, by(value)]));
}
