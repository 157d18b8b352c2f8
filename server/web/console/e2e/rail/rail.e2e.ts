import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visibleFaults } from '../../../e2e/screens/screenFaults.ts';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { MODES, PLACES_OF } from '../../places.ts';
import { REPORT_TABLES, type DryRun } from '../../prepare/dryRun.ts';
import { Desk } from '../desk.ts';
import { modeTab, placeTab } from '../places.ts';
import { SPOKEN, spokenOf } from '../../../e2e/spoken.ts';

const LAPTOP = { width: 1366, height: 768 };
let browser: OwnBrowser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What of the page's own controls is beyond its edge or its region, where no scrolling of a list explains it. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('nav button, .bar button, .place > header button')]
      .filter((button) => {
        const { left, right, top, bottom } = button.getBoundingClientRect();
        return left < 0 || right > innerWidth + 1 || top < 0 || bottom > innerHeight + 1;
      })
      .map((button) => button.innerText),
  );

describe.each(SPOKEN)('in %s', (locale) => {
  test('every_place_of_every_mode_is_one_press_away_and_in_sight_on_a_laptop', async () => {
    const desk = await Desk.open(browser, { locale, viewport: LAPTOP });
    const { page } = desk;
    await desk.join();
    for (const mode of MODES) {
      await modeTab(page, mode).click();
      expect(await cutOff(page), mode).toEqual([]);
      for (const place of PLACES_OF[mode]) {
        await placeTab(page, place).click();
        await page.locator('#place > :not(.empty)').first().waitFor();
        expect(await placeTab(page, place).getAttribute('aria-selected')).toBe('true');
        expect(await visibleFaults(page, locale), `${mode}, ${place}`).toEqual([]);
        await desk.picture(`place-${locale}-${mode}-${place}`);
      }
      expect((await violations(page)).map(({ id }) => id)).toEqual([]);
    }
    await desk.close();
  });
});

test.each(spokenOf(['ru', 'ar', 'en']))('all_places_of_prepare_are_in_sight_at_1024_by_768_in_%s', async (locale) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1024, height: 768 } });
  const { page } = desk;
  await desk.join();
  await modeTab(page, 'prepare').click();
  await desk.picture(`rail-1024-${locale}`);
  const list = await page.locator('nav .list').evaluate((button) => button.getBoundingClientRect().top);
  for (const place of PLACES_OF.prepare) {
    const bottom = await placeTab(page, place).evaluate((tab) => tab.getBoundingClientRect().bottom);
    expect(bottom, place).toBeLessThanOrEqual(list + 1);
  }
  await desk.close();
});

/** Those whose column is whole between the heads of the rows and the edge of the board. */
const peopleSeen = (page: Page) =>
  page.evaluate(() => {
    const grid = document.querySelector('[role="grid"]')!;
    const edge = grid.getBoundingClientRect();
    const corner = grid.querySelector('.corner')!.getBoundingClientRect();
    const [from, to] = corner.left > edge.left + 1 ? [edge.left, corner.left] : [corner.right, edge.right];
    return [...grid.querySelectorAll('.person')].filter((head) => {
      const { left, right } = head.getBoundingClientRect();
      return left >= from - 1 && right <= to + 1;
    }).length;
  });

const REHEARSED: DryRun = {
  state: 'done',
  complete: true,
  report: {
    ...{ seed: 1, complete: true, until: 'D2 18:00:00', overload: 5, notSimulated: [] },
    ...{ injects: [], people: [], texts: [], languages: [], assumed: [], scenes: [], requests: [] },
    mediations: { asked: 0, unanswered: 0, longestWaitMinutes: 0, mediators: [] },
  },
};

const tabsInSight = (page: Page) =>
  page.locator('#place .tools [role="tablist"]').evaluate((list) => {
    const frame = list.getBoundingClientRect();
    return [...list.children].filter((tab) => {
      const { left, right } = tab.getBoundingClientRect();
      return left >= frame.left - 1 && right <= frame.right + 1 && tab.checkVisibility({ opacityProperty: true });
    }).length;
  });

