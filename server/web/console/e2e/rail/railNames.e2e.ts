import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { MODES } from '../../places.ts';
import { Desk } from '../desk.ts';
import { SHOWN, SPOKEN } from '../../../e2e/spoken.ts';

const LAPTOP = { width: 1366, height: 768 };
const NARROW = { width: 1024, height: 768 };
let browser: OwnBrowser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const modeTab = (page: Page, mode: string) => page.locator(`[data-mode="${mode}"]`);
const placeTab = (page: Page, place: string) => page.locator(`[data-place="${place}"]`);

describe.each([NARROW, LAPTOP])('at %o', (viewport) => {
  test.each(SHOWN)('no_name_is_cut_in_the_rail_in_%s', async (locale) => {
    const desk = await Desk.open(browser, { locale, viewport });
    const { page } = desk;
    await desk.join();
    for (const mode of MODES) {
      await modeTab(page, mode).click();
      const cut = await page
        .locator('nav button')
        .evaluateAll((all) =>
          all
            .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
            .map(({ textContent }) => textContent),
        );
      expect(cut, mode).toEqual([]);
      await desk.picture(`rail-names-${locale}-${mode}-${viewport.width}`);
    }
    await desk.close();
  });
});

test('in_a_wide_rail_the_names_are_whole', async () => {
  const desk = await Desk.open(browser, { locale: 'ru', viewport: LAPTOP });
  const { page } = desk;
  await desk.join();
  await modeTab(page, 'prepare').click();
  expect(await placeTab(page, 'roles').innerText()).toBe('Карточки ролей');
  await page.setViewportSize(NARROW);
  await expect.poll(() => placeTab(page, 'roles').innerText()).toBe('Роли');
  expect(await placeTab(page, 'roles').getAttribute('title')).toBe('Карточки ролей');
  await desk.close();
});

test.each(SPOKEN)('the_last_column_of_people_is_in_sight_at_1024_in_%s', async (locale) => {
  const desk = await Desk.open(browser, { locale, viewport: NARROW });
  const { page } = desk;
  await desk.join();
  await desk.at('people');
  await desk.picture(`people-1024-${locale}`);
  const beyond = await page.locator('.people .scroll').evaluate((list) => list.scrollWidth - list.clientWidth);
  expect(beyond).toBeLessThanOrEqual(1);
  await desk.close();
});
