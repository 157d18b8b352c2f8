import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { audience } from '../../model/samples.ts';
import { Desk } from '../desk.ts';
import { text } from '../scenario.ts';
import { spokenOf } from '../../../e2e/spoken.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const wall = (time: string) => `2026-11-24T${time}:00.000Z`;

test.each(
  spokenOf([
    ['en', 'It said before', ['Version 2', 'Version 1.1', 'Version 1'], ['Changed after ENDEX', 'Corrected', 'Small']],
    ['ru', 'Раньше было так', ['Версия 2', 'Версия 1.1', 'Версия 1'], ['Изменено после', 'Исправлено', 'Мелкое']],
    ['ar', 'ما كان يقوله من قبل', ['النسخة 2', 'النسخة 1.1', 'النسخة 1'], ['غُيّر بعد', 'صُحّح', 'تصحيح صغير']],
  ]),
)('the_drawer_of_an_inject_has_what_it_said_before_newest_first_in_%s', async (locale, title, numbers, ends) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  const { exercise, page, server } = desk;
  await desk.join();
  const [person = ''] = exercise.world.people.keys();
  server.versions.set('gate', [
    { version: 1, at: wall('08:00'), until: wall('08:05'), body: text('Come to gate A.') },
    { version: 1, small: 1, at: wall('08:05'), until: wall('08:20'), body: text('Come to gate A at nine.') },
    { version: 2, at: wall('08:20'), until: wall('17:00'), body: text('Come to gate B at nine.') },
    { version: 2, small: 1, at: wall('17:00'), afterEnd: true, body: text('Come to gate C at nine.') },
  ]);
  exercise.put({
    kind: 'msel-inject',
    id: 'gate',
    revision: 4,
    state: 'released',
    released: { at: 'D1 09:00:00', sentAt: wall('08:00'), late: false, recipients: [person] },
    inject: {
      id: 'gate',
      number: 'Z9',
      type: 'message',
      title: text('The gate'),
      body: text('Come to gate C at nine.'),
      audience: audience({ everyone: true }),
      trigger: { type: 'by-hand' },
      mustAcknowledge: false,
      attachments: [],
      expectedActions: [],
    },
  });
  await page.locator('#msel-search').fill('Z9');
  await page.locator('.msel .row').first().click();
  const before = page.getByRole('region', { name: title });
  const versions = before.locator('li');
  await expect.poll(() => versions.count()).toBe(3);
  const said = ['Come to gate B at nine.', 'Come to gate A at nine.', 'Come to gate A.'];
  for (const [nth, number] of numbers.entries()) {
    const version = versions.nth(nth);
    expect(await version.locator('strong').innerText()).toBe(number);
    expect(await version.locator('.words').innerText()).toBe(said[nth]);
    await version.getByText(ends[nth]!).waitFor();
  }
  await before.scrollIntoViewIfNeeded();
  await desk.picture(`former-words-${locale}`);
  expect(await violations(page)).toEqual([]);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});
