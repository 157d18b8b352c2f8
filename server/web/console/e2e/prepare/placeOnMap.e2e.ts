import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { Desk } from '../desk.ts';
import { spokenOf } from '../../../e2e/spoken.ts';

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

const dialog = (page: Page) => page.locator('dialog[open]');
const map = (page: Page) => dialog(page).getByRole('application');
const fields = (page: Page) => dialog(page).locator('.numbers input');
const at = async (page: Page) => [
  Number(await fields(page).nth(0).inputValue()),
  Number(await fields(page).nth(1).inputValue()),
];

async function opened(locale: string, viewport = { width: 1366, height: 768 }): Promise<Page> {
  desk = await Desk.open(browser, { locale, viewport });
  await desk.join();
  await desk.at('places');
  return desk.page;
}

describe('where a place is', () => {
  test('is_set_by_a_click_a_drag_and_the_arrow_keys_and_is_typed_as_before', async () => {
    const page = await opened('en');
    await page.getByRole('button', { name: 'Add a place' }).click();
    await dialog(page).locator('#place-name-text').fill('The old mill');
    /** From the middle of the map, wherever it is by now. */
    const press = async (x: number, y: number) => {
      const box = (await map(page).boundingBox())!;
      await page.mouse.move(box.x + box.width / 2 + x, box.y + box.height / 2 + y);
    };

    await press(-20, -15);
    await page.mouse.down();
    await page.mouse.up();
    const clicked = await at(page);
    expect(clicked.every(Number.isFinite)).toBe(true);

    await page.mouse.down();
    await press(10, 20);
    await page.mouse.up();
    const dragged = await at(page);
    expect(dragged[0]).toBeLessThan(clicked[0]!);
    expect(dragged[1]).toBeGreaterThan(clicked[1]!);

    await map(page).focus();
    await page.keyboard.press('ArrowUp');
    const up = await at(page);
    expect(up[0]).toBeGreaterThan(dragged[0]!);
    expect(up[1]).toBe(dragged[1]);
    await page.keyboard.press('Shift+ArrowLeft');
    const left = await at(page);
    expect(up[1]! - left[1]!).toBeGreaterThan((up[0]! - dragged[0]!) * 5);

    // Whoever moves the sheet moves no place.
    await press(120, -60);
    await page.mouse.down();
    await press(50, -30);
    await page.mouse.up();
    expect(await at(page)).toEqual(left);

    await fields(page).nth(2).fill('400');
    const reach = () => map(page).locator('.reach').getAttribute('r');
    const wide = Number(await reach());
    await fields(page).nth(2).fill('200');
    expect(Number(await reach())).toBeCloseTo(wide / 2, 1);
    expect(await violations(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    const place = [...desk.exercise.world.places.values()].find(
      ({ name }) => name.versions['en']?.text === 'The old mill',
    )!;
    expect([place.latitude, place.longitude, place.radiusMetres]).toEqual([...left, 200]);
  });

  test('is_typed_in_any_notation_and_shown_back_in_the_chosen_one', async () => {
    const page = await opened('en');
    await page.getByRole('button', { name: 'Add a place' }).click();
    await dialog(page).locator('#place-name-text').fill('The old mill');
    const line = dialog(page).getByLabel('Coordinates, in any notation');
    const save = dialog(page).getByRole('button', { name: 'Save' });

    await line.fill('32T QR 03015 52257');
    const [latitude, longitude] = await at(page);
    expect(latitude).toBeCloseTo(45.5942, 4);
    expect(longitude).toBeCloseTo(11.6029, 4);

    await dialog(page).getByLabel('Shown as').selectOption('degrees, minutes, seconds');
    expect(await line.inputValue()).toMatch(/^45°35'39\.\d\d"N 11°36'10\.\d\d"E$/);

    await line.fill('nowhere');
    await save.click();
    await dialog(page).getByText('This is no place.', { exact: false }).waitFor();
    expect(await dialog(page).count()).toBe(1);
    await line.fill('8FQHHJV3+M5J');
    await save.click();
    await dialog(page).waitFor({ state: 'detached' });
    const place = [...desk.exercise.world.places.values()].find(
      ({ name }) => name.versions['en']?.text === 'The old mill',
    )!;
    expect(place.latitude).toBeCloseTo(45.5942, 3);
  });

  test.each(
    spokenOf([
      ['en', 1366],
      ['ru', 1366],
      ['ar', 1366],
      ['ar', 390],
    ]),
  )('is_seen_with_its_radius_in_%s_at_%i', async (locale, width) => {
    const page = await opened(locale, { width, height: 768 });
    await page.locator('#place tbody tr').first().getByRole('button').last().click();
    await map(page).waitFor();
    await fields(page).nth(2).fill('300');
    await map(page).focus();
    await page.keyboard.press('+');
    await desk.picture(`place-on-map-${locale}-${width}`);
    const overflow = await dialog(page).evaluate((one) => one.scrollWidth - one.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
