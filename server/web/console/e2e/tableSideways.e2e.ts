import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { widerThanThePhone } from '../../phone/e2e/look.ts';
import { Desk } from './desk.ts';
import { SPOKEN } from '../../e2e/spoken.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const sideways = (page: Page) =>
  page.locator('.viewport').evaluate((table) => {
    table.scrollLeft = document.documentElement.dir === 'rtl' ? -5_000 : 5_000;
    return Math.abs(table.scrollLeft);
  });

/** What is at the middle of it is its own. */
const isInSight = (page: Page, cell: string) =>
  page
    .locator(cell)
    .first()
    .evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });

describe.each(SPOKEN)('the table of the MSEL in %s', (locale) => {
  test('keeps_number_and_title_where_it_is_moved_sideways', async () => {
    const desk = await Desk.open(browser, { locale, viewport: { width: 1024, height: 768 } });
    const { page } = desk;
    await desk.join();
    await desk.at('table');
    expect(await sideways(page)).toBeGreaterThan(200);
    for (const column of ['number', 'title'])
      expect([column, await isInSight(page, `#place [id$="-${column}"]`)]).toEqual([column, true]);
    await desk.picture(`table-sideways-${locale}`);
    await page.locator('#place [id$="-state"]').first().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press(locale === 'ar' ? 'ArrowLeft' : 'ArrowRight');
    await expect.poll(() => isInSight(page, '#place [id$="-time"]:focus')).toBe(true);
    expect(await violations(page)).toEqual([]);
    await desk.close();
  });

  test('has_its_keys_below_it_and_no_word_of_the_number_or_the_search_cut', async () => {
    const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
    const { page } = desk;
    await desk.join();
    await desk.at('table');
    await page.locator('#place [id$="-title"]').first().click();
    await page.locator('.drawer article').waitFor();
    const isWhole = (part: string) =>
      page
        .locator(part)
        .first()
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);
    for (const part of ['.table .head .cut', '.table .how']) expect([part, await isWhole(part)]).toEqual([part, true]);
    expect((await page.locator('.table input[type=search]').boundingBox())!.width).toBeGreaterThanOrEqual(140);
    const grid = (await page.locator('.table [role="grid"]').boundingBox())!;
    expect((await page.locator('.table .how').boundingBox())!.y).toBeGreaterThanOrEqual(grid.y + grid.height - 1);
    await desk.picture(`table-keys-${locale}`);
    await desk.close();
  });

  test('is_searched_on_a_phone_and_no_button_is_cut', async () => {
    const desk = await Desk.open(browser, { locale, viewport: { width: 390, height: 844 } });
    const { page } = desk;
    await desk.join();
    await desk.at('table');
    await page.locator('.table .viewport').waitFor();
    await desk.picture(`table-phone-${locale}`);
    expect((await page.locator('.table input[type=search]').boundingBox())!.width).toBeGreaterThan(200);
    const cut = await page.locator('.table .tools .button').evaluateAll((buttons) =>
      buttons
        .filter((button) => {
          const { left, right } = button.getBoundingClientRect();
          return left < 0 || right > innerWidth || button.scrollWidth > button.clientWidth + 1;
        })
        .map(({ textContent }) => textContent),
    );
    expect(cut).toEqual([]);
    expect(await widerThanThePhone(page)).toBe(0);
    expect(await sideways(page)).toBeGreaterThan(200);
    expect(await isInSight(page, '#place [id$="-number"]')).toBe(true);
    await desk.close();
  });
});
