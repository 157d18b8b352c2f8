import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';
import { SPOKEN } from '../../e2e/spoken.ts';

/** A folder for pictures, to look at. */
const PICTURES = process.env['LIVEX_PICTURES'];

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function wrongs(page: Page): Promise<string[]> {
  return (await violations(page)).flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}

/** What two teams say of a woman, a driver and a van, and what is true. */
function prepare({ exercise }: Desk): void {
  const [alfa = '', bravo = ''] = exercise.world.teams.keys();
  const takenAt = '2026-11-24T10:00:00.000Z';
  const by = { person: 'inv-01', callName: 'Investigator Alfa-1', takenAt, recordedAt: takenAt };
  const dossier = (id: string, team: string, name: string, as: string, more = {}) =>
    exercise.put({ kind: 'dossier', id, team, revision: 0, versions: [{ as, name, note: '', ...by }], ...more });
  dossier('x', alfa, 'Ирина в красном шарфе', 'victim', {
    truth: 'irina',
    reports: [
      { ...by, action: 'interviewed', note: 'She was brought at night', talk: { mediator: false }, at: 'D1 09:30:00' },
    ],
  });
  dossier('y', alfa, 'B 14 LVX', 'vehicle');
  dossier('z', alfa, 'السائق الذي يعمل ليلاً', 'suspect');
  dossier('d', alfa, 'Dalen', 'suspect', { into: 'z' });
  dossier('w', bravo, 'I. K.', 'witness', { truth: 'irina' });
  exercise.put({
    kind: 'truth',
    id: 'irina',
    as: 'victim',
    name: 'Irina Kovacs',
    revision: 1,
    links: [{ to: 'boss', word: { as: 'works-for', words: '' } }],
  });
  exercise.put({ kind: 'truth', id: 'boss', as: 'suspect', name: 'The boss', revision: 1 });
  const link = (id: string, from: string, to: string, word: object, holds = true) =>
    exercise.put({
      kind: 'link',
      id,
      team: alfa,
      versions: [
        { from, to, word: { as: 'knows', words: '' }, holds: true, ...by },
        { from, to, word, holds, ...by },
      ],
    });
  link('l-1', 'z', 'y', { as: 'drives', words: 'at night' });
  link('l-2', 'z', 'x', { as: 'other', words: 'brought' });
  link('l-4', 'z', 'd', { as: 'controls', words: '' });
  link('l-3', 'x', 'y', { as: 'owns', words: '' }, false);
  exercise.put({
    kind: 'open-question',
    id: 'q',
    team: alfa,
    versions: [{ about: 'x', text: 'Who pays for the room?', answer: '', ...by }],
  });
}

async function openBoard(desk: Desk): Promise<void> {
  prepare(desk);
  await desk.join();
  await desk.page.keyboard.press('3');
  await desk.page.locator('.views [role=group] button').nth(5).click();
  await desk.page.locator('.case li').first().waitFor();
}

