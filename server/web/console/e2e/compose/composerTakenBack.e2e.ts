import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../../../phone/e2e/axe.ts';
import { openBrowser, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { Desk } from '../desk.ts';
import { SPOKEN, spokenOf } from '../../../e2e/spoken.ts';

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

async function opened(undoSeconds: number, wanted: Parameters<typeof Desk.open>[1] = {}): Promise<Page> {
  desk = await Desk.open(browser, { viewport: { width: 1366, height: 768 }, ...wanted });
  desk.exercise.put({ ...desk.exercise.world.exercise!, undoSeconds });
  await desk.join();
  return desk.page;
}

const UNTIL_IT_CANNOT_BE_HAD_BACK_MS = 10_000;

const text = (page: Page) => page.locator('#compose-text');
const waiting = (page: Page) => page.locator('.revocable li');
const sentTexts = () =>
  [...desk.exercise.world.injects.values()].flatMap(({ id, inject: { body } }) =>
    id.startsWith('adhoc-') ? body.versions[body.source]!.text : [],
  );

async function write(page: Page, words: string, somebody = 'nor'): Promise<void> {
  await page.keyboard.press('n');
  const to = page.locator('.composer [role=combobox]');
  await to.fill(somebody);
  await page.locator('.composer [role=option]').first().waitFor();
  await page.keyboard.press('Enter');
  await text(page).fill(words);
  await page.keyboard.press('Control+Enter');
}

describe('a message written by hand', () => {
  test.each(SPOKEN)('comes_back_whole_when_it_is_taken_back_in_its_seconds_in_%s', async (locale) => {
    const page = await opened(10, { locale });
    await page.keyboard.press('n');
    await page.locator('.composer [role=combobox]').focus();
    await page.locator('.composer [role=option]').first().click();
    await text(page).fill('The van is at gate B');
    await page.keyboard.press('Control+Enter');
    await waiting(page).waitFor();
    await desk.picture(`composer-waits-${locale}`);
    expect(desk.exercise.decided).toBe(0);
    await page.keyboard.press('Escape');
    await waiting(page).waitFor({ state: 'detached' });
    await expect.poll(() => text(page).inputValue()).toBe('The van is at gate B');
    expect(await page.locator('.composer .chosen, .composer .chip, .composer .part').count()).toBeGreaterThan(0);
    await desk.picture(`composer-back-${locale}`);
    expect(await violations(page)).toEqual([]);
    expect(sentTexts()).toEqual([]);
  });

  test('goes_out_once_when_the_seconds_are_over_or_at_once_with_now_or_without_seconds', async () => {
    const page = await opened(2);
    await write(page, 'First');
    await write(page, 'Second');
    await waiting(page).nth(1).getByRole('button', { name: 'Now' }).click();
    await expect.poll(sentTexts).toContain('Second');
    await expect.poll(() => sentTexts().sort()).toEqual(['First', 'Second']);
    expect(await waiting(page).count()).toBe(0);
    const { exercise } = desk.exercise.world;
    desk.exercise.put({ ...exercise!, undoSeconds: 0 });
    await write(page, 'Third');
    await expect.poll(sentTexts).toContain('Third');
    expect(new Set([...desk.exercise.world.injects.values()].map(({ inject }) => inject.number)).size).toBe(
      desk.exercise.world.injects.size,
    );
  });

  test('takes_nothing_from_what_is_written_meanwhile', async () => {
    const page = await opened(10);
    await write(page, 'First');
    await page.keyboard.press('n');
    await text(page).fill('Second, half');
    await waiting(page).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => text(page).inputValue()).toBe('First');
    await page.keyboard.press('Control+Enter');
    await page.locator('.composer .open', { hasText: 'Second, half' }).waitFor();
    await waiting(page).getByRole('button', { name: 'Now' }).click();
    await expect.poll(sentTexts).toEqual(['First']);
  });

  test.each(SPOKEN)('is_dropped_where_the_page_was_left_and_nobody_wants_it_in_%s', async (locale) => {
    const page = await opened(10, { locale });
    await write(page, 'Left behind', 'ash');
    await waiting(page).waitFor();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    const left = waiting(page).locator('button');
    await expect.poll(() => left.count()).toBe(3);
    await desk.picture(`composer-left-${locale}`);
    expect(await violations(page)).toEqual([]);
    await left.last().click();
    await expect.poll(() => left.count()).toBe(1);
    await left.click();
    await expect.poll(() => left.count()).toBe(3);
    await page.clock.install();
    await left.last().click();
    await expect.poll(() => left.count()).toBe(1);
    await page.clock.fastForward(UNTIL_IT_CANNOT_BE_HAD_BACK_MS);
    await waiting(page).waitFor({ state: 'detached' });
    expect(await text(page).count()).toBe(0);
    await page.reload();
    await page.locator('.composer .open').waitFor();
    expect(await waiting(page).count()).toBe(0);
    expect(sentTexts()).toEqual([]);
  });

  test('keeps_its_number_from_a_new_inject_while_it_is_not_done', async () => {
    const page = await opened(10);
    await write(page, 'First', 'ash');
    await waiting(page).getByRole('button', { name: 'Now' }).click();
    await expect.poll(sentTexts).toEqual(['First']);
    desk.exercise.refusing.set('send-inject', 'no-recipients');
    await write(page, 'Second', 'ash');
    await waiting(page).getByRole('button', { name: 'Now' }).click();
    await waiting(page).getByRole('button', { name: 'Write on' }).waitFor();
    expect(await waiting(page).locator('.words').innerText()).toContain('X2');
    await page.getByRole('button', { name: '+ New inject' }).first().click();
    await expect.poll(() => page.locator('.drawer').getByLabel('Number', { exact: true }).inputValue()).toBe('X3');
  });

  test('has_a_number_of_its_own_where_several_wait_without_a_network_and_a_new_inject_has_another', async () => {
    const page = await opened(2);
    desk.server.goAway();
    for (const words of ['First', 'Second']) {
      await write(page, words, 'ash');
      await waiting(page).filter({ hasText: words }).waitFor();
    }
    const numbers = async () =>
      (await waiting(page).locator('.words').allInnerTexts()).map((said) => /X\d+/.exec(said)?.[0]);
    await expect.poll(numbers).toEqual(['X1', 'X2']);
    await desk.picture('composer-off-line');
    await page.getByRole('button', { name: '+ New inject' }).first().click();
    await expect.poll(() => page.locator('.drawer').getByLabel('Number', { exact: true }).inputValue()).toBe('X3');
  });

  test.each(SPOKEN)('is_not_written_after_endex_and_says_why_in_%s', async (locale) => {
    const page = await opened(60, { locale });
    await write(page, 'Waits', 'ash');
    await waiting(page).waitFor();
    await page.keyboard.press('n');
    await text(page).fill('Half a message');
    desk.exercise.put({ ...desk.exercise.world.clock!, phase: 'ended', endedAt: new Date().toISOString() });
    const over = page.locator('.over');
    await over.getByText('Half a message').waitFor();
    expect(await page.locator('.composer').count()).toBe(0);
    await page.locator('#place').click({ position: { x: 2, y: 2 } });
    await page.keyboard.press('n');
    expect(await text(page).count()).toBe(0);
    const choices = waiting(page).locator('button');
    await expect.poll(() => choices.count()).toBe(1);
    if (locale === 'en') {
      await over.getByText('Play is over: nothing goes out any more.').waitFor();
      await waiting(page).getByText('The exercise has ended').waitFor();
    }
    await desk.picture(`composer-over-${locale}`);
    expect(await violations(page)).toEqual([]);
    await over.locator('button').click();
    await over.locator('button').waitFor({ state: 'detached' });
    await choices.click();
    await expect.poll(() => choices.count()).toBe(1);
    expect(sentTexts()).toEqual([]);
  });

  test.each(spokenOf(['en', 'ru']))('that_is_refused_takes_nobody_from_what_they_write_in_%s', async (locale) => {
    const page = await opened(10, { locale });
    desk.exercise.refusing.set('send-inject', 'no-recipients');
    await write(page, 'First', 'ash');
    await write(page, 'Second', 'ash');
    await page.keyboard.press('n');
    await text(page).pressSequentially('Third, ha');
    for (const _ of ['First', 'Second']) {
      await waiting(page)
        .first()
        .locator('.button.primary')
        .evaluate((button: HTMLElement) => button.click());
      await page.locator('.log .rejected').waitFor();
    }
    await expect.poll(() => page.locator('.revocable .button.primary').count()).toBe(0);
    await page.keyboard.type('lf');
    expect(await text(page).inputValue()).toBe('Third, half');
    const which = () => page.locator('.revocable .excerpt').allInnerTexts();
    expect(await which()).toEqual(['First', 'Second']);
    const [doIt] = await waiting(page).first().locator('.button').all();
    await doIt!.click();
    await page.locator('.log .rejected').waitFor();
    await expect.poll(() => doIt!.isDisabled()).toBe(false);
    expect(await which()).toEqual(['First', 'Second']);
    await desk.picture(`composer-refused-${locale}`);
    await page.reload();
    await expect.poll(() => waiting(page).count()).toBe(2);
    await waiting(page).first().locator('.button').nth(1).click();
    await expect.poll(() => text(page).inputValue()).toBe('First');
    const aside = page.locator('.composer .aside');
    await aside.getByText('Third, half').waitFor();
    await desk.picture(`composer-aside-${locale}`);
    await aside.locator('button').click();
    await expect.poll(() => text(page).inputValue()).toBe('Third, half');
    await aside.getByText('First').waitFor();
    await aside.locator('button').click();
    await page.keyboard.press('Control+Enter');
    await page.locator('.composer .open', { hasText: 'Third, half' }).waitFor();
    expect(sentTexts()).toEqual([]);
  });

  test('that_is_refused_takes_nobody_from_the_form_of_an_inject', async () => {
    const page = await opened(2);
    desk.exercise.refusing.set('send-inject', 'no-recipients');
    await write(page, 'First');
    await page.keyboard.press('j');
    await page.locator('.detail').waitFor();
    await page.keyboard.press('e');
    const title = page.locator('.drawer form input').first();
    await title.waitFor();
    await title.focus();
    await waiting(page).filter({ hasText: 'Not done' }).waitFor();
    expect(await title.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await text(page).count()).toBe(0);
    await desk.picture('composer-refused-form');
  });

  test.each(SPOKEN)('waits_for_no_now_while_a_red_stop_is_called_in_%s', async (locale) => {
    const page = await opened(10, { locale });
    await write(page, 'The van is at gate B', 'ash');
    await waiting(page).waitFor();
    const stop = {
      kind: 'red-stop',
      id: 'red-stop',
      active: true,
      calledBy: 'director',
      reason: '',
      accounts: [],
      calledAt: new Date().toISOString(),
      confirmed: ['director'],
      expected: [...desk.exercise.world.people.keys()],
    } as const;
    desk.exercise.put({ ...stop, accounts: [] });
    const choices = waiting(page).locator('button');
    await expect.poll(() => choices.count()).toBe(3);
    expect(await choices.first().isDisabled()).toBe(true);
    expect(await text(page).count()).toBe(0);
    await desk.picture(`composer-stopped-${locale}`);
    expect(await violations(page)).toEqual([]);
    desk.exercise.put({ ...stop, accounts: [], active: false });
    await choices.first().click();
    await expect.poll(sentTexts).toEqual(['The van is at gate B']);
    await expect.poll(() => waiting(page).count()).toBe(0);
  });

  test('comes_back_where_the_page_was_left_before_it_went', async () => {
    const page = await opened(10);
    await write(page, 'Left behind');
    await waiting(page).waitFor();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByRole('button', { name: 'Write on' }).click();
    await expect.poll(() => text(page).inputValue()).toBe('Left behind');
    expect(sentTexts()).toEqual([]);
  });
});
