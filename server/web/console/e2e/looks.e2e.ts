import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';

let browser: OwnBrowser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** With what they are about. */
async function wrongs(page: Page): Promise<string[]> {
  return (await violations(page)).flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}

describe.each([
  { locale: 'en', colorScheme: 'light' },
  { locale: 'ru', colorScheme: 'dark' },
  { locale: 'ar', colorScheme: 'light' },
] as const)('in $locale and $colorScheme', (look) => {
  test('every_screen_is_accessible', async () => {
    const desk = await Desk.open(browser, look);
    const { page } = desk;
    await desk.join();
    const screens: [name: string, keys: string[]][] = [
      ['board', ['j']],
      ['storylines and map', ['v', '2']],
      ['actions', ['3']],
      ['people', ['4']],
      ['table', ['m']],
      ['editor', ['e']],
      ['keys', ['Escape', '?']],
    ];
    for (const [name, keys] of screens) {
      for (const key of keys) await page.keyboard.press(key);
      if (name.includes('map')) await page.locator('.canvas').waitFor();
      if (name === 'table') await page.locator('[role="grid"]').waitFor();
      expect(await wrongs(page), name).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    expect(await wrongs(page), 'composer').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('1');
    await page.locator('.line button').nth(1).click();
    await page.locator('[role="gridcell"]').first().click();
    expect(await wrongs(page), 'board by time').toEqual([]);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test.each([
    [1440, 900],
    [1024, 768],
    [1920, 1080],
  ])('nothing_is_wider_than_a_screen_of_%i_by_%i', async (width, height) => {
    const desk = await Desk.open(browser, { ...look, viewport: { width, height } });
    await desk.join();
    await desk.page.keyboard.press('j');
    const overflow = await desk.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const composer = await desk.page.locator('.composer').boundingBox();
    expect(composer!.y + composer!.height).toBeLessThanOrEqual(height);
    await desk.close();
  });
});

test('a_large_exercise_draws_only_what_is_visible', async () => {
  const desk = await Desk.open(browser, {
    size: { injects: 500, people: 150, played: 0.95 },
    viewport: { width: 1920, height: 1080 },
  });
  const { page } = desk;
  await desk.join();
  await page.keyboard.press('f');
  const cells = () => page.locator('[role="gridcell"]').count();
  expect(await cells()).toBeLessThan(4_000);
  await page.locator('[role="grid"]').evaluate((grid) => grid.scrollTo(1_500, 9_000));
  await page.locator('[role="row"][aria-rowindex="330"]').waitFor();
  expect(await cells()).toBeLessThan(4_000);
  await desk.close();
});
