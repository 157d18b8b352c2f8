import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { Desk } from '../desk.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const SIZES = [
  [1366, 768],
  [1024, 768],
] as const;
const each = ['en', 'ru', 'ar'].flatMap((locale) => SIZES.map(([width, height]) => [locale, width, height] as const));

/** It is refused, and waits in its line. */
async function left(page: Page, words: string): Promise<void> {
  await page.keyboard.press('n');
  await page.locator('.composer [role=combobox]').fill('ash');
  await page.locator('.composer [role=option]').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#compose-text').fill(words);
  await page.keyboard.press('Control+Enter');
  await page.locator('.revocable li', { hasText: words }).waitFor();
}

test.each(each)(
  'a_question_that_is_asked_by_hand_has_all_its_buttons_in_sight_or_in_one_list_in_%s_at_%i',
  async (locale, width, height) => {
    const desk = await Desk.open(browser, { locale, viewport: { width, height } });
    const { page } = desk;
    await desk.join();
    desk.exercise.refusing.set('send-inject', 'no-recipients');
    for (const words of ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh']) await left(page, words);
    await page.keyboard.press('n');
    await page.locator('#compose-text').fill('Which gate? '.repeat(12));
    await page.locator('.composer button', { hasText: /^(Ask a question|Задать вопрос|طرح سؤال)/ }).click();
    const asked = page.locator('.composer .asked');
    await asked.locator('textarea, input[type=text]').first().waitFor();
    for (let option = 0; option < 3; option++) await asked.locator('.button').last().click();
    await page.locator('.composer .line select').nth(2).selectOption('phone-call');
    await desk.picture(`composer-asked-${locale}-${width}`);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.composer :is(button, input, select, textarea)')]
        .filter((control) => !control.closest('.asked'))
        .filter((control) => {
          const { left, right, top, bottom } = control.getBoundingClientRect();
          return left < 0 || right > innerWidth + 1 || top < 0 || bottom > innerHeight + 1;
        })
        .map((control) => control.innerText || control.id),
    );
    expect(cut).toEqual([]);
    expect(await page.locator('.composer .button.primary').isVisible()).toBe(true);
    const edge = await asked.evaluate((pane) => getComputedStyle(pane).borderBlockStartWidth);
    expect(edge).not.toBe('0px');
    const last = asked.locator('.button').last();
    await last.scrollIntoViewIfNeeded();
    const [pane, button] = [await asked.boundingBox(), await last.boundingBox()];
    expect(button!.y + button!.height).toBeLessThanOrEqual(pane!.y + pane!.height);
    await desk.picture(`composer-asked-end-${locale}-${width}`);
    expect(await violations(page)).toEqual([]);
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  },
);

test('on_a_small_screen_a_question_that_is_asked_by_hand_can_still_be_sent', async () => {
  const desk = await Desk.open(browser, { viewport: { width: 1366, height: 768 } });
  const { page } = desk;
  await desk.join();
  await page.setViewportSize({ width: 390, height: 700 });
  await page.keyboard.press('n');
  await page.locator('#compose-text').fill('Which gate?');
  await page.locator('.composer button', { hasText: /^Ask a question/ }).click();
  const send = page.locator('.composer .button.primary');
  await send.scrollIntoViewIfNeeded();
  await desk.picture('composer-asked-phone');
  const { y, height } = (await send.boundingBox())!;
  expect(y + height).toBeLessThanOrEqual(701);
  expect(y).toBeGreaterThanOrEqual(0);
  await desk.close();
});
