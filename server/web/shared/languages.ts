import type { LanguageTag } from './protocol.ts';

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

/** Who reads what, where a person's own language is not there. The server's matching says the same. */
const READ_INSTEAD: Record<string, LanguageTag> = { be: 'ru', tg: 'ru', ky: 'ru', uz: 'ru', prs: 'fa', mo: 'ro', az: 'tr' };

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'prs', 'ckb', 'sd', 'ug', 'yi', 'dv']);

const base = (tag: LanguageTag): string => tag.toLowerCase().split('-')[0] ?? tag;

/** Regions and scripts apart: a reader of en-US reads en. */
export const sameLanguage = (one: LanguageTag, other: LanguageTag): boolean => base(one) === base(other);

export const directionOf = (tag: LanguageTag): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(base(tag)) ? 'rtl' : 'ltr');

/** The first of the wanted languages, best first, that buttons and menus exist in; English if none does. */
export function interfaceLanguageFor(wanted: readonly LanguageTag[]): LanguageTag {
  for (const tag of wanted) {
    const known = [base(tag), READ_INSTEAD[base(tag)]].find((it) => INTERFACE_LANGUAGES.some(({ tag }) => tag === it));
    if (known) return known;
  }
  return 'en';
}

/** A language's own name (Русский); for one without buttons and menus the browser is asked. */
export function ownName(tag: LanguageTag): string {
  return INTERFACE_LANGUAGES.find((language) => language.tag === tag)?.name ?? nameOf(tag, tag);
}

/** A language's name in the reader's language (Russian, russo). */
export function nameOf(tag: LanguageTag, reader: LanguageTag): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
