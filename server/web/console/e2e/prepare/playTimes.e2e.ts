import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { Desk } from '../desk.ts';
import { text } from '../scenario.ts';
import { SPOKEN, spokenOf } from '../../../e2e/spoken.ts';

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
    startedAt: wall('10:00'),
    endedAt: wall('12:00'),
  });
  return team;
}

test.each(SPOKEN)('people_and_the_case_board_have_the_times_of_the_exercise_in_%s', async (locale) => {
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
  await page.locator('.views [role=group] button').nth(4).click();
  const words = async (list: string) => (await page.locator(`${list} time`).first().textContent())?.replace(PLAIN, '');
  await expect.poll(() => words('.dossiers')).toMatch(/1.*09:50/);
  expect(await page.locator('.dossiers time').first().getAttribute('title')).toMatch(/24/);
  await desk.picture(`times-people-${locale}`);
  await page.locator('.views [role=group] button').nth(5).click();
  // It stood then.
  await expect.poll(() => words('.case')).toMatch(/1.*09:30/);
  await desk.picture(`times-case-${locale}`);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});

test.each(
  spokenOf([
    { locale: 'en', width: 1366 },
    { locale: 'ru', width: 1366 },
    { locale: 'ar', width: 360 },
  ]),
)('what_was_done_after_endex_says_so_in_the_list_and_in_its_detail_in_$locale', async ({ locale, width }) => {
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
  act('before', 'Done too soon', 'D1 09:00:00', '09:50');
  await desk.at('actions');
  await page.setViewportSize({ width, height: 768 });
  await page.locator('.actions input[type=search]').fill('Done');
  const row = (words: string) => page.locator('.actions li', { hasText: words });
  await row('Done too late').waitFor();
  expect(await row('Done too late').locator('.chip').count()).toBe(1);
  expect(await row('Done in play').locator('.chip').count()).toBe(0);
  if (locale === 'en') await row('Done too late').getByText('Done after ENDEX').waitFor();
  expect(await row('Done too soon').locator('.chip').count()).toBe(1);
  if (locale === 'en') await row('Done too soon').getByText('Done before STARTEX').waitFor();
  await desk.picture(`after-endex-list-${locale}-${width}`);
  expect(await violations(page)).toEqual([]);
  await row('Done too late').locator('button').click();
  await page.locator('.detail dd .chip').waitFor();
  await desk.picture(`after-endex-detail-${locale}-${width}`);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});

