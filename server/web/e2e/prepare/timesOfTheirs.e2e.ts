import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { byKey, openPlace } from '../rail.ts';
import { serverIsBuilt } from '../realServer.ts';
import { findingsOnDesk, picture, speak, Stage } from '../stage.ts';

const THEIRS = [
  'No;Date;Time (UTC);Local time (CET);Text',
  'Q-1;30 November;8:00;9:00;The witness calls the hotline.',
  'Q-2;30 November;11:30;12:30;The bank refuses to answer.',
  'Q-3;30 November;1:15;2:15;The lorry stands at the border.',
  'Q-4;30 November;2:00;4:00;The driver has left it.',
].join('\n');

/** Times as somebody writes them who never heard of Livex: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('times of a list of their own', () => {
  let stage: Stage;
  let desk: Page;

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

  const next = () => desk.getByRole('button', { name: 'Next', exact: true }).click();

  test('are asked about with a proposal each', async () => {
    await desk
      .getByLabel('XLSX or CSV file')
      .setInputFiles({ name: 'theirs.csv', mimeType: 'text/csv', buffer: Buffer.from(THEIRS) });
    await desk.getByRole('heading', { name: 'Where is the list?' }).waitFor();
    await next();
    await desk.getByRole('heading', { name: 'What do the columns mean?' }).waitFor();
    await next();
    const hours = desk.getByLabel('Are they of a twelve-hour clock?');
    await hours.waitFor();
    expect(await hours.inputValue()).toBe('twelve-hours');
    expect(await desk.locator('input[type="date"]').inputValue()).toMatch(/^\d{4}-11-30$/);
    expect(await findingsOnDesk(desk)).toEqual([]);
  }, 90_000);

  test('and the questions fit a narrow window in every script', async () => {
    for (const language of ['ru', 'ar', 'en']) {
      await desk.setViewportSize({ width: 1366, height: 768 });
      await speak(desk, language);
      for (const width of [1366, 390]) {
        await desk.setViewportSize({ width, height: 844 });
        await picture(desk, `times-of-theirs-${language}-${width}`);
        const form = desk
          .locator('ol')
          .filter({ has: desk.locator('select') })
          .last();
        expect(await form.evaluate((list) => list.scrollWidth - list.clientWidth)).toBeLessThanOrEqual(0);
      }
    }
    await desk.setViewportSize({ width: 1366, height: 768 });
  }, 90_000);

  test('what was done with them is said before anything comes in', async () => {
    await desk.getByLabel('In which language are the texts?').selectOption('en');
    await next();
    await desk.getByText('New: 4').waitFor();
    for (const said of [/taken for the afternoon/, /no year there/, /another moment than the time of its row.*D5/]) {
      await desk.getByText(said).waitFor();
    }
  }, 90_000);
});