describe.each([
  { locale: 'en', colorScheme: 'light', viewport: { width: 1366, height: 768 } },
  { locale: 'ru', colorScheme: 'dark', viewport: { width: 1366, height: 768 } },
  { locale: 'ar', colorScheme: 'light', viewport: { width: 1366, height: 768 } },
  { locale: 'en', colorScheme: 'dark', viewport: { width: 320, height: 640 } },
  { locale: 'ru', colorScheme: 'light', viewport: { width: 320, height: 640 } },
  { locale: 'ar', colorScheme: 'dark', viewport: { width: 320, height: 640 } },
] as const)('in $locale at $viewport.width', (look) => {
  test('a_board_is_read_as_a_list_and_as_a_graph', async () => {
    const desk = await Desk.open(browser, {
      ...look,
      viewport: { width: 1366, height: 768 },
    });
    const { page } = desk;
    const name = `${look.locale}-${look.viewport.width}`;
    const picture = async (what: string) => {
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/case-${what}-${name}.png` });
    };
    await openBoard(desk);
    await page.keyboard.press('f');
    await page.setViewportSize(look.viewport);
    expect(await page.locator('.case li').count()).toBe(4);
    await page.locator('.case input[type=checkbox]').check();
    await expect.poll(() => page.locator('.case li').count()).toBe(6);
    expect(await wrongs(page), name).toEqual([]);
    await picture('list');

    await page.locator('.case [role=group] button').nth(1).click();
    await page.locator('.graph canvas').first().waitFor();
    await page.locator('.graph').focus();
    await page.keyboard.press('ArrowDown');
    expect(await wrongs(page), `${name}, graph`).toEqual([]);
    await picture('graph');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});

test('the_graph_is_gone_through_by_keys_says_where_one_stands_and_opens_the_entry_in_the_list', async () => {
  const desk = await Desk.open(browser);
  const { page } = desk;
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await openBoard(desk);
  const inList = await page.locator('.case li', { has: page.locator('strong', { hasText: 'Ирина' }) }).textContent();
  for (const words of [
    'brought',
    'owns',
    'Taken back',
    'Who pays for the room?',
    'She was brought at night',
    'Irina Kovacs',
  ]) {
    expect(inList).toContain(words);
  }
  expect(fetched.filter((url) => url.includes('CaseGraph'))).toEqual([]);

  await page.locator('.case [role=group] button').nth(1).click();
  await page.locator('.graph canvas').first().waitFor();
  expect(fetched.filter((url) => url.includes('CaseGraph')).length).toBeGreaterThan(0);
  const status = page.locator('.foot [role=status]');
  await page.locator('.graph').focus();
  await page.keyboard.press('Home');
  await expect.poll(() => status.textContent()).toMatch(/B 14 LVX.*Vehicle.*drives.*B 14 LVX/);
  // What was taken back is drawn, and is no link that holds.
  expect(await status.textContent()).not.toContain('owns');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => status.textContent()).toMatch(/Ирина.*brought/);
  await page.keyboard.press('Enter');
  await page.locator('.case li.opened:focus strong', { hasText: 'Ирина' }).waitFor();
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});

test('what_a_team_says_meanwhile_is_drawn_and_one_team_is_looked_at_alone', async () => {
  const desk = await Desk.open(browser);
  const { page } = desk;
  await openBoard(desk);
  await page.locator('.case select').selectOption({ index: 2 });
  await expect.poll(() => page.locator('.case li').count()).toBe(1);
  await page.locator('.case [role=group] button').nth(1).click();
  await page.locator('.graph').focus();
  await page.keyboard.press('End');
  const status = page.locator('.foot [role=status]');
  await expect.poll(() => status.textContent()).toContain('I. K.');
  const takenAt = '2026-11-24T10:00:00.000Z';
  const team = desk.exercise.world.dossiers.get('w')!.team;
  const by = { person: 'fin-02', callName: 'F', takenAt, recordedAt: takenAt };
  desk.exercise.put({
    kind: 'dossier',
    id: 'n',
    team,
    versions: [{ as: 'phone', name: 'Z +379 0555', note: '', ...by }],
  });
  await expect
    .poll(async () => {
      await page.keyboard.press('End');
      return status.textContent();
    })
    .toContain('+379 0555');
  await desk.close();
});

test('a_link_whose_ends_were_joined_says_so_in_the_list_and_in_the_words_of_the_graph', async () => {
  const desk = await Desk.open(browser);
  const { page } = desk;
  await openBoard(desk);
  const line = page.locator('.case li .line', { hasText: 'controls' });
  await line.getByText('Both ends were joined and are one now.').first().waitFor();
  expect(await line.count()).toBe(1);
  expect((await line.locator('.link').first().textContent())?.replace(/\s+/g, ' ').trim()).toBe(
    'السائق الذي يعمل ليلاً → controls → Dalen',
  );
  await page.locator('.case [role=group] button').nth(1).click();
  await page.locator('.graph').focus();
  await page.keyboard.press('Home');
  const status = page.locator('.foot [role=status]');
  await expect
    .poll(async () => {
      await page.keyboard.press('ArrowRight');
      return status.textContent();
    })
    .toMatch(/controls → .Dalen.: Both ends were joined and are one now\./);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});

test.each(SPOKEN)('control_is_asked_before_two_of_a_team_become_one_in_%s', async (locale) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 820, height: 1180 } });
  const { page } = desk;
  prepare(desk);
  await desk.join();
  await page.keyboard.press('3');
  await page.locator('.views [role=group] button').nth(4).click();
  const irina = page.locator('.dossiers > ul > li', {
    has: page.locator('strong', { hasText: 'Ирина в красном шарфе' }),
  });
  await irina.waitFor();
  const same = irina.locator('select').nth(1);
  // None of another team.
  expect(await same.locator('option').evaluateAll((all) => all.map((it) => it.getAttribute('value')))).toEqual([
    '',
    'y',
    'z',
    'd',
  ]);
  await same.selectOption('d');
  const question = irina.locator('.question');
  expect(await question.locator('.side .name').allTextContents()).toEqual(['Ирина в красном шарфе', 'Dalen']);
  expect(await question.locator('.difference').count()).toBe(1);
  expect(await wrongs(page)).toEqual([]);
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/console-join-${locale}-820.png` });
  await question.locator('button').nth(1).click();
  await expect.poll(() => same.inputValue()).toBe('');
  expect(desk.exercise.world.dossiers.get('x')!.into).toBeUndefined();

  await same.selectOption('d');
  await question.locator('button').first().click();
  await expect.poll(() => desk.exercise.world.dossiers.get('x')!.into).toBe('d');
  await expect.poll(() => question.count()).toBe(0);
  await expect.poll(() => same.inputValue()).toBe('d');
  await same.selectOption('');
  expect(desk.exercise.world.dossiers.get('x')!.into).toBe('d');
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/console-separate-${locale}-820.png` });
  await question.locator('button').first().click();
  await expect.poll(() => desk.exercise.world.dossiers.get('x')!.into).toBeUndefined();
  await expect.poll(() => same.evaluate((select) => select === document.activeElement)).toBe(true);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});

test.each(SPOKEN)('control_is_asked_before_it_says_who_somebody_really_is_in_%s', async (locale) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  const { page } = desk;
  prepare(desk);
  await desk.join();
  await page.keyboard.press('3');
  await page.locator('.views [role=group] button').nth(4).click();
  const van = page.locator('.dossiers > ul > li', { has: page.locator('.head', { hasText: 'B 14 LVX' }) });
  const really = van.locator('select').first();
  const id = [...desk.exercise.world.dossiers.values()].find(
    ({ versions }) => versions.at(-1)!.name === 'B 14 LVX',
  )!.id;
  const tied = () => desk.exercise.world.dossiers.get(id)!.truth;
  await really.focus();
  await page.keyboard.press('ArrowDown');
  const question = van.locator('.question');
  await question.waitFor();
  expect(await really.evaluate((select) => select === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  expect(tied()).toBeUndefined();
  // A vehicle is no person.
  expect(await question.locator('.difference').count()).toBe(1);
  expect(await wrongs(page)).toEqual([]);
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/console-tie-${locale}.png` });
  await question.locator('button').nth(1).click();
  await expect.poll(() => really.inputValue()).toBe('');
  const truth = (await really.locator('option').nth(1).getAttribute('value'))!;
  await really.selectOption(truth);
  await question.locator('button').first().click();
  await expect.poll(tied).toBe(truth);
  await really.selectOption('');
  await question.waitFor();
  expect(tied()).toBe(truth);
  await question.locator('button').first().click();
  await expect.poll(tied).toBeUndefined();
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});

test('who_was_merged_into_somebody_is_known_as_they_are', async () => {
  const desk = await Desk.open(browser, { locale: 'en', colorScheme: 'light', viewport: { width: 1366, height: 768 } });
  const { page } = desk;
  await openBoard(desk);
  const irina = desk.exercise.world.dossiers.get('x')!;
  desk.exercise.put({ ...irina, kind: 'dossier', id: 'same', into: 'x', truth: undefined } as never);
  await page.locator('.views [role=group] button', { hasText: 'People and things' }).click();
  const merged = page.locator('.dossiers li', { hasText: 'Same as: Ирина' }).getByLabel('really is');
  await merged.waitFor();
  const shown = (select: HTMLSelectElement) => select.selectedOptions[0]!.textContent!.replace(/[\u2068\u2069]/g, '');
  expect(await merged.evaluate(shown)).toBe('Irina Kovacs');
  expect(await merged.locator('option', { hasText: 'Irina Kovacs' }).count()).toBe(1);
  const van = page.locator('.dossiers li', { has: page.locator('.head', { hasText: 'B 14 LVX' }) });
  const alone = van.getByLabel('really is');
  expect(await alone.evaluate(shown)).toBe('not known yet');
  await desk.close();
});
