import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visibleFaults, wordsOf } from '../../e2e/screens/screenFaults.ts';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { MEDIATOR, MEDIATORS_CODE, mediatorsServer } from './everything.ts';
import { belowTheFold, SIZES } from './fold.ts';
import { findings, hintsAgainstThePage, tornWords, widerThanThePhone } from './look.ts';
import { approved } from './scenario.ts';
import { SHOWN } from '../../e2e/spoken.ts';

/** A folder for pictures of every screen, to look at. */
const PICTURES = process.env['LIVEX_PICTURES'];
const SMALL = SIZES.slice(0, 2);
const AS_THEY_COME = [100];

/** What somebody who stands outside cannot do without, in every language that there is. */
describe('the person in the field', () => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(SHOWN)('reads_and_reaches_everything_in_%s', async (language) => {
    const { server, url } = await mediatorsServer();
    const { exercise } = server;
    const phone = await Phone.open(browser, url, language, { serviceWorkers: 'block' });
    const { page } = phone;
    const words = wordsOf(language);
    const found: Record<string, string[]> = {};
    const look = async (screen: string, at?: Locator) => {
      const faults: string[] = [];
      for (const size of SMALL) {
        faults.push(...(await belowTheFold(page, [size], AS_THEY_COME)));
        const seen = [...(await visibleFaults(page, language)), ...(await tornWords(page))];
        if ((await widerThanThePhone(page)) > 0) seen.push('scrolls sideways');
        faults.push(...seen.map((fault) => `${size[0]}: ${fault}`));
        await at?.scrollIntoViewIfNeeded();
        if (PICTURES) await page.screenshot({ path: `${PICTURES}/field-${screen}-${size[0]}-${language}.png` });
      }
      faults.push(...(await hintsAgainstThePage(page)), ...(await findings(page)));
      if (faults.length > 0) found[screen] = faults;
    };
    const open = async (address: string, loaded: string) => {
      await page.evaluate((to) => (location.hash = to), `#/${address}`);
      await page.locator(loaded).first().waitFor();
    };

    await page.goto(`/j/${MEDIATORS_CODE}`);
    await page.locator('main ul li').first().waitFor();
    await phone.speak(language);
    await look('position');
    await page.locator('main .button').nth(1).click();
    await page.locator('nav').waitFor();
    await page.locator('a.card').nth(3).waitFor();
    await look('inbox');
    await open('inbox/must', '.letter');
    await look('message');
    await open('act', '.kind');
    await page.locator('.kind').first().click();
    await look('report');
    await open('settings', 'main select');
    await look('brake', page.getByText(words('phone.brake.pull'), { exact: true }));

    exercise.put('clock', 'clock', { ...exercise.current('clock', 'clock', MEDIATOR), phase: 'planned' });
    exercise.put('world-entry', 'rules', {
      subject: { type: 'conduct' },
      title: approved({ en: 'Rules of conduct', ru: 'Правила поведения', ar: 'قواعد السلوك' }),
      body: approved({ en: 'STOP means stop.', ru: '«СТОП» значит «стоп».', ar: '«توقف» تعني توقف.' }),
      revision: 2,
    });
    exercise.changed();
    await open('ready', 'ol li .button');
    await look('check-in');
    const call = exercise.current('mediation', 'called', MEDIATOR);
    exercise.put('mediation', 'called', { ...call, ring: true }, [MEDIATOR]);
    exercise.changed();
    await page.locator('.ringing').waitFor();
    await look('call');
    exercise.take('inv-01', { id: 'stop', type: 'call-red-stop', reason: 'Somebody fell' } as never, Date.now());
    await page.locator('.screen').waitFor();
    await look('red-stop');

    expect(found).toEqual({});
    expect(phone.wrongs).toEqual([]);
    await phone.close();
    await server.close();
  });
});
