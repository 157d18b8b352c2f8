import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, PATIENCE_MS, type OwnBrowser } from '../../../phone/e2e/browser.ts';
import { openInject } from '../../../e2e/rail.ts';
import { audience } from '../../model/samples.ts';
import { Desk } from '../desk.ts';
import { text } from '../scenario.ts';
import { SPOKEN } from '../../../e2e/spoken.ts';

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

/** With seconds in which to take back, as an exercise usually has. */
async function opened(undoSeconds: number, wanted: Parameters<typeof Desk.open>[1] = {}): Promise<Page> {
  desk = await Desk.open(browser, { viewport: LAPTOP, ...wanted });
  const { exercise } = desk.exercise.world;
  desk.exercise.put({ ...exercise!, undoSeconds });
  await desk.join();
  return desk.page;
}

const planned = () =>
  [...desk.exercise.world.injects.values()].filter(({ state, dueAt }) => state === 'planned' && dueAt);
const state = (id: string) => desk.exercise.world.injects.get(id)?.state;
const bar = (page: Page, text: string | RegExp) => page.locator('.revocable li', { hasText: text });

describe('a recall', () => {
  test.each(SPOKEN)('says_how_far_it_came_and_takes_a_reason_in_what_its_recipients_read_in_%s', async (locale) => {
    const page = await opened(5, { locale });
    const [ann, bob] = [...desk.exercise.world.people.values()].slice(0, 2);
    desk.exercise.put({ kind: 'person', ...ann!, languages: ['tr', 'en'] });
    const sentAt = new Date().toISOString();
    const recipients = [ann!.id, bob!.id];
    desk.exercise.put({
      kind: 'msel-inject',
      id: 'gate',
      revision: 1,
      state: 'released',
      released: { at: 'D1 09:00:00', sentAt, late: false, recipients },
      inject: {
        id: 'gate',
        number: 'G-1',
        type: 'message',
        title: text('Gate'),
        body: text('Gate A.'),
        trigger: { type: 'by-hand' },
        audience: audience({ people: recipients }),
        mustAcknowledge: true,
        expectedActions: [],
      },
    });
    desk.exercise.put({
      kind: 'progress',
      id: `gate/${bob!.id}`,
      inject: 'gate',
      person: bob!.id,
      deliveredAt: sentAt,
    });
    await page.locator('#msel-search').fill('G-1');
    await page.locator('.msel .row').first().click();
    await page.locator('.detail .buttons .button:not([data-key])').first().click();
    const dialog = page.locator('dialog[open]');
    await dialog.locator('#recall-text').waitFor();
    const explained = await dialog.locator('p').first().innerText();
    expect(explained.replaceAll(/[\u2066-\u2069]/g, '')).toMatch(/: 1\..*: 0\./);
    await dialog.getByRole('tab', { name: 'Türkçe' }).click();
    await dialog.locator('#recall-text').fill('Yanlış kapı.');
    await desk.picture(`recall-${locale}`);
  });
});

