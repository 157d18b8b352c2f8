import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { Desk } from '../desk.ts';

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

  test('to_ask_something_opens_on_a_kind_of_question', async () => {
    const desk = await Desk.open(browser, { locale: 'en', viewport: { width: 1366, height: 768 } });
    const { page } = desk;
    await desk.join();
    await page.keyboard.press('n');
    await page.getByRole('button', { name: 'Ask a question' }).click();
    expect(await page.locator('.composer .asked select').first().inputValue()).toBe('one');
    await page.locator('#compose-question-text').waitFor();
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test.each([
    [1366, 768],
    [1024, 768],
  ])('a_long_draft_makes_the_page_no_wider_than_a_screen_of_%i', async (width, height) => {
    const desk = await Desk.open(browser, { viewport: { width, height } });
    const { page } = desk;
    await desk.join();
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    for (const draft of ['The van is at gate B. '.repeat(18), 'x'.repeat(400)]) {
      await page.keyboard.press('n');
      await page.locator('#compose-text').fill(draft);
      expect(await wide()).toBe(width);
      await page.keyboard.press('Escape');
      const summary = page.locator('.composer .open');
      await summary.waitFor();
      expect(await wide()).toBe(width);
      const right = await summary.evaluate((field) => field.getBoundingClientRect().right);
      expect(right).toBeLessThanOrEqual(width);
      await desk.picture(`composer-long-${width}`);
    }
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });
});
