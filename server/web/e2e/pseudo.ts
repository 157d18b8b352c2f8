import { IntlMessageFormat } from 'intl-messageformat';
import type { BrowserContext, Page } from 'playwright-core';
import { INTERFACE_LANGUAGES } from '../shared/language/languages.ts';

/** Latin letters as circled ones: whoever reads them knows where the text comes from. */
const circled = (text: string): string =>
  text.replace(/[A-Za-z]/g, (letter) => {
    const code = letter.charCodeAt(0);
    return String.fromCodePoint(code < 97 ? 0x24b6 + code - 65 : 0x24d0 + code - 97);
  });

/** Latin letters at full width: what people of the exercise have written. */
export const fullWidth = (text: string): string =>
  text.replace(/[A-Za-z]/g, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0));

interface Element {
  value?: string;
  type: number;
  location?: { start: { offset: number }; end: { offset: number } };
  options?: Record<string, { value: Element[] }>;
}
const LITERAL = 0;

/** A message whose own words are circled and bracketed; arguments, plurals and choices stay what they are. */
export function pseudo(message: string): string {
  const literals: { start: number; end: number }[] = [];
  const collect = (elements: Element[]): void => {
    for (const { type, location, options } of elements) {
      if (type === LITERAL) literals.push({ start: location!.start.offset, end: location!.end.offset });
      for (const option of Object.values(options ?? {})) collect(option.value);
    }
  };
  const parsed = new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true, captureLocation: true });
  collect(parsed.getAst() as Element[]);
  const written = literals
    .sort((one, other) => other.start - one.start)
    .reduce(
      (text, { start, end }) => text.slice(0, start) + circled(text.slice(start, end)) + text.slice(end),
      message,
    );
  return `⟦${written}⟧`;
}

/** Texts of the exercise in every item: names, words and notes. Ids, states and languages are no text. */
const TEXTS = new Set(['text', 'callName', 'note', 'scene', 'reason', 'objective', 'device', 'deviceName', 'calledBy']);

export function inFullWidth<T>(value: T, field = ''): T {
  if (typeof value === 'string') return (TEXTS.has(field) ? fullWidth(value) : value) as T;
  if (Array.isArray(value)) return value.map((part) => inFullWidth(part, field)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inFullWidth(part, name)])) as T;
}

/** The English catalog of the built app arrives as the pseudo catalog, and what the browser formats is circled too. */
export async function speakPseudo(context: BrowserContext, app: 'phone' | 'console'): Promise<void> {
  await context.route(new RegExp(`/${app}/assets/en-[^/]+\\.js$`), async (route) => {
    const module = await (await route.fetch()).text();
    const { default: catalog } = (await import(`data:text/javascript,${encodeURIComponent(module)}`)) as {
      default: Record<string, string>;
    };
    const texts = Object.entries(catalog).map(([key, message]) => [
      key,
      key === 'catalog.state' ? message : pseudo(message),
    ]);
    const body = `export default ${JSON.stringify(Object.fromEntries(texts))}`;
    await route.fulfill({ contentType: 'text/javascript', body });
  });
  await context.addInitScript(() => {
    const circle = (text: string) =>
      text.replace(/[A-Za-z]/g, (letter) =>
        String.fromCodePoint(letter.charCodeAt(0) + (letter < 'a' ? 0x24b6 - 65 : 0x24d0 - 97)),
      );
    const names = Intl.DisplayNames.prototype;
    const of = names.of;
    names.of = function (code) {
      // Letters with accents have no circle.
      return circle((of.call(this, code) ?? code).normalize('NFD').replace(/\p{Mn}/gu, ''));
    };
    const units = Intl.NumberFormat;
    const format = Object.getOwnPropertyDescriptor(units.prototype, 'format')!;
    Object.defineProperty(units.prototype, 'format', {
      ...format,
      get(this: Intl.NumberFormat) {
        const plain = format.get!.call(this) as (value: number) => string;
        return (value: number) => circle(plain(value));
      },
    });
    const dates = Intl.DateTimeFormat.prototype;
    const date = Object.getOwnPropertyDescriptor(dates, 'format')!;
    Object.defineProperty(dates, 'format', {
      ...date,
      get(this: Intl.DateTimeFormat) {
        const plain = date.get!.call(this) as (value: Date) => string;
        return (value: Date) => circle(plain(value));
      },
    });
    const lists = Intl.ListFormat.prototype;
    const parts = lists.formatToParts;
    lists.format = function (list) {
      return parts
        .call(this, list)
        .map(({ type, value }) => (type === 'literal' ? circle(value) : value))
        .join('');
    };
  });
}

/** Every text a person can see or hear on the page that is neither from the catalog nor from the exercise nor `known`. */
export async function foreignTexts(page: Page, known: readonly string[] = []): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const walk = (node: Node): void => {
      if (node instanceof Text) found.push(node.data);
      if (!(node instanceof Element)) return node.childNodes.forEach(walk);
      // Keys and what is typed letter by letter are named as they are; what speaks another language is for somebody else, from their catalog.
      if (['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'KBD', 'CODE'].includes(node.tagName)) return;
      if (node !== document.body && node.hasAttribute('lang') && node.getAttribute('lang') !== 'en') return;
      if (!node.checkVisibility() && node.tagName !== 'OPTION' && !node.closest('select')) return;
      for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'])
        if (node.hasAttribute(name)) found.push(`${name}: ${node.getAttribute(name)}`);
      node.childNodes.forEach(walk);
    };
    walk(document.body);
    return [...found, document.title];
  });
  const attribute = /^(aria-label|aria-description|aria-valuetext|title|placeholder|alt): ?/;
  const own = new RegExp([...known, ...SAME_EVERYWHERE, ...INTERFACE_LANGUAGES.map(({ name }) => name)].join('|'), 'g');
  return [
    ...new Set(
      texts
        .map((text) => text.trim())
        .filter((text) => /\p{Script=Latin}/u.test(plain(text.replace(attribute, '').replace(own, '')))),
    ),
  ];
}

/** The product's name, a join code, a format of files, and a language by its own name need no translation. */
const SAME_EVERYWHERE = ['Livex( web [\\d.]+)?', '[A-Z0-9]{4}-[A-Z0-9]{4}', 'KML', 'GPX', 'GeoJSON'];

/** Without what says itself where it comes from: letters at full width count as Latin for Unicode. */
const plain = (text: string): string => text.replace(/[\uff21-\uff3a\uff41-\uff5a]/g, '');
