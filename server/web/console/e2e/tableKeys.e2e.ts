import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';

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
