/** Where forms hold what somebody writes for others to read. */
const SAYS = /name|title|subject|body|text|words|reason|note|meaning|means|label|says|knows|detail/i;
const CODE = /^[a-z0-9:.\-]*$/;
const MOST = 60;

interface Leaf {
  path: string[];
  text: string;
}

/** What the author wrote in a form, as far as it tells this one from another: of what is new in it, the first words. */
export function firstWords(draft: unknown, began: unknown, language: string): string | undefined {
  const before = new Set(leaves(began).map(({ path, text }) => `${path.join('/')} ${text}`));
  const said = leaves(draft).filter(
    ({ path, text }) =>
      text.trim() !== '' &&
      !before.has(`${path.join('/')} ${text}`) &&
      (path.some((key) => SAYS.test(key)) || !CODE.test(text)),
  );
  const first = said.find(({ path }) => path.at(-1) === language && SAYS.test(path.join('/'))) ?? said[0];
  const words = first?.text.trim().replace(/\s+/g, ' ');
  const letters = [...(words ?? '')];
  return letters.length > MOST ? `${letters.slice(0, MOST).join('').trimEnd()}…` : words;
}

function leaves(value: unknown, path: string[] = []): Leaf[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, [...path, key]));
}
