import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { Desk } from '../desk.ts';
import { SPOKEN, spokenOf } from '../../../e2e/spoken.ts';

let browser: OwnBrowser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function writing(locale: string, width: number): Promise<Desk> {
  const desk = await Desk.open(browser, { locale, viewport: { width, height: 768 } });
  await desk.join();
  await desk.at('table');
  return desk;
}

test.each(SPOKEN)('a_cell_with_a_number_that_is_taken_stays_open_and_says_so_in_%s', async (locale) => {
  const desk = await writing(locale, 1366);
  const { page } = desk;
  // What comes last has not gone out.
  await page.locator('#place [role="columnheader"][aria-sort="ascending"] > button').click();
  const cells = page.locator('#place .editable[id$="-number"]');
  const field = cells.first().locator('input');
  const mistake = cells.first().locator('.mistake');
  const taken = (await cells.nth(1).innerText()).trim();
  await cells.first().dblclick();
  await field.fill(taken);
  await page.keyboard.press('Enter');
  expect(await mistake.innerText()).toContain(taken);
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  await desk.picture(`number-cell-${locale}`);
  await field.fill('Z-99');
  expect(await mistake.count()).toBe(0);
  await page.keyboard.press('Enter');
  await expect.poll(() => cells.allInnerTexts()).toContain('Z-99');
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});

test.each([
  ['en', 1366],
  ['ru', 1366],
  ['ar', 1366],
  ['en', 390],
])('the_form_names_whose_number_it_is_beside_the_field_in_%s_at_%i', async (locale, width) => {
  const desk = await writing(locale, width);
  const { page } = desk;
  const taken = [...desk.exercise.world.injects.values()][0]!.inject.number;
  await page.locator('#place .button', { hasText: '+' }).click();
  const number = page.locator('form .head input').first();
  const mistake = page.locator('form .head .mistake');
  await number.fill(taken);
  expect(await mistake.innerText()).toContain(taken);
  expect(await number.getAttribute('aria-describedby')).toBe(await mistake.getAttribute('id'));
  await desk.picture(`number-form-${locale}-${width}`);
  await number.fill('Z-100');
  expect(await mistake.count()).toBe(0);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});

test.each(
  spokenOf([
    ['en', 'change of inject 3'],
    ['ru', 'изменена вводная 3'],
    ['ar', 'تغيير المُدخل 3'],
  ]),
)('undo_says_that_a_number_is_an_inject_and_no_amount_in_%s', async (locale, words) => {
  const desk = await writing(locale, 1366);
  const { page } = desk;
  await page.locator('#place [role="columnheader"][aria-sort="ascending"] > button').click();
  const cells = page.locator('#place .editable[id$="-number"]');
  await cells.first().dblclick();
  await cells.first().locator('input').fill('3');
  await page.keyboard.press('Enter');
  const undo = page.locator('.place > header button .what');
  await expect
    .poll(async () => (await undo.allInnerTexts()).join().replaceAll(/[\u2066-\u2069]/g, ''))
    .toContain(words);
  await desk.picture(`undo-number-${locale}`);
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});
