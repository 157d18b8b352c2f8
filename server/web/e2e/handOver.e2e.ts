import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serverIsBuilt } from './realServer.ts';
import { openPlace } from './rail.ts';
import { chooseTab, deskPictures, findingsOnDesk, picture, Stage } from './stage.ts';

const STORYLINE = 'Follow the money';
const CELL = 'Police cell';

/** A lead makes a cell, and a controller hands a storyline over to it: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('cells and hand-over', () => {
  let stage: Stage;
  let lead: Page;
  let giver: Page;
  let taker: Page;
  let colleague: Page;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({ type: 'start-exercise' });
    lead = await stage.desk();
    [giver, taker, colleague] = [await stage.desk('ctrl-01'), await stage.desk('ctrl-02'), await stage.desk('ctrl-03')];
    for (const desk of [lead, giver]) await openDuties(desk);
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  async function openDuties(desk: Page): Promise<void> {
    await desk.locator('.clock').click();
    await openPlace(desk, 'shift');
    await chooseTab(desk, 'Who runs what');
  }

  const dialog = (desk: Page) => desk.getByRole('dialog');
  const closed = (desk: Page) => dialog(desk).waitFor({ state: 'detached' });
  const cell = (desk: Page) => desk.getByRole('region', { name: 'Cells' }).getByRole('listitem');
  const offer = (desk: Page) =>
    desk
      .getByRole('region', { name: /Hand-overs to answer/ })
      .getByRole('listitem')
      .filter({ hasText: STORYLINE });
  const band = (desk: Page) => desk.getByRole('button', { name: /^1 waits for you/ });
  const rowOfMsel = (desk: Page) => desk.locator('.msel button.row', { hasText: '3.01' });
  const whose = (desk: Page, words: string) => rowOfMsel(desk).locator('.whose', { hasText: words }).waitFor();
  const runsIt = (desk: Page) => desk.getByLabel(`Who runs ${STORYLINE}`).locator('option:checked');

  async function offers(note: string): Promise<void> {
    await giver.getByRole('button', { name: 'Hand over…' }).click();
    await dialog(giver).getByLabel(STORYLINE).waitFor();
    await dialog(giver).getByRole('combobox').selectOption({ label: CELL });
    await dialog(giver).getByLabel('What they must know').fill(note);
    await dialog(giver).getByRole('button', { name: 'Ask them to take over' }).click();
    await closed(giver);
    await offer(giver).filter({ hasText: note }).waitFor();
  }

  test('a_lead_makes_a_cell_of_two_desks_and_every_desk_sees_it', async () => {
    await lead.getByRole('button', { name: 'New cell' }).click();
    await dialog(lead).getByLabel('Name', { exact: true }).fill(CELL);
    await dialog(lead).getByLabel('Control 2').check();
    await picture(lead, 'cell-dialog');
    await dialog(lead).getByRole('button', { name: 'Save', exact: true }).click();
    await closed(lead);
    await cell(giver)
      .filter({ hasText: `${CELL} Control 2` })
      .waitFor();

    await cell(lead).getByRole('button', { name: 'Edit' }).click();
    await dialog(lead).getByLabel('Control 3').check();
    await dialog(lead).getByRole('button', { name: 'Save', exact: true }).click();
    await closed(lead);
    await cell(giver).filter({ hasText: 'Control 2 and Control 3' }).waitFor();
  });

  test('who_runs_a_storyline_stands_at_its_injects_on_every_desk', async () => {
    await lead.getByLabel(`Who runs ${STORYLINE}`).selectOption({ label: 'Control 1' });
    await whose(giver, 'mine');
    await whose(taker, 'Control 1');
    await whose(colleague, 'Control 1');
  });

  test('what_is_offered_to_a_cell_calls_each_of_its_members_whatever_they_look_at', async () => {
    await offers('The bank calls back at noon.');
    for (const desk of [taker, colleague]) {
      await band(desk).click();
      await offer(desk).getByText('The bank calls back at noon.').waitFor();
      await offer(desk)
        .getByText(/Control 1\S* → \S*Police cell/)
        .waitFor();
    }
    expect(await band(giver).count()).toBe(0);
    await expect.poll(() => offer(giver).getByRole('button').allInnerTexts()).toEqual(['Take back']);
    expect(await findingsOnDesk(taker)).toEqual([]);
    await deskPictures(taker, 'hand-over-offered');
    await deskPictures(giver, 'hand-over-offering');
  });

  test('who_declines_says_why_and_the_giver_is_called_and_keeps_it', async () => {
    await offer(taker).getByRole('button', { name: 'Decline' }).click();
    await dialog(taker).getByLabel('Reason').fill('Both of us are in the raid.');
    await dialog(taker).getByRole('button', { name: 'Decline' }).click();
    await closed(taker);
    await offer(colleague).waitFor({ state: 'detached' });
    await band(colleague).waitFor({ state: 'detached' });

    await band(giver).click();
    await offer(giver).getByText('Refused by Control 2: Both of us are in the raid.').waitFor();
    await whose(giver, 'mine');
    expect(await findingsOnDesk(giver)).toEqual([]);
    await deskPictures(giver, 'hand-over-declined');
    await offer(giver).getByRole('button', { name: 'OK' }).click();
    await band(giver).waitFor({ state: 'detached' });
  });

  test('what_the_giver_takes_back_is_gone_from_the_other_desks', async () => {
    await openDuties(giver);
    await offers('They can do it after all?');
    await offer(taker).waitFor();
    await offer(giver).getByRole('button', { name: 'Take back' }).click();
    for (const desk of [giver, taker, colleague]) await offer(desk).waitFor({ state: 'detached' });
    await band(taker).waitFor({ state: 'detached' });
    await whose(giver, 'mine');
  });

  test('one_member_takes_it_over_for_the_whole_cell', async () => {
    await offers('The account is frozen, the money is not found.');
    await offer(colleague).getByRole('button', { name: 'Take over' }).click();
    for (const desk of [taker, colleague]) {
      await whose(desk, 'mine');
      await band(desk).waitFor({ state: 'detached' });
    }
    await whose(giver, CELL);
    for (const desk of [lead, giver]) await expect.poll(() => runsIt(desk).innerText()).toBe(CELL);
    await expect.poll(() => giver.getByRole('button', { name: 'Hand over…' }).count()).toBe(0);
    await deskPictures(lead, 'hand-over-done');
  });

  test('a_cell_that_is_taken_out_runs_nothing_any_more', async () => {
    await cell(lead).getByRole('button', { name: 'Edit' }).click();
    await dialog(lead).getByRole('button', { name: 'Remove' }).click();
    await closed(lead);
    for (const desk of [lead, giver]) {
      await desk.getByText('No cell yet.').waitFor();
      await expect.poll(() => runsIt(desk).innerText()).toBe('Nobody');
    }
    for (const desk of [taker, colleague]) await rowOfMsel(desk).locator('.whose').waitFor({ state: 'detached' });
  });

  test('the_shift_log_of_every_desk_has_it_in_order', async () => {
    const fresh = await stage.desk('safety-01');
    for (const desk of [taker, fresh]) {
      await desk.locator('.clock').click();
      await openPlace(desk, 'shift');
      await chooseTab(desk, 'Shift log');
      await desk
        .locator('.log li')
        .filter({ hasText: `Cell removed · ${CELL}` })
        .waitFor();
    }
    const said = [
      `Hand-over accepted · Control 1 · ${STORYLINE} · ${CELL}`,
      `Hand-over offered · ${STORYLINE} · ${CELL} · The account is frozen, the money is not found.`,
      `Hand-over taken back · Control 1 · ${STORYLINE} · ${CELL}`,
      `Hand-over offered · ${STORYLINE} · ${CELL} · They can do it after all?`,
      `Hand-over declined · Control 1 · ${STORYLINE} · ${CELL} · Both of us are in the raid.`,
      `Hand-over offered · ${STORYLINE} · ${CELL} · The bank calls back at noon.`,
      `Now run by · ${STORYLINE} · Control 1`,
    ];
    await deskPictures(taker, 'hand-over-log');
    for (const desk of [taker, fresh]) {
      const lines = desk.locator('.log li', { hasText: STORYLINE }).locator('.words');
      await expect.poll(() => lines.allInnerTexts()).toEqual(said);
    }
    await fresh.context().close();
  });
});
