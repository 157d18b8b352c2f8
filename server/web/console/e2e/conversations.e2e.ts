import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const START = Date.parse('2026-11-24T08:00:00.000Z');
const WORDS = {
  en: 'They lock the doors at night, and two of them have no papers.',
  ar: 'يقفلون الأبواب ليلًا، واثنتان منهنّ بلا أوراق.',
} as const;

/** So far the line with these words is from the upper edge of its list; undefined: it is not there. */
const fromTheEdge = (page: Page, words: string) =>
  page.locator('section ol').evaluate((list, start) => {
    const line = [...list.children].find(({ textContent }) => textContent?.includes(start));
    return line && Math.abs(Math.round(line.getBoundingClientRect().top - list.getBoundingClientRect().top));
  }, words);
const isAtEnd = (page: Page) =>
  page.locator('section ol').evaluate((list) => list.scrollHeight - list.clientHeight - list.scrollTop < 2);

test.each([
  ['en', 1366],
  ['ar', 1366],
  ['en', 390],
  ['ar', 390],
] as const)('a_conversation_opens_with_its_first_new_line_at_the_top_in_%s_at_%i', async (locale, width) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  const { exercise, page } = desk;
  await desk.join();
  await page.setViewportSize({ width, height: 768 });
  const person = [...exercise.world.people.keys()].at(-1)!;
  const say = (number: number) =>
    exercise.put({
      kind: 'message',
      id: `m-${number}`,
      channel: 'control',
      person,
      text: {
        source: locale,
        revision: 1,
        versions: { [locale]: { text: `${number}. ${WORDS[locale]}`, state: 'approved', sourceRevision: 1 } },
      },
      at: 'D1 09:00:00',
      sentAt: new Date(START + number * 60_000).toISOString(),
      takenAt: new Date(START + number * 60_000).toISOString(),
    });
  for (let number = 1; number <= 2; number++) say(number);
  await desk.at('talk');
  await page.locator('section ol').getByText('2. ').waitFor();
  await desk.at('people');
  for (let number = 3; number <= 33; number++) say(number);
  await desk.at('talk');
  await expect.poll(() => fromTheEdge(page, '3. ')).toBe(0);
  await desk.picture(`conversation-opens-${locale}-${width}`);
  expect(await violations(page)).toEqual([]);

  const list = page.locator('section ol');
  while (!(await isAtEnd(page))) {
    await list.evaluate(async (it) => {
      it.scrollTop += it.clientHeight / 3;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined))));
    });
  }
  await desk.at('people');
  await desk.at('talk');
  await list.getByText('33. ').waitFor();
  await expect.poll(() => isAtEnd(page)).toBe(true);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});

test.each(['en', 'ru', 'ar'] as const)(
  'what_was_sent_waits_in_sight_and_its_conversation_is_open_again_in_%s',
  async (locale) => {
    const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
    const { exercise, page } = desk;
    await desk.join();
    exercise.put({ kind: 'channel', id: 'team/alfa', type: 'team', team: 'alfa' });
    await desk.at('talk');
    const conversations = page.locator('nav ul button');
    await conversations.last().click();
    const open = page.locator('nav ul button[aria-current=true]');
    const name = await open.textContent();
    await page.context().setOffline(true);
    const field = page.locator('section form textarea');
    await field.fill(WORDS[locale === 'ar' ? 'ar' : 'en']);
    await page.locator('section form button.primary').click();
    await page.locator('section ol li.quiet-text p').waitFor();
    expect(await field.inputValue()).toBe('');
    await desk.picture(`conversation-waits-${locale}`);
    expect(await violations(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.locator('section ol li.quiet-text p').waitFor({ state: 'detached' });

    await page.reload();
    await open.waitFor();
    expect(await open.textContent()).toBe(name);
    await desk.close();
  },
);

const SOUND = { type: 'audio/webm', bytes: 9, takenAt: '2026-11-24T08:00:00.000Z' };
const voice = (letter: string, seconds: number) => ({ ...SOUND, sha256: letter.repeat(64), seconds });

test.each([
  ['ru', 1366],
  ['ar', 1366],
  ['ru', 390],
  ['ar', 390],
] as const)('voices_and_the_words_for_them_have_room_in_%s_at_%i', async (locale, width) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  const { exercise, page } = desk;
  await desk.join();
  await page.setViewportSize({ width, height: 768 });
  const person = [...exercise.world.people.keys()].at(-1)!;
  const words = { ru: 'Белый фургон у ворот, номер 34-КМ, двое внутри.', ar: 'شاحنة بيضاء عند البوابة، رقم 34-KM.' }[
    locale
  ];
  let said = 0;
  const say = (letter: string, text: string, more: object = {}) =>
    exercise.put({
      kind: 'message',
      id: `v-${++said}`,
      channel: 'control',
      person,
      text: { source: locale, revision: 1, versions: { [locale]: { text, state: 'approved', sourceRevision: 1 } } },
      voice: voice(letter, 12),
      received: { [letter.repeat(64)]: new Date(START).toISOString() },
      at: 'D1 09:00:00',
      sentAt: new Date(START + said * 60_000).toISOString(),
      takenAt: new Date(START + (said - (said === 3 ? 20 : 0)) * 60_000).toISOString(),
      ...more,
    });
  say('a', '');
  say('b', words, { writtenDown: true });
  say('c', words, { received: {} });
  say('d', '', { hidden: ['d'.repeat(64)] });
  say('e', '', { received: {}, refused: { ['e'.repeat(64)]: 'file-damaged' } });
  const drafts = (language: string) => [{ message: 'v-1', language, by: person }];
  const talk = { kind: 'channel', id: 'control', type: 'control' } as const;
  exercise.put({ ...talk, drafts: drafts(locale) });
  await desk.at('talk');
  const list = page.locator('section ol');
  const line = (at: number) => list.locator(':scope > li').nth(at);
  const look = async (name: string) => {
    await desk.picture(`${name}-${locale}-${width}`);
    expect([name, await violations(page)]).toEqual([name, []]);
    expect(await list.evaluate((it) => it.scrollWidth - it.clientWidth), name).toBe(0);
  };
  await line(4).waitFor();
  const label = await line(0)
    .locator('.length > span')
    .first()
    .evaluate((it) => it.getClientRects().length);
  expect(label, 'of a voice is on one line').toBe(1);
  await look('console-voices');
  await list.evaluate((it) => (it.scrollTop = it.scrollHeight));
  await look('console-voices-below');
  await line(0).getByRole('button').last().click();
  const begun = line(0).locator('form').getByText(exercise.world.people.get(person)!.callName);
  await begun.waitFor();
  await line(0).getByRole('textbox').fill(words);
  await look('console-voice-words');
  say('f', '');
  exercise.put({ ...talk, drafts: drafts('it') });
  exercise.put({
    ...exercise.world.messages.get('v-1')!,
    kind: 'message',
    writtenDown: true,
    text: {
      source: locale,
      revision: 2,
      versions: { [locale]: { text: words, state: 'approved', sourceRevision: 2 } },
    },
  });
  await line(0).getByText(words).first().waitFor();
  expect(await begun.count(), 'is no matter of these words').toBe(0);
  await line(0).scrollIntoViewIfNeeded();
  await look('console-voice-words-meanwhile');
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});
