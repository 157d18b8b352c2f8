import type { Page } from 'playwright-core';
import { violations } from './axe.ts';

/** What axe has against the page as it is, what it only advises included. */
export async function findings(page: Page): Promise<string[]> {
  const found = await violations(page, ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice']);
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' | ')}`,
  );
}

/** Somebody has spoken for so long: the exercise has a timer too, and reads 09:30:01 now and then. */
export const untilSpoken = (page: Page, time = '0:01'): Promise<void> =>
  page.locator('p.speaks [role="timer"]', { hasText: time }).waitFor();

export const widerThanThePhone = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** In CSS pixels, beside what is chosen. */
const ARROW_OF_A_LIST = 20;

/** Words to tap, or of a heading, that go on in the next line without a hyphen, and what is chosen in a list and cut off there. */
export const tornWords = (page: Page): Promise<string[]> =>
  page.evaluate((arrow) => {
    const torn: string[] = [];
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && !element.closest('.unseen');
    for (const element of document.querySelectorAll('button, .button, a, h1, h2, h3, label, legend, summary')) {
      if (!isSeen(element)) continue;
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (!isSeen(node.parentElement!) || node.parentElement!.closest('select')) continue;
        for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
            torn.push(`torn apart: ${word}`);
        }
      }
    }
    const pen = document.createElement('canvas').getContext('2d')!;
    for (const list of document.querySelectorAll('select')) {
      const chosen = list.selectedOptions[0]?.label.trim() ?? '';
      const { font, paddingLeft, paddingRight } = getComputedStyle(list);
      pen.font = font;
      const room = list.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - arrow;
      if (isSeen(list) && pen.measureText(chosen).width > room + 1) torn.push(`cut off in its list: ${chosen}`);
    }
    return [...new Set(torn)];
  }, ARROW_OF_A_LIST);

/** Hints in empty fields that run against the page. */
export const hintsAgainstThePage = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(':placeholder-shown:not([dir=ltr])')]
      .filter(({ placeholder }) => placeholder.trim())
      .filter((field) => getComputedStyle(field).direction !== getComputedStyle(document.documentElement).direction)
      .map(({ placeholder }) => `against the page: ${placeholder}`),
  );
