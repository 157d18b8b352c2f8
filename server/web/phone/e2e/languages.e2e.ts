import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../shared/languages.ts';
import { openBrowser, Phone } from './browser.ts';
import { withEverything } from './everything.ts';
import { FakeServer } from './fakeServer.ts';
import { widerThanThePhone } from './look.ts';
import { village } from './scenario.ts';

/** A folder for pictures of every screen, to look at. */
const PICTURES = process.env['LIVEX_PICTURES'];

const SCREENS = [
  ['inbox', 'a.card'],
  ['inbox/plain', '.letter'],
  ['act', '.kind'],
  ['talk', 'main a.card'],
  ['ask', 'main select'],
  ['desk', '.tasks a.card'],
  [`desk/${encodeURIComponent('inject/x-2/body~ar')}`, 'textarea'],
  ['settings', 'main select'],
] as const;

/** Words in a button, a tab or a heading that are cut off at its edge. */
const cutOff = () =>
  [...document.querySelectorAll<HTMLElement>('nav a, nav .name, button, a.button, h1, h2, .chip')]
    .filter((element) => element.checkVisibility() && !element.closest('.unseen'))
    .filter((element) => getComputedStyle(element).overflowX !== 'visible')
    .filter((element) => element.scrollWidth > element.clientWidth + 1)
    .map((element) => element.innerText.trim());

describe('a small phone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(INTERFACE_LANGUAGES.map(({ tag }) => tag))('shows_all_words_in_%s', async (language) => {
    const server = new FakeServer(withEverything(village()), fileURLToPath(new URL('../../dist', import.meta.url)));
    const url = await server.listen();
    server.codes.set('ABCD-EFG2', 'med-01');
    const phone = await Phone.open(browser, url, language, { serviceWorkers: 'block' });
    const { page } = phone;
    await phone.join('ABCD-EFG2');
    await phone.speak(language);
    for (const [index, [address, loaded]] of SCREENS.entries()) {
      await page.goto(`${url}/phone/#/${address}`);
      await page.locator(loaded).first().waitFor();
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/lang-${language}-${index}.png` });
      expect(await widerThanThePhone(page), address).toBeLessThanOrEqual(0);
      expect(await page.evaluate(cutOff), address).toEqual([]);
      const bar = await page.locator('.top .bar').boundingBox();
      expect(bar!.height, 'one row of buttons').toBeLessThan(80);
    }
    expect(phone.wrongs).toEqual([]);
    await phone.close();
    await server.close();
  });
});
