import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { FakeServer } from './fakeServer.ts';
import { findings, untilSpoken, widerThanThePhone } from './look.ts';
import { approved, village } from './scenario.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const PICTURES = process.env['LIVEX_PICTURES'];
const SMALL = { viewport: { width: 320, height: 568 }, permissions: ['microphone'] };

/** What is said before somebody speaks, on a small phone. */
test.each([
  ['en', 'Record a voice message', 'Record others only if they agree.'],
  ['ar', 'تسجيل رسالة صوتية', 'لا تسجّل أصوات الآخرين إلا بموافقتهم.'],
] as const)('that_others_agree_is_said_once_also_while_somebody_speaks_in_%s', async (language, record, sentence) => {
  const exercise = village();
  const server = new FakeServer(exercise, fileURLToPath(new URL('../../dist', import.meta.url)));
  const url = await server.listen();
  server.codes.set('ABCD-EFG2', 'inv-01');
  exercise.put('channel', 'team/blue', { type: 'team', name: approved({ en: 'Blue team' }) });
  const phone = await Phone.open(browser, url, language, SMALL);
  const { page } = phone;
  await phone.join('ABCD-EFG2');
  await phone.speak(language);
  await phone.tab('talk');
  await page.locator('main a[href="#/channel/team%2Fblue"]').click();
  const said = page.getByText(sentence).filter({ visible: true });
  await said.waitFor();
  expect(await said.count()).toBe(1);

  await page.getByRole('button', { name: record }).click();
  await untilSpoken(page);
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/consent-once-${language}.png` });
  expect(await said.count()).toBe(1);
  expect(await findings(page)).toEqual([]);
  expect(await widerThanThePhone(page)).toBe(0);
  expect(phone.wrongs).toEqual([]);
  await phone.close();
  await server.close();
});
