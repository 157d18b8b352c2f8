import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { MEDIATORS_CODE, mediatorsServer } from './everything.ts';
import { belowTheFold, LETTERS, linesInSight, SIZES } from './fold.ts';
import { approved } from './scenario.ts';
import { openStage, sendInject } from './stage.ts';
import { SPOKEN } from '../../e2e/spoken.ts';

const PICTURES = process.env['LIVEX_PICTURES'];

describe('nothing that matters is below the fold', () => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(SPOKEN)('in_%s', async (language) => {
    const { server, url } = await mediatorsServer();
    const { exercise } = server;
    const phone = await Phone.open(browser, url, language, { serviceWorkers: 'block' });
    const { page } = phone;
    const found: Record<string, string[]> = {};
    const look = async (screen: string) => {
      const faults = await belowTheFold(page);
      if (faults.length > 0) found[screen] = faults;
      if (!PICTURES) return;
      for (const letters of LETTERS)
        for (const [width, height] of SIZES.slice(0, 2)) {
          await page.setViewportSize({ width, height });
          await page.evaluate((size) => (document.documentElement.style.fontSize = size), `${1.0625 * letters}%`);
          await page.screenshot({ path: `${PICTURES}/fold-${language}-${screen}-${width}-${letters}.png` });
        }
    };
    const open = async (address: string, loaded: string) => {
      await page.goto(`${url}/phone/#/${address}`);
      await page.locator(loaded).first().waitFor();
      await look(address.replaceAll(/%\w\w|[~/]/g, '-'));
    };

    await page.goto('/phone/');
    await page.locator('form').waitFor();
    await look('join');
    await page.goto(`/j/${MEDIATORS_CODE}`);
    await page.locator('main ul li').first().waitFor();
    await look('consent');
    await page.locator('main .button').nth(1).click();
    await page.locator('nav').waitFor();
    await phone.speak(language);
    await page.locator('a.card').nth(3).waitFor();
    await open('inbox', 'a.card');
    for (const id of ['plain', 'must', 'back', 'withheld']) await open(`inbox/${id}`, '.letter');
    await open('act', '.kind');
    await page.locator('.kind').first().click();
    await look('act-chosen');
    await open('talk', 'main a.card');
    await open('ask', 'main select');
    for (const id of ['called', 'mine', 'running', 'over']) await open(`mediation/${id}`, 'main h1');
    await open('channel/team%2Fblue', '.bubble');
    await open('desk', '.tasks a.card');
    for (const id of ['inject/x-2/body~ar', 'role-card/investigator/body~ar', 'place/farm/name~fr'])
      await open(`desk/${encodeURIComponent(id)}`, 'textarea, .bottom-action .button');
    await open('map', 'canvas');
    await open('role', '.markdown');
    await open('settings', 'main select');
    await page.locator('button.leave').click();
    await look('leave');
    await page.keyboard.press('Escape');
    await page.locator('button.globe').click();
    await look('languages');
    await page.keyboard.press('Escape');
    exercise.put('mediation', 'called', { ...exercise.current('mediation', 'called', 'med-01'), ring: true }, [
      'med-01',
    ]);
    exercise.changed();
    await page.locator('.ringing').waitFor();
    await look('ringing');
    exercise.take('inv-01', { id: 'stop', type: 'call-red-stop', reason: 'Somebody fell' } as never, Date.now());
    await page.locator('.screen').waitFor();
    await look('red-stop');
    await page.locator('.screen .more').click();
    await look('red-stop-form');

    expect(found).toEqual({});
    expect(phone.wrongs).toEqual([]);
    await phone.close();
    await server.close();
  });

  test.each(SPOKEN)('a_small_phone_shows_six_lines_of_a_message_in_%s', async (language) => {
    const stage = await openStage();
    const words = { en: 'They lock the doors at night. ', ru: 'Двери ночью заперты. ', ar: 'يقفلون الأبواب ليلاً. ' };
    const body = approved({ [language]: words[language].repeat(20) });
    const subject = approved({ [language]: { en: 'Locked doors', ru: 'Запертые двери', ar: 'أبواب مقفلة' }[language] });
    const phone = await Phone.open(browser, stage.url, language, { viewport: { width: 320, height: 568 } });
    await phone.join(await stage.joinCode('inv-01'));
    await phone.speak(language);
    await stage.control(sendInject('long', ['inv-01'], body, { subject }));
    await phone.page.goto(`${stage.url}/phone/#/inbox/long`);
    await phone.page.locator('.own .words').first().waitFor();
    if (PICTURES) await phone.page.screenshot({ path: `${PICTURES}/lines-${language}.png` });
    expect(await linesInSight(phone.page, '.own .words')).toBeGreaterThanOrEqual(6);
    await phone.close();
    await stage.close();
  });
});
