import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Phone } from '../phone/e2e/browser.ts';
import type { Item } from '../shared/protocol.ts';
import { serverIsBuilt } from './realServer.ts';
import { openInject, openPlace } from './rail.ts';
import { chooseTab, deskPictures, picture, Stage, startex } from './stage.ts';

interface Planned extends Item {
  state: string;
  inject: { number: string; trigger: { type: string; time?: string } };
}

/** What one key asks for can be taken back before it goes out, and a jump is decided before it happens. Steps in order. */
describe.runIf(serverIsBuilt)('one key', () => {
  let stage: Stage;
  let desk: Page;
  let phone: Phone;

  beforeAll(async () => {
    stage = await Stage.setAlone();
    desk = await stage.desk();
    phone = await stage.phone('inv-01', 'en');
    await startex(desk);
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  async function injects(): Promise<Planned[]> {
    const found = new Map<string, Item>();
    for (let cursor = 0, more = true; more;) {
      const page = await stage.api.sync(stage.exercise, { cursor, languages: ['en'], outbox: [] });
      for (const item of page.items) if (item.kind === 'msel-inject') found.set(item.id, item);
      ({ cursor, more } = page);
    }
    return [...found.values()] as Planned[];
  }

  const planned = async (number: string) => (await injects()).find(({ inject }) => inject.number === number)!;
  const stateOf = async (number: string) => (await planned(number)).state;
  const bar = (text: string | RegExp) => desk.locator('.revocable li', { hasText: text });
  const dialog = () => desk.locator('dialog[open]');

  async function releasesOf(number: string): Promise<number> {
    const { id } = await planned(number);
    const facts = await stage.facts<{ type: 'inject-released'; inject: string }>('inject-released');
    return facts.filter(({ inject }) => inject === id).length;
  }

  test('sends_nothing_while_escape_takes_it_back', async () => {
    await openInject(desk, '1.01');
    await desk.keyboard.press('r');
    await bar('1.01 goes out to').waitFor();
    await desk.keyboard.press('Escape');
    await bar('1.01').waitFor({ state: 'detached' });
    await desk.locator('.detail', { hasText: 'Planned' }).waitFor();
    expect(await releasesOf('1.01')).toBe(0);
  });

  test('goes_out_once_when_its_seconds_are_over_and_is_on_the_phone', async () => {
    await desk.keyboard.press('r');
    await bar('1.01 goes out to').waitFor();
    await deskPictures(desk, 'taken-back');
    await desk.locator('.detail').getByText('Released').first().waitFor();
    await expect.poll(() => phone.page.locator('a.card').count()).toBeGreaterThan(0);
    expect(await releasesOf('1.01')).toBe(1);
  });

  test('waits_without_a_connection_and_goes_out_once_with_it', async () => {
    await openInject(desk, '1.02');
    await desk.keyboard.press('r');
    await stage.server.fail();
    await bar('1.02').getByText('No connection').waitFor();
    expect(await bar('1.02').getByRole('button', { name: 'Undo' }).isEnabled()).toBe(true);
    await stage.server.comeBack();
    await bar('1.02').waitFor({ state: 'detached' });
    await desk.locator('.detail').getByText('Released').first().waitFor();
    expect(await releasesOf('1.02')).toBe(1);
  });

  test('is_taken_back_by_leaving_the_page_and_done_only_when_told_to', async () => {
    await openInject(desk, '2.13');
    await desk.keyboard.press('s');
    await bar('2.13 is skipped').waitFor();
    desk.once('dialog', (asked) => void asked.accept());
    await desk.reload();
    await bar('Not done, the page was left before: 2.13 is skipped').waitFor();
    expect(await stateOf('2.13')).toBe('planned');
    await bar('2.13').getByRole('button', { name: 'Do it now' }).click();
    await expect.poll(() => stateOf('2.13')).toBe('skipped');
    await bar('2.13').waitFor({ state: 'detached' });
  });

  test('a_jump_is_decided_inject_by_inject_and_changes_no_plan', async () => {
    await desk.getByRole('button', { name: 'Jump…' }).click();
    await dialog().getByLabel('Exercise time').fill('1035');
    await dialog().locator('.hint', { hasText: 'Day 1, 10:35' }).waitFor();
    await dialog().getByLabel('What becomes of 2.01').selectOption('Hold');
    await dialog().getByLabel('What becomes of 2.02').selectOption('Skip');
    await picture(desk, 'jump-real');
    const before = await planned('2.14');
    await dialog().getByRole('button', { name: 'Move the clock' }).click();
    await expect.poll(() => stateOf('2.14')).toBe('released');
    expect([await stateOf('2.01'), await stateOf('2.02')]).toEqual(['held', 'skipped']);
    expect((await planned('2.14')).inject.trigger).toEqual(before.inject.trigger);
    expect([await releasesOf('2.01'), await releasesOf('2.02')]).toEqual([0, 0]);
  });

  test('goes_at_once_where_the_exercise_has_no_seconds_for_it', async () => {
    await openPlace(desk, 'plan');
    await desk.locator('section[aria-labelledby="settings-title"]').getByRole('button', { name: /^Edit/ }).click();
    await dialog()
      .getByLabel(/^Seconds in which/)
      .fill('0');
    await dialog().getByRole('button', { name: 'Save', exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
    await openInject(desk, '2.05');
    await desk.keyboard.press('h');
    await desk.locator('.log .now', { hasText: '2.05 is on hold' }).waitFor();
    expect(await desk.locator('.revocable').count()).toBe(0);
  });

  test('is_in_the_shift_log_with_speed_moves_and_edits', async () => {
    await stage.command({ type: 'change-clock-speed', speed: 2 });
    await stage.command({ type: 'change-clock-speed', speed: 1 });
    await stage.command({ type: 'pause-exercise' });
    await stage.command({ type: 'shift-injects', by: 'PT10M', from: 'D4 09:00:00' });
    const { id, inject } = await planned('2.11');
    await stage.command({ type: 'revise-inject', inject: { ...inject, number: '2.11b' }, basedOn: 1 });
    await stage.command({ type: 'resume-exercise' });
    expect(id).not.toBe('');
    await openPlace(desk, 'shift');
    await chooseTab(desk, 'Shift log');
    for (const line of [
      'On hold · 2.01',
      'Skipped · 2.02',
      'Clock moved',
      'Clock speed · 2×',
      'Paused',
      /Moved in time · \d+ injects · \+ 10/,
      'Changed before it went out · 2.11b',
      'Resumed',
    ]) {
      await desk.locator('.log li', { hasText: line }).first().waitFor();
    }
    await deskPictures(desk, 'shift-log');
  });
});
