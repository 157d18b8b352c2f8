import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { violations } from '../../phone/e2e/axe.ts';

const CATALOGS = new URL('../../../../i18n/catalogs/', import.meta.url);

type Catalog = Record<string, { defaultMessage: string }>;
const read = new Map<string, Catalog>();

function catalog(language: string): Catalog {
  const known = read.get(language);
  if (known) return known;
  const own = JSON.parse(readFileSync(new URL(`${language}.json`, CATALOGS), 'utf8')) as Catalog;
  read.set(language, own);
  return own;
}

/** What the catalog of a language says for a key. */
export function wordsOf(language: string): (key: string) => string {
  const own = catalog(language);
  return (key) => own[key]!.defaultMessage;
}

const englishOnlyFor = new Map<string, ReadonlySet<string>>();

/** English words that another language has words of its own for. */
function englishOnly(language: string): ReadonlySet<string> {
  const known = englishOnlyFor.get(language);
  if (known) return known;
  const [english, own] = [catalog('en'), catalog(language)];
  const messages = Object.entries(english)
    .filter(([key, { defaultMessage }]) => own[key]?.defaultMessage !== defaultMessage)
    .map(([, { defaultMessage }]) => defaultMessage)
    .filter((message) => /[a-z]{3}/.test(message) && !message.includes('{'));
  const only = new Set(messages);
  englishOnlyFor.set(language, only);
  return only;
}

/** Serious things that axe has against a page. */
export async function seriousViolations(page: Page): Promise<string[]> {
  return (await violations(page))
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 2).map(({ html }) => `axe ${id}: ${html.slice(0, 140)}`));
}

/** What somebody would see at once: words cut off, a page wider than the screen, keys of a catalog, English words. */
export async function visibleFaults(page: Page, language: string): Promise<string[]> {
  // Thousands of words are looked up here: to send them to the page would cost more than to look at it.
  const { faults, texts } = await faultsAndTexts(page);
  if (language === 'en') return faults;
  const english = englishOnly(language);
  return [...faults, ...texts.filter((text) => english.has(text)).map((text) => `English: ${text}`)];
}

const faultsAndTexts = (page: Page): Promise<{ faults: string[]; texts: string[] }> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const texts = new Set<string>();
    const wider = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wider > 0) faults.push(`${wider} px wider than the screen`);
    const top = document.querySelector('dialog[open]') ?? document.body;
    const nameOf = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`;
    const goesSideways = (element: Element): boolean => {
      for (let outer = element.parentElement; outer && outer !== document.body; outer = outer.parentElement) {
        const frame = outer.getBoundingClientRect();
        if (/auto|scroll/.test(getComputedStyle(outer).overflowX) && frame.left >= -1 && frame.right <= innerWidth + 1)
          return outer.scrollWidth > outer.clientWidth;
      }
      return false;
    };
    const walk = (node: Node): void => {
      if (node instanceof Text) {
        const text = node.data.trim();
        if (/^(console|phone|common|problem|state|function|inject-type|preflight|pack)\.[a-z][a-z.-]+$/.test(text))
          faults.push(`a key: ${text}`);
        texts.add(text);
      }
      if (!(node instanceof Element)) return;
      if (!node.checkVisibility() || node.classList.contains('unseen')) return;
      if (['SCRIPT', 'STYLE', 'KBD', 'CODE'].includes(node.tagName) || (node !== top && node.hasAttribute('lang')))
        return;
      node.childNodes.forEach(walk);
    };
    walk(top);
    for (const element of top.querySelectorAll<HTMLElement>(
      'button, a, h1, h2, h3, th, label, legend, summary, dt, .chip, p, li, td',
    )) {
      if (!element.checkVisibility() || element.closest('.unseen, .cut, [role="grid"]')) continue;
      const style = getComputedStyle(element);
      // Three dots and a title are an honest way to shorten; a hard edge is not.
      if (style.overflowX === 'visible' || style.textOverflow === 'ellipsis') continue;
      if (style.overflowX === 'auto' || style.overflowX === 'scroll') continue;
      if (
        element.scrollWidth > element.clientWidth + 1 ||
        (style.overflowY === 'hidden' &&
          style.webkitLineClamp === 'none' &&
          element.scrollHeight > element.clientHeight + 2)
      )
        faults.push(`cut off: ${nameOf(element)} ${element.innerText.trim().slice(0, 60)}`);
    }
    for (const element of top.querySelectorAll<HTMLElement>('button, a.button, h2, h3, label, th, select, input')) {
      if (!element.checkVisibility() || element.closest('.unseen, [role="grid"], [role="tablist"], .canvas, .timeline'))
        continue;
      const box = element.getBoundingClientRect();
      if (box.width === 0 || goesSideways(element)) continue;
      if (box.left < -1 || box.right > innerWidth + 1)
        faults.push(`outside the screen: ${nameOf(element)} ${element.innerText.trim().slice(0, 60)}`);
    }
    return { faults: [...new Set(faults)], texts: [...texts] };
  });
