import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a_language_that_cannot_be_had_without_a_connection_says_so_and_can_be_had_after_it', async () => {
  const desk = await Desk.open(browser, { viewport: { width: 1366, height: 768 } });
  const { page } = desk;
  await desk.join();
  const languages = page.locator('dialog[open]').getByRole('button');
  await page.context().setOffline(true);
  await page.locator('button.globe').click();
  await languages.filter({ hasText: 'Türkçe' }).click();
  await page.getByRole('alert').getByText('There is no connection to the server.').waitFor();
  await desk.picture('language-off-line');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.context().setOffline(false);
  await languages.filter({ hasText: 'Türkçe' }).click();
  await page.locator('html[lang=tr]').waitFor();
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await desk.close();
});
