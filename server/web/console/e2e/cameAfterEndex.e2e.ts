import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';
import { text } from './scenario.ts';
import { SPOKEN, spokenOf } from '../../e2e/spoken.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The number is isolated. */
const ONE_REQUEST = /1\W? request/;

const wall = (time: string) => `2026-11-24T${time}:00.000Z`;

/** Both were made off line at 11:50, before ENDEX at 12:00, and came at 12:30. */
function late({ exercise }: Desk, answered: Record<string, unknown> = {}) {
  const [person = ''] = exercise.world.people.keys();
  exercise.put({ kind: 'shift-entry', id: 'ended', what: 'ended', at: 'D1 10:30:00', writtenAt: wall('12:00') });
  exercise.put({
    kind: 'clock',
    id: 'clock',
    phase: 'ended',
    speed: 1,
    exerciseTime: 'D1 10:30:00',
    at: wall('12:00'),
    startedAt: wall('10:00'),
    endedAt: wall('12:00'),
  });
  exercise.put({
    kind: 'request-form',
    id: 'warrant',
    title: text('Search warrant'),
    authority: 'court',
    fields: [],
    grounds: [],
    refusals: [],
    lawfulDelay: 'PT5M',
    audience: { everyone: true, people: [], teams: [], agencies: [], functions: [] },
    forTeam: false,
    document: text('Granted'),
    revision: 1,
  });
  exercise.put({
    kind: 'request',
    id: 'late',
    state: 'waiting',
    filer: person,
    receivedAt: 'D1 10:30:00',
    dueAt: 'D1 10:20:00',
    teams: [],
    form: 'warrant',
    values: {},
    filed: { at: 'D1 10:20:00', sentAt: wall('12:30'), takenAt: wall('11:50') },
    cameAfterEnd: true,
    ...answered,
    questions: [],
  });
  exercise.put({
    kind: 'mediation',
    id: 'late',
    state: 'after-end',
    requester: person,
    request: { languages: ['ru', 'en'], scene: 'At the gate' },
    at: 'D1 10:20:00',
    takenAt: wall('11:50'),
    askedAt: wall('12:30'),
    called: [],
    declined: [],
    ringing: [],
  });
  exercise.put({
    kind: 'mediation',
    id: 'open',
    state: 'not-begun',
    requester: person,
    request: { languages: ['ru', 'en'], scene: 'At the fence' },
    at: 'D1 10:20:00',
    takenAt: wall('11:50'),
    askedAt: wall('11:50'),
    called: [person],
    declined: [],
    ringing: [],
  });
  exercise.put({
    kind: 'mediation',
    id: 'unknown',
    state: 'ended',
    requester: person,
    request: { languages: ['ru', 'en'], scene: 'At the door' },
    at: 'D1 10:20:00',
    takenAt: wall('11:50'),
    askedAt: wall('11:50'),
    called: [person],
    declined: [],
    ringing: [],
    mediator: person,
    acceptedAt: wall('11:51'),
    startedAt: wall('11:52'),
    endedAt: wall('11:53'),
    sessionTime: 'unknown',
  });
}

test('an_answered_request_that_came_after_endex_still_says_so_in_the_list', async () => {
  const desk = await Desk.open(browser, { locale: 'en', viewport: { width: 1366, height: 768 } });
  const { page } = desk;
  await desk.join();
  late(desk, {
    state: 'granted',
    decided: { ruling: { outcome: 'granted' }, at: 'D1 10:30:00', sentAt: wall('12:40') },
    answer: { number: 1, year: 2026, at: 'D1 10:30:00', sentAt: wall('12:40') },
  });
  await page.locator('[data-mode="debrief"][aria-current], [data-mode="debrief"][aria-selected="true"]').waitFor();
  await desk.at('requests');
  const row = page.locator('.row', { hasText: 'Search warrant' });
  await row.getByText('Granted', { exact: true }).waitFor();
  await row.getByText('Came after ENDEX', { exact: true }).waitFor();
  await desk.picture('came-after-endex-answered');
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});

test.each(SPOKEN)('what_was_decided_before_endex_and_is_not_out_waits_for_a_hand_in_%s', async (locale) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  const { page } = desk;
  await desk.join();
  late(desk, {
    state: 'decided',
    cameAfterEnd: false,
    decided: { ruling: { outcome: 'granted' }, at: 'D1 10:25:00', sentAt: wall('11:55'), dueAt: 'D1 10:40:00' },
  });
  await page.locator('[data-mode="debrief"][aria-current], [data-mode="debrief"][aria-selected="true"]').waitFor();
  await desk.at('requests');
  const row = page.locator('.row', { hasText: 'Search warrant' });
  await row.waitFor();
  expect(await row.innerText()).not.toContain('⏱');
  await row.click();
  await page.locator('.detail .acts .button').nth(1).waitFor();
  if (locale === 'en') {
    await page.locator('button', { hasText: ONE_REQUEST }).first().waitFor();
    await page.getByText('After ENDEX it does not go out by itself').waitFor();
    expect(await page.getByText('It goes out').count()).toBe(0);
  }
  await desk.picture(`decided-before-endex-${locale}`);
  const asked = desk.exercise.decided;
  await page.locator('.detail .acts .button').first().click();
  await expect.poll(() => desk.exercise.decided).toBe(asked + 1);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});

test.each(
  spokenOf([
    { locale: 'en', width: 1366 },
    { locale: 'ru', width: 1366 },
    { locale: 'ar', width: 360 },
  ]),
)('a_request_and_a_call_that_came_after_endex_say_so_and_wait_for_nobody_in_$locale', async ({ locale, width }) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  const { page } = desk;
  await desk.join();
  late(desk);
  await page.locator('[data-mode="debrief"][aria-current], [data-mode="debrief"][aria-selected="true"]').waitFor();

  await desk.at('requests');
  await page.setViewportSize({ width, height: 768 });
  const row = page.locator('.row', { has: page.locator('.after-end') });
  await row.waitFor();
  if (locale === 'en') await row.getByText('Came after ENDEX').waitFor();
  expect(await row.locator('.late').count()).toBe(0);
  await row.click();
  await page.locator('.detail .choices').waitFor();
  expect(await page.locator('.detail .acts .button').count()).toBe(1);
  await desk.picture(`came-after-endex-request-${locale}-${width}`);
  expect(await violations(page)).toEqual([]);

  if (locale === 'en') expect(await page.locator('button', { hasText: ONE_REQUEST }).count()).toBe(0);
  await page.setViewportSize({ width: 1366, height: 768 });
  await desk.at('languages');
  await page.locator('.languages [role=tab]').nth(2).click();
  const call = page.locator('tr', { hasText: 'At the gate' });
  await call.waitFor();
  if (locale === 'en') await call.getByText('Came after ENDEX: nobody is sent').waitFor();
  expect(await call.locator('select').count()).toBe(0);
  const open = page.locator('tr', { hasText: 'At the fence' });
  if (locale === 'en') await open.getByText('Not begun when play ended: nobody is sent').waitFor();
  expect(await open.locator('select').count()).toBe(0);
  expect(await open.locator('.figures').allInnerTexts()).toEqual(['', '']);
  const unknown = page.locator('tr', { hasText: 'At the door' });
  if (locale === 'en') await unknown.getByText('Time unknown').waitFor();
  expect(await unknown.locator('.figures').last().innerText()).toBe('');
  await page.setViewportSize({ width, height: 768 });
  await desk.picture(`came-after-endex-call-${locale}-${width}`);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});
