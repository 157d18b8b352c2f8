import { readableOf } from '../../../shared/language/languages.ts';
import type { LocalizedText, TextState } from '../items.ts';

export interface ShownText {
  text: string;
  language: string;
  state: TextState;
  stale: boolean;
}

/** The version for a reader of these languages, best first; the source where none of them is there. */
export function textFor(text: LocalizedText, languages: readonly string[]): ShownText {
  return shown(text, readableOf(Object.keys(text.versions), languages) ?? text.source);
}

export function isStale(text: LocalizedText, language: string): boolean {
  const version = text.versions[language];
  return version !== undefined && language !== text.source && version.sourceRevision < text.revision;
}

/** Without translations of what the original no longer says. */
export const upToDate = (text: LocalizedText): LocalizedText => ({
  ...text,
  versions: Object.fromEntries(Object.entries(text.versions).filter(([language]) => !isStale(text, language))),
});

/** How far a language is once its author has saved these words; undefined where it is the original, checked or not there. */
export function markAfter(
  before: LocalizedText,
  texts: Record<string, string>,
  language: string,
): 'stale' | 'draft' | 'needs-review' | undefined {
  const after = rewritten(before, texts);
  const version = after.versions[language];
  if (!version || language === after.source) return undefined;
  if (isStale(after, language)) return 'stale';
  return version.state === 'approved' ? undefined : version.state;
}

function shown(text: LocalizedText, language: string): ShownText {
  const version = text.versions[language];
  return {
    text: version?.text ?? '',
    language,
    state: version?.state ?? 'draft',
    stale: isStale(text, language),
  };
}

/** What its author has before them: the words of each language. */
export const typed = (text: LocalizedText | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(text?.versions ?? {}).map(([language, version]) => [language, version.text]));

/** The language of a new original: its author's, where the exercise is played in it. */
export const firstWrittenIn = (played: readonly string[] | undefined, author: string): string =>
  played?.includes(author) ? author : (played?.[0] ?? author);

/** A text as its author typed it: the source approved, every other language a draft made from it. */
export function written(source: string, texts: Record<string, string>): LocalizedText | undefined {
  if (!texts[source]?.trim()) return undefined;
  const versions: LocalizedText['versions'] = {};
  for (const [language, text] of Object.entries(texts)) {
    if (!text.trim()) continue;
    versions[language] = {
      text: text.trim(),
      state: language === source ? 'approved' : 'needs-review',
      sourceRevision: 1,
    };
  }
  return { source, revision: 1, versions };
}

/**
 * The text after an author changed some of its languages. A changed source is a new revision, so translations that were
 * not touched become stale instead of being taken for right.
 */
export function rewritten(before: LocalizedText, texts: Record<string, string>): LocalizedText {
  const sourceText = texts[before.source]?.trim() || before.versions[before.source]?.text || '';
  const sourceChanged = sourceText !== before.versions[before.source]?.text;
  const revision = sourceChanged ? before.revision + 1 : before.revision;
  const versions: LocalizedText['versions'] = {};
  for (const language of new Set([...Object.keys(before.versions), ...Object.keys(texts)])) {
    const old = before.versions[language];
    const text = language === before.source ? sourceText : (texts[language] ?? old?.text ?? '').trim();
    if (!text) continue;
    if (old && text === old.text) {
      versions[language] = language === before.source ? { ...old, sourceRevision: revision } : old;
    } else {
      const state: TextState = language === before.source ? 'approved' : 'needs-review';
      versions[language] = { text, state, sourceRevision: revision };
    }
  }
  return { source: before.source, revision, versions };
}
