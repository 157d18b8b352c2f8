import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { Desk } from '../desk.ts';
import { text } from '../scenario.ts';
import { SPOKEN } from '../../../e2e/spoken.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const RUNS = ['+39 0444 555-0199', '14:05-14:20', '0800-12-34-56', '12/2026-B', '-5 °C'];

test.each(SPOKEN)(
  'a_line_of_chat_says_when_it_was_written_and_its_numbers_are_as_they_are_read_in_%s',
  async (locale) => {
    const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
    const { exercise, page } = desk;
    await desk.join();
    const [person = ''] = exercise.world.people.keys();
    const line = { kind: 'message', channel: 'control', person, at: 'D1 10:10:00' };
    const words = `اتصل الآن ${RUNS.join(' ثم ')} وانتظر.`;
    exercise.put({ ...line, id: 'm-1', text: text(words), sentAt: ago(9), takenAt: ago(9) });
    exercise.put({ ...line, id: 'm-2', text: text('No network'), sentAt: ago(2), takenAt: ago(42) });
    await desk.at('talk');
    const times = page.locator('.talk section time');
    await expect.poll(() => times.count()).toBe(2);
    expect((await times.allTextContents()).map((said) => said.match(/\d+:\d\d/g)?.length)).toEqual([1, 2]);
    expect(await page.locator('.talk section bdo').allTextContents()).toEqual(RUNS);
    await desk.picture(`written-off-line-${locale}`);
    await desk.close();
  },
);

test.each(SPOKEN)('a_chain_of_custody_does_not_say_a_time_that_is_yet_to_come_in_%s', async (locale) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  const { exercise, page } = desk;
  await desk.join();
  const [person = ''] = exercise.world.people.keys();
  const taken = { id: 'taken', number: 1, step: 'taken', note: 'Keys', gaps: [], person, callName: 'Anna' };
  exercise.put({
    kind: 'evidence',
    id: 'taken',
    number: 'E-1',
    description: 'Keys',
    sealed: false,
    entries: [{ ...taken, at: 'D1 10:20:00', takenAt: ago(-120), recordedAt: ago(1) }],
  });
  await desk.at('actions');
  await page.locator('.views [role=group] button').nth(2).click();
  await page.locator('.evidence ol').waitFor();
  expect(await page.locator('.evidence ol time').allTextContents()).toHaveLength(2);
  expect(await page.locator('.evidence ol time[datetime]').count()).toBe(1);
  await desk.picture(`custody-wrong-clock-${locale}`);
  await desk.close();
});
