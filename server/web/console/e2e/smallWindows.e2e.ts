import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openInject } from '../../e2e/rail.ts';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { Desk } from './desk.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Whoever closes a small window is asked first where something was typed, and only there. */
describe('a_small_window', () => {
  let desk: Desk;
  let page: Page;

  async function opened(locale = 'en'): Promise<void> {
    desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
    ({ page } = desk);
    await desk.join();
  }
  afterEach(async () => {
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  const dialog = () => page.locator('dialog[open]');
  const asks = () => dialog().locator('footer [role=alert]');
  const cancel = () => dialog().locator('footer form button').click();
  const field = () => dialog().locator('input:not([type=radio]):not([type=checkbox]), textarea').first();
  const first = (state: 'planned' | 'released') =>
    [...desk.exercise.world.injects.values()].find(
      (inject) => inject.state === state && (state === 'released' || inject.inject.trigger.type === 'at-time'),
    )!.inject.number;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  const WINDOWS = {
    recall: async () => {
      await openInject(page, first('released'));
      await press('Recall');
    },
    shift: async () => {
      await openInject(page, first('planned'));
      await press('Move in time');
    },
    jump: () => press('Jump…'),
    'new person': async () => {
      await desk.at('people');
      await press('Add a person');
    },
  };

  test.each([
    ['recall', 'The wrong gate.'],
    ['shift', '25'],
    ['jump', '09:59'],
    ['new person', 'Somebody new'],
  ] as const)('of_a_%s_asks_by_escape_and_by_cancel_once_something_is_typed', async (what, words) => {
    await opened();
    await WINDOWS[what]();
    await field().fill(words);
    await page.keyboard.press('Escape');
    await asks().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await dialog().getByRole('button', { name: 'Go on writing' }).click();
    await asks().waitFor({ state: 'detached' });
    await field().press('ArrowRight');
    for (const _ of [1, 2, 3]) await page.keyboard.press('Escape');
    await asks().waitFor();
    await dialog().getByRole('button', { name: 'Go on writing' }).click();
    for (const _ of [1, 2, 3]) await page.keyboard.press('Escape');
    await asks().waitFor();
    await cancel();
    await asks().waitFor();
    expect(await field().inputValue()).toBe(words);
    expect(await violations(page)).toEqual([]);
    await desk.picture(`small-window-asks-${what.replace(' ', '-')}`);
    await dialog().getByRole('button', { name: 'Throw it away' }).click();
    await dialog().waitFor({ state: 'detached' });
    await WINDOWS[what]();
    expect(await field().inputValue()).not.toBe(words);
    expect(await dialog().locator('.note').count()).toBe(0);
  });

  test.each(Object.keys(WINDOWS) as (keyof typeof WINDOWS)[])('of_a_%s_asks_nothing_while_nothing_is', async (what) => {
    await opened();
    await WINDOWS[what]();
    await field().waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await WINDOWS[what]();
    const before = await field().inputValue();
    await field().fill('1');
    await field().fill(before);
    await cancel();
    await dialog().waitFor({ state: 'detached' });
  });

  test('of_several_people_asks_for_what_was_chosen_alone', async () => {
    await opened();
    await desk.at('people');
    const ticks = page.locator('.people tbody input[type=checkbox]');
    for (const at of [0, 1]) await ticks.nth(at).check();
    await page.locator('.people .tools button').nth(1).click();
    const what = dialog().locator('select', { has: page.locator('option[value=evaluator]') });
    await what.selectOption('evaluator');
    await cancel();
    await asks().waitFor();
    await what.selectOption('');
    await cancel();
    await dialog().waitFor({ state: 'detached' });
  });

  test('of_a_swap_asks_for_the_words_and_not_for_who_takes_over', async () => {
    await opened();
    await desk.at('people');
    await page.locator('.people tbody tr .link').first().click();
    const swap = async () => {
      await press('Swap…');
      await dialog().getByRole('radio').nth(1).check();
    };
    await swap();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await swap();
    await field().fill('Somebody new');
    await page.keyboard.press('Escape');
    await asks().waitFor();
    await dialog().getByRole('button', { name: 'Throw it away' }).click();
    await dialog().waitFor({ state: 'detached' });
  });

  test.each(['ru', 'ar'])('asks_in_%s', async (locale) => {
    await opened(locale);
    await desk.at('people');
    await page.locator('.people .tools > .button').last().click();
    await field().fill('Вера');
    await page.keyboard.press('Escape');
    await asks().waitFor();
    await desk.picture(`small-window-asks-${locale}`);
    expect(await violations(page)).toEqual([]);
  });
});
