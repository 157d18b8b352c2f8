import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { Desk } from '../desk.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('the_first_inject_is_told_that_there_is_none_yet_to_wait_for_and_a_taken_number_moves_nothing', async () => {
  const desk = await Desk.open(browser, {
    locale: 'en',
    viewport: { width: 1366, height: 768 },
    size: { injects: 0, people: 8, played: 0 },
  });
  const { page } = desk;
  await page.goto('/console/#/join/ABCD-EFGH');
  await page.getByRole('button', { name: 'New inject' }).first().click();
  const kind = page.locator('.condition select[data-leads]');
  await kind.selectOption('after-inject');
  await page.locator('.condition .mistake', { hasText: 'There is no inject yet that this could wait for.' }).waitFor();
  const menu = page.locator('.drawer .head select');
  const { height } = (await menu.boundingBox())!;
  await page.locator('.drawer .head input').fill('');
  await page.locator('form .buttons .primary').click();
  await page.locator('.drawer .head .mistake').waitFor();
  expect((await menu.boundingBox())!.height).toBe(height);
  await desk.picture('empty-plan');
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});

test('whoever_changes_several_people_reads_why_nothing_can_be_saved_yet', async () => {
  const desk = await Desk.open(browser, { locale: 'en', viewport: { width: 1366, height: 768 } });
  const { page } = desk;
  await desk.join();
  await desk.at('people');
  for (const at of [1, 2]) await page.locator('#place [type=checkbox]').nth(at).check();
  await page.getByRole('button', { name: /^Change \(/ }).click();
  await page.locator('dialog[open]').getByText('Choose what is to change. Nothing is chosen yet.').waitFor();
  await desk.picture('several-nothing');
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});
