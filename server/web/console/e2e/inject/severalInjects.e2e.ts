import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { SPOKEN } from '../../../e2e/spoken.ts';
import { Desk } from '../desk.ts';

let browser: OwnBrowser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const bar = (page: Page) => page.locator('#place .table .bar');
const cells = (page: Page) => page.locator('#place .table [id$="-title"]');
const chosenWords = (page: Page) => page.evaluate(() => getSelection()?.toString() ?? '');

test.each(SPOKEN)('several_injects_are_chosen_by_shift_and_ctrl_and_no_words_of_the_browser_in_%s', async (locale) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1024, height: 768 } });
  const { page } = desk;
  await desk.join();
  await desk.at('table');
  await cells(page)
    .nth(1)
    .click({ modifiers: ['Control'] });
  await cells(page)
    .nth(4)
    .click({ modifiers: ['Shift'] });
  await cells(page)
    .nth(2)
    .click({ modifiers: ['Control'] });
  expect(await page.locator('#place .table .tick:checked').count()).toBe(3);
  expect(await chosenWords(page)).toBe('');
  expect(await bar(page).getByRole('button').count()).toBeGreaterThanOrEqual(4);
  expect(await page.locator('.drawer').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await desk.picture(`several-injects-${locale}`);
  await page.keyboard.press('Escape');
  await bar(page).waitFor({ state: 'detached' });
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});

test('what_is_ticked_goes_to_one_more_team_at_once', async () => {
  const desk = await Desk.open(browser, { locale: 'en', viewport: { width: 1366, height: 768 } });
  const { page } = desk;
  await desk.join();
  await desk.at('table');
  const planned = [...desk.exercise.world.injects.values()].filter(({ state }) => state === 'planned');
  const [team] = desk.exercise.world.teams.keys();
  const without = planned.filter(({ inject }) => !inject.audience.teams.includes(team!)).slice(0, 2);
  for (const { id, inject } of without) {
    await page.locator('#place input[type=search]').fill(inject.number);
    await page.locator(`[id="table-${id}-number"] .tick`).check();
  }
  await page.locator('#place input[type=search]').fill('');
  await bar(page).getByRole('button', { name: 'Change (2)' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Also to team').selectOption(team!);
  await dialog.getByText('Changes 2 of 2.').waitFor();
  await desk.picture('several-injects-change');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  const haveIt = () =>
    without.filter(({ id }) => desk.exercise.world.injects.get(id)!.inject.audience.teams.includes(team!)).length;
  await expect.poll(haveIt).toBe(2);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});
