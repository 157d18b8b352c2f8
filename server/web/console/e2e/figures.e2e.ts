import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';

/** A folder for pictures, to look at. */
const PICTURES = process.env['LIVEX_PICTURES'];

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function wrongs(page: Page): Promise<string[]> {
  return (await violations(page)).flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/figures-${name}.png` });
}

describe.each([
  { locale: 'en', colorScheme: 'light', viewport: { width: 1366, height: 768 } },
  { locale: 'ru', colorScheme: 'dark', viewport: { width: 1366, height: 768 } },
  { locale: 'ar', colorScheme: 'light', viewport: { width: 1366, height: 768 } },
  { locale: 'en', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { locale: 'ru', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { locale: 'ar', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const)('in $locale at $viewport.width', (look) => {
  test('figures_are_read_by_eye_and_by_ear_and_lead_to_every_case', async () => {
    const desk = await Desk.open(browser, look);
    const { page } = desk;
    const name = `${look.locale}-${look.viewport.width}`;
    await desk.join();
    await page.keyboard.press('0');
    const panel = page.locator('#place');
    await panel.locator('canvas').waitFor();
    await page.keyboard.press('f');
    const groups = panel.locator('table').first().locator('tbody tr');
    expect(await groups.count()).toBe(4);
    expect(await wrongs(page), name).toEqual([]);
    await picture(page, name);

    await groups.nth(1).locator('button').click();
    await panel.locator('#cases-title').waitFor();
    const cases = panel.locator('table[aria-labelledby="cases-title"] tbody tr');
    await expect.poll(() => cases.count()).toBe(500);
    expect(await wrongs(page), `${name}, cases`).toEqual([]);
    await panel.locator('#cases-title').scrollIntoViewIfNeeded();
    await picture(page, `${name}-cases`);
    await panel.locator('.all > button').click();
    await expect.poll(() => cases.count()).toBe(620);

    await groups.nth(1).locator('button').click();
    await panel.locator('h4').scrollIntoViewIfNeeded();
    await picture(page, `${name}-milestones`);
    const grades = panel.locator('table').last();
    await grades.scrollIntoViewIfNeeded();
    expect(await grades.locator('tbody tr').count()).toBe(3);
    expect(await grades.locator('tbody tr').first().locator('td').allInnerTexts()).toHaveLength(8);
    await picture(page, `${name}-grades`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});

test('what_is_measured_and_how_it_is_grouped_is_chosen_and_nothing_is_said_to_be_nothing', async () => {
  const desk = await Desk.open(browser);
  const { page } = desk;
  await desk.join();
  await page.keyboard.press('0');
  const panel = page.locator('#place');
  await panel.locator('select').nth(1).selectOption('language');
  await panel.getByRole('button', { name: 'Arabic' }).waitFor();
  expect(await panel.locator('tbody').first().textContent()).toContain('41');
  await panel.locator('select').first().selectOption('request-answered');
  await panel.getByText('Nothing has been measured yet.').waitFor();
  expect(await panel.locator('canvas').count()).toBe(0);
  expect(await panel.getByText('Time unknown').count()).toBe(1);
  await desk.close();
});
