import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';
import { SHOWN, spokenOf } from '../../e2e/spoken.ts';

/** A folder for pictures of every screen, to look at. */
const PICTURES = process.env['LIVEX_PICTURES'];

describe('a laptop', () => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(SHOWN)('shows_board_and_languages_in_%s', async (locale) => {
    const desk = await Desk.open(browser, { locale, viewport: { width: 1280, height: 720 } });
    const { page } = desk;
    await desk.join();
    await page.locator(`html[lang="${locale}"]`).waitFor();
    await page.keyboard.press('j');
    await page.locator('.detail').waitFor();
    for (const [key, name] of [
      ['1', 'board'],
      ['5', 'languages'],
      ['6', 'talk'],
      ['7', 'requests'],
      ['8', 'prepare'],
    ] as const) {
      await page.keyboard.press(key);
      await page.locator('#place > :not(.empty)').first().waitFor();
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/console-${locale}-${name}.png` });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, name).toBeLessThanOrEqual(0);
    }
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});

test.each(spokenOf(['en', 'ru', 'ar']))('no_count_of_texts_is_cut_beside_the_drawer_in_%s', async (locale) => {
  const browser = await openBrowser();
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  const { page } = desk;
  await desk.join();
  await page.keyboard.press('j');
  await page.locator('.detail').waitFor();
  await desk.at('languages');
  const table = page.locator('#languages-panel .sideways');
  await table.waitFor();
  await desk.picture(`languages-drawer-${locale}`);
  expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
  await browser.close();
});