describe.each(SPOKEN)('on a laptop in %s', (locale) => {
  test('at_least_30_people_are_seen_on_the_board_whatever_is_open_beside_it', async () => {
    const desk = await Desk.open(browser, { locale, viewport: LAPTOP });
    const { page } = desk;
    await desk.join();
    const look = async (what: string) => {
      await desk.picture(`board-${locale}-${what}`);
      await expect.poll(() => peopleSeen(page), { message: what }).toBeGreaterThanOrEqual(30);
      const files = page.locator('.board .tools button', { hasText: /^(CSV|XLSX)$/ });
      const tops = await files.evaluateAll((all) => all.map((button) => button.getBoundingClientRect().top));
      expect([tops.length, new Set(tops).size], what).toEqual([2, 1]);
      expect(await visibleFaults(page, locale), what).toEqual([]);
    };
    await look('list');
    await page.locator('[role="grid"] [role="gridcell"]').first().click();
    await page.locator('.drawer article').waitFor();
    await look('list-inject');
    await page.locator('[data-key="edit"]').click();
    await page.locator('.drawer form').waitFor();
    await look('form');
    await page.keyboard.press('Escape');
    await page.locator('.drawer form').waitFor({ state: 'detached' });
    await page.locator('.list [id^="msel-"].row').first().waitFor();
    await page.locator('[role="grid"] .person button').first().click();
    await look('list-person');
    await page.locator('nav .list').click();
    await look('person');
    await page.keyboard.press('n');
    await look('person-composer');
    await desk.close();
  });

  test('beside_an_open_drawer_nothing_of_any_place_is_cut', async () => {
    const desk = await Desk.open(browser, { locale, viewport: LAPTOP });
    const { page } = desk;
    await desk.join();
    await page.route('**/dry-run', (route) => route.fulfill({ json: REHEARSED }));
    for (const mode of MODES) {
      await modeTab(page, mode).click();
      await page.keyboard.press('j');
      await page.locator('.drawer article').waitFor();
      for (const place of PLACES_OF[mode]) {
        await placeTab(page, place).click();
        await page.locator('#place > :not(.empty)').first().waitFor();
        await desk.picture(`beside-${locale}-${mode}-${place}`);
        expect(await visibleFaults(page, locale), `${mode}, ${place}`).toEqual([]);
        expect(await cutOff(page), `${mode}, ${place}`).toEqual([]);
        if (place === 'dry-run') await expect.poll(() => tabsInSight(page)).toBe(REPORT_TABLES.length);
      }
    }
    await desk.close();
  });
});

test('a_laptop_shows_the_list_beside_a_form_where_it_is_asked_for', async () => {
  const desk = await Desk.open(browser, { viewport: LAPTOP });
  const { page } = desk;
  await desk.join();
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await page.locator('.drawer form').waitFor();
  const list = page.locator('.msel');
  await list.waitFor({ state: 'detached' });
  await page.locator('nav .list').click();
  await list.waitFor();
  await page.locator('.drawer form').waitFor();
  await desk.close();
});

test('what_is_selected_lies_in_a_drawer_at_the_end_that_never_covers_it', async () => {
  const desk = await Desk.open(browser, { viewport: LAPTOP });
  const { page } = desk;
  await desk.join();
  const drawer = page.locator('.drawer');
  expect(await drawer.count()).toBe(0);
  await page.keyboard.press('End');
  await page.locator('[role="grid"]').focus();
  for (let step = 0; step < 25; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await drawer.waitFor();
  const cell = page.locator('[data-cell].chosen');
  await expect
    .poll(async () => {
      const [inner, outer] = [await cell.boundingBox(), await drawer.boundingBox()];
      return inner !== null && outer !== null && inner.x + inner.width <= outer.x;
    })
    .toBe(true);
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  await desk.close();
});

test('the_keys_go_through_the_rail_and_a_mode_opens_where_it_was_left', async () => {
  const desk = await Desk.open(browser, { viewport: LAPTOP });
  const { page } = desk;
  await desk.join();
  await modeTab(page, 'prepare').click();
  await page.locator('#place ol').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.locator('[data-place="table"][aria-selected="true"]').waitFor();
  await page.keyboard.press('1');
  await page.locator('[data-mode="run"][aria-selected="true"]').waitFor();
  await page.keyboard.press('8');
  await page.locator('[data-place="table"][aria-selected="true"]').waitFor();
  await page.keyboard.press('/');
  expect(await page.locator('#msel-search').evaluate((field) => field === document.activeElement)).toBe(true);
  await desk.close();
});

test('on_a_phone_nothing_is_wider_than_the_page', async () => {
  for (const locale of ['en', 'ru', 'ar']) {
    const desk = await Desk.open(browser, { locale, viewport: { width: 390, height: 800 } });
    const { page } = desk;
    await desk.join();
    for (const mode of MODES) {
      await modeTab(page, mode).click();
      await page.locator('#place > :not(.empty)').first().waitFor();
      await desk.picture(`narrow-${locale}-${mode}`);
      expect(await page.evaluate(() => document.querySelector('.workplace')!.scrollWidth - innerWidth)).toBe(0);
    }
    await page.keyboard.press('1');
    await page.locator('[role="gridcell"]').first().click();
    await page.locator('.drawer article').waitFor();
    await desk.picture(`narrow-${locale}-drawer`);
    await placeTab(page, 'actions').click();
    await page.locator('.actions').waitFor();
    expect(await page.locator('.drawer').count()).toBe(0);
    await desk.close();
  }
});
