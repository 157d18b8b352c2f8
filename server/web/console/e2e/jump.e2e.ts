import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser } from '../../phone/e2e/browser.ts';
import { parseExerciseTime } from '../../shared/exerciseTime.ts';
import { Desk } from './desk.ts';
import { SPOKEN } from '../../e2e/spoken.ts';

const LAPTOP = { width: 1366, height: 768 };

let browser: OwnBrowser;
let desk: Desk;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  const { wrongs } = desk;
  await desk.close();
  expect(wrongs).toEqual([]);
});

async function opened(wanted: Parameters<typeof Desk.open>[1] = {}): Promise<Page> {
  desk = await Desk.open(browser, { viewport: LAPTOP, ...wanted });
  await desk.join();
  return desk.page;
}

const dialog = (page: Page) => page.locator('dialog[open]');
const field = (page: Page) => dialog(page).getByLabel('Exercise time');
const state = (id: string) => desk.exercise.world.injects.get(id)?.state;
/** The next ones, in the order in which they fall due. */
const next = () =>
  [...desk.exercise.world.injects.values()]
    .filter(({ state, dueAt }) => state === 'planned' && dueAt)
    .sort((a, b) => parseExerciseTime(a.dueAt!) - parseExerciseTime(b.dueAt!));

describe('a jump of the clock', () => {
  test('shows_what_would_go_out_and_each_is_sent_held_or_skipped_first', async () => {
    const page = await opened();
    const [held, skipped, sent] = next();
    const before = sent!.dueAt!;
    await page.getByRole('button', { name: 'Jump…' }).click();
    await field(page).fill(before.slice(0, -3));
    await dialog(page)
      .getByText(/3 injects go out/)
      .waitFor();
    await dialog(page).getByLabel(`What becomes of ${held!.inject.number}`).selectOption('Hold');
    await dialog(page).getByLabel(`What becomes of ${skipped!.inject.number}`).selectOption('Skip');
    await dialog(page)
      .getByText(/1 inject goes out/)
      .waitFor();
    await desk.picture('jump-en');
    expect(desk.exercise.decided).toBe(0);
    await dialog(page).getByRole('button', { name: 'Move the clock' }).click();
    await desk.said(/clock/i).waitFor();
    expect([state(held!.id), state(skipped!.id)]).toEqual(['held', 'skipped']);
    expect(desk.exercise.decided).toBe(3);
    // What was planned is as it was planned.
    const trigger = desk.exercise.world.injects.get(sent!.id)!.inject.trigger;
    expect(trigger).toEqual(sent!.inject.trigger);
  });

  test('keeps_back_all_with_one_press', async () => {
    const page = await opened();
    const [first, second] = next();
    await page.getByRole('button', { name: 'Jump…' }).click();
    await field(page).fill(second!.dueAt!.slice(0, -3));
    await dialog(page).getByRole('group', { name: 'All of them:' }).getByRole('button', { name: 'Hold' }).click();
    await dialog(page)
      .getByText(/0 injects go out/)
      .waitFor();
    await dialog(page).getByRole('button', { name: 'Move the clock' }).click();
    await desk.said(/clock/i).waitFor();
    expect([state(first!.id), state(second!.id)]).toEqual(['held', 'held']);
  });

  test('that_is_cancelled_while_nothing_is_answered_holds_nothing_later_and_does_not_jump', async () => {
    const page = await opened();
    const [first, second] = next();
    const clock = desk.exercise.world.clock;
    await page.getByRole('button', { name: 'Jump…' }).click();
    await field(page).fill(second!.dueAt!.slice(0, -3));
    await dialog(page).getByRole('group', { name: 'All of them:' }).getByRole('button', { name: 'Hold' }).click();
    desk.server.goAway();
    await dialog(page).getByRole('button', { name: 'Move the clock' }).click();
    await desk.said(/hold/i).waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).getByRole('button', { name: 'Throw it away' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    await desk.said(/hold/i).waitFor({ state: 'detached' });
    desk.server.comeBack();
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await desk.said('is out').waitFor();
    expect(desk.exercise.decided).toBe(1);
    expect(['planned', 'released']).toContain(state(first!.id));
    expect([state(second!.id), desk.exercise.world.clock]).toEqual(['planned', clock]);
  });

  test('says_beside_the_field_what_it_understood_and_never_jumps_to_a_guess', async () => {
    const page = await opened();
    await page.getByRole('button', { name: 'Jump…' }).click();
    const jump = dialog(page).getByRole('button', { name: 'Move the clock' });
    for (const [typed, read] of [
      ['1730', 'Day 2, 17:30'],
      ['5.30 pm', 'Day 2, 17:30'],
      ['D3 9', 'Day 3, 09:00'],
      ['١٧:٣٠', 'Day 2, 17:30'],
      ['+90 min', /Day 2, 1[56]:\d\d/],
    ] as const) {
      await field(page).fill(typed);
      await dialog(page).locator('.hint', { hasText: read }).waitFor();
      expect(await jump.isEnabled()).toBe(true);
    }
    await desk.picture('time-field-understood');
    for (const typed of ['noon', '25:00', '9:3', '17:60']) {
      await field(page).fill(typed);
      await dialog(page).locator('.hint', { hasText: 'No time is clear from this' }).waitFor();
      expect(await jump.isDisabled()).toBe(true);
    }
    await field(page).fill('D3 9');
    await field(page).blur();
    expect(await field(page).inputValue()).toBe('09:00');
    expect(await dialog(page).getByLabel('Exercise day').inputValue()).toBe('3');
    await dialog(page).getByLabel('Exercise day').selectOption('4');
    await jump.click();
    await desk.said(/day 4/i).waitFor();
  });

  test.each([
    ['ar', LAPTOP],
    ['ru', LAPTOP],
    ['ru', { width: 390, height: 844 }],
    ['ar', { width: 390, height: 844 }],
  ])('is_seen_in_%s', async (locale, viewport) => {
    const page = await opened({ locale, viewport });
    const [, , , fourth] = next();
    await page.locator('.bar button.end').waitFor();
    await page.locator('.bar button:not(.next):not(.end)').last().click();
    await dialog(page).locator('input.face').fill(fourth!.dueAt!.slice(0, -3));
    await expect.poll(() => dialog(page).locator('li').count()).toBe(4);
    await dialog(page).locator('li select').first().selectOption('hold');
    await desk.picture(`jump-${locale}-${viewport.width}`);
  });
});

describe('the same field', () => {
  test('is_in_the_form_of_a_phase', async () => {
    const page = await opened();
    await desk.at('plan');
    await page.getByRole('button', { name: 'Add a phase' }).click();
    await dialog(page).locator('textarea').first().fill('Afternoon');
    await dialog(page).getByLabel('Begins').fill('1300');
    await dialog(page).getByLabel('Ends').fill('+2 h');
    await dialog(page).locator('.hint', { hasText: '15:00' }).waitFor();
    await desk.picture('time-field-phase');
    await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
    await expect
      .poll(() =>
        [...desk.exercise.world.phases.values()].find(({ name }) => name.versions['en']?.text === 'Afternoon'),
      )
      .toMatchObject({ from: expect.stringMatching(/ 13:00:00$/), to: expect.stringMatching(/ 15:00:00$/) });
  });

  test('offers_no_day_because_it_was_typed_and_says_that_it_is_none_of_play', async () => {
    const page = await opened();
    await desk.at('plan');
    await page.getByRole('button', { name: 'Add a phase' }).click();
    const days = dialog(page).getByLabel('Exercise day').first().locator('option');
    const played = await days.allInnerTexts();
    const begins = dialog(page).getByLabel('Begins');
    await begins.fill('D9 10:00');
    await begins.blur();
    await expect.poll(() => dialog(page).locator('.hint').first().textContent()).toContain('Day 9 is no day of play.');
    expect(await days.allInnerTexts()).toEqual(played);
    expect(await begins.inputValue()).toBe('D9 10:00');
    await desk.picture('time-field-no-day-of-play');
    await begins.fill('D1 9h30');
    await begins.blur();
    expect(await begins.inputValue()).toBe('09:30');
    expect(await dialog(page).getByLabel('Exercise day').first().inputValue()).toBe('1');
  });

  test('is_in_the_cell_of_the_table', async () => {
    const page = await opened({ size: { injects: 12, people: 12, played: 0.4 } });
    const [first] = next();
    await desk.at('table');
    const cell = page.locator(`[id="table-${first!.id}-time"]`);
    await cell.scrollIntoViewIfNeeded();
    await cell.click();
    await page.keyboard.press('Enter');
    await cell.locator('input').fill('2130');
    await page.locator('.hint', { hasText: '21:30' }).waitFor();
    await desk.picture('time-field-cell');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => desk.exercise.world.injects.get(first!.id)?.inject.trigger)
      .toMatchObject({ type: 'at-time', time: expect.stringMatching(/ 21:30:00$/) });
  });

  test('is_in_the_form_of_an_inject_and_of_the_days_of_play', async () => {
    const page = await opened();
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    const time = page.locator('.drawer').getByLabel('Exercise time').first();
    await time.fill('945');
    await page.locator('.drawer .hint', { hasText: '09:45' }).waitFor();
    await desk.picture('time-field-inject');
    await page.keyboard.press('Escape');
    await desk.at('plan');
    await page.getByRole('button', { name: /^Edit.*Settings/ }).click();
    await dialog(page).getByLabel('Begins 1').fill('8');
    await dialog(page).locator('.hint', { hasText: 'Day 1, 08:00' }).waitFor();
    await desk.picture('time-field-days');
    await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => desk.exercise.world.exercise?.days[0]?.from).toBe('D1 08:00:00');
  });
});

describe('a window of 820 pixels', () => {
  test.each(SPOKEN)('with_the_list_open_has_its_header_and_the_boards_titles_in_%s', async (locale) => {
    const page = await opened({ locale, viewport: { width: 820, height: 1180 } });
    await page.locator('.board, [role="grid"]').first().waitFor();
    await desk.picture(`narrow-${locale}`);
    const onOneLine = await page.locator('.bar').evaluate((bar) => {
      const middles = [...bar.children].map((child) => child.getBoundingClientRect()).filter(({ width }) => width > 0);
      return middles.every(({ top, bottom }) => Math.abs(top + bottom - middles[0]!.top - middles[0]!.bottom) < 12);
    });
    expect(onOneLine).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const titles = await page
      .locator('[role="rowheader"] .title')
      .evaluateAll((all) => all.map((title) => title.getBoundingClientRect().width));
    expect(titles.length).toBeGreaterThan(5);
    expect(Math.min(...titles)).toBeGreaterThan(60);
  });
});
