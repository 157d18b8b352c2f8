import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';
import { spokenOf } from '../../e2e/spoken.ts';

let browser: OwnBrowser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each([
  ['en', 1366],
  ['ru', 1024],
  ['ar', 1024],
])(
  'a_cell_of_the_table_is_written_in_after_two_clicks_though_the_first_opens_a_drawer_in_%s_at_%i',
  async (locale, width) => {
    const desk = await Desk.open(browser, { locale, viewport: { width, height: 768 } });
    const { page } = desk;
    await desk.join();
    await desk.at('table');
    const cell = page.locator('#place [id$="-title"]').nth(3);
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    const before = await cell.boundingBox();
    await cell.dblclick();
    await page.locator('.drawer article').waitFor();
    await cell.locator('input, select').first().waitFor();
    expect((await cell.boundingBox())?.y).toBe(before?.y);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await desk.picture(`table-drawer-${locale}-${width}`);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  },
);

test.each(spokenOf(['en', 'ar']))(
  'a_cell_where_the_drawer_will_be_is_written_in_after_two_clicks_in_%s',
  async (locale) => {
    const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
    const { page } = desk;
    await desk.join();
    await desk.at('table');
    const planned = [...desk.exercise.world.injects.values()].find(({ state }) => state === 'planned')!;
    await page.getByRole('searchbox').first().fill(planned.inject.number);
    const title = page.locator(`[id="table-${planned.id}-title"]`);
    const id = await title.locator('xpath=..').evaluate((row) => {
      const isEnd = document.documentElement.dir === 'rtl' ? -1 : 1;
      const inSight = (cell: Element) => {
        const { left, right } = cell.getBoundingClientRect();
        return left >= 0 && right <= innerWidth;
      };
      return [...row.querySelectorAll('.editable')]
        .filter(inSight)
        .sort((one, other) => isEnd * (other.getBoundingClientRect().left - one.getBoundingClientRect().left))[0]!.id;
    });
    const cell = page.locator(`[id="${id}"]`);
    const before = (await cell.boundingBox())!;
    await cell.dblclick();
    const field = cell.locator('input, select').first();
    await field.waitFor();
    await page.locator('.drawer article').waitFor();
    const drawer = (await page.locator('.drawer').boundingBox())!;
    const isUnder = ({ x, width }: typeof drawer) =>
      x + width / 2 > drawer.x && x + width / 2 < drawer.x + drawer.width;
    expect(isUnder(before)).toBe(true);
    expect(isUnder((await cell.boundingBox())!)).toBe(false);
    await desk.picture(`table-drawer-end-${locale}`);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  },
);

test('the_list_of_columns_closes_by_escape_and_gives_the_focus_back', async () => {
  const desk = await Desk.open(browser);
  const { page } = desk;
  await desk.join();
  await desk.at('table');
  const list = page.locator('details.columns');
  await list.locator('summary').click();
  await list.locator('input').nth(2).focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => list.evaluate((element) => (element as HTMLDetailsElement).open)).toBe(false);
  expect(await list.locator('summary').evaluate((element) => element === document.activeElement)).toBe(true);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});
