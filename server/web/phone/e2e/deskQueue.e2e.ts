import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { FakeServer } from './fakeServer.ts';
import { findings } from './look.ts';
import { village } from './scenario.ts';
import { SPOKEN } from '../../e2e/spoken.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const PICTURES = process.env['LIVEX_PICTURES'];
const QUEUE = 60;
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const SOURCE = 'Two women called the hotline. Write to Lt. Moreau, case LV-07, before 14:30.';

const item = (n: number, state: string) => ({
  text: `inject/x-${n}/body`,
  language: 'ar',
  state,
  source: { text: `${SOURCE} (${n})`, language: 'en', revision: 1 },
  wantedSince: ago(20),
  ...(state !== 'missing' && {
    version: {
      text: 'اتصلت امرأتان',
      state,
      sourceRevision: 1,
      translator: { id: 'med-01', callName: 'Mediator' },
      number: 1,
      at: ago(10),
    },
  }),
});

test.each(SPOKEN)('a_remark_stays_beside_the_texts_until_it_is_answered_in_%s', async (language) => {
  const exercise = village();
  const server = new FakeServer(exercise, fileURLToPath(new URL('../../dist', import.meta.url)));
  const url = await server.listen();
  server.codes.set('ABCD-EFG2', 'med-01');
  server.remarksOn = () => [{ kind: 'number-changed', error: false, parameters: { number: '14:30' } }];
  for (let n = 0; n < QUEUE; n++) {
    const state = n < QUEUE / 2 ? 'missing' : n % 2 === 0 ? 'needs-review' : 'approved';
    exercise.put('translation', `inject/x-${n}/body~ar`, item(n, state), ['med-01']);
  }
  const phone = await Phone.open(browser, url, language, { viewport: { width: 1366, height: 768 } });
  const { page } = phone;
  await phone.join('ABCD-EFG2');
  await phone.speak(language);
  await page.goto(`${url}/phone/#/desk/${encodeURIComponent('inject/x-3/body~ar')}`);
  await page
    .locator('.tasks a.card')
    .nth(QUEUE - 1)
    .waitFor();
  const marks = page.locator('.tasks .left');
  expect(await marks.count()).toBe(QUEUE / 2);
  expect(await marks.first().textContent()).toMatch(/\d\d?:\d\d/);

  const field = page.locator('textarea').first();
  await field.fill('اتصلت امرأتان بالخط الساخن.');
  await page.locator('.bottom-action .button').first().click();
  const doubts = page.locator('.doubts');
  await doubts.waitFor();
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/desk-queue-${language}.png` });
  for (const part of ['.doubts', '.side section.card', 'textarea', '.bottom-action .primary']) {
    const box = await page.locator(part).first().boundingBox();
    expect([part, box && box.y >= 0 && box.y + box.height <= 768]).toEqual([part, true]);
  }
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await findings(page)).toEqual([]);

  exercise.put('translation', 'inject/x-3/body~ar', { ...item(3, 'missing'), wantedSince: ago(25) }, ['med-01']);
  exercise.put('translation', 'inject/x-4/body~ar', { ...item(4, 'approved') }, ['med-01']);
  exercise.changed();
  await expect.poll(() => marks.count()).toBe(QUEUE / 2 - 1);
  expect(await doubts.count()).toBe(1);
  expect(await field.inputValue()).toBe('اتصلت امرأتان بالخط الساخن.');
  expect(phone.wrongs).toEqual([]);
  await phone.close();
  await server.close();
});
