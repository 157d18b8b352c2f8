import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { Desk } from '../desk.ts';
import { text } from '../scenario.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('whoever_renames_the_exercise_is_told_in_which_languages_it_has_its_old_name', async () => {
  const desk = await Desk.open(browser);
  const { page } = desk;
  desk.exercise.put({
    ...desk.exercise.world.exercise!,
    kind: 'exercise',
    name: text('Lighthouse 26', 'Маяк-26'),
    languages: ['en', 'ru'],
  } as never);
  await desk.join();
  await desk.at('plan');
  await page.locator('header:has(#settings-title) button').click();
  const name = page.locator('#plan-name-text');
  await name.fill('Lighthouse 27');
  const told = page.locator('dialog[open]').getByText('Still the old name in: Russian');
  await told.waitFor();
  await page
    .locator('dialog[open]')
    .getByRole('tab', { name: /Русский/ })
    .click();
  await name.fill('Маяк-27');
  await told.waitFor({ state: 'detached' });
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});
