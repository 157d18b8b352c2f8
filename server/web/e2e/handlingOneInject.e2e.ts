import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Phone } from '../phone/e2e/browser.ts';
import { serverIsBuilt } from './realServer.ts';
import { openInject } from './rail.ts';
import { deskPictures, goesNow, picture, Stage, startex } from './stage.ts';

/** The buttons of one inject, before STARTEX and in play; a second desk sees what each did. Steps in order. */
describe.runIf(serverIsBuilt)('one inject in hand', () => {
  let stage: Stage;
  let desk: Page;
  let other: Page;
  let phone: Phone;

  beforeAll(async () => {
    stage = await Stage.set();
    desk = await stage.desk();
    other = await stage.desk('ctrl-02');
    phone = await stage.phone('inv-01', 'en');
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  async function open(page: Page, number: string): Promise<void> {
    await openInject(page, number);
  }

  const press = (name: string | RegExp) => desk.locator('.detail').getByRole('button', { name }).click();
  async function pressAtOnce(name: string | RegExp): Promise<void> {
    await press(name);
    await goesNow(desk);
  }
  const seen = (page: Page, words: string | RegExp) => page.locator('.detail').getByText(words).first().waitFor();
  const isSaid = (words: string | RegExp) => desk.locator('.log .now', { hasText: words }).waitFor();

  test('review_is_asked_for_and_given_and_both_desks_see_it', async () => {
    await open(desk, '1.07');
    await open(other, '1.07');
    await press('Ask for review');
    await seen(other, 'In review');
    await press('Approve');
    await seen(other, 'Approved');
    await press('Back to draft');
    await seen(other, 'Draft');
  });

  test('it_is_held_let_go_skipped_and_put_back', async () => {
    await pressAtOnce(/^Hold/);
    await seen(other, 'On hold');
    await pressAtOnce(/^Let go/);
    await seen(other, 'Planned');
    await pressAtOnce(/^Skip/);
    await seen(other, 'Skipped');
    await pressAtOnce(/^Restore/);
    await seen(other, 'Planned');
  });

  test('a_copy_gets_a_number_of_its_own', async () => {
    await press('Copy');
    const number = desk.getByLabel('Number', { exact: true });
    await number.waitFor();
    expect(await number.inputValue()).not.toBe('1.07');
    await number.fill('1.07-b');
    await desk.locator('form:has(#edit-body-text)').getByRole('button', { name: 'Save', exact: true }).click();
    await isSaid('1.07-b');
    await open(other, '1.07-b');
    await seen(other, 'Envelope with three photographs');
  });

  test('a_prop_is_followed_from_hand_to_hand', async () => {
    await open(desk, '1.07');
    await open(other, '1.07');
    await startex(desk);
    const ticks = (page: Page) => page.getByRole('group', { name: 'Where it is now' });
    for (const state of ['In place', 'Handed over']) {
      await ticks(desk).getByRole('button', { name: state }).click();
      await ticks(other).getByRole('button', { name: state, pressed: true }).waitFor();
    }
    await picture(desk, 'prop-handed-over');
  });

  test('released_now_it_is_on_the_phone_and_said_to_be', async () => {
    await pressAtOnce(/^Release now/);
    await seen(other, 'Released');
    await phone.page.getByText('An envelope waits for you at the police post').first().waitFor();
  });

  test('one_whose_time_is_over_says_that_it_goes_at_once_and_does', async () => {
    for (const [number, kept, state] of [
      ['1.01', 'Hold', 'On hold'],
      ['1.02', 'Skip', 'Skipped'],
    ] as const) {
      await open(desk, number);
      await pressAtOnce(new RegExp(`^${kept}`));
      await seen(desk, state);
    }
    await stage.command({ type: 'jump-clock', to: 'D1 09:30:00' });
    for (const [number, back] of [
      ['1.01', 'Let go: out at once'],
      ['1.02', 'Restore: goes out at once'],
    ] as const) {
      await open(desk, number);
      await desk.locator('.detail').getByRole('button', { name: back }).waitFor();
      if (number === '1.01') await deskPictures(desk, 'let-go-late');
      await pressAtOnce(back);
      await seen(desk, 'Released');
    }
  });

  test('the_speed_of_the_clock_is_the_same_at_every_desk', async () => {
    await desk.getByLabel('Speed').selectOption({ label: '×10' });
    await expect.poll(() => other.getByLabel('Speed').inputValue()).toBe(await desk.getByLabel('Speed').inputValue());
    await desk.getByLabel('Speed').selectOption({ label: '×1' });
    await desk.getByRole('button', { name: 'Pause' }).click();
    await other.getByRole('button', { name: 'Resume' }).waitFor();
  });
});