describe('one key', () => {
  test('sends_nothing_while_escape_takes_it_back', async () => {
    const page = await opened(5);
    const [first] = planned();
    await page.keyboard.press('j');
    await desk.detail(first!.inject.number).waitFor();
    await page.keyboard.press('r');
    await bar(page, new RegExp(`${first!.inject.number} goes out to \\d+ people`)).waitFor();
    await desk.picture('taken-back-en');
    const button = page.getByRole('button', { name: 'Release now' });
    expect(await button.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await bar(page, first!.inject.number).waitFor({ state: 'detached' });
    await page.getByRole('status').filter({ hasText: 'Taken back, not done' }).waitFor({ state: 'attached' });
    expect(await desk.detail(first!.inject.number).count()).toBe(1);
    expect(desk.exercise.decided).toBe(0);
    expect(state(first!.id)).toBe('planned');
  });

  test('is_not_said_to_be_taken_back_once_somebody_else_has_released_it', async () => {
    const page = await opened(10);
    const [first] = planned();
    const [colleague] = [...desk.exercise.world.people.values()];
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await bar(page, first!.inject.number).waitFor();
    await page.keyboard.press('Escape');
    const status = page.locator('footer [role="status"]');
    await expect.poll(() => status.innerText()).toContain('Taken back, not done');

    const sentAt = new Date().toISOString();
    desk.exercise.put({
      kind: 'shift-entry',
      id: 'by-colleague',
      what: 'released',
      at: 'D1 09:00:00',
      writtenAt: sentAt,
      by: colleague!.id,
      inject: first!.id,
    });
    desk.exercise.put({
      ...first!,
      kind: 'msel-inject',
      state: 'released',
      released: { at: 'D1 09:00:00', sentAt, late: false, recipients: [colleague!.id] },
    });

    await expect
      .poll(() => status.innerText())
      .toBe(`${first!.inject.number} · Released by hand · ${colleague!.callName}`);
    await desk.picture('taken-back-released-by-colleague');
    await expect.poll(() => status.textContent(), { timeout: PATIENCE_MS }).toBe('');
  });

  test('does_not_wait_any_more_once_a_colleague_has_released_it', async () => {
    const page = await opened(30);
    const [first] = planned();
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await bar(page, first!.inject.number).waitFor();
    const sentAt = new Date().toISOString();
    desk.exercise.put({
      ...first!,
      kind: 'msel-inject',
      state: 'released',
      released: { at: 'D1 09:00:00', sentAt, late: false, recipients: [] },
    });
    await bar(page, first!.inject.number).waitFor({ state: 'detached' });
    const status = page.locator('footer [role="status"]').first();
    expect(await status.textContent()).not.toContain('Escape');
    expect(desk.exercise.decided).toBe(0);
  });

  test('sends_once_when_the_seconds_are_over_and_at_once_with_now', async () => {
    const page = await opened(2);
    const [first, second] = planned();
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await page.keyboard.press('r');
    await desk.said(`${first!.inject.number} is out`).waitFor();
    expect(desk.exercise.decided).toBe(1);
    expect(await page.locator('.revocable li').count()).toBe(0);

    await page.keyboard.press('j');
    await desk.detail(second!.inject.number).waitFor();
    await page.keyboard.press('s');
    await bar(page, 'is skipped').getByRole('button', { name: 'Now' }).click();
    await desk.said(`${second!.inject.number} is skipped`).waitFor();
    expect(desk.exercise.decided).toBe(2);
  });

  test('keeps_several_apart_and_each_is_taken_back_by_itself', async () => {
    const page = await opened(10);
    const [first, second, third] = planned();
    for (const key of ['r', 's', 'h']) {
      await page.keyboard.press('j');
      await page.keyboard.press(key);
    }
    await expect.poll(() => page.locator('.revocable li').count()).toBe(3);
    await desk.picture('taken-back-three');
    await bar(page, first!.inject.number).getByRole('button', { name: 'Undo' }).click();
    await bar(page, second!.inject.number).getByRole('button', { name: 'Now' }).click();
    await expect.poll(() => state(second!.id)).toBe('skipped');
    await page.locator('h1, h2').first().click({ force: true });
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.revocable li').count()).toBe(0);
    expect([state(first!.id), state(third!.id)]).toEqual(['planned', 'planned']);
    expect(desk.exercise.decided).toBe(1);
  });

  test('is_read_aloud_once_and_not_each_second', async () => {
    const page = await opened(3);
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const status = document.querySelector('footer [role="status"]')!;
      new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await desk.said('is out').waitFor();
    const heard = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    const said = heard.filter(Boolean);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/goes out to \d+ people in a few seconds. Escape takes it back./);
  });
});

