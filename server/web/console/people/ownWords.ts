import { IntlMessageFormat } from 'intl-messageformat';
import { loadCatalog, type MessageKey } from '../../shared/language/catalogs.ts';
import { Formats } from '../../shared/language/formats.ts';
import { interfaceLanguageFor } from '../../shared/language/languages.ts';

export interface OwnWords {
  language: string;
  /** What stands between the parts of a list, with its space. */
  comma: string;
  number(value: number): string;
  t(key: MessageKey, values?: Record<string, string>): string;
}

/** Texts in somebody else's language than this page's: for what is printed for them. */
export async function ownWords(languages: readonly string[]): Promise<OwnWords> {
  const language = interfaceLanguageFor(languages);
  const catalog = await loadCatalog(language);
  const t = (key: MessageKey, values?: Record<string, string>) =>
    String(new IntlMessageFormat(catalog[key] ?? key, language, undefined, { ignoreTag: true }).format(values));
  return { language, comma: commaOf(language), number: (value) => new Formats(language).number(value), t };
}

/** Arabic puts "and" between all parts of a list, and may leave its comma before that. */
function commaOf(language: string): string {
  const parts = new Intl.ListFormat(language, { type: 'unit' }).formatToParts(['1', '2', '3']);
  const comma = parts.find(({ type }) => type === 'literal')?.value ?? '';
  return /^\p{P}/u.exec(comma)?.[0].concat(' ') ?? ', ';
}
