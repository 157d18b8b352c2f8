import type { Page } from 'playwright-core';
import { MODES, PLACES_OF, type Place } from '../console/places.ts';

/** As somebody does who looks for a place: in the rail that is open, or in the mode that has it. */
export async function openPlace(page: Page, place: Place): Promise<void> {
  const tab = page.locator(`[data-place="${place}"]`);
  await page.locator('[data-mode]').first().waitFor();
  if (!(await tab.isVisible())) {
    const mode = MODES.find((one) => PLACES_OF[one].includes(place))!;
    await page.locator(`[data-mode="${mode}"]`).click();
  }
  await tab.click();
}

/** A key of the workplace, pressed as soon as it means something: beside an open dialog it means nothing. */
export async function byKey(page: Page, key: string): Promise<void> {
  await page.locator('dialog[open]').first().waitFor({ state: 'detached' });
  await page.keyboard.press(key);
}

/** The list of injects beside what is open, where it is not there yet. */
export async function showList(page: Page): Promise<void> {
  const button = page.locator('nav .list');
  // The state and not the list: it may be about to come back by itself.
  if ((await button.getAttribute('aria-pressed')) === 'false') await button.click();
  await page.locator('#msel-search').waitFor();
}

/** The inject that the search finds first is opened, and the list is whole again. */
export async function openInject(page: Page, words: string): Promise<void> {
  await showList(page);
  await page.locator('#msel-search').fill(words);
  await page.locator('.msel button.row', { hasText: words }).first().click();
  await page.locator('#msel-search').fill('');
  // Whoever presses a key now means the inject.
  await page.locator('#msel-search').blur();
}
