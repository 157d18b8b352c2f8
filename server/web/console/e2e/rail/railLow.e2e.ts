import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { Desk } from '../desk.ts';
import { SPOKEN } from '../../../e2e/spoken.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Of all places of the rail, those that are not whole, cut, lower than somebody can hit, or on two lines. */
const placesUnseen = (page: Page) =>
  page.evaluate(() => {
    const frame = document.querySelector('nav .places')!.getBoundingClientRect();
    return [...document.querySelectorAll<HTMLElement>('nav [data-place]')]
      .filter((tab) => {
        const { top, bottom, height } = tab.getBoundingClientRect();
        const words = document.createRange();
        words.selectNodeContents(tab);
        const isWhole = top >= frame.top - 1 && bottom <= Math.min(frame.bottom, innerHeight) + 1;
        const isCut = tab.scrollWidth > tab.clientWidth + 1;
        return !isWhole || isCut || height < 22 || words.getBoundingClientRect().height > 24 || tab.innerText === '';
      })
      .map((tab) => tab.innerText);
  });

describe.each(SPOKEN)('with lines at the foot in %s', (locale) => {
  test.each([1366, 1024])('all_places_of_prepare_are_seen_and_more_is_shown_where_there_is_at_%i', async (width) => {
    const desk = await Desk.open(browser, { locale, viewport: { width, height: 768 } });
    const { page } = desk;
    desk.exercise.put({ ...desk.exercise.world.exercise!, undoSeconds: 60 });
    await desk.join();
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await page.locator('.revocable .primary').click();
    await page.locator('.log .now').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await page.locator('.revocable li').waitFor();
    await page.locator('[data-mode="prepare"]').click();
    await expect.poll(() => placesUnseen(page)).toEqual([]);
    const more = (pseudo: string) =>
      page.locator('nav .places').evaluate((list, of) => getComputedStyle(list, of).content, pseudo);
    expect(await more('::after')).toBe('none');
    await desk.picture(`rail-two-lines-${locale}-${width}`);

    await page.keyboard.press('n');
    await page.locator('.composer #compose-text').waitFor();
    await page.locator('.composer .button:not(.quiet):not(.primary)').last().click();
    await page.locator('.composer .asked').waitFor();
    await expect.poll(() => more('::after')).toContain('▼');
    expect(await more('::before')).toBe('none');
    await desk.picture(`rail-more-${locale}-${width}`);
    await page.locator('nav .places').evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await expect.poll(() => more('::before')).toContain('▲');
    expect(await more('::after')).toBe('none');
    expect((await violations(page)).map(({ id }) => id)).toEqual([]);
    await desk.close();
  });
});
