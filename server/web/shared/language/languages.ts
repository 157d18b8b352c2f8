import { nameInKazakh } from './languageNamesInKazakh.ts';
import type { LanguageTag } from '../protocol.ts';

/** The languages that buttons and menus exist in, by their own names, in the order in which people are offered them. */
export const INTERFACE_LANGUAGES: readonly { tag: LanguageTag; name: string }[] = [
  { tag: 'en', name: 'English' },
  { tag: 'ru', name: 'Русский' },
  { tag: 'uk', name: 'Українська' },
  { tag: 'ro', name: 'Română' },
  { tag: 'it', name: 'Italiano' },
  { tag: 'fr', name: 'Français' },
  { tag: 'es', name: 'Español' },
  { tag: 'de', name: 'Deutsch' },
  { tag: 'tr', name: 'Türkçe' },
  { tag: 'ar', name: 'العربية' },
  { tag: 'fa', name: 'فارسی' },
  { tag: 'kk', name: 'Қазақша' },
];

type Readers = Readonly<Record<LanguageTag, readonly string[]>>;

/** Whose readers read the language with ease. The server's matching says the same. */
const RELATIVES: Readers = {
  ar: ['acm', 'aeb', 'apc', 'ary', 'arz'],
  de: ['gsw', 'lb', 'rm'],
  es: ['ca', 'eu', 'gl'],
  fa: ['pes', 'prs'],
  fr: ['br', 'co', 'ht', 'oc'],
  it: ['la', 'scn'],
  ro: ['mo'],
  ru: ['be'],
  tr: ['az', 'azj'],
};

/** Whose readers probably read the language too: used only if nothing else that they listed is there. */
const PROBABLY_READ_BY: Readers = {
  ar: ['ckb'],
  es: ['qu'],
  fr: ['ln', 'mg', 'wo'],
  ru: ['ab', 'hy', 'ky', 'mn', 'tg', 'tk', 'tt', 'uz'],
  tr: ['kmr', 'ku'],
};

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'prs', 'ckb', 'sd', 'ug', 'yi', 'dv']);

const base = (tag: LanguageTag): string => tag.toLowerCase().split('-')[0] ?? tag;

/** Regions and scripts apart: a reader of en-US reads en. */
export const sameLanguage = (one: LanguageTag, other: LanguageTag): boolean => base(one) === base(other);

export const directionOf = (tag: LanguageTag): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(base(tag)) ? 'rtl' : 'ltr');

/** The language for buttons and menus: the first of the wanted ones, best first, that they exist in; else English. */
export function interfaceLanguageFor(wanted: readonly LanguageTag[]): LanguageTag {
  return (
    readableOf(
      INTERFACE_LANGUAGES.map(({ tag }) => tag),
      wanted,
    ) ?? 'en'
  );
}

/** The one of the available languages that a reader of the wanted ones, best first, reads best; undefined for none. */
export function readableOf(available: readonly LanguageTag[], wanted: readonly LanguageTag[]): LanguageTag | undefined {
  const find = (language: LanguageTag | undefined) => available.find((tag) => base(tag) === language);
  const readers = wanted.map(base);
  const easy = readers.map((reader) => find(reader) ?? find(readBy(RELATIVES, reader))).find(Boolean);
  return easy ?? readers.map((reader) => find(readBy(PROBABLY_READ_BY, reader))).find(Boolean);
}

const readBy = (readers: Readers, reader: string): LanguageTag | undefined =>
  Object.keys(readers).find((language) => readers[language]?.includes(reader));

/** A language's own name (Русский); for one without buttons and menus the browser is asked. */
export function ownName(tag: LanguageTag): string {
  return INTERFACE_LANGUAGES.find((language) => language.tag === tag)?.name ?? nameOf(tag, tag);
}

/** A language's name in the reader's language (Russian, russo); its own name where there is none. */
export function nameOf(tag: LanguageTag, reader: LanguageTag): string {
  return browsersNameOf(tag, reader) ?? ownNameOf(tag, reader);
}

/** A browser without names in Kazakh answers in another language instead. */
function browsersNameOf(tag: LanguageTag, reader: LanguageTag): string | undefined {
  try {
    const names = new Intl.DisplayNames([reader], { type: 'language', fallback: 'none' });
    return sameLanguage(names.resolvedOptions().locale, reader) ? names.of(tag) : undefined;
  } catch {
    return undefined;
  }
}

const ownNameOf = (tag: LanguageTag, reader: LanguageTag): string =>
  (base(reader) === 'kk' ? nameInKazakh(base(tag)) : undefined) ??
  INTERFACE_LANGUAGES.find((language) => language.tag === tag)?.name ??
  tag;
