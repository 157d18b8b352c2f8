import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { Desk } from '../desk.ts';
import { modeTab, placeTab } from '../places.ts';

const OVER = 'Play is over: the MSEL stays as it was played.';
const LAPTOP = { width: 1366, height: 768 };
let browser: OwnBrowser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function endex(page: Page): Promise<void> {
  await page.locator('.bar .end').click();
  await page.locator('#end-exercise input').fill('ENDEX');
  await page.locator('#end-exercise input').press('Enter');
  await page.locator('.phase.ended').waitFor();
}

test('the_mode_follows_the_clock_but_takes_nobody_from_what_they_write', async () => {
  const desk = await Desk.open(browser, { viewport: LAPTOP });
  const { page } = desk;
  await desk.join();
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await page.locator('.drawer form').first().waitFor();
  await endex(page);
  expect(await modeTab(page, 'run').getAttribute('aria-selected')).toBe('true');
  await desk.close();

  const author = await Desk.open(browser, { viewport: LAPTOP });
  await author.join();
  await author.at('teams');
  await author.page.getByRole('button', { name: 'Add team' }).click();
  await author.page.locator('dialog[open] textarea, dialog[open] input').first().fill('Team Echo');
  author.exercise.put({ ...author.exercise.world.clock!, phase: 'ended' });
  await author.page.locator('.phase.ended').waitFor();
  await author.page.locator('dialog[open]').getByRole('button', { name: 'Save' }).click();
  await author.page.getByText('Team Echo').first().waitFor();
  expect(await placeTab(author.page, 'teams').getAttribute('aria-selected')).toBe('true');
  await author.close();

  const other = await Desk.open(browser, { viewport: LAPTOP });
  await other.join();
  expect(await modeTab(other.page, 'run').getAttribute('aria-selected')).toBe('true');
  await endex(other.page);
  await other.page.locator('[data-mode="debrief"][aria-selected="true"]').waitFor();
  await other.close();
});

test('after_endex_the_list_of_injects_stays_as_it_was_played_and_says_so_wherever_it_could_be_changed', async () => {
  const desk = await Desk.open(browser, { viewport: LAPTOP });
  const { page } = desk;
  await desk.join();
  await endex(page);
  await desk.at('table');
  await page.getByText(OVER).waitFor();
  await page.locator('[role=gridcell]').nth(1).dblclick();
  expect(await page.locator('[role=grid] :is(input, textarea)').count()).toBe(0);
  expect(await page.getByRole('button', { name: '+ New inject' }).count()).toBe(0);
  const edit = page.locator('.drawer [data-key=edit]');
  await edit.waitFor();
  expect([await edit.isDisabled(), await edit.getAttribute('title')]).toEqual([true, OVER]);
  const handling = page.locator('.drawer .handling button');
  expect([await handling.isDisabled(), await handling.getAttribute('title')]).toEqual([true, OVER]);
  const brings = async (...parts: string[]) => {
    const changes = parts.map((part) => ({ part, kind: 'added', id: part, label: part, fields: [] }));
    const draft = { ready: true, seen: '1', unchanged: 0, changes, mistakes: [], notices: [] };
    desk.server.sheetStep = () => ({ upload: 'u-1', stage: 'check', questions: [], draft });
    const file = { name: `${parts.join('-')}.csv`, mimeType: 'text/csv', buffer: Buffer.from('Nr;Zeit') };
    await page.locator('#place input[type=file]').setInputFiles(file);
    await page
      .locator('#place .change')
      .nth(parts.length - 1)
      .waitFor();
  };
  const closed = async (button: Locator, why = OVER) => {
    await button.waitFor();
    expect([await button.isDisabled(), await button.getAttribute('title')]).toEqual([true, why]);
  };
  const toCome = [...desk.exercise.world.injects.values()].find(({ state }) => state === 'planned')!.inject.number;
  await page.locator('.table [type=search]').fill(toCome);
  await page.locator('[role=gridcell]', { hasText: new RegExp(`^\\s*${toCome}\\s*$`) }).click();
  await closed(page.locator('.drawer').getByRole('button', { name: 'Approve', exact: true }));
  await closed(page.locator('.drawer').getByRole('button', { name: 'Ask for review', exact: true }));
  await closed(page.locator('.drawer .handling').getByRole('button'));
  await page.locator('.table summary', { hasText: 'Columns' }).click();
  await closed(page.getByRole('button', { name: 'Own columns…' }));
  await desk.picture('after-endex-table');
  await desk.at('spreadsheets');
  await brings('msel', 'people');
  const rest = `${OVER} Take its changed rows out of the file; the rest can then be imported.`;
  await closed(page.getByRole('button', { name: 'Import', exact: true }), rest);
  await page.locator('.problem', { hasText: rest }).waitFor();
  await desk.picture('after-endex-sheet');
  await brings('people');
  await expect.poll(() => page.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(false);
  await desk.close();
});

test('what_is_open_or_waits_for_somebody_when_play_ends_is_closed_and_says_so', async () => {
  const desk = await Desk.open(browser, { viewport: LAPTOP });
  const { page } = desk;
  await desk.join();
  const toCome = [...desk.exercise.world.injects.values()].find(({ state }) => state === 'planned')!;
  desk.exercise.put({
    kind: 'msel-inject',
    ...toCome,
    state: 'awaiting-second',
    awaitsSecond: { since: new Date().toISOString() },
  });
  await page.locator('#msel-search').fill(toCome.inject.number);
  await page.locator('#msel-search').press('Enter');
  const number = page.locator('.msel .row', { hasText: toCome.inject.number }).first();
  await number.click();
  await page.locator('.drawer .handling button').click();
  const dialog = page.locator('dialog[open]');
  await dialog.getByRole('checkbox').first().check();
  desk.exercise.put({ ...desk.exercise.world.clock!, phase: 'ended', endedAt: new Date().toISOString() });
  await dialog.getByText(OVER).waitFor();
  const save = dialog.getByRole('button', { name: 'Save' });
  expect([await save.isDisabled(), await save.getAttribute('title')]).toEqual([true, OVER]);
  await desk.picture('after-endex-handling');
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Throw it away' }).click();
  await modeTab(page, 'run').click();
  await desk.picture('after-endex-second');
  for (const name of ['Confirm release', 'Refuse']) {
    const button = page.getByRole('button', { name, exact: true }).first();
    expect([await button.isDisabled(), await button.getAttribute('title')]).toEqual([true, OVER]);
  }
  await placeTab(page, 'talk').click();
  await page.locator('#place').getByRole('button', { name: 'News' }).click();
  const write = page.getByRole('button', { name: 'Write an article' });
  expect([await write.isDisabled(), await write.getAttribute('title')]).toEqual([
    true,
    'Play is over: nothing goes out any more.',
  ]);
  await desk.close();
});
