import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';

let browser: OwnBrowser;
let desk: Desk;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  const { wrongs } = desk;
  await desk.close();
  expect(wrongs).toEqual([]);
});

async function byTime() {
  desk = await Desk.open(browser, { viewport: { width: 1366, height: 768 } });
  await desk.join();
  await desk.page.keyboard.press('f');
  await desk.page.getByRole('button', { name: 'People × time' }).click();
  await desk.page.locator('[role="columnheader"][aria-current="time"]').waitFor();
  return desk.page;
}

describe('the board by time', () => {
  test('shows_what_somebody_got_and_opens_it_with_its_times', async () => {
    const page = await byTime();
    const cell = page.locator('[role="gridcell"]:has(.part.got)').first();
    await expect.poll(() => cell.getAttribute('aria-label')).toMatch(/^got \d+, did \d+, late \d+$/);
    await cell.click();
    await page.keyboard.press('f');
    await desk.detail('got').locator('ol li').first().waitFor();
    await desk.detail('got').locator('.steps time').first().waitFor();
  });

  test('is_walked_with_the_arrow_keys_and_opened_with_enter', async () => {
    const page = await byTime();
    await page.locator('[role="grid"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.locator('[data-cell="1,1"].active').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('[data-cell="1,1"].chosen').waitFor();
  });

  test('zooms_from_a_quarter_of_an_hour_to_a_day', async () => {
    const page = await byTime();
    const columns = async () => Number(await page.locator('[role="grid"]').getAttribute('aria-colcount'));
    const hours = await columns();
    await page.getByLabel('One column is').selectOption('15 minutes');
    await expect.poll(columns).toBeGreaterThan(hours * 3);
    await page.getByLabel('One column is').selectOption('1 day');
    await expect.poll(columns).toBeLessThan(10);
  });

  test('what_an_action_adds_is_there_at_once', async () => {
    const page = await byTime();
    const person = [...desk.exercise.world.people.values()].find((one) => one.function === 'player')!;
    await page.getByLabel('Find a person on the board').fill(person.callName);
    const did = () => page.locator('.part.did').allTextContents();
    const before = await did();
    desk.exercise.put({
      kind: 'action',
      id: 'new-action',
      person: person.id,
      action: { kind: 'searched', note: '', takenAt: new Date().toISOString() },
      at: desk.exercise.world.clock!.exerciseTime,
      recordedAt: new Date().toISOString(),
    });
    await expect.poll(did).not.toEqual(before);
  });

  test('is_saved_as_it_is_shown', async () => {
    const page = await byTime();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('demo-board-hour.csv');
    const rows = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(rows[0]).toContain('"From","To","got","did","late"');
    expect(rows.length).toBeGreaterThan(20);
    expect([...desk.exercise.world.people.keys()]).toContain(/^"([^"]+)"/.exec(rows[1]!)?.[1]);
    expect(rows[1]).toMatch(/"D\d \d\d:\d\d","D\d \d\d:\d\d"/);
  });

  test('all_of_it_is_saved_as_a_workbook_by_the_stretches_of_the_screen', async () => {
    const page = await byTime();
    const asked: string[] = [];
    await page.route('**/board/xlsx?**', (route) => {
      asked.push(new URL(route.request().url()).search);
      return route.fulfill({ body: 'a workbook' });
    });
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as XLSX' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('demo-board-hour.xlsx');
    expect(readFileSync(await download.path(), 'utf8')).toBe('a workbook');
    expect(asked).toEqual(['?language=en&view=time&zoom=hour']);
  });

  test('names_people_by_their_call_names_where_somebody_wants_so', async () => {
    const page = await byTime();
    await page.getByLabel('With call names').check();
    const asked: string[] = [];
    await page.route('**/board/xlsx?**', (route) => {
      asked.push(new URL(route.request().url()).search);
      return route.fulfill({ body: 'a workbook' });
    });
    for (const form of ['CSV', 'XLSX']) {
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: `Save as ${form}` }).click();
      const text = readFileSync(await (await waiting).path(), 'utf8');
      const called = [...desk.exercise.world.people.values()].some(({ callName }) => text.includes(`"${callName}"`));
      expect(called).toBe(form === 'CSV');
    }
    expect(asked).toEqual(['?language=en&names=call-names&view=time&zoom=hour']);
  });
});
