import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { FakeServer } from './fakeServer.ts';
import { findings, widerThanThePhone } from './look.ts';
import { approved, text, village } from './scenario.ts';

/** A folder for pictures of every step, to look at. */
const PICTURES = process.env['LIVEX_PICTURES'];
const MINUTE = 60_000;

describe('a team talks', () => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each([
    ['en', 'inv-01', 1280],
    ['ru', 'inv-02', 360],
    ['ar', 'med-01', 360],
  ] as const)('in_its_languages_read_in_%s_by_%s_at_%i', async (language, person, width) => {
    const exercise = village();
    const server = new FakeServer(exercise, fileURLToPath(new URL('../../dist', import.meta.url)));
    const url = await server.listen();
    server.codes.set('ABCD-EFG2', person);
    const phone = await Phone.open(browser, url, language, { viewport: { width, height: 740 } });
    const { page } = phone;
    const look = async (name: string) => {
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/chat-${name}-${language}-${width}.png` });
      expect([name, await findings(page)]).toEqual([name, []]);
      expect(await widerThanThePhone(page)).toBeLessThanOrEqual(0);
    };
    const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE).toISOString();
    exercise.put('channel', 'team/blue', { type: 'team', name: approved({ en: 'Blue team', ru: 'Синяя группа' }) });
    exercise.put('message', 'm-1', {
      channel: 'team/blue',
      from: { id: 'ngo-1', callName: 'NGO 4', function: 'player' },
      text: text({ ar: 'الشاحنة أمام البوابة، رقم 34-КМ', ru: 'Фургон у ворот, номер 34-КМ' }),
      at: 'D1 09:20:00',
      sentAt: ago(9),
    });
    exercise.put('message', 'm-2', {
      channel: 'team/blue',
      as: { id: 'hotline', name: approved({ en: 'Hotline', ru: 'Горячая линия' }) },
      text: approved({ en: 'She called again. She is at the car wash.' }),
      at: 'D1 09:25:00',
      sentAt: ago(4),
      takenAt: ago(4),
    });
    exercise.put('message', 'm-3', {
      channel: 'team/blue',
      from: { id: person, callName: 'Me', function: 'player' },
      text: approved({ en: 'There is no network here.' }),
      at: 'D1 09:27:00',
      sentAt: ago(2),
      takenAt: ago(42),
    });
    await phone.join('ABCD-EFG2');
    await phone.speak(language);
    await phone.tab('talk');
    const team = page.locator('main a[href="#/channel/team%2Fblue"]');
    await team.locator('.new').waitFor();
    await team.scrollIntoViewIfNeeded();
    await look('list');
    await team.click();
    await page.locator('.bubble').nth(2).waitFor();
    const times = (await page.locator('.bubble time').allTextContents()).map((said) => said.match(/\d+:\d\d/g)?.length);
    expect(times).toEqual([1, 1, 2]);
    await page.locator('form textarea').fill('أنا في الطريق 14:30 (Lt. Moreau)');
    await page.locator('form button[type=submit]').click();
    await page.locator('.bubble.mine').nth(1).waitFor();
    await look('channel');
    await expect.poll(() => page.locator('form textarea').inputValue()).toBe('');
    const posted = () =>
      [...exercise.commands.values()].filter(({ command }) => command.type === 'post-message').length;
    await expect.poll(posted).toBe(1);
    await phone.tab('talk');
    await team.waitFor();
    await expect.poll(() => team.locator('.new').count()).toBe(0);
    expect(phone.wrongs).toEqual([]);
    await phone.close();
    await server.close();
  });
});
