import type { TranslationCommand } from '../protocol/translation.ts';
import type { LanguageTag } from '../protocol.ts';

/** Words that somebody has begun, such as those for a voice. */
export interface Begun {
  words: string;
  /** Of the words that were in sight as it was begun; 0: there were none. */
  revision: number;
  /** In which it is written: whatever others do meanwhile, it stays with what was typed. */
  language?: LanguageTag;
}

/** The words that everybody in the conversation reads. */
export interface Published {
  text: string;
  language: LanguageTag;
  revision: number;
}

/**
 * What becomes of words that are saved. `first`: nobody has published any; `mend`: they replace those that were in sight; `beside`:
 * others published theirs meanwhile in another language, and these are added; `over`: others published theirs meanwhile in the same
 * language, and only whoever writes can say which of them stay.
 */
export type Way = 'first' | 'mend' | 'beside' | 'over';

export function wayOf({ revision, language }: Omit<Begun, 'words'>, published: Published | undefined): Way {
  if (!published) return 'first';
  if (language !== undefined && language !== published.language) return 'beside';
  return revision === published.revision ? 'mend' : 'over';
}

/** In which a voice may be written down, first the likeliest: what was spoken, also where its writer does not read it, then what they read. */
export function writtenIn(
  spoken: LanguageTag,
  read: LanguageTag | undefined,
  own: readonly LanguageTag[],
): LanguageTag[] {
  const first = own.filter((tag) => tag === read);
  return [...new Set([spoken, ...first, ...own])];
}

/** What saving them in this language asks for; undefined: nothing, for those that are there say the same. */
export function saving(
  text: string,
  { words: body, language }: { words: string; language: LanguageTag },
  published: Published | undefined,
): TranslationCommand | undefined {
  const basedOn = published?.revision ?? 1;
  if (published?.language !== language)
    return { type: 'translate-text', text, language, body, state: 'needs-review', basedOn, replaces: 0 };
  return body === published.text ? undefined : { type: 'revise-source', text, body, basedOn };
}
