import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { INTERFACE_LANGUAGES } from '../../shared/languages.ts';
import { Desk } from './desk.ts';

/** A folder for pictures of every screen, to look at. */
const PICTURES = process.env['LIVEX_PICTURES'];

describe('a laptop', () => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(INTERFACE_LANGUAGES.map(({ tag }) => tag))('shows_board_and_languages_in_%s', async (locale) => {
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
