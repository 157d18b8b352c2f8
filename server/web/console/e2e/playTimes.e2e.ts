import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const wall = (time: string) => `2026-11-24T${time}:00.000Z`;
const PLAIN = /[\u2066-\u2069]/g;

/** Play began at 10:00 of the wall, stood from 10:30 to 11:00, and ended at 12:00. */
/** The console goes to what is done after ENDEX as it hears of it: whoever goes somewhere before is taken away from there. */
const isOver = ({ page }: Desk) =>
  page.locator('[data-mode="debrief"][aria-current], [data-mode="debrief"][aria-selected="true"]').waitFor();

function end({ exercise }: Desk): string {
  const [team = ''] = exercise.world.teams.keys();
  const moments = [
    ['started', 'D1 09:00:00', '10:00'],
    ['paused', 'D1 09:30:00', '10:30'],
    ['resumed', 'D1 09:30:00', '11:00'],
    ['ended', 'D1 10:30:00', '12:00'],
  ] as const;
  for (const [what, at, time] of moments) {
    exercise.put({ kind: 'shift-entry', id: what, what, at, writtenAt: wall(time) });
  }
  exercise.put({
    kind: 'clock',
    id: 'clock',
    phase: 'ended',
    speed: 1,
    exerciseTime: 'D1 10:30:00',
    at: wall('12:00'),
  });
  return team;
}

test.each(['en', 'ru', 'ar'])('people_and_the_case_board_have_the_times_of_the_exercise_in_%s', async (locale) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  const { exercise, page } = desk;
  await desk.join();
  const team = end(desk);
  await isOver(desk);
  const by = { person: 'inv-01', callName: 'Investigator', takenAt: wall('11:20'), recordedAt: wall('11:20') };
  exercise.put({
    kind: 'dossier',
    id: 'mira',
    team,
    revision: 0,
    versions: [{ as: 'victim', name: 'Mira', note: '', ...by }],
  });
  exercise.put({
    kind: 'open-question',
    id: 'q',
    team,
    versions: [{ about: 'mira', text: 'Who pays?', answer: '', ...by, takenAt: wall('10:40') }],
  });
  await desk.at('actions');
  await page.locator('.views [role=group] button').nth(3).click();
  const words = async (list: string) => (await page.locator(`${list} time`).first().textContent())?.replace(PLAIN, '');
  await expect.poll(() => words('.dossiers')).toMatch(/1.*09:50/);
  expect(await page.locator('.dossiers time').first().getAttribute('title')).toMatch(/24/);
  await desk.picture(`times-people-${locale}`);
  await page.locator('.views [role=group] button').nth(4).click();
  // It stood then.
  await expect.poll(() => words('.case')).toMatch(/1.*09:30/);
  await desk.picture(`times-case-${locale}`);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});

test.each([
  { locale: 'en', width: 1366 },
  { locale: 'ru', width: 1366 },
  { locale: 'ar', width: 360 },
])('what_was_done_after_endex_says_so_in_the_list_and_in_its_detail_in_$locale', async ({ locale, width }) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  const { exercise, page } = desk;
  await desk.join();
  end(desk);
  await isOver(desk);
  const [person = ''] = exercise.world.people.keys();
  const [kind = ''] = exercise.world.actionKinds.keys();
  const act = (id: string, note: string, at: string, time: string) =>
    exercise.put({
      kind: 'action',
      id,
      person,
      at,
      recordedAt: '2026-11-24T13:00:00.000Z',
      action: { kind, note, takenAt: wall(time) },
    });
  act('in-play', 'Done in play', 'D1 10:20:00', '11:50');
  act('after', 'Done too late', 'D1 10:30:00', '12:10');
  await desk.at('actions');
  await page.setViewportSize({ width, height: 768 });
  await page.locator('.actions input[type=search]').fill('Done');
  const row = (words: string) => page.locator('.actions li', { hasText: words });
  await row('Done too late').waitFor();
  expect(await row('Done too late').locator('.chip').count()).toBe(1);
  expect(await row('Done in play').locator('.chip').count()).toBe(0);
  if (locale === 'en') await row('Done too late').getByText('Done after ENDEX').waitFor();
  await desk.picture(`after-endex-list-${locale}-${width}`);
  expect(await violations(page)).toEqual([]);
  await row('Done too late').locator('button').click();
  await page.locator('.detail dd .chip').waitFor();
  await desk.picture(`after-endex-detail-${locale}-${width}`);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});
