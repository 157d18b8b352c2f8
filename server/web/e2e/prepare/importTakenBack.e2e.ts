import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Item } from '../../shared/protocol.ts';
import { byKey, openPlace } from '../rail.ts';
import { serverIsBuilt } from '../realServer.ts';
import { deskPictures, findingsOnDesk, Stage } from '../stage.ts';
import { Workbook } from './workbook.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file that came in is taken back by whoever may, from wherever they look: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('an import', () => {
  let stage: Stage;
  let desk: Page;
  let workbook: Workbook;

  beforeAll(async () => {
    stage = await Stage.set();
    desk = await stage.desk('ctrl-01');
    await toSpreadsheets(desk);
    const everything = desk.getByRole('button', { name: 'Everything (XLSX)' });
    const [download] = await Promise.all([desk.waitForEvent('download'), everything.click()]);
    workbook = Workbook.of(await readFile(await download.path()));
    for (const name of ['Quentin', 'Rosalba']) {
      workbook.addRow('People', {
        'call-name': name,
        function: 'Player',
        teams: 'Team Alfa',
        country: 'FR',
        languages: 'en',
      });
    }
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  async function toSpreadsheets(page: Page): Promise<void> {
    await byKey(page, '8');
    await openPlace(page, 'spreadsheets');
  }

  async function bringIn(): Promise<void> {
    const file = { name: 'people.xlsx', mimeType: XLSX, buffer: workbook.bytes() };
    await desk.getByLabel('XLSX or CSV file').setInputFiles(file);
    await desk.getByText('New: 2').waitFor();
    await desk.getByRole('button', { name: 'Import', exact: true }).click();
    await expect.poll(() => whoIsThere()).toEqual(['Quentin', 'Rosalba']);
  }

  async function whoIsThere(): Promise<string[]> {
    const items = new Map<string, Item>();
    for (let cursor = 0, more = true; more;) {
      const page = await stage.api.sync(stage.exercise, { cursor, languages: ['en'], outbox: [] });
      for (const item of page.items) items.set(`${item.kind}/${item.id}`, item);
      ({ cursor, more } = page);
    }
    return [...items.values()]
      .filter((item) => item.kind === 'person')
      .flatMap((item) => (/"callName":"(Quentin|Rosalba)"/.exec(JSON.stringify(item)) ?? []).slice(1))
      .sort();
  }

  const undo = (page: Page) => page.locator('.place').getByRole('button', { name: /Undo: import of/ });
  const takeBack = (page: Page) => page.locator('#place').getByRole('button', { name: /^Take back/ });

  test('is_taken_back_after_a_reload_by_whoever_made_it', async () => {
    await bringIn();
    await undo(desk).filter({ hasText: 'people.xlsx' }).waitFor();
    await desk.reload();
    await desk.locator('.workplace').waitFor();
    await toSpreadsheets(desk);
    await undo(desk).filter({ hasText: 'spreadsheet, ' }).waitFor();
    await deskPictures(desk, 'import-1-after-a-reload');
    await undo(desk).click();
    await expect.poll(() => whoIsThere()).toEqual([]);
    await undo(desk).waitFor({ state: 'detached' });
    expect(await takeBack(desk).count()).toBe(0);
  }, 120_000);

  test('is_no_step_of_a_colleague_and_is_taken_back_by_them_from_the_list', async () => {
    await bringIn();
    const other = await stage.desk();
    await toSpreadsheets(other);
    await takeBack(other).waitFor();
    expect(await undo(other).count()).toBe(0);
    expect(await findingsOnDesk(other)).toEqual([]);
    await deskPictures(other, 'import-2-of-a-colleague');
    await takeBack(other).click();
    await expect.poll(() => whoIsThere()).toEqual([]);
    await undo(desk).waitFor({ state: 'detached' });
    await takeBack(desk).waitFor({ state: 'detached' });
  }, 120_000);
});
