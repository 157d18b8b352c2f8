import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import type { Desk } from '../desk.ts';
import { text } from '../scenario.ts';
import {
  atThePlan,
  choose,
  field,
  GUIDE,
  isFocused,
  opened,
  picture,
  press,
  rate,
  saves,
  wrongs,
} from './writtenPlan.ts';

/** Evaluation guides, written where the plan is written. */
let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('evaluation guides', () => {
  const guideOf = (desk: Desk, id: string) => desk.exercise.world.guides.get(id);
  const edit = async (page: Page) => page.getByRole('button', { name: 'Edit Interviewing a presumed victim' }).click();
  const open = (page: Page, name: string) => opened(page).locator('.toggle', { hasText: name }).press('Enter');

  test('one_is_written_by_keys_and_gets_short_names_of_its_words', async () => {
    const desk = await atThePlan(browser);
    const { page } = desk;
    await press(page, 'Add a guide');
    await field(page, 'Capability').fill('Going in');
    await choose(page, 'Objective', '2 Every victim is referred within two hours.');
    await press(page, 'Add a task');
    await expect.poll(() => isFocused(field(page, 'What they must be able to do'))).toBe(true);
    await page.keyboard.type('Keep people safe');
    await field(page, 'What is rated').fill('Medics are near');
    await field(page, 'How to tell').fill('They can be there\nin five minutes.');
    await press(page, 'Add an item');
    await page.keyboard.type('Children go first');
    await page.getByRole('combobox', { name: 'Rated by' }).last().selectOption({ label: 'Yes, no or not seen' });
    await press(page, 'Move up Children go first');
    await saves(page);
    expect(guideOf(desk, 'going-in')).toMatchObject({
      objective: 'referral',
      capability: text('Going in'),
      tasks: [
        {
          id: 'keep-people-safe',
          items: [
            { id: 'children-go-first', scale: 'yes-no-not-seen' },
            { id: 'medics-are-near', scale: 'psmu', guidance: text('They can be there\nin five minutes.') },
          ],
        },
      ],
    });
    await page.locator('section li', { hasText: 'Going in' }).getByText('2 items').waitFor();
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('what_is_missing_is_said_at_its_place_and_nothing_is_sent', async () => {
    const desk = await atThePlan(browser);
    const { page } = desk;
    await press(page, 'Add a guide');
    await field(page, 'Capability').fill('Going in');
    const decided = desk.exercise.decided;
    await press(page, 'Save');
    await expect.poll(() => isFocused(opened(page).getByRole('combobox', { name: /^Objective/ }))).toBe(true);
    await opened(page)
      .getByRole('combobox', { name: /^Objective/ })
      .selectOption({ label: '2 Every victim is referred within two hours.' });
    await press(page, 'Save');
    await expect.poll(() => isFocused(opened(page).locator('[data-wrong]'))).toBe(true);
    await press(page, 'Add a task');
    await page.keyboard.type('Keep people safe');
    await page.locator('dialog[open] .toggle').last().press('Enter');
    await press(page, 'Save');
    await expect.poll(() => isFocused(field(page, 'What is rated'))).toBe(true);
    expect(await wrongs(page)).toEqual([]);
    expect(desk.exercise.decided).toBe(decided);
    await desk.close();
  });

  test('an_item_that_was_rated_is_warned_of_where_it_is_taken_out_or_gets_another_scale', async () => {
    const desk = await atThePlan(browser);
    rate(desk, 'consent');
    rate(desk, 'refer');
    const { page } = desk;
    await edit(page);
    const warning = opened(page).getByRole('status');
    await open(page, 'Asks for consent');
    expect(await warning.innerText()).toBe('');
    await choose(page, 'Rated by', 'Yes, no or not seen');
    await warning.getByText('Another scale although rated: Asks for consent.').waitFor();
    await choose(page, 'Rated by', 'Four grades');
    await expect.poll(() => warning.innerText()).toBe('');
    await press(page, 'Remove Speaks with her out of sight');
    expect(await warning.innerText()).toBe('');
    await press(page, 'Remove End well');
    await warning.getByText('Taken out although rated: Refers her to help.').waitFor();
    expect(await wrongs(page)).toEqual([]);
    await picture(page, 'guide-warned');
    await saves(page);
    expect(guideOf(desk, GUIDE.id)?.tasks).toMatchObject([{ id: 'begin', items: [{ id: 'consent' }] }]);
    await page.getByRole('button', { name: /^Undo: change of/ }).click();
    await expect.poll(() => guideOf(desk, GUIDE.id)?.tasks).toEqual(GUIDE.tasks);
    await desk.close();
  });

  test('two_authors_see_both_versions_and_keep_what_each_changed', async () => {
    const desk = await atThePlan(browser);
    const { page } = desk;
    await edit(page);
    await open(page, 'Asks for consent');
    await choose(page, 'Rated by', 'Yes, no or not seen');
    const [begin, end] = GUIDE.tasks;
    const theirs = { ...begin!, items: [begin!.items[0]!, { ...begin!.items[1]!, scale: 'psmu' }] };
    desk.exercise.put({ ...GUIDE, tasks: [theirs, end], revision: 5 });
    await page.locator('dialog[open] table').waitFor();
    expect(await page.locator('dialog[open] table tbody th').allInnerTexts()).toEqual(['Let her decide']);
    expect(await wrongs(page)).toEqual([]);
    await picture(page, 'guide-both-versions');
    await page.locator('dialog[open] section[role="alert"] .button').last().click();
    await saves(page);
    expect(guideOf(desk, GUIDE.id)).toMatchObject({
      revision: 6,
      tasks: [{ items: [{ scale: 'yes-no-not-seen' }, { scale: 'psmu' }] }, {}],
    });
    await desk.close();
  });
});
