import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';
import { spokenOf } from '../../e2e/spoken.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(
  spokenOf([
    ['en', 'Undo it and ring them'],
    ['ru', 'Отменить, со звонком'],
    ['ar', 'تراجع عنه مع رنين هواتفهم'],
  ]),
)('a_correction_is_taken_back_by_buttons_that_say_whether_it_rings_in_%s', async (locale, rings) => {
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  const { page } = desk;
  await desk.join();
  const out = [...desk.exercise.world.injects.values()].find(({ state }) => state === 'released')!;
  await page.locator('#msel-search').fill(out.inject.number);
  await page.locator(`[id="msel-${out.id}"]`).click();
  await page.locator('[data-key="edit"]').click();
  await page.locator('#edit-body-text').fill('Gate B at 11:00.');
  await page.locator('form .buttons label input[type="checkbox"]').check();
  await page.locator('form .buttons .primary').click();
  const undo = page.locator('.place > header .step').first();
  await undo.waitFor();
  const boardAt = async () => (await page.locator('#place').boundingBox())!.y;
  const before = await boardAt();
  await undo.click();
  const asked = page.locator('.place > header .asked');
  await asked.getByRole('button', { name: rings }).waitFor();
  expect(await asked.getByRole('button').count()).toBe(3);
  expect(await boardAt()).toBe(before);
  expect((await undo.boundingBox())!.width).toBeGreaterThanOrEqual(104);
  expect(await violations(page)).toEqual([]);
  await desk.picture(`undo-asked-${locale}`);
  await asked.getByRole('button').last().click();
  await asked.waitFor({ state: 'detached' });
  expect(desk.wrongs).toEqual([]);
  await desk.close();
});