test.each([
  { locale: 'en', width: 1366 },
  { locale: 'ru', width: 1024 },
  { locale: 'ar', width: 360 },
])('every_list_says_what_was_done_after_endex_in_$locale', async ({ locale, width }) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  const { exercise, page } = desk;
  await desk.join();
  const team = end(desk);
  await isOver(desk);
  const [person = ''] = exercise.world.people.keys();
  const [action = ''] = exercise.world.actionKinds.keys();
  const inPlay = { at: 'D1 10:20:00', takenAt: wall('11:50'), recordedAt: wall('11:50') };
  const after = { at: 'D1 10:30:00', takenAt: wall('12:10'), recordedAt: wall('12:11') };
  const both = [inPlay, after];
  const by = { person, callName: 'Anna' };
  const moment = ({ at, takenAt, recordedAt }: typeof after) => ({ at, takenAt, sentAt: recordedAt });

  for (const [n, when] of both.entries()) {
    const words = { reason: '', ground: '', ...by, team, ...when };
    exercise.put({ kind: 'decision', id: `decision-${n}`, decided: 'Go in', ...words });
    const taken = { id: `evidence-${n}`, number: 1, step: 'taken', note: 'Keys', gaps: [], ...by, ...when };
    exercise.put({
      kind: 'evidence',
      id: taken.id,
      number: `E-${n + 1}`,
      description: 'Keys',
      sealed: false,
      entries: [taken],
    });
    exercise.put({
      kind: 'duty-tick',
      id: `tick-${n}`,
      duty: 'duty',
      team,
      ...by,
      ...inPlay,
      takenBack: { ...by, ...when },
    });
    exercise.put({ kind: 'moment', id: `moment-${n}`, person, word: 'Look', ...when });
    exercise.put({
      kind: 'observation',
      id: `observation-${n}`,
      evaluator: person,
      evidence: { note: 'Calm', takenAt: when.takenAt },
      at: when.at,
      recordedAt: when.recordedAt,
    });
    exercise.put({
      kind: 'feedback',
      id: `feedback-${n}`,
      from: person,
      to: person,
      text: text('Well done'),
      at: when.at,
      shown: false,
      takenAt: when.takenAt,
      givenAt: when.recordedAt,
    });
    exercise.put({
      kind: 'request',
      id: `request-${n}`,
      state: 'withdrawn',
      filer: person,
      receivedAt: when.at,
      teams: [team],
      form: 'warrant',
      values: {},
      filed: moment(when),
      withdrawn: moment(when),
      questions: [],
    });
  }
  exercise.put({
    kind: 'duty',
    id: 'duty',
    phases: [],
    audience: { everyone: false, people: [], teams: [team], agencies: [], functions: [] },
    weight: 'duty',
    bearer: 'team',
    text: text('Call the child protection'),
    revision: 1,
    at: 'D1 09:00:00',
    openedAt: wall('10:00'),
  });
  exercise.put({
    kind: 'trust',
    id: 'lea/alfa',
    persona: 'lea',
    team,
    start: 30,
    value: 34,
    count: 2,
    moves: both.map((when) => ({ cause: 'pressed', by: 2, value: 34, reason: 'Kind words', ...by, ...when })),
  });
  exercise.put({
    kind: 'dossier',
    id: 'mira',
    team,
    revision: 0,
    versions: both.map((when) => ({ as: 'victim', name: 'Mira', note: '', ...by, ...when })),
    reports: both.map((when) => ({ ...by, action, note: '', ...when })),
  });
  exercise.put({
    kind: 'repeated-question',
    id: 'mira',
    topics: [
      {
        topic: 'name',
        times: 2,
        withoutMediator: 0,
        tell: false,
        agencies: [],
        cases: both.map((when) => ({ dossier: 'mira', action, person, ...when })),
      },
    ],
  });
  await page.setViewportSize({ width, height: 768 });

  const saysIt = async (list: string, times: number) => {
    const lines = page.locator(`${list} .chip`);
    await lines.first().waitFor();
    if (locale === 'en') expect(await lines.allTextContents()).toEqual(Array(times).fill('Done after ENDEX'));
    else expect(await lines.count()).toBe(times);
    await lines.first().scrollIntoViewIfNeeded();
    await desk.picture(`after-endex-${list.slice(1)}-${locale}-${width}`);
    expect(await violations(page)).toEqual([]);
  };
  const view = (nth: number) => page.locator('.views [role=group] button').nth(nth).click();
  const openAll = async (list: string) => {
    await page.locator(`${list} details`).first().waitFor();
    await page.locator(`${list} details`).evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  };
  await desk.at('actions');
  await view(1);
  await saysIt('.decisions', 1);
  await view(2);
  await saysIt('.evidence', 1);
  await view(3);

  await openAll('.duties');
  await saysIt('.duties', 1);
  await view(4);
  await saysIt('.dossiers', 1);
  await view(5);
  await page.locator('.case .line').first().waitFor();
  await saysIt('.case', 1);
  await view(6);
  await openAll('.repeats');
  await saysIt('.repeats', 1);
  await view(7);
  await openAll('.trusts');
  await saysIt('.trusts', 1);
  await desk.at('requests');
  await saysIt('.place', 1);
  await desk.at('evaluation');
  await saysIt('.evaluation', 3);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});

test.each(spokenOf(['en', 'ar']))('after_endex_nothing_is_said_to_go_out_next_in_%s', async (locale) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  await desk.join();
  await desk.page.locator('.bar .next').waitFor();
  await desk.page.locator('.msel .soon').first().waitFor();
  desk.exercise.put({ ...desk.exercise.world.clock!, phase: 'ended', at: new Date().toISOString() });
  await isOver(desk);
  expect(await desk.page.locator('.bar .next').count()).toBe(0);
  await desk.at('now');
  await desk.page.locator('.msel .row.planned').first().waitFor();
  await desk.picture(`ended-${locale}`);
  expect(await desk.page.locator('.msel .soon').count()).toBe(0);
  await desk.close();
});