describe('what waits', () => {
  test('is_not_lost_without_a_connection_and_goes_once_when_it_is_back', async () => {
    const page = await opened(2);
    const [first, second] = planned();
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    desk.server.goAway();
    await bar(page, first!.inject.number).getByText('No connection').waitFor();
    await desk.picture('taken-back-offline');
    await bar(page, second!.inject.number).getByRole('button', { name: 'Undo' }).click();
    desk.server.comeBack();
    await desk.said(`${first!.inject.number} is out`).waitFor();
    expect([desk.exercise.decided, state(second!.id)]).toEqual([1, 'planned']);
  });

  test('is_taken_back_by_leaving_the_page_which_says_so_and_offers_it', async () => {
    const page = await opened(10);
    const [first] = planned();
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await bar(page, first!.inject.number).waitFor();
    page.on('dialog', (asked) => void asked.accept());
    await page.reload();
    await bar(page, `Not done, the page was left before: ${first!.inject.number} goes out`).waitFor();
    await desk.picture('taken-back-left');
    expect(desk.exercise.decided).toBe(0);
    await page.getByRole('button', { name: 'Do it now' }).click();
    await desk.said(`${first!.inject.number} is out`).waitFor();
    expect(desk.exercise.decided).toBe(1);
    await page.reload();
    await page.locator('[role="grid"]').waitFor();
    expect(await page.locator('.revocable').count()).toBe(0);
  });

  test('an_approval_of_what_is_overdue_waits_and_one_of_what_is_still_to_come_does_not', async () => {
    const page = await opened(10);
    const { exercise } = desk.exercise.world;
    const [overdue, toCome] = planned();
    desk.exercise.put({ ...exercise!, approvedOnly: true }, { ...overdue!, kind: 'msel-inject', dueAt: 'D1 09:00:00' });
    const approval = page.locator('.detail').getByRole('button', { name: 'Approve', exact: true });
    await openInject(page, overdue!.inject.number);
    await approval.click();
    await bar(page, overdue!.inject.number).waitFor();
    await desk.picture('taken-back-approval');
    expect(desk.exercise.decided).toBe(0);
    await page.keyboard.press('Escape');
    await bar(page, overdue!.inject.number).waitFor({ state: 'detached' });
    await openInject(page, toCome!.inject.number);
    await approval.click();
    await expect.poll(() => desk.exercise.world.injects.get(toCome!.id)?.review?.state).toBe('approved');
    expect(desk.exercise.decided).toBe(1);
  });

  test('a_recall_that_is_taken_back_keeps_its_reason', async () => {
    const page = await opened(10);
    const out = [...desk.exercise.world.injects.values()].findLast(({ state }) => state === 'released')!;
    await openInject(page, out.inject.number);
    await page.getByRole('button', { name: 'Recall', exact: true }).click();
    const dialog = page.locator('dialog[open]');
    await dialog.locator('textarea').first().fill('Wrong bank');
    await dialog.getByRole('button', { name: 'Recall', exact: true }).click();
    await bar(page, `${out.inject.number} is recalled from`).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Recall', exact: true }).click();
    expect(await dialog.locator('textarea').first().inputValue()).toBe('Wrong bank');
    expect(state(out.id)).toBe('released');
  });

  test.each([
    ['ar', LAPTOP],
    ['ru', LAPTOP],
    ['ru', { width: 390, height: 844 }],
    ['ar', { width: 390, height: 844 }],
  ])('is_seen_in_%s', async (locale, viewport) => {
    const page = await opened(10, { locale, viewport });
    for (const key of ['r', 's']) {
      await page.keyboard.press('j');
      await page.keyboard.press(key);
    }
    await expect.poll(() => page.locator('.revocable li').count()).toBe(2);
    await desk.picture(`taken-back-${locale}-${viewport.width}`);
  });
});

describe('the settings', () => {
  test('say_how_many_seconds_there_are', async () => {
    const page = await opened(5);
    await desk.at('plan');
    await page.getByRole('button', { name: /Edit/ }).first().click();
    const seconds = page.getByLabel(/Seconds in which what one press sends/);
    expect(await seconds.inputValue()).toBe('5');
    await seconds.fill('11');
    await page.getByText('for 0 to 10 whole seconds').waitFor();
    await seconds.fill('0');
    await desk.picture('taken-back-settings');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => desk.exercise.world.exercise?.undoSeconds).toBe(0);
  });
});
