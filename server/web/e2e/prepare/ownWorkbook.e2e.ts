import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../../shared/live/api.ts';
import type { Item } from '../../shared/protocol.ts';
import { uuid7 } from '../../shared/uuid7.ts';
import { serverIsBuilt } from '../realServer.ts';
import { byKey, openPlace } from '../rail.ts';
import { deskPictures, findingsOnDesk, Stage } from '../stage.ts';
import { Workbook } from './workbook.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const english = (text: string) => ({
  source: 'en',
  revision: 1,
  versions: { en: { text, state: 'approved', sourceRevision: 1 } },
});
const inject = (number: string, title: string) => ({
  id: number.toLowerCase(),
  number,
  type: 'message',
  title: english(title),
  audience: { everyone: false, people: [], teams: ['team-alfa'], agencies: [], functions: [] },
  body: english(`Text of ${number}`),
  trigger: { type: 'by-hand' },
  mustAcknowledge: false,
  expectedActions: [],
});
const team = (name: string) => ({ id: 'spare', name: english(name) });

/** A controller works in Livex' own workbook while a colleague goes on writing in Livex: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('a workbook that was out while Livex changed', () => {
  let stage: Stage;
  let desk: Page;
  let colleague: Api;
  let workbook: Workbook;

  beforeAll(async () => {
    stage = await Stage.set();
    for (const [number, title] of Object.entries({ W1: 'Deleted, changed', W2: 'Edited', W3: 'Deleted only' })) {
      await stage.command({ type: 'plan-inject', inject: inject(number, title) });
    }
    await stage.command({ type: 'add-team', team: team('Team Spare') });
    desk = await stage.desk('ctrl-01');
    colleague = await stage.programOf('ctrl-02');
    await byKey(desk, '8');
    await openPlace(desk, 'spreadsheets');
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const button = (name: string) => desk.getByRole('button', { name, exact: true });
  const writes = (wanted: Record<string, unknown>) =>
    colleague.authorized('POST', stage.path('commands'), { id: uuid7(), ...wanted });
  const row = (label: string): Locator => desk.locator('.change', { hasText: label });
  const take = async (label: string, choice: string) => row(label).getByRole('combobox').selectOption(choice);

  async function look(name: string): Promise<void> {
    expect(await findingsOnDesk(desk)).toEqual([]);
    await deskPictures(desk, name);
  }

  test('is_edited_in_an_office_program_while_a_colleague_writes_in_livex', async () => {
    const [download] = await Promise.all([desk.waitForEvent('download'), button('Everything (XLSX)').click()]);
    workbook = Workbook.of(await readFile(await download.path()));
    workbook.deleteRow('MSEL', 'w1');
    workbook.deleteRow('MSEL', 'w3');
    workbook.set('MSEL', 'w2', 'time', 'D1 16:45');
    workbook.addRow('MSEL', { number: 'W4', to: 'Team Alfa', title: 'Added', 'body:en': 'A new one.' });
    workbook.deleteRow('Teams', 'spare');

    await writes({ type: 'revise-inject', inject: inject('W1', 'By the colleague'), basedOn: 1 });
    await writes({ type: 'revise-inject', inject: inject('W2', 'Renamed by the colleague'), basedOn: 1 });
    await writes({ type: 'revise-thing', thing: { type: 'team', ...team('Team Needed') }, basedOn: 1 });
  });

  test('comes_back_and_everything_that_the_colleague_touched_is_asked_about', async () => {
    await desk
      .getByLabel('XLSX or CSV file')
      .setInputFiles({ name: 'msel.xlsx', mimeType: XLSX, buffer: workbook.bytes() });
    await desk.getByText('Deleted in the file, changed in Livex since: 2').waitFor();
    await desk.getByText('Changed in both: 1').waitFor();
    await expect.poll(() => desk.getByText('Taken out: 1').count()).toBe(1);
    await expect.poll(() => row('W1 By the colleague').innerText()).toContain('Last changed in Livex by Control 2');
    await expect.poll(() => row('W2 Renamed by the colleague').innerText()).toContain('D1 16:45');
    expect(await row('W2 Renamed by the colleague').innerText()).not.toContain('Text of W2');
    await expect.poll(() => button('Import').isDisabled()).toBe(true);
    await look('own-workbook-1-asked');
  }, 120_000);

  test('is_taken_as_answered_and_asked_anew_where_the_colleague_writes_on', async () => {
    await take('W1 By the colleague', 'keep');
    await take('W2 Renamed by the colleague', 'take');
    await take('Team Needed', 'take');
    await button('Check again').click();
    await desk.getByText('Taken out: 2').waitFor();
    await look('own-workbook-2-answered');

    await writes({ type: 'revise-thing', thing: { type: 'team', ...team('Team Indispensable') }, basedOn: 2 });
    await button('Import').click();
    await desk.getByText('Deleted in the file, changed in Livex since: 1').waitFor();
    await take('Team Indispensable', 'keep');
    await button('Check again').click();
    await desk.getByText('Taken out: 1').waitFor();
    await button('Import').click();
    await desk.getByText(/^Imported:/).waitFor();
  }, 120_000);

  async function itemsByNow(): Promise<Map<string, Item>> {
    const items = new Map<string, Item>();
    for (let cursor = 0, more = true; more;) {
      const page = await stage.api.sync(stage.exercise, { cursor, languages: ['en'], outbox: [] });
      for (const item of page.items) items.set(`${item.kind}/${item.id}`, item);
      ({ cursor, more } = page);
    }
    return items;
  }

  const isGone = (item: Item | undefined) => item === undefined || 'removed' in item;
  const numbered = (items: Map<string, Item>, number: string) =>
    [...items.values()].find((item) => JSON.stringify(item).includes(`"number":"${number}"`));

  test('and_nothing_is_lost', async () => {
    const items = await itemsByNow();
    const said = (item: string) => JSON.stringify(items.get(item));
    expect(said('msel-inject/w1')).toContain('By the colleague');
    expect(said('msel-inject/w2')).toContain('Renamed by the colleague');
    expect(said('msel-inject/w2')).toContain('16:45');
    expect(isGone(items.get('msel-inject/w3'))).toBe(true);
    expect(JSON.stringify([...items.values()])).toContain('A new one.');
    expect(said('team/spare')).toContain('Team Indispensable');
  });

  test('goes_back_in_one_step_but_for_what_the_colleague_changed_since', async () => {
    const w4 = numbered(await itemsByNow(), 'W4') as (Item & { inject: Record<string, unknown> }) | undefined;
    await writes({ type: 'revise-inject', inject: { ...w4!.inject, title: english('By the colleague') }, basedOn: 1 });
    await desk.locator('.place').getByRole('button', { name: 'Undo: import of “msel.xlsx”' }).click();
    await desk
      .getByRole('alert')
      .filter({ hasText: /Not undone, because .*: W4\./ })
      .waitFor();
    expect(isGone((await itemsByNow()).get('msel-inject/w3'))).toBe(true);
    await look('own-workbook-3-taken-back');

    await button('Undo the rest').click();
    await desk.locator('.place').getByRole('button', { name: 'Redo: msel.xlsx' }).waitFor();
    await expect.poll(() => desk.getByText(/^Imported:/).count()).toBe(0);
    await look('own-workbook-4-nothing-imported');
    const items = await itemsByNow();
    expect(JSON.stringify(items.get('msel-inject/w2'))).toContain('Renamed by the colleague');
    expect(JSON.stringify(items.get('msel-inject/w2'))).not.toContain('16:45');
    expect(isGone(items.get('msel-inject/w3'))).toBe(false);
    expect(isGone(numbered(items, 'W4'))).toBe(false);
  }, 120_000);

  test('comes_again_and_goes_again', async () => {
    await desk.locator('.place').getByRole('button', { name: 'Redo: msel.xlsx' }).click();
    await desk.locator('.place').getByRole('button', { name: 'Undo: import of “msel.xlsx”' }).waitFor();
    await desk.getByText(/^Imported:/).waitFor();
    expect(isGone((await itemsByNow()).get('msel-inject/w3'))).toBe(true);
    await desk.keyboard.press('Control+z');
    await expect.poll(async () => isGone((await itemsByNow()).get('msel-inject/w3'))).toBe(false);
  }, 120_000);
});
