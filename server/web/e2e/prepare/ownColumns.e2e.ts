import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../../shared/live/api.ts';
import type { Item } from '../../shared/protocol.ts';
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

interface Planned extends Item {
  inject: { columns?: Record<string, string> };
}

interface Frame extends Item {
  columns: { id: string; kind: string; name: ReturnType<typeof english> }[];
}

/** Control adds a column, fills it in, edits it in the workbook and adds another there: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('columns of our own', () => {
  let stage: Stage;
  let desk: Page;
  let workbook: Workbook;

  beforeAll(async () => {
    stage = await Stage.set();
    await stage.command({
      type: 'plan-inject',
      inject: {
        id: 'w1',
        number: 'W1',
        type: 'message',
        title: english('Who drives'),
        audience: { everyone: false, people: [], teams: ['team-alfa'], agencies: [], functions: [] },
        body: english('Text of W1'),
        trigger: { type: 'by-hand' },
        mustAcknowledge: false,
        expectedActions: [],
      },
    });
    desk = await stage.desk('ctrl-01');
    await byKey(desk, '8');
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const button = (name: string) => desk.getByRole('button', { name, exact: true });
  const dialog = () => desk.locator('dialog[open]');

  async function read(api: Api): Promise<Map<string, Item>> {
    const items = new Map<string, Item>();
    for (let cursor = 0, more = true; more;) {
      const page = await api.sync(stage.exercise, { cursor, languages: ['en'], outbox: [] });
      for (const item of page.items) items.set(`${item.kind}/${item.id}`, item);
      ({ cursor, more } = page);
    }
    return items;
  }

  async function columns(): Promise<Record<string, string>> {
    const items = await read(stage.api);
    const { inject } = items.get('msel-inject/w1') as Planned;
    return Object.fromEntries(
      (items.get('exercise/exercise') as Frame).columns.map(({ id, name }) => [
        name.versions.en.text,
        inject.columns?.[id] ?? '',
      ]),
    );
  }

  test('are_added_and_filled_in_in_the_table', async () => {
    await openPlace(desk, 'table');
    await desk.locator('details.columns > summary').click();
    await button('Own columns…').click();
    for (const [name, kind] of [
      ['Vehicle', 'text'],
      ['Cost', 'number'],
    ] as const) {
      await dialog().getByRole('button', { name: 'Add a column' }).click();
      await dialog()
        .getByLabel(/^Name, /)
        .last()
        .fill(name);
      await dialog().getByLabel('Kind').last().selectOption(kind);
    }
    expect(await findingsOnDesk(desk)).toEqual([]);
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().waitFor({ state: 'detached' });
    await desk.locator('details.columns > summary').click();

    await desk.getByRole('searchbox').first().fill('W1');
    for (const [name, text] of [
      ['vehicle', 'Van 2'],
      ['cost', '120,50'],
    ] as const) {
      const cell = desk.locator(`[id^="table-w1-own.${name}-"]`);
      await cell.scrollIntoViewIfNeeded();
      await cell.click();
      await cell.press('Enter');
      await cell.locator('input').fill(text);
      await desk.keyboard.press('Enter');
      await cell.locator('input').waitFor({ state: 'detached' });
    }
    await expect.poll(columns).toEqual({ Vehicle: 'Van 2', Cost: '120.50' });
  }, 120_000);

  test('are_edited_in_the_workbook_where_somebody_adds_one_more', async () => {
    const items = await read(stage.api);
    const vehicle = (items.get('exercise/exercise') as Frame).columns[0]!.id;
    await openPlace(desk, 'spreadsheets');
    const [download] = await Promise.all([desk.waitForEvent('download'), button('Everything (XLSX)').click()]);
    workbook = Workbook.of(await readFile(await download.path()));
    workbook.set('MSEL', 'w1', `own:${vehicle}`, 'Van 3');
    workbook.addColumn('MSEL', 'Props', { w1: 'Two suitcases' });

    await desk
      .getByLabel('XLSX or CSV file')
      .setInputFiles({ name: 'msel.xlsx', mimeType: XLSX, buffer: workbook.bytes() });
    const asked = desk.getByLabel(/“Props”: it is not in Livex yet/);
    await asked.waitFor();
    await asked.selectOption('Add it as a column of our own');
    expect(await findingsOnDesk(desk)).toEqual([]);
    await deskPictures(desk, 'own-columns-asked');
    await button('Next').click();
    await desk.getByText('Changed: 1').waitFor();
    expect(await desk.locator('.change', { hasText: 'W1' }).innerText()).toMatch(
      /Vehicle[^]*Van 3[^]*Props[^]*Two suitcases/,
    );
    await button('Import').click();
    await desk.getByText(/^Imported:/).waitFor();
    expect(await columns()).toEqual({ Vehicle: 'Van 3', Cost: '120.50', Props: 'Two suitcases' });
  }, 120_000);

  test('and_no_player_ever_gets_them', async () => {
    await stage.command({ type: 'start-exercise' });
    await stage.command({ type: 'release-inject', inject: 'w1' });
    const player = await stage.programOf('inv-01');
    const items = await read(player);
    expect(items.has('inject/w1')).toBe(true);
    expect(JSON.stringify([...items.values()])).not.toMatch(/Vehicle|Van 3|Two suitcases|columns/);
  }, 120_000);
});
