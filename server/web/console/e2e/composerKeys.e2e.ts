import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';

/** Whoever goes through the page by keys comes by the line at the foot, and opens it only if they want to. */
describe('the line at the foot by keys', () => {
  let browser: OwnBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test('it_opens_by_typing_or_enter_and_not_by_tab_and_escape_closes_it_with_what_was_written_kept', async () => {
    const desk = await Desk.open(browser, { locale: 'en', viewport: { width: 1366, height: 768 } });
    const { page } = desk;
    await desk.join();
    const to = page.locator('.composer [role=combobox]');
    const text = page.locator('#compose-text');
    const offered = page.locator('.composer [role=listbox]:not([hidden])');
    await page.locator('.composer .open').focus();
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => to.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await text.count()).toBe(0);
    expect(await offered.count()).toBe(0);

    await page.keyboard.press('Enter');
    await text.waitFor();
    await offered.waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => text.count()).toBe(0);
    expect(await offered.count()).toBe(0);

    await page.keyboard.type('north');
    await text.waitFor();
    // What is typed and offered goes first.
    await page.keyboard.press('Escape');
    await expect.poll(() => offered.count()).toBe(0);
    expect(await text.count()).toBe(1);
    await to.fill('');
    await text.fill('The van is here');
    await page.keyboard.press('Escape');
    await expect.poll(() => text.count()).toBe(0);
    await page.locator('.composer .open', { hasText: 'The van is here' }).waitFor();

    await page.keyboard.press('n');
    await expect.poll(() => text.inputValue()).toBe('The van is here');
    await page.keyboard.press('Escape');
    await expect.poll(() => text.count()).toBe(0);
    await to.click();
    await text.waitFor();
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});
