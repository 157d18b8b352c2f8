/** Those in which the demo has its texts. */
export const LANGUAGES = ['en', 'ru', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

const A_DAY_MS = 86_400_000;
/** Arabic always, since it is written from the right; of the others one a day, in `ops/test all` both. */
export const SPOKEN: readonly Language[] =
  process.env['LIVEX_LONG'] !== undefined ? LANGUAGES : [Math.floor(Date.now() / A_DAY_MS) % 2 ? 'ru' : 'en', 'ar'];

export const isSpoken = (language: Language): boolean => SPOKEN.includes(language);
