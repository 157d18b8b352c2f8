import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { audience } from '../model/samples.ts';
import { Desk } from './desk.ts';
import { text } from './scenario.ts';
import { SPOKEN, spokenOf } from '../../e2e/spoken.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const wall = (time: string) => `2026-11-24T${time}:00.000Z`;

test.each(SPOKEN)('what_people_had_at_endex_stands_beside_what_a_message_says_now_in_%s', async (locale) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  const { exercise, page } = desk;
  await desk.join();
  const [person = ''] = exercise.world.people.keys();
  exercise.put({
    kind: 'msel-inject',
    id: 'gate',
    revision: 2,
    state: 'released',
    released: { at: 'D1 09:00:00', sentAt: wall('08:00'), late: false, recipients: [person] },
    inject: {
      id: 'gate',
      number: 'Z9',
      type: 'message',
      title: text('The gate is open'),
      body: text('Go to the north gate.'),
      audience: audience({ everyone: true }),
      trigger: { type: 'by-hand' },
      mustAcknowledge: false,
      attachments: [],
      expectedActions: [],
    },
    atEnd: { title: text('The door is open'), body: text('Go to the north door.') },
  });
  await page.locator('#msel-search').fill('Z9');
  await page.locator('.msel .row').first().click();
  const then = page.locator('.at-end');
  await then.getByText('Go to the north door.').waitFor();
  if (locale === 'en') await then.getByText('What it said at ENDEX').waitFor();
  await then.scrollIntoViewIfNeeded();
  await desk.picture(`changed-after-endex-${locale}`);
  expect(await violations(page)).toEqual([]);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});

test.each(
  spokenOf([
    ['en', 'Recalled after ENDEX:'],
    ['ru', 'Отозвано после конца учений:'],
    ['ar', 'سُحبت بعد نهاية التمرين:'],
  ]),
)('what_was_recalled_after_endex_says_so_and_stands_as_it_was_played_in_%s', async (locale, said) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  const { exercise, page } = desk;
  await desk.join();
  const out = [...exercise.world.injects.values()].find(({ state }) => state === 'released')!;
  exercise.put({
    ...out,
    kind: 'msel-inject',
    recalled: { reason: text('The wrong gate.'), sentAt: wall('16:00'), afterEnd: true },
  });
  await page.locator('#msel-search').fill(out.inject.number);
  const row = page.locator('.msel .row').first();
  await row.click();
  await page.locator('.detail .recalled', { hasText: said }).waitFor();
  expect(await row.locator('.title').evaluate((title) => getComputedStyle(title).textDecorationLine)).toBe('none');
  await desk.picture(`recalled-after-endex-${locale}`);
  expect(await violations(page)).toEqual([]);
  await desk.close();
});

test.each(
  spokenOf([
    ['en', 'Acknowledged', 'Done after ENDEX'],
    ['ru', 'Подтверждено', 'Сделано после конца учений'],
    ['ar', 'تم التأكيد', 'بعد نهاية التمرين'],
  ]),
)('what_was_confirmed_after_endex_is_marked_on_the_board_and_in_its_legend_in_%s', async (locale, done, late) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  const { exercise, page } = desk;
  await desk.join();
  exercise.put({ ...exercise.world.clock!, phase: 'ended', endedAt: wall('16:00') });
  const out = [...exercise.world.injects.values()].findLast(({ state }) => state === 'released')!;
  const [first = '', second = ''] = out.released!.recipients;
  const progress = { kind: 'progress', inject: out.id, readAt: wall('15:00') };
  const confirmed = { ...progress, acknowledgedAt: wall('16:10') };
  exercise.put({ ...confirmed, id: `${out.id}/${first}`, person: first, afterEnd: ['acknowledged'] });
  exercise.put({ ...progress, id: `${out.id}/${second}`, person: second });
  await desk.at('board');
  const marked = page.locator('[role="gridcell"]:has(.after-end)');
  await expect.poll(() => marked.count()).toBe(1);
  const word = (await marked.getAttribute('aria-label')) ?? '';
  expect(word).toContain(done);
  expect(word).toContain(late);
  expect(await page.locator('.legend li', { hasText: late }).count()).toBe(1);
  await desk.picture(`board-after-endex-${locale}`);
  await marked.click();
  await page.locator('.detail li', { hasText: late }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});

test('a_withdrawn_request_says_when_it_was_withdrawn', async () => {
  const desk = await Desk.open(browser, { locale: 'en', viewport: { width: 1366, height: 768 } });
  const { exercise, page } = desk;
  await desk.join();
  const [person = ''] = exercise.world.people.keys();
  exercise.put({
    kind: 'request',
    id: 'withdrawn',
    state: 'withdrawn',
    filer: person,
    receivedAt: 'D1 10:30:00',
    teams: [],
    form: 'gone-form',
    values: {},
    filed: { at: 'D1 10:20:00', sentAt: wall('12:30'), takenAt: wall('12:30') },
    withdrawn: { at: 'D1 10:41:00', sentAt: wall('12:41'), takenAt: wall('12:41') },
    questions: [],
  });
  await desk.at('requests');
  await page.locator('.row', { hasText: 'Withdrawn' }).first().click();
  await page.locator('.detail dt', { hasText: 'Withdrawn' }).waitFor();
  expect(await page.locator('.detail dd', { hasText: '10:41' }).count()).toBe(1);
  await desk.picture('request-withdrawn');
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});
