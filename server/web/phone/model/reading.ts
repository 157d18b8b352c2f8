import { sameLanguage } from '../../shared/language/languages.ts';
import type { Item, LanguageTag, Text, TextMark } from '../../shared/protocol.ts';
import type { Copy } from '../keep/database.ts';

/**
 * One item for each thing, for a reader of these languages: the newest, whatever language it came in, so that a recall is
 * never hidden behind an older translation; of equally new ones the one in the reader's best language.
 */
export function newestFor(languages: LanguageTag[], copies: Copy[]): Item[] {
  const rank = ({ language }: Copy) => {
    const index = languages.indexOf(language);
    return index < 0 ? languages.length : index;
  };
  const best = new Map<string, Copy>();
  for (const copy of copies) {
    const known = best.get(copy.key);
    const newer = copy.item.seq - (known?.item.seq ?? -1);
    if (!known || newer > 0 || (newer === 0 && rank(copy) < rank(known))) best.set(copy.key, copy);
  }
  return [...best.values()].map(({ language, item }) =>
    language === languages[0] ? item : withTexts(item, (text) => asFarAsKnown(text, languages)),
  );
}

/** A text that was fetched for another reader: in the wanted language if that is at hand, else the original, marked. */
export function asFarAsKnown(text: Text, languages: LanguageTag[]): Text {
  const { original } = text;
  const own = languages[0] ?? 'en';
  if (sameLanguage(text.language, own)) return text;
  if (original && sameLanguage(original.language, own)) return { ...original };
  const readsShown = languages.some((language) => sameLanguage(language, text.language));
  if (!original || readsShown)
    return {
      ...text,
      marks: [...new Set<TextMark>(['untranslated', ...(text.marks ?? [])])],
    };
  return { ...original, marks: ['untranslated'] };
}

function withTexts<T>(value: T, change: (text: Text) => Text): T {
  if (Array.isArray(value)) return value.map((part: unknown) => withTexts(part, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if ('text' in value && 'language' in value) return change(value as unknown as Text) as T;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withTexts(part, change)])) as T;
}
