import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { approved } from './scenario.ts';
import { openStage, type Stage } from './stage.ts';
import { spokenOf } from '../../e2e/spoken.ts';

const STATEMENT = `Account **KS 20 0417 0099 3310**

| Entry | Number | Sum |
|---|---:|---:|
| Opening balance | | 12,350 |
| Cash deposits, branch at the market square | 41 | + 96,800 |
| Transfers to Haldria, "purchase of goods" | 9 | − 86,560 |
| **Closing balance** | | **61,400** |

| Item | Sum in tal (KTL) |
|---|---:|
| Advertisement, accommodationandtransport | 1 250 000,00 |`;
const FIGURES = ['12,350', '41', '+ 96,800', '9', '− 86,560', '61,400', '1 250 000,00'];
const IN_ARABIC = STATEMENT.replace('Entry', 'القيد').replace('Number', 'العدد').replace(/Sum/g, 'المبلغ');

/** Of each figure whether it is seen whole, in one line. */
const seen = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.markdown td.right:not(.none)')].flatMap((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell.querySelector('span') ?? cell);
      const { left, right } = range.getBoundingClientRect();
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 8))).size;
      const whole = left >= 0 && right <= innerWidth && lines === 1;
      return whole ? [cell.textContent!.trim()] : [];
    }),
  );

/** Figures whose first letter does not stand left of the last. */
const drawnBackwards = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.markdown td.right:not(.none)')].flatMap((cell) => {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const letters: number[] = [];
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
        for (let at = 0; at < node.data.length; at++) {
          if (!node.data[at]!.trim()) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          letters.push(range.getBoundingClientRect().x);
        }
      return letters.every((x, n) => n === 0 || x > letters[n - 1]!) ? [] : [cell.textContent!.trim()];
    }),
  );

describe('a table', () => {
  let browser: OwnBrowser;
  let stage: Stage;
  beforeAll(async () => {
    browser = await openBrowser();
    stage = await openStage();
  });
  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  test.each(
    spokenOf([
      ['en', STATEMENT],
      ['ru', STATEMENT],
      ['ar', IN_ARABIC],
    ]),
  )('is_not_cut_on_a_small_phone_in_%s', async (language, body) => {
    if (!stage.fake) return;
    stage.fake.exercise.put(
      'role-card',
      'investigator',
      { title: approved({ [language]: 'KS-26' }), body: approved({ [language]: body }) },
      ['inv-01', 'inv-02', 'med-01'],
    );
    const phone = await Phone.open(browser, stage.url, language, { viewport: { width: 320, height: 568 } });
    const { page } = phone;
    await phone.join(await stage.joinCode('inv-01'));
    await phone.speak(language);
    await phone.tab('role');
    await page.locator('.markdown table').first().waitFor();
    for (const size of ['106.25%', '170%']) {
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
      expect(await seen(page), size).toEqual(FIGURES);
      expect(await drawnBackwards(page), size).toEqual([]);
      const sideways = await page
        .locator('.markdown .scroll')
        .evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth));
      expect(sideways, size).toEqual([0, 0]);
      if (process.env['LIVEX_PICTURES'])
        await page.screenshot({
          path: `${process.env['LIVEX_PICTURES']}/table-${language}-${size}.png`,
          fullPage: true,
        });
    }
    await phone.close();
  });
});
