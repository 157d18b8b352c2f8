import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { serverIsBuilt } from '../realServer.ts';
import { byKey, openPlace, showList } from '../rail.ts';
import { chooseTab, deskPictures, findingsOnDesk, Stage } from '../stage.ts';
import { xlsx } from './xlsx.ts';

const THEIRS = xlsx('Master list', [
  ['Event #', 'Time (local)', 'Inject', 'To'],
  ['1', '9:30', 'A woman calls the hotline.', 'Team Alfa'],
  ['2', '10:15', 'The bank refuses to answer.', 'Team Zulu'],
]);
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A controller is called away in the middle of everything that they write: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('what is left unfinished', () => {
  let stage: Stage;
  let desk: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    desk = await stage.desk();
    await showList(desk);
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const unsaved = () => desk.getByRole('region', { name: 'Not saved yet' });
  const left = (words: string) => unsaved().locator('.cut', { hasText: words });
  const nameForControl = () => desk.locator('#edit-title-text');
  const anyInject = (at: number) => desk.locator('.msel button.row').nth(at);
  async function looksAt(at: number): Promise<void> {
    await showList(desk);
    await anyInject(at).click();
  }

  test('a_new_inject_is_there_after_looking_at_another_and_after_a_reload', async () => {
    await desk.getByRole('button', { name: '+ New inject' }).first().click();
    await nameForControl().fill('The neighbour calls back');
    await looksAt(3);
    await left('The neighbour calls back').waitFor();
    await desk.reload();
    await left('The neighbour calls back').click();
    await expect.poll(() => nameForControl().inputValue()).toBe('The neighbour calls back');
    await unsaved().waitFor({ state: 'detached' });
  });

  test('a_message_that_nobody_planned_is_there_after_a_reload_and_gone_once_it_is_given_up', async () => {
    const words = desk.locator('#compose-text');
    await desk.keyboard.press('n');
    await desk.keyboard.type('Team Alfa');
    await desk.keyboard.press('Enter');
    await words.fill('Wait at the gate.');
    await desk.reload();
    await expect.poll(() => words.inputValue()).toBe('Wait at the gate.');
    await desk.locator('.composer .chip', { hasText: 'Team Alfa' }).waitFor();
    await deskPictures(desk, 'left-message');
    await words.fill('');
    await desk.reload();
    await anyInject(3).waitFor();
    expect(await words.count()).toBe(0);
    expect(await desk.locator('.composer .chip').count()).toBe(0);
  });

  test('a_planned_one_that_is_half_changed_too_and_both_are_listed', async () => {
    await looksAt(4);
    await desk.keyboard.press('e');
    await nameForControl().fill('Somebody calls about the hall');
    await looksAt(6);
    await expect.poll(() => unsaved().getByRole('listitem').count()).toBe(2);
    expect(await findingsOnDesk(desk)).toEqual([]);
    await deskPictures(desk, 'left-unsaved');
  }, 120_000);

  test('it_is_off_the_list_once_it_is_given_up_or_saved', async () => {
    await showList(desk);
    await left('Somebody calls about the hall').click();
    await desk.getByRole('button', { name: 'Cancel', exact: true }).click();
    await desk.getByRole('button', { name: 'Throw it away', exact: true }).click();
    await expect.poll(() => unsaved().getByRole('listitem').count()).toBe(1);
    await left('The neighbour calls back').click();
    await desk.locator('#edit-body-text').fill('I heard her through the wall.');
    await desk.getByLabel('What it waits for').selectOption('by-hand');
    await desk.getByRole('button', { name: 'Save', exact: true }).click();
    await desk.locator('.drawer h2', { hasText: 'The neighbour calls back' }).waitFor();
    await expect.poll(() => unsaved().count()).toBe(0);
  });

  test('a_translation_that_is_half_written_is_opened_by_its_entry_after_a_reload', async () => {
    const words = desk.getByRole('dialog').locator('textarea').first();
    await openPlace(desk, 'languages');
    await desk.getByRole('button', { name: /^Russian, Draft: / }).click();
    await desk.locator('#place ul button.row').first().click();
    await words.fill('Наполовину');
    await desk.reload();
    await unsaved().getByRole('listitem').getByRole('button').first().click();
    await expect.poll(() => words.inputValue()).toBe('Наполовину');
    await desk.getByRole('dialog').getByRole('button', { name: 'Cancel', exact: true }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Throw it away', exact: true }).click();
    await expect.poll(() => unsaved().count()).toBe(0);
  });

  test('a_file_on_its_way_in_keeps_its_answers_while_its_controller_looks_up_who_somebody_is', async () => {
    await byKey(desk, '8');
    await openPlace(desk, 'spreadsheets');
    const file = { name: 'theirs.xlsx', mimeType: XLSX, buffer: THEIRS };
    await desk.getByLabel('XLSX or CSV file').setInputFiles(file);
    const next = desk.getByRole('button', { name: 'Next', exact: true });
    await desk.getByRole('heading', { name: 'Where is the list?' }).waitFor();
    await next.click();
    await desk.getByRole('heading', { name: 'What do the columns mean?' }).waitFor();
    await next.click();
    await desk.getByLabel('Times without a day: which day?').selectOption('1');
    await desk.getByLabel('In which language are the texts?').selectOption('en');

    await openPlace(desk, 'world');
    await byKey(desk, '4');
    await byKey(desk, '8');
    await openPlace(desk, 'spreadsheets');
    await expect.poll(() => desk.getByLabel('Times without a day: which day?').inputValue()).toBe('1');
    await expect.poll(() => desk.getByLabel('In which language are the texts?').inputValue()).toBe('en');
    await next.click();
    await desk.getByLabel('To: Team Zulu. Who is it?').waitFor();
    await desk.getByRole('button', { name: 'Back', exact: true }).click();
    await desk.getByRole('heading', { name: 'When do injects go out?' }).waitFor();
  });

  test('words_for_colleagues_stay_in_their_channel_and_a_note_in_the_log', async () => {
    const words = () => desk.locator('.talk form textarea');
    await byKey(desk, '6');
    await desk.getByRole('button', { name: /^Control only/ }).click();
    await words().fill('The witness at the car wash is an actor.');
    await desk.getByLabel('Write to…').selectOption({ label: 'Investigator Alfa-1' });
    await expect.poll(() => words().inputValue()).toBe('');
    await words().fill('Where are you?');
    await desk.locator('.talk form button').click();
    await desk.locator('.talk section li', { hasText: 'Where are you?' }).waitFor();
    await deskPictures(desk, 'left-talk');

    await desk.locator('.clock').click();
    await openPlace(desk, 'shift');
    await chooseTab(desk, 'Shift log');
    await desk.getByLabel('What must the next shift know?').fill('The second van is not here yet.');
    await desk.reload();
    await desk.locator('.workplace').waitFor();
    await openPlace(desk, 'shift');
    await chooseTab(desk, 'Shift log');
    const note = desk.getByLabel('What must the next shift know?');
    await expect.poll(() => note.inputValue()).toBe('The second van is not here yet.');
    await desk.getByRole('button', { name: 'Write down' }).click();
    await desk.getByRole('listitem').filter({ hasText: 'The second van is not here yet.' }).waitFor();
    await expect.poll(() => note.inputValue()).toBe('');

    await byKey(desk, '6');
    await desk.getByRole('button', { name: /^Control only/ }).click();
    await expect.poll(() => words().inputValue()).toBe('The witness at the car wash is an actor.');
  });
});
