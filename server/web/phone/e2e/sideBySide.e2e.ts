import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { MEDIATOR, MEDIATORS_CODE, mediatorsServer } from './everything.ts';
import { uuid7 } from '../../shared/uuid7.ts';
import { text } from './scenario.ts';
import { sendInject } from './stage.ts';
import { findings, widerThanThePhone } from './look.ts';

/** A folder for pictures of every step, to look at. */
const PICTURES = process.env['LIVEX_PICTURES'];

const LETTER = {
  en: ['Two women called the hotline.', 'Call +379 0555 0101 before 14:30.\nAsk for Vera.'],
  ru: ['На горячую линию позвонили две женщины.', 'Позвоните по номеру +379 0555 0101 до 14:30.\nСпросите Веру.'],
  ar: ['اتصلت امرأتان بالخط الساخن.', 'اتصل بالرقم +379 0555 0101 قبل 14:30.\nواسأل عن فيرا.'],
};

const SUBJECT = { en: 'The women', ru: 'Женщины', ar: 'المرأتان' };

describe('somebody reads in two languages', () => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each([
    ['en', 'ar', 1280],
    ['ru', 'ar', 360],
    ['ar', 'ru', 360],
  ] as const)('%s_beside_%s_at_%i_also_offline', async (own, other, width) => {
    const { server, url } = await mediatorsServer();
    const letter = Object.fromEntries(Object.entries(LETTER).map(([tag, parts]) => [tag, parts.join('\n\n')]));
    const sent = sendInject('letter', [MEDIATOR], text(letter), { subject: text(SUBJECT) });
    server.exercise.take('control', { id: uuid7(), ...sent } as never, Date.now());
    const phone = await Phone.open(browser, url, own, { viewport: { width, height: 740 } });
    const { page } = phone;
    const look = async (name: string) => {
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/sides-${name}-${own}.png`, fullPage: true });
      expect([name, await findings(page)]).toEqual([name, []]);
      expect(await widerThanThePhone(page)).toBeLessThanOrEqual(0);
    };
    const words = { ar: 'اتصلت امرأتان', ru: 'Две женщины', en: 'Two women' };

    await phone.join(MEDIATORS_CODE);
    await phone.speak(own);
    await page.goto(`${url}/phone/#/inbox/plain`);
    await page.locator('.letter .own', { hasText: words[own] }).waitFor();
    expect(await page.locator('.second').count()).toBe(0);
    await page.locator('.letter select').selectOption(other);
    const second = page.locator('.second', { hasText: words[other] });
    await second.waitFor();
    await expect.poll(() => second.locator('.words').first().getAttribute('dir')).toBe(other === 'ar' ? 'rtl' : 'ltr');
    await expect.poll(() => second.locator('.chip').count()).toBeGreaterThan(0);
    await look('message');
    await page.goto(`${url}/phone/#/inbox/letter`);
    await page.locator('.pairs .second').nth(1).waitFor();
    const read = await page.locator('.pairs .words').allInnerTexts();
    expect(read).toEqual([LETTER[own][0], LETTER[other][0], LETTER[own][1], LETTER[other][1]]);
    await look('letter');
    await phone.tab('role');
    // What nobody translated is not there a second time.
    const ofTheCard = own === 'en' ? '.second .hint' : '.second .markdown';
    await page.locator(ofTheCard).first().waitFor();
    if (other === 'ru') await page.locator('.second', { hasText: 'Кто вы' }).first().waitFor();
    await look('role');

    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await phone.context.setOffline(true);
    await page.goto(`${url}/phone/#/inbox/plain`);
    await page.reload();
    await second.waitFor();
    await phone.context.setOffline(false);
    await page.locator('.letter select').selectOption('');
    await page.locator('.second').waitFor({ state: 'detached' });
    expect(phone.wrongs).toEqual([]);
    await phone.close();
    await server.close();
  });
});
