import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import type { Desk } from '../desk.ts';
import { text } from '../scenario.ts';
import { atThePlan, choose, field, isFocused, opened, press, saves, SEAL, wrongs } from './writtenPlan.ts';

/** Duties, written where the plan is written. */
let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('duties', () => {
  const dutyOf = (desk: Desk, id: string) => desk.exercise.world.duties.get(id);

  test('one_is_written_by_keys_with_its_ground_and_its_phases', async () => {
    const desk = await atThePlan(browser);
    const { page } = desk;
    await press(page, 'Add a duty');
    await field(page, 'What to do').fill('Ask for a mediator');
    await field(page, 'Why (reason or ground)').fill('She has the right to one.\nArticle 5.');
    await page.getByRole('checkbox', { name: 'First contact' }).press('Space');
    await choose(page, 'How binding it is', 'To consider');
    await choose(page, 'Who ticks it off', 'The team');
    await saves(page);
    expect(dutyOf(desk, 'ask-for-a-mediator')).toMatchObject({
      phases: ['contact'],
      audience: { everyone: true },
      weight: 'consider',
      bearer: 'team',
      text: text('Ask for a mediator'),
      why: text('She has the right to one.\nArticle 5.'),
    });
    await page.locator('li', { hasText: 'Ask for a mediator' }).getByText('First contact').waitFor();
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test('what_no_pack_can_hold_is_told_and_nothing_is_sent', async () => {
    const desk = await atThePlan(browser);
    const { page } = desk;
    await press(page, 'Add a duty');
    const what = field(page, 'What to do');
    await what.pressSequentially('x'.repeat(210));
    expect((await what.inputValue()).length).toBe(200);
    await page.getByRole('button', { name: 'Remove Everyone' }).click();
    const decided = desk.exercise.decided;
    await page.getByRole('button', { name: 'Save' }).click();
    await opened(page).getByRole('alert').getByText('Please fill this in.').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await press(page, 'Throw it away');
    await opened(page).waitFor({ state: 'detached' });

    desk.exercise.put({ ...SEAL, id: 'by-a-program', text: text('Seal it\nat once', 'а'.repeat(300)) });
    await page.getByRole('button', { name: 'Edit Seal it at once' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => isFocused(what)).toBe(true);
    await page.getByText('Write one line of at most 200 characters.').waitFor();
    expect(await wrongs(page)).toEqual([]);
    await what.fill('Seal it at once');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('tab', { name: 'Русский', selected: true }).waitFor();
    expect(desk.exercise.decided).toBe(decided);
    await field(page, 'What to do').fill('Опечатайте сразу');
    await saves(page);
    expect(dutyOf(desk, 'by-a-program')?.text.versions).toMatchObject({
      en: { text: 'Seal it at once' },
      ru: { text: 'Опечатайте сразу' },
    });
    await desk.close();
  });

  test('two_authors_see_both_versions_and_undo_brings_back_what_was', async () => {
    const desk = await atThePlan(browser);
    const { page } = desk;
    await page.getByRole('button', { name: 'Edit Seal the scene' }).click();
    await field(page, 'What to do').fill('Seal the scene first');
    await page.getByRole('tab', { name: 'Русский' }).click();
    await opened(page)
      .locator('#' + (await field(page, 'What to do').getAttribute('id')) + '-more')
      .getByText('Out of date')
      .waitFor();
    desk.exercise.put({ ...SEAL, weight: 'consider', revision: 3 });
    await page.locator('dialog[open] table').waitFor();
    expect(await page.locator('dialog[open] table tbody th').allInnerTexts()).toEqual([
      'What to do',
      'How binding it is',
    ]);
    expect(await wrongs(page)).toEqual([]);
    await page.locator('dialog[open] section[role="alert"] .button').last().click();
    await saves(page);
    expect(dutyOf(desk, SEAL.id)).toMatchObject({
      revision: 4,
      weight: 'consider',
      text: { revision: 2, versions: { en: { text: 'Seal the scene first' }, ru: { sourceRevision: 1 } } },
    });
    await page.getByRole('button', { name: /^Undo: change of/ }).click();
    await expect.poll(() => dutyOf(desk, SEAL.id)?.text).toEqual(SEAL.text);
    await desk.close();
  });
});
