import { IntlMessageFormat } from 'intl-messageformat';
import { loadCatalog, type MessageKey } from '../../shared/catalogs.ts';
import { interfaceLanguageFor } from '../../shared/languages.ts';

export interface OwnWords {
  language: string;
  t(key: MessageKey, values?: Record<string, string>): string;
}

/** Texts in somebody else's language than this page's: for what is printed for them. */
export async function ownWords(languages: readonly string[]): Promise<OwnWords> {
  const language = interfaceLanguageFor(languages);
  const catalog = await loadCatalog(language);
  const t = (key: MessageKey, values?: Record<string, string>) =>
    String(new IntlMessageFormat(catalog[key] ?? key, language, undefined, { ignoreTag: true }).format(values));
  return { language, t };
}
