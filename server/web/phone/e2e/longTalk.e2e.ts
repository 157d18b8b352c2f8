import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { FakeServer } from './fakeServer.ts';
import { findings, widerThanThePhone } from './look.ts';
import { approved, village } from './scenario.ts';

const PICTURES = process.env['LIVEX_PICTURES'];
const OLD = 40;
const ALL = 120;
const STARTED = Date.parse('2026-11-24T08:00:00Z');

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const said = (number: number) => ({
  channel: 'team/blue',
  from: { id: 'ngo-1', callName: 'NGO 4', function: 'player' },
  text: approved({ en: `Message ${number}` }),
  at: 'D1 09:20:00',
  sentAt: new Date(STARTED + number * 60_000).toISOString(),
});

test.each([
  ['en', 'inv-01'],
  ['ru', 'inv-02'],
  ['ar', 'med-01'],
] as const)(
  'earlier_messages_leave_what_is_read_where_it_is_and_one_press_goes_to_the_end_in_%s',
  async (language, person) => {
    const exercise = village();
    const server = new FakeServer(exercise, fileURLToPath(new URL('../../dist', import.meta.url)));
    exercise.put('channel', 'team/blue', { type: 'team', name: approved({ en: 'Blue team', ru: 'Синяя группа' }) });
    server.earlier = Array.from({ length: OLD }, (_, number) => ({
      kind: 'message',
      id: `m-${number}`,
      seq: exercise.put('message', `m-${number}`, said(number), ['nobody']),
      ...said(number),
      text: { text: `Message ${number}`, language: 'en', state: 'approved' },
    }));
    for (let number = OLD; number < ALL; number++) exercise.put('message', `m-${number}`, said(number));
    const url = await server.listen();
    server.codes.set('ABCD-EFG2', person);
    const phone = await Phone.open(browser, url, language, { viewport: { width: 360, height: 640 } });
    const { page } = phone;
    await phone.join('ABCD-EFG2');
    await phone.speak(language);
    await page.goto(`${url}/phone/#/channel/team%2Fblue`);
    const first = page.locator('.bubble', { hasText: `Message ${OLD}` }).first();
    await first.waitFor();
    const button = page.locator('section > button.quiet');
    await button.scrollIntoViewIfNeeded();
    const where = () => first.evaluate((bubble) => Math.round(bubble.getBoundingClientRect().top));
    const before = await where();

    await button.click();

    await page.getByText('Message 0', { exact: true }).waitFor();
    await expect.poll(where).toBe(before);
    const newest = page.locator('button.newest');
    await newest.waitFor();
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/long-talk-${language}.png` });
    expect(await findings(page)).toEqual([]);
    expect(await widerThanThePhone(page)).toBeLessThanOrEqual(0);

    await newest.click();

    await newest.waitFor({ state: 'detached' });
    const last = page.getByText(`Message ${ALL - 1}`, { exact: true });
    expect(await last.evaluate((bubble) => bubble.getBoundingClientRect().bottom < innerHeight)).toBe(true);
    expect(phone.wrongs).toEqual([]);
    await phone.close();
    await server.close();
  },
);
