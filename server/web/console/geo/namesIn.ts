import { sameLanguage } from '../../shared/language/languages.ts';

/** What people wrote in a file for maps, as far as it can be told from what its format says. */
const NAMES = /<(?:\w+:)?name>([^<]*)(?=<)|<!\[CDATA\[([^\]]*)]]|"(?:name|Name|NAME|title)"\s*:\s*"((?:[^"\\]|\\.)*)"/g;
const SCRIPTS = {
  Latn: /\p{Script=Latin}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Arab: /\p{Script=Arabic}/gu,
} as const;

function namesIn(file: string): string {
  const names = [...file.matchAll(NAMES)].map((found) => found[1] ?? found[2] ?? found[3] ?? '');
  return names.join(' ').replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The script that most letters are of. */
function scriptOf(names: string): string | undefined {
  const counts = Object.entries(SCRIPTS).map(([script, letters]) => ({
    script,
    count: names.match(letters)?.length ?? 0,
  }));
  const [most] = counts.toSorted((one, other) => other.count - one.count);
  return most && most.count > 0 ? most.script : undefined;
}

/** Of the exercise's languages one that is written as the names in the file are, the reader's own first. */
export function probableLanguage(file: string, languages: readonly string[], own: string): string | undefined {
  const script = scriptOf(namesIn(file));
  const isOwn = (tag: string) => sameLanguage(tag, own);
  const inOrder = [...languages.filter(isOwn), ...languages.filter((tag) => !isOwn(tag))];
  return inOrder.find((tag) => script === undefined || new Intl.Locale(tag).maximize().script === script) ?? inOrder[0];
}
