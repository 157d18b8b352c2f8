import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { MEDIATORS_CODE, mediatorsServer } from './everything.ts';
import { widerThanThePhone } from './look.ts';
import { text } from './scenario.ts';
import { openStage, sendInject } from './stage.ts';
import { SHOWN } from '../../e2e/spoken.ts';

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
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(SHOWN)('shows_all_words_in_%s', async (language) => {
    const { server, url } = await mediatorsServer();
    const phone = await Phone.open(browser, url, language, { serviceWorkers: 'block' });
    const { page } = phone;
    await phone.join(MEDIATORS_CODE);
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

  test('says_that_a_language_cannot_be_fetched_without_a_network_and_stays', async () => {
    const { server, url } = await mediatorsServer();
    const phone = await Phone.open(browser, url, 'en', { serviceWorkers: 'block' });
    await phone.join(MEDIATORS_CODE);
    await phone.speak('en');
    await phone.context.setOffline(true);
    await phone.tapsLanguage('kk');
    await phone.page.getByText('There is no connection to the server').waitFor();
    await phone.page.locator('a.card').first().waitFor();
    await phone.context.setOffline(false);
    await phone.page.locator('.connection .full').waitFor();
    const begunAnew = phone.page.waitForEvent('load');
    await phone.tapsLanguage('kk');
    await Promise.race([begunAnew, phone.page.locator('html[lang="kk"]').waitFor()]);
    await phone.speak('kk');
    await phone.close();
    await server.close();
  });

  test('a_language_that_is_visited_leaves_no_trace', async () => {
    const stage = await openStage();
    if (!stage.fake) return;
    const phone = await Phone.open(browser, stage.url, 'en');
    const { page } = phone;
    await phone.join(await stage.joinCode('inv-01'));
    const both = text({ ru: 'Фургон у ворот', ar: 'الشاحنة أمام البوابة' });
    await stage.control(sendInject('van', ['inv-01'], both));
    await page.goto(`${stage.url}/phone/#/inbox/van`);
    await page.locator('.words', { hasText: 'Фургон у ворот' }).waitFor();
    const chip = page.locator('.letter .chip');
    const before = await chip.allTextContents();
    expect(before).toEqual(['Russian · not translated']);

    await phone.speak('ar');
    await page.locator('.words', { hasText: 'الشاحنة' }).waitFor();
    await phone.speak('en');
    await page.locator('.words', { hasText: 'Фургон у ворот' }).waitFor();
    await expect.poll(() => chip.allTextContents()).toEqual(before);
    expect(await page.locator('.letter .chip').count()).toBe(1);
    await phone.tab('settings');
    expect((await page.locator('main ol li span').allTextContents()).map((name) => name.replace(/^\d\. /, ''))).toEqual(
      ['English', 'Русский'],
    );
    const told = [...stage.fake.exercise.commands.values()].map(({ command }) => command.type as string);
    expect(told).not.toContain('choose-languages');
    expect(phone.wrongs).toEqual([]);
    await phone.close();
    await stage.close();
  });

  test.each(SHOWN)('has_its_buttons_where_they_were_in_%s', async (language) => {
    const { server, url } = await mediatorsServer();
    const phone = await Phone.open(browser, url, language, {
      serviceWorkers: 'block',
      viewport: { width: 320, height: 560 },
    });
    const { page } = phone;
    const places: unknown[] = [];
    const look = async (what: string) => {
      places.push(await page.locator('.top .bar').boundingBox());
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/band-${language}-${what}.png` });
    };
    await phone.join(MEDIATORS_CODE, 'yes');
    await phone.speak(language === 'en' ? 'ru' : 'en');
    await phone.speak(language);
    await page.locator('.standing svg').waitFor();
    await page.locator('.connection .full').waitFor();
    await look('connected');
    await phone.context.setOffline(true);
    server.dropSockets();
    await page.locator('.connection path').waitFor();
    await look('offline');
    await page.evaluate(() => (location.hash = '#/inbox/must'));
    await page.locator('.bottom-action .primary').click();
    await page.locator('.standing [role="status"]').waitFor();
    await look('waiting');
    expect(new Set(places.map((place) => JSON.stringify(place))).size, JSON.stringify(places)).toBe(1);
    await phone.close();
    await server.close();
  });
});
