import { INTERFACE_LANGUAGES, ownName, sameLanguage } from '../../shared/language/languages.ts';
import type { LanguageTag } from '../../shared/protocol.ts';

/** In which languages a report is saved: the console's own, then those of the exercise, then every other by its name. */
export function savedIn(reader: LanguageTag, played: readonly LanguageTag[]): LanguageTag[] {
  const others = INTERFACE_LANGUAGES.map(({ tag }) => tag).sort((a, b) => ownName(a).localeCompare(ownName(b)));
  return withoutDoubles([reader, ...played, ...others]);
}

/** In which ones its words are written: those of the exercise, the console's own, and those in which there are some. */
export const writtenIn = (
  reader: LanguageTag,
  played: readonly LanguageTag[],
  written: readonly LanguageTag[],
): LanguageTag[] => withoutDoubles([...played, ...written, reader]);

/** The language of the original of what is new: that in which it is written, wherever its author begins. */
export const originalOf = (
  typed: Readonly<Record<LanguageTag, string>>,
  languages: readonly LanguageTag[],
  likely: LanguageTag,
): LanguageTag => (typed[likely]?.trim() ? likely : (languages.find((language) => typed[language]?.trim()) ?? likely));

/** Language by language, to be compared: what is the same in both does not have to be read. */
export const rowsIn = (
  languages: readonly LanguageTag[],
  texts: Readonly<Record<LanguageTag, string>>,
): { label: string; value: string; language: LanguageTag }[] =>
  languages.map((language) => ({ label: ownName(language), value: texts[language] ?? '', language }));

const withoutDoubles = (languages: readonly LanguageTag[]): LanguageTag[] =>
  languages.filter((language, at) => languages.findIndex((other) => sameLanguage(other, language)) === at);
