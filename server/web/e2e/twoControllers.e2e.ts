import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serverIsBuilt } from './realServer.ts';
import { byKey, openInject, openPlace, showList } from './rail.ts';
import { picture, Stage } from './stage.ts';

/** Two controllers write the same MSEL in two browsers, on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('two controllers', () => {
  let stage: Stage;
  let one: Page;
  let other: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    [one, other] = [await stage.desk('ctrl-01'), await stage.desk('ctrl-02')];
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const open = async (page: Page, number: string) => {
    await openInject(page, number);
  };
  const said = (page: Page, words: string | RegExp) => page.locator('.log .now', { hasText: words }).waitFor();
  const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();

  test('plan_an_inject_from_nothing_by_choosing', async () => {
    await showList(one);
    await one.getByRole('button', { name: 'New inject' }).click();
    await one.getByLabel('Number', { exact: true }).fill('T1');
    await one.locator('#edit-title-text').fill('A neighbour calls');
    await one.locator('#edit-body-text').fill('I saw a van.');
    await one.getByLabel('What it waits for').selectOption('all');
    await one.getByRole('button', { name: 'Add a condition' }).click();
    await one.getByLabel('What it waits for').nth(2).selectOption('at-time');
    await one.getByPlaceholder('09:30').fill('D1 17:00');
    await save(one);
    await said(one, 'T1 is in the MSEL.');
    await open(other, 'T1');
    await other.locator('.detail', { hasText: 'I saw a van.' }).waitFor();
  });

  test('edit_the_same_inject_at_once_and_nobody_loses_a_word', async () => {
    await open(one, 'T1');
    await one.keyboard.press('e');
    await one.locator('#edit-body-text').waitFor();
    await other.keyboard.press('e');
    await other.getByText('Control 1 is writing here now.').waitFor();
    await one.locator('#edit-body-text').fill('I saw a white van.');
    await other.locator('#edit-body-text').fill('I saw a van at two o’clock.');
    await save(one);
    await said(one, 'T1 is changed.');

    const conflict = other.locator('section[role=alert]');
    await conflict.getByText('I saw a white van.').waitFor();
    await conflict.getByText('I saw a van at two o’clock.').waitFor();
    await other.getByRole('button', { name: 'Somebody else has changed this' }).waitFor();
    await other.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => conflict.evaluate((section) => section === document.activeElement)).toBe(true);
    await expect.poll(() => other.locator('#edit-body-text').inputValue()).toBe('I saw a van at two o’clock.');

    await other.getByRole('button', { name: 'Take the new version' }).click();
    await other.getByRole('button', { name: 'Bring back my text' }).click();
    await expect.poll(() => other.locator('#edit-body-text').inputValue()).toBe('I saw a van at two o’clock.');
    await other.locator('#edit-body-text').fill('I saw a white van at two o’clock.');
    await save(other);
    await said(other, 'T1 is changed.');
    await one.locator('.detail', { hasText: 'I saw a white van at two o’clock.' }).waitFor();
  });

  test('find_unsaved_text_again_after_looking_elsewhere', async () => {
    await one.keyboard.press('e');
    await one.locator('#edit-title-text').fill('A neighbour calls twice');
    await open(one, '1.01');
    await open(one, 'T1');
    await one.keyboard.press('e');
    await one.getByText('This is what you wrote before and did not save.').waitFor();
    await expect.poll(() => one.locator('#edit-title-text').inputValue()).toBe('A neighbour calls twice');
    await one.getByRole('button', { name: 'Cancel' }).click();
    await one.getByText('What you typed here is not saved.').waitFor();
    await one.getByRole('button', { name: 'Go on writing' }).click();
    await expect.poll(() => one.locator('#edit-title-text').inputValue()).toBe('A neighbour calls twice');
    await one.getByRole('button', { name: 'Cancel' }).click();
    await one.getByRole('button', { name: 'Throw it away' }).click();
  });

  test('cannot_undo_what_a_colleague_changed_since_but_what_nobody_did', async () => {
    await one.locator('h2', { hasText: 'T1' }).click();
    await one.keyboard.press('Control+z');
    await one.locator('.log', { hasText: 'Somebody else has changed this in the meantime' }).waitFor();
    await other.getByRole('button', { name: 'Undo: change of inject T1' }).click();
    await said(other, 'T1 is as it was before.');
    await other.locator('.detail', { hasText: 'I saw a white van.' }).waitFor();
    await one.keyboard.press('Control+z');
    await said(one, 'T1 is as it was before.');
    await one.locator('.detail', { hasText: 'I saw a van.' }).waitFor();
  });

  test('see_a_message_as_one_person_will_get_it', async () => {
    await open(other, 'T1');
    await other.keyboard.press('e');
    await other.locator('.detail [role=combobox]').first().fill('everyone');
    await other.keyboard.press('Enter');
    await other.locator('#edit-body-text').fill('Dear {name}, come at {exercise-time}.');
    await save(other);
    await said(other, 'T1 is changed.');
    await other.getByText('As seen by').click();
    await other.locator('.seen', { hasText: /Dear [^{]+, come at \d\d:\d\d\./ }).waitFor();
  });

  test('see_who_writes_in_a_cell_of_the_table', async () => {
    await open(one, 'T1');
    await other.keyboard.press('m');
    await other.locator('#place input[type=search]').fill('T1');
    const grid = other.getByRole('grid');
    await grid.locator('[id$="-number"]', { hasText: /^\s*T1\s*$/ }).click();
    await other.keyboard.press('F2');
    await grid.getByRole('textbox').waitFor();
    const mark = one.locator('.msel').getByRole('img', { name: 'Control 2 is writing here now.' });
    await mark.waitFor();
    await other.keyboard.press('Escape');
    await mark.waitFor({ state: 'detached' });
  });

  test('see_that_a_press_of_the_other_waits_and_that_it_was_taken_back', async () => {
    await open(one, 'T1');
    await showList(other);
    await one.keyboard.press('h');
    await one.locator('.revocable li').waitFor();
    const mark = other.locator('.msel').getByRole('img', { name: /^Pressed by .*, and can still be taken back\.$/ });
    await mark.waitFor();
    await one.keyboard.press('Escape');
    await mark.waitFor({ state: 'detached' });
  });

  test('write_the_same_document_at_once_and_go_on_from_either_version', async () => {
    for (const page of [one, other]) {
      await page.locator('h2', { hasText: 'T1' }).click();
      await byKey(page, '8');
      await openPlace(page, 'documents');
      await page
        .getByRole('row', { name: /Search warrant/ })
        .getByRole('button', { name: /^Edit/ })
        .click();
    }
    const dialog = (page: Page) => page.locator('dialog[open]');
    const number = (page: Page) => dialog(page).getByLabel('Number', { exact: true });
    const keep = (page: Page) => dialog(page).getByRole('button', { name: 'Save', exact: true });
    await number(one).fill('ATU-200');
    await number(other).fill('ATU-300');
    await keep(one).click();
    await dialog(one).waitFor({ state: 'detached' });

    const both = dialog(other).locator('section[role=alert]');
    await both.getByText('ATU-200').waitFor();
    await both.getByText('ATU-300').waitFor();
    await keep(other).click();
    await expect.poll(() => both.evaluate((section) => section === document.activeElement)).toBe(true);
    await picture(other, 'document-both');
    await both.getByRole('button', { name: 'Keep mine, still to be saved' }).click();
    await keep(other).click();
    await dialog(other).waitFor({ state: 'detached' });
    await one.getByRole('row', { name: /ATU-300/ }).waitFor();
    await other.locator('h2', { hasText: 'T1' }).click();
  });

  test('translate_the_same_text_at_once_and_look_at_both', async () => {
    const dialog = (page: Page) => page.locator('dialog[open]');
    const words = (page: Page) => dialog(page).locator('textarea');
    const handIn = (page: Page) => dialog(page).getByRole('button', { name: 'Hand in', exact: true });
    for (const page of [one, other]) {
      await byKey(page, '5');
      await page.getByRole('button', { name: 'Russian', exact: true }).click();
      await page.locator('button.row:has([title="exercise/exercise/name"])').click();
      await words(page).waitFor();
    }
    await words(one).fill('Дороги в Арель');
    await words(other).fill('Пути в Арель');
    await handIn(one).click();
    await dialog(one).waitFor({ state: 'detached' });
    await handIn(other).click();

    const both = dialog(other).locator('section[role=alert]');
    await both.getByText('Дороги в Арель', { exact: true }).waitFor();
    await both.getByText('Пути в Арель').waitFor();
    await both.getByRole('button', { name: 'Keep mine, still to be saved' }).click();
    await expect.poll(() => words(other).inputValue()).toBe('Пути в Арель');
    await handIn(other).click();
    await dialog(other).waitFor({ state: 'detached' });
    for (const page of [one, other]) await page.locator('h2', { hasText: 'T1' }).click();
  });

  test('drag_it_to_another_time', async () => {
    await other.keyboard.press('Escape');
    await other.keyboard.press('t');
    const chip = other.locator('.timeline .chip', { hasText: 'T1' });
    await chip.scrollIntoViewIfNeeded();
    const box = (await chip.boundingBox())!;
    await other.mouse.move(box.x + 10, box.y + 10);
    await other.mouse.down();
    await other.mouse.move(box.x - 40, box.y + 10, { steps: 4 });
    await other.mouse.up();
    await said(other, 'The injects are moved in time.');
    await other.getByRole('button', { name: 'Undo: moving inject T1 in time' }).click();
    await said(other, 'T1 is as it was before.');
  });
});
