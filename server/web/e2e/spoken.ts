import { INTERFACE_LANGUAGES } from '../shared/language/languages.ts';

/** Those in which the demo has its texts. */
export const LANGUAGES = ['en', 'ru', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

const A_DAY_MS = 86_400_000;
const TODAY = Math.floor(Date.now() / A_DAY_MS);
/** `ops/test all` speaks all of them. */
const ALL = process.env['LIVEX_LONG'] !== undefined;

/** Arabic always, since it is written from the right; of the others one a day. */
export const SPOKEN: readonly Language[] = ALL ? LANGUAGES : [TODAY % 2 ? 'ru' : 'en', 'ar'];

export const isSpoken = (language: Language): boolean => SPOKEN.includes(language);

type Case = string | readonly [string, ...unknown[]] | { readonly locale: string };

const languageOf = (one: Case): string => (typeof one === 'string' ? one : 'locale' in one ? one.locale : one[0]);

/** The cases of a story, told in several languages, that are looked at today. */
export const spokenOf = <const Cases extends readonly Case[]>(cases: Cases): Cases[number][] =>
  cases.filter((one) => isSpoken(languageOf(one) as Language));

const OTHERS_A_DAY = 3;
const others = INTERFACE_LANGUAGES.map(({ tag }) => tag).filter((tag) => !LANGUAGES.includes(tag as Language));

/** What the interface is shown in today: of all that it has, each within some days. */
export const SHOWN: readonly string[] = ALL
  ? INTERFACE_LANGUAGES.map(({ tag }) => tag)
  : [
      ...SPOKEN,
      ...Array.from({ length: OTHERS_A_DAY }, (_, at) => others[(TODAY * OTHERS_A_DAY + at) % others.length]!),
    ];
