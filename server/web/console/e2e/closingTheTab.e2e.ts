import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openInject, showList } from '../../e2e/rail.ts';
import { violations } from '../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import type { Place } from '../places.ts';
import { EVERYONE } from '../model/items.ts';
import { Desk } from './desk.ts';
import { text } from './scenario.ts';
import { SPOKEN } from '../../e2e/spoken.ts';

let browser: OwnBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('a_tab_that_is_closed', () => {
  let desk: Desk;
  let page: Page;
  /** What the browser was made to ask. */
  let asked: string[];

  async function opened(locale: string): Promise<void> {
    desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
    ({ page } = desk);
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await desk.join();
    desk.exercise.put({
      ...{ kind: 'world-entry', id: 'rules', subject: { type: 'conduct' }, title: text('Rules', 'Правила') },
      ...{ body: text('Nobody is touched.', 'Никого не трогают.'), audience: EVERYONE, revision: 2, words: 2 },
    });
    await desk.at('world');
  }
  const rules = () => page.locator('#place tr', { hasText: /Rules|Правила/ });
  const open = () => rules().locator('.button').last().click();
  const body = () => page.locator('#entry-body-text');
  const list = () => page.locator('.place header li');

  beforeEach(() => {
    asked = [];
  });
  afterEach(async () => {
    expect(desk.wrongs).toEqual([]);
    await desk.close();
  });

  test.each(SPOKEN)('asks_first_where_a_form_is_not_saved_and_has_it_again_in_%s', async (locale) => {
    await opened(locale);
    await open();
    await body().fill('Nobody is filmed.');
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
    await list().waitFor();
    await desk.picture(`form-left-${locale}`);
    expect(await violations(page)).toEqual([]);
    await desk.at('checklist');
    await list().locator('button').first().click();
    await expect.poll(() => body().inputValue()).toBe('Nobody is filmed.');
    await page.locator('dialog .note').first().waitFor();
    await desk.picture(`form-again-${locale}`);
  });

  test('asks_nothing_where_nothing_would_be_lost', async () => {
    await opened('en');
    await open();
    await body().fill('Nobody is filmed.');
    await body().fill('Nobody is touched.');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.reload();
    expect(asked).toEqual([]);
    await rules().waitFor();
    expect(await list().count()).toBe(0);
    await desk.at('table');
    await page.locator('#msel-search, [type=search]').first().fill('gate');
    await page.reload();
    expect(asked).toEqual([]);
  });

  test('asks_for_a_reason_in_a_small_window_too_and_not_once_it_is_closed', async () => {
    await opened('en');
    await desk.at('people');
    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.locator('dialog[open] input').first().fill('Somebody new');
    expect(await wouldAsk()).toBe(true);
    await page.locator('dialog[open] footer button').last().click();
    expect(await wouldAsk()).toBe(true);
    await page.locator('dialog[open]').getByRole('button', { name: 'Throw it away' }).click();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    expect(await wouldAsk()).toBe(false);
  });

  const wouldAsk = () => page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));

  test('has_a_term_again_that_was_half_written', async () => {
    await opened('en');
    await desk.at('languages');
    await page.getByRole('tab', { name: 'Glossary' }).click();
    await page.locator('#place').getByRole('button', { name: 'Add a term' }).click();
    const term = page.locator('dialog[open] [id^=term-name-text], dialog[open] textarea').first();
    await term.fill('safe house');
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
    await list().waitFor();
    await page.getByRole('tab', { name: 'Glossary' }).click();
    await page.locator('#place').getByRole('button', { name: 'Add a term' }).click();
    await expect.poll(() => term.inputValue()).toBe('safe house');
  });

  /** Reloaded in the middle of it, from a page of its own, and asked for out of the list. */
  async function leftAndAgain(from?: Place): Promise<void> {
    asked = [];
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
    await list().waitFor();
    if (from) await desk.at(from);
    await list().locator('button').first().click();
    await page.locator('dialog[open] .note').first().waitFor();
    expect(await list().count()).toBe(0);
  }
  const field = () => page.locator('dialog[open]').locator('input:not([type=radio]), textarea').first();

  test.each([
    ['teams', 'Add team', 'Alfa'],
    ['teams', 'Add agency', 'Fire brigade'],
    ['roles', 'Write a role card', 'Harbour master'],
    ['places', 'Add a place', 'Old mill'],
    ['people', 'Add a person', 'Somebody new'],
  ] as const)('has_a_new_one_of_%s_again_by_%s_from_the_list', async (place, add, words) => {
    await opened('en');
    await desk.at(place);
    await page.locator('#place').getByRole('button', { name: add }).click();
    await field().fill(words);
    await leftAndAgain();
    expect(await field().inputValue()).toBe(words);
  });

  test('has_what_was_chosen_of_a_new_person_again', async () => {
    await opened('en');
    await desk.at('people');
    await page.getByRole('button', { name: 'Add a person' }).click();
    await field().fill('Somebody new');
    const what = page.locator('dialog[open] select', { has: page.locator('option[value=evaluator]') });
    await what.selectOption('evaluator');
    await leftAndAgain('checklist');
    expect(await what.inputValue()).toBe('evaluator');
    await desk.picture('person-again');
  });

  test('has_the_reason_of_a_recall_again', async () => {
    await opened('en');
    const out = [...desk.exercise.world.injects.values()].find(({ state }) => state === 'released')!;
    await openInject(page, out.inject.number);
    await page.getByRole('button', { name: 'Recall', exact: true }).click();
    await field().fill('The wrong gate.');
    await leftAndAgain();
    expect(await field().inputValue()).toBe('The wrong gate.');
  });

  test('has_what_was_changed_of_several_people_again', async () => {
    await opened('en');
    await desk.at('people');
    const ticks = page.locator('.people tbody input[type=checkbox]');
    for (const at of [0, 1]) await ticks.nth(at).check();
    await page.locator('.people .tools button').nth(1).click();
    const what = page.locator('dialog[open] select', { has: page.locator('option[value=evaluator]') });
    await what.selectOption('evaluator');
    const chosen = [...desk.exercise.world.people.values()].map(({ callName }) => callName);
    await page.reload();
    await list().waitFor();
    const entry = (await list().locator('.cut').first().innerText()).replace(/[\u2068\u2069]/g, '');
    expect(entry).toMatch(/^Change 2 people: .+ and .+$/);
    expect(chosen.filter((name) => entry.includes(name)).length).toBeGreaterThanOrEqual(2);
    await leftAndAgain('checklist');
    expect(await what.inputValue()).toBe('evaluator');
  });

  test.each([
    ['a jump', 'Jump…', '09:59'],
    ['a shift', 'Move in time', '25'],
  ] as const)('has_%s_again_that_was_half_typed', async (what, button, words) => {
    await opened('en');
    if (what === 'a shift') {
      const planned = [...desk.exercise.world.injects.values()].find(
        ({ state, inject }) => state === 'planned' && inject.trigger.type === 'at-time',
      )!;
      await openInject(page, planned.inject.number);
    }
    await page.getByRole('button', { name: button, exact: true }).click();
    expect(await wouldAsk()).toBe(false);
    await field().fill(words);
    await page.reload();
    expect(await list().locator('.words').innerText()).toContain(words);
    await leftAndAgain('people');
    expect(await field().inputValue()).toBe(words);
  });

  test('lists_three_whole_and_throws_a_new_inject_away_too', async () => {
    await opened('en');
    for (const words of ['The neighbour calls', 'The van is seen', 'A call at night']) {
      await showList(page);
      await page.getByRole('button', { name: '+ New inject' }).first().click();
      await page.locator('#edit-title-text').fill(words);
      await page.reload();
      await list().filter({ hasText: words }).waitFor();
    }
    const room = (await page.locator('.place header ul').boundingBox())!;
    const last = (await list().last().boundingBox())!;
    expect(last.y + last.height).toBeLessThanOrEqual(room.y + room.height + 1);
    await desk.picture('left-injects');
    await list().filter({ hasText: 'The van is seen' }).getByRole('button', { name: 'Throw it away' }).click();
    await expect.poll(() => list().count()).toBe(2);
    expect(await list().filter({ hasText: 'The van is seen' }).count()).toBe(0);
    await page.reload();
    await expect.poll(() => list().count()).toBe(2);
  });

  /** Who means to erase somebody types their name: of that nothing is kept. */
  test('asks_first_where_an_erasure_is_half_typed_and_keeps_nothing_of_it', async () => {
    await opened('en');
    await desk.at('people');
    await page.locator('.people tbody tr .link').first().click();
    await page.getByRole('button', { name: 'Erase this person…' }).click();
    const typed = page.locator('dialog[open] input:not([type=radio]):not([type=checkbox])').last();
    expect(await wouldAsk()).toBe(false);
    await typed.fill('A');
    expect(await wouldAsk()).toBe(true);
    await page.keyboard.press('Escape');
    // The browser closes it before it is taken down.
    await expect.poll(wouldAsk).toBe(false);
    expect(await list().count()).toBe(0);
  });

  test.each(SPOKEN)('lists_what_is_left_with_the_words_that_were_written_in_%s', async (locale) => {
    await opened(locale);
    desk.exercise.put({
      ...{ kind: 'world-entry', id: 'more', subject: { type: 'conduct' }, title: text('Rules', 'Правила') },
      ...{ body: text('Be kind.', 'Будьте добры.'), audience: EVERYONE, revision: 1, words: 1 },
    });
    await expect.poll(() => rules().count()).toBe(2);
    const written = ['Nobody is filmed. '.repeat(9), 'Никого не снимают.'];
    for (const [nth, words] of written.entries()) {
      await rules().nth(nth).locator('.button').last().click();
      await body().fill(words);
      await page.reload();
      await list().nth(nth).waitFor();
    }
    const shown = await list().locator('.words').allInnerTexts();
    expect(shown).toContain('Никого не снимают.');
    expect(shown.find((words) => words.startsWith('Nobody is filmed.'))).toMatch(/…$/);
    for (const one of await list().all()) {
      const box = (await one.locator('.words').boundingBox())!;
      expect(box.width).toBeGreaterThan(60);
    }
    await desk.picture(`left-words-${locale}`);
    expect(await violations(page)).toEqual([]);
  });

  test('that_throws_a_left_form_away_asks_no_more', async () => {
    await opened('en');
    await open();
    await body().fill('Nobody is filmed.');
    await page.reload();
    await list().locator('.button').click();
    await list().waitFor({ state: 'detached' });
    asked = [];
    await page.reload();
    await rules().waitFor();
    expect(asked).toEqual([]);
  });
});
