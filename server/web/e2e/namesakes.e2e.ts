import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Item } from '../shared/protocol.ts';
import { serverIsBuilt } from './realServer.ts';
import { byKey, openPlace } from './rail.ts';
import { deskPictures, findingsOnDesk, Stage } from './stage.ts';
import { Workbook } from './prepare/workbook.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const guest = (name: string, country: string) => ({
  'call-name': name,
  function: 'Player',
  teams: 'Team Alfa',
  country,
  languages: 'en',
});

/** A controller writes people into the workbook who may be there already: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('rows of one name', () => {
  let stage: Stage;
  let desk: Page;
  let workbook: Workbook;

  beforeAll(async () => {
    stage = await Stage.set();
    desk = await stage.desk('ctrl-01');
    await byKey(desk, '8');
    await openPlace(desk, 'spreadsheets');
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const button = (name: string) => desk.getByRole('button', { name, exact: true });
  const answer = (nth: number) => desk.locator('.step select').nth(nth);

  async function bringIn(): Promise<void> {
    await desk
      .getByLabel('XLSX or CSV file')
      .setInputFiles({ name: 'people.xlsx', mimeType: XLSX, buffer: workbook.bytes() });
  }

  async function countries(name: string): Promise<string[]> {
    const items = new Map<string, Item>();
    for (let cursor = 0, more = true; more;) {
      const page = await stage.api.sync(stage.exercise, { cursor, languages: ['en'], outbox: [] });
      for (const item of page.items) items.set(`${item.kind}/${item.id}`, item);
      ({ cursor, more } = page);
    }
    return [...items.values()]
      .filter((item) => item.kind === 'person' && JSON.stringify(item).includes(`"callName":"${name}"`))
      .map((item) => /"country":"(\w+)"/.exec(JSON.stringify(item))?.[1] ?? '')
      .sort();
  }

  test('of_which_two_are_new_are_asked_about_and_taken_as_answered', async () => {
    const [download] = await Promise.all([desk.waitForEvent('download'), button('Everything (XLSX)').click()]);
    workbook = Workbook.of(await readFile(await download.path()));
    workbook.addRow('People', guest('Nora', 'FR'));
    workbook.addRow('People', guest('Nora', 'IT'));
    await bringIn();
    await desk.getByText('Nora: the name is in the file more than once').waitFor();
    await answer(0).selectOption({ label: 'None of these: a new one' });
    expect(await findingsOnDesk(desk)).toEqual([]);
    await deskPictures(desk, 'namesakes-1-two-new');
    await button('Next').click();
    await desk.getByText('New: 2').waitFor();
    await button('Import').click();
    await desk.getByText(/^Imported:/).waitFor();
    await expect.poll(() => countries('Nora')).toEqual(['FR', 'IT']);
  }, 120_000);

  test('of_which_many_are_in_the_file_twice_are_answered_at_once_and_one_by_itself', async () => {
    const people = ['Marta', 'Pavel', 'Selma'];
    for (const name of people) workbook.addRow('People', guest(name, 'FR'));
    await bringIn();
    await desk.getByText('New: 3').waitFor();
    await button('Import').click();
    await expect.poll(() => countries('Selma')).toEqual(['FR']);

    for (const name of people) workbook.addRow('People', guest(name, 'AT'));
    await bringIn();
    await desk.getByText('3 rows have the name of another row of the file. The same?').waitFor();
    await answer(0).selectOption({ label: 'All are new: add them' });
    await desk.locator('.step summary').click();
    await answer(3).selectOption({ index: 1 });
    expect(await findingsOnDesk(desk)).toEqual([]);
    await deskPictures(desk, 'namesakes-2-many');
    await button('Next').click();
    await desk.getByText('New: 2').waitFor();
    await button('Import').click();
    await expect.poll(() => countries('Pavel')).toEqual(['AT', 'FR']);
    expect(await countries('Marta')).toEqual(['AT', 'FR']);
    expect(await countries('Selma')).toEqual(['FR']);
  }, 120_000);
});
