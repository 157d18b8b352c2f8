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

export const widerThanThePhone = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
